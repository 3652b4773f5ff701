"""All that goes into the index, page by page: what each adds to what is known of words, and what is found on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from openbaar.catalogue import Catalogue, Entry
from openbaar.search.hidden import Collected, Gathered
from openbaar.search.reactions import reactions_of
from openbaar.search.reading import Facts, read_text
from openbaar.search.records import plain_text, records_of
from openbaar.search.rendering import html_of
from openbaar.search.words import words_of


class Found(NamedTuple):
    """One thing that can be found: its name, the page that Pagefind reads, its numbers (key -> whether the document has
    it itself), and the words that it is found by, with a space between."""

    name: str
    page: str
    numbers: Mapping[str, bool]
    words: str


class ShardPages(NamedTuple):
    """The pages of a shard by their name, its numbers (key -> whether a document here has it itself), its words."""

    pages: Mapping[str, str]
    numbers: Mapping[str, bool]
    words: frozenset[str]


class PageFacts(NamedTuple):
    """What a page says: the facts of its text, and the words of the reactions that are found by themselves."""

    text: Facts
    reactions: frozenset[str]


def facts_of(entry: Entry, html: str, catalogue: Catalogue) -> PageFacts:
    """The facts of a page with this published HTML."""
    reactions = (words_of(each.plain) for each in reactions_of(entry, catalogue))
    return PageFacts(read_text(plain_text(entry, html)), frozenset[str]().union(*reactions))


def gather(facts: Iterable[PageFacts]) -> Gathered:
    """What pages together add to what is known of words."""
    found = list(facts)
    words = frozenset[str]().union(*(each.text.words for each in found), *(each.reactions for each in found))
    return Gathered(words, tuple(each.text.defined for each in found if each.text.defined))


def found_on(entry: Entry, html: str, facts: Facts, catalogue: Catalogue, known: Collected) -> tuple[Found, ...]:
    """What is found on a page with this published HTML, of which these are the facts of its text: itself, and its
    reactions."""
    return tuple(
        Found(
            record.name,
            html_of(record),
            dict.fromkeys(record.andere_nummers, False) | dict.fromkeys(record.nummers, True),
            " ".join(record.words),
        )
        for record in records_of(entry, html, facts, catalogue, known)
    )


def shard_pages(found: Iterable[Found]) -> ShardPages:
    """All that is found in a shard, put together."""
    found = tuple(found)
    numbers: dict[str, bool] = {}
    for each in found:
        for key, own in each.numbers.items():
            numbers[key] = numbers.get(key, False) or own
    words = frozenset[str]().union(*(each.words.split() for each in found))
    return ShardPages({each.name: each.page for each in found}, numbers, words)
