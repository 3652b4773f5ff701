"""What readers ask: 200 queries of twenty classes in two sets, each with the addresses of which one must come first."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from search.readers.collection import HERE, addresses

SETS = ("one", "two")
NO_ANSWER = "no answer"
"""The class of queries that have no right answer: nothing may be found."""


class Query(NamedTuple):
    """What is typed, its set and class, and the addresses of the right answers; none where nothing may be found."""

    set: str
    kind: str
    text: str
    right: tuple[str, ...]


@cache
def queries() -> tuple[Query, ...]:
    """All queries of both sets, in the order of their tables."""
    return tuple(query for name in SETS for query in _of_set(name))


def _of_set(name: str) -> Iterator[Query]:
    table = tomllib.loads((HERE / f"set_{name}.toml").read_text(encoding="utf-8"))
    for kind, asked in table.items():
        for text, right in asked.items():
            yield Query(name, kind, text, tuple(map(_address, right)))


def _address(right: str) -> str:
    """The address of a right answer: that of an overview as it stands, else of a document or a recommendation of it."""
    if right.endswith("/"):
        return right
    id, _, number = right.partition("#")
    return addresses()[id] + (f"#deel-aanbeveling-{number}" if number else "")


def rank(query: Query, found: Sequence[str]) -> int:
    """The place of a right answer in the list, from 1; 0 when none is there. No list at all can be right."""
    if not query.right:
        return 0 if found else 1
    return next((place for place, address in enumerate(found, 1) if _is_right(address, query.right)), 0)


def on_whole_pages(query: Query) -> Query:
    """The query as it is judged of an engine that finds pages and no parts of them."""
    return query._replace(right=tuple(address.partition("#")[0] for address in query.right))


def _is_right(address: str, right: Sequence[str]) -> bool:
    """A part of a right page is right too; where a part is asked, no other is."""
    return address in right or address.partition("#")[0] in right
