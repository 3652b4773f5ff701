"""Who cites something, with the sentences in which it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.overviews import overview_address
from openbaar.catalogue.quoting import Quote
from openbaar.catalogue.views.rows import Row, row
from openbaar.citations import Reference, describe
from openbaar.documents import Kamerbrief, Ref
from openbaar.documents.official_numbers import number_ids
from openbaar.markdown.anchors import heading_anchor


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that cites, and where on the site it stands."""

    tekst: str
    url: str


@dataclass(frozen=True, slots=True)
class QuotedBy:
    """A document that cites, and the sentences in which it does."""

    row: Row
    zinnen: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class QuotedByAll:
    """The newest documents that cite a letter; ``overzicht`` is where all are, when there are more."""

    rows: tuple[QuotedBy, ...]
    overzicht: str


NEWEST = 20
"""How many documents the page of a letter names that cite it, the newest; the overview has them all."""


def quoted_by(entry: Entry, catalogue: Catalogue) -> QuotedByAll:
    """The documents that cite this letter by the number of its Kamerstuk, or else of its Aanhangsel or questions."""
    record, ref = entry.document.record, entry.document.ref
    id = next(iter(number_ids(record)), "") if isinstance(record, Kamerbrief) else ""
    if not id:
        return QuotedByAll((), "")
    others = [each for each in catalogue.quotes.newest_citing(id) if each != ref]
    found = tuple(who_cites(each, lambda reference: reference.id == id, catalogue) for each in others[:NEWEST])
    return QuotedByAll(found, overview_address(describe(id)) if len(others) > NEWEST else "")


def who_cites(ref: Ref, what: Callable[[Reference], bool], catalogue: Catalogue) -> QuotedBy:
    """A document with the sentences in which it cites ``what``, each once, in the order of its text."""
    entry = catalogue.entries[ref]
    quotes = catalogue.quotes.by_document(ref)
    sentences = dict.fromkeys(_sentence(each, entry.address) for each in quotes if what(each.reference))
    return QuotedBy(row(entry), tuple(sentences))


def _sentence(quote: Quote, address: str) -> Sentence:
    citation = quote.citation
    anchor = f"fn:{citation.footnote}" if citation.footnote else heading_anchor(citation.section)
    return Sentence(citation.sentence, f"{address}#{anchor}" if anchor else address)
