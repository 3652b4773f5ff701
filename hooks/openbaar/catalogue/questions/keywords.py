"""Keywords that lead somewhere: which have a page, what they are called, and how many documents have them."""

from __future__ import annotations

from collections import Counter
from heapq import nsmallest
from typing import NamedTuple

from openbaar.catalogue.asking import Asking, question

FEWEST = 2
"""From so many documents on a keyword has a page: with one, that would lead back to where a reader came from."""

OF_WORD = "FROM keyword k CROSS JOIN standing d USING (bron) WHERE k.slug = ?"

COUNTED = f"""
SELECT slug, (SELECT k.woord {OF_WORD.replace("?", "counted.slug")} ORDER BY k.dag DESC, k.adres LIMIT 1), aantal FROM (
    SELECT slug, COUNT(*) AS aantal FROM keyword CROSS JOIN standing USING (bron) GROUP BY slug HAVING aantal >= ?
) counted ORDER BY slug
"""


class CountedWord(NamedTuple):
    """A keyword with a page: the last part of its address, the word as its newest document spells it, and how many
    documents have it."""

    slug: str
    woord: str
    aantal: int


@question("collection")
def every_keyword(asking: Asking) -> tuple[CountedWord, ...]:
    """Every keyword with a page, by name. Pages ask for less."""
    return tuple(CountedWord(*row) for row in asking.rows(COUNTED, FEWEST))


@question()
def first_keywords(asking: Asking, count: int) -> tuple[CountedWord, ...]:
    """The first of these."""
    return every_keyword(asking)[:count]


@question()
def most_used_keywords(asking: Asking, count: int) -> tuple[CountedWord, ...]:
    """Those that the most documents have."""
    return tuple(nsmallest(count, every_keyword(asking), key=lambda each: (-each.aantal, each.slug)))


@question()
def letters_of_keywords(asking: Asking) -> tuple[tuple[str, int], ...]:
    """The letters with which they begin, each with how many do; ``0-9`` for a digit."""
    return tuple(Counter(letter_of(each.slug) for each in every_keyword(asking)).items())


@question()
def keywords_under(asking: Asking, letter: str, start: int, count: int) -> tuple[CountedWord, ...]:
    """A stretch of those that begin with a letter."""
    own = [each for each in every_keyword(asking) if letter_of(each.slug) == letter]
    return tuple(own[start : start + count])


@question()
def keyword_slugs(asking: Asking) -> tuple[str, ...]:
    """The last parts of the addresses of these."""
    return tuple(each.slug for each in every_keyword(asking))


def letter_of(slug: str) -> str:
    """The letter under which a keyword stands."""
    return slug[0] if slug[0].isalpha() else "0-9"


@question("keyword {0}")
def keyword_called(asking: Asking, slug: str) -> str | None:
    """What a keyword with a page is called; None where there is no such page."""
    query = f"SELECT k.woord {OF_WORD} ORDER BY k.dag DESC, k.adres LIMIT {FEWEST:d}"
    found = [woord for (woord,) in asking.rows(query, slug)]
    return found[0] if len(found) == FEWEST else None


@question()
def has_page(asking: Asking, slug: str) -> bool:
    """Whether a keyword has a page."""
    return keyword_called(asking, slug) is not None
