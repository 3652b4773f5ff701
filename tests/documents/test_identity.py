"""What identifies a document, and where its page stands."""

from __future__ import annotations

from collections import Counter

import pytest
from pydantic_core import PydanticCustomError

from openbaar.documents import address_of
from openbaar.documents.addresses import file_address
from openbaar.documents.kamerstuk import Kamerstuknummer, read_kamerstuk
from openbaar.documents.reference_tables import GRONDEN
from openbaar.frontmatter import read


@pytest.mark.parametrize(
    ("text", "dossier", "kst"),
    [
        ("28638-233", "28638", "kst-28638-233"),
        ("36410-VI-8", "36410-VI", "kst-36410-VI-8"),
        ("21501-02-2733", "21501-02", "kst-21501-02-2733"),
        ("35300-A-15", "35300-A", "kst-35300-A-15"),
        ("36470-XVI-C", "36470-XVI", "kst-36470-XVI-C"),
    ],
)
def test_a_kamerstuknummer_names_its_dossier_and_its_official_identifier(text: str, dossier: str, kst: str) -> None:
    number = read_kamerstuk(text)
    assert isinstance(number, Kamerstuknummer)
    assert (str(number), number.dossiernummer, number.kst) == (text, dossier, kst)


@pytest.mark.parametrize("text", ["28638", "28 638-233", "kst-28638-233", "28638-", "2021/22-233", "28638-233 "])
def test_what_is_no_kamerstuknummer_is_refused(text: str) -> None:
    with pytest.raises(PydanticCustomError, match="geen kamerstuknummer"):
        read_kamerstuk(text)


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("docs/index.md", ""),
        ("docs/over/index.md", "over/"),
        ("docs/toegankelijkheid.md", "toegankelijkheid/"),
        ("docs/programmas/x.md", "programmas/x/"),
    ],
)
def test_a_page_stands_where_its_source_stands(path: str, address: str) -> None:
    document, problems = read(path, b"---\ntitle: Pagina\n---\n")
    assert not problems
    assert document
    assert address_of(document) == address


def test_an_attachment_stands_beside_the_source_of_its_page() -> None:
    document, _ = read("docs/rapporten/2023/x.md", b"---\ntitle: R\nstatus: concept\ndatum: 2023-01-02\n---\n")
    assert document
    assert file_address(document, "r.pdf") == "rapporten/2023/r.pdf"


def test_every_ground_is_explained_in_a_sentence_and_names_its_article() -> None:
    assert Counter(ground.wet for ground in GRONDEN.values()) == {"Woo": 16, "Wob": 14}
    for code, grond in GRONDEN.items():
        assert grond.code == code
        assert grond.uitleg.endswith(".")
