"""The premises of building only what changed: if one of these no longer holds, a page could stay wrong in silence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openbaar.catalogue import Catalogue, Collection, catalogue
from openbaar.catalogue.views import Row
from openbaar.fingerprint import Fingerprints
from openbaar.outputs import outputs
from openbaar.pages import describe_at
from support.case_of_many import ATTACHMENT, MANY
from support.one_more import addresses
from support.project import BASE
from support.sources import NOW, collected

SITE = "https://openbaar.example/"


@pytest.fixture(scope="module")
def collection() -> Collection:
    found = collected(BASE | MANY, {ATTACHMENT: b"x"})
    assert not found.problems, "\n".join(map(str, found.problems))
    return found


def without_texts(collection: Collection) -> Collection:
    """The same collection, with every text gone, and the places of citations in it; front matter and citations stay."""
    documents = {ref: replace(each, body="") for ref, each in collection.documents.items()}
    extracts = {
        path: each._replace(citations=tuple(one._replace(start=0, end=0) for one in each.citations))
        for path, each in collection.extracts.items()
    }
    return replace(collection, documents=documents, extracts=extracts)


def made(shown: Catalogue) -> tuple[object, ...]:
    prints = Fingerprints()
    pages = {address: prints.of(describe_at(address, shown, SITE)) for address in addresses(shown)}
    return pages, outputs(shown, SITE, "Openbaar")


def test_no_view_generated_page_or_output_is_made_of_a_text(collection: Collection) -> None:
    """What tells an answer about a document from another leaves out its text (catalogue/rows.py)."""
    assert made(catalogue(collection, NOW)) == made(catalogue(without_texts(collection), NOW))


def test_everything_that_pages_show_has_a_fingerprint(collection: Collection) -> None:
    prints = Fingerprints((Row,))
    shown = catalogue(collection, NOW)
    again = catalogue(collection, NOW)
    pages = [describe_at(address, shown, SITE) for address in addresses(shown)]
    others = [describe_at(address, again, SITE) for address in addresses(again)]
    assert list(map(prints.of, pages)) == list(map(Fingerprints((Row,)).of, others))
    assert len(set(map(prints.of, pages))) == len(pages)


@pytest.mark.parametrize(
    ("one", "other"),
    [("a", b"a"), (("a", "b"), ("a", ("b",))), (("ab",), ("a", "b")), (1, "1"), (None, "None"), ((), ""), (1, True)],
)
def test_values_that_differ_have_other_fingerprints(one: object, other: object) -> None:
    assert Fingerprints().of(one) != Fingerprints().of(other)
    assert Fingerprints().of(one) == Fingerprints().of(one)


def test_what_is_no_plain_data_has_no_fingerprint() -> None:
    with pytest.raises(TypeError, match="no plain data"):
        Fingerprints().of(object())
