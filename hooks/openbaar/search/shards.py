"""All that goes into the index, page by page: what each adds to what is known of words, and what is found on it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from openbaar.catalogue import Catalogue, Entry
from openbaar.search.hidden import Collected
from openbaar.search.reactions import reactions_of
from openbaar.search.reading import Facts, read_text
from openbaar.search.records import plain_text, records_of
from openbaar.search.rendering import html_of


class IndexedThing(NamedTuple):
    """One thing that can be found: its name, the page that Pagefind reads, its numbers (key -> whether the document has
    it itself), its own identifiers as they are written, the words that it is found by, and the date to sort by."""

    name: str
    page: str
    numbers: Mapping[str, bool]
    identifiers: tuple[str, ...]
    words: frozenset[str]
    datum: str


class PageFacts(NamedTuple):
    """What a page says: the facts of its text; and of the reactions that are found by themselves the words, and what
    may be abbreviations."""

    text: Facts
    reactions: frozenset[str]
    capitals: frozenset[str]


def facts_of(entry: Entry, html: str, catalogue: Catalogue) -> PageFacts:
    """The facts of a page with this published HTML."""
    reactions = [read_text(each.plain) for each in reactions_of(entry, catalogue)]
    return PageFacts(
        read_text(plain_text(entry, html)),
        frozenset[str]().union(*(each.words for each in reactions)),
        frozenset[str]().union(*(each.capitals for each in reactions)),
    )


def found_on(entry: Entry, html: str, facts: Facts, catalogue: Catalogue, known: Collected) -> tuple[IndexedThing, ...]:
    """What is found on a page with this published HTML, of which these are the facts of its text: itself, and its
    reactions."""
    return tuple(
        IndexedThing(
            record.name,
            html_of(record),
            dict.fromkeys(record.andere_nummers, False) | dict.fromkeys(record.nummers, True),
            record.kenmerken,
            record.words,
            record.datum,
        )
        for record in records_of(entry, html, facts, catalogue, known)
    )
