"""Keywords that lead somewhere: which have a page, what they are called, and how many documents have them."""

from __future__ import annotations

from typing import NamedTuple

from openbaar.catalogue.asking import Asking, question
from openbaar.normal_form import normal

FEWEST = 2
"""From so many documents on a keyword has a page: with one, that would lead back to where a reader came from."""

OF_WORD = "FROM keyword k CROSS JOIN standing d USING (bron) WHERE k.slug = ?"

COUNTED = """
SELECT slug, woord, aantal FROM (
    SELECT k.slug, k.woord, COUNT(*) OVER (PARTITION BY k.slug) AS aantal,
        ROW_NUMBER() OVER (PARTITION BY k.slug ORDER BY k.dag DESC, k.adres) AS rang
    FROM keyword k CROSS JOIN standing d USING (bron))
WHERE rang = 1 AND aantal >= ?
"""


class CountedWord(NamedTuple):
    """A keyword with a page: the last part of its address, the word as its newest document spells it, and how many
    documents have it."""

    slug: str
    woord: str
    aantal: int


@question("collection")
def every_keyword(asking: Asking) -> tuple[CountedWord, ...]:
    """Every keyword with a page, by name. Pages ask for a stretch of it."""
    found = (CountedWord(*row) for row in asking.rows(COUNTED, FEWEST))
    return tuple(sorted(found, key=lambda each: (normal(each.woord).lower(), each.slug)))


@question()
def keywords_in(asking: Asking, start: int, count: int) -> tuple[CountedWord, ...]:
    """A stretch of these."""
    return every_keyword(asking)[start : start + count]


@question()
def keyword_slugs(asking: Asking) -> tuple[str, ...]:
    """The last parts of the addresses of these."""
    return tuple(each.slug for each in every_keyword(asking))


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
