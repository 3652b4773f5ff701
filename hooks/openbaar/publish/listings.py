"""Which generated pages and feeds there are. A list is made again when an answer is another, like a page."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Set
from typing import Any, NamedTuple

from openbaar.catalogue import Catalogue
from openbaar.outputs import companion_addresses, output_paths
from openbaar.pages import ROUTES, Parts
from openbaar.publish.traces import forget_pages, remember, traced
from openbaar.search import Named, Overview, overviews

Listing = Callable[[Catalogue], Iterable[object]] | Parts

OUTPUTS = ":outputs"
"""The name of the list of feeds. No path in the site begins with a colon."""

COMPANIONS = ":companions"
"""That of the pages with which files are made."""

OVERVIEWS = ":overviews"
"""That of the overviews by their names, for the search index."""

LISTS: Mapping[str, Listing] = {
    OUTPUTS: output_paths,
    COMPANIONS: companion_addresses,
    OVERVIEWS: overviews,
    **{f":{route.name}": route.there for route in ROUTES},
}
"""Every list by its name, which stands for it in the trace; a part of one has its own name behind that."""


class Listed(NamedTuple):
    """The addresses of generated pages, the paths of feeds, and the addresses of pages with which files are made; in no
    order that means anything. And the overviews as the search index wants them."""

    pages: tuple[str, ...]
    outputs: tuple[str, ...]
    companions: tuple[str, ...]
    overviews: tuple[Named, ...]


def listed(db: sqlite3.Connection, catalogue: Catalogue, current: Set[str]) -> Listed:
    """What there is of each. Lists that are not in ``current`` (from ``traced_pages``) are made again, and kept with
    what they asked; a list in parts is one of the names of its parts, and a list of each."""
    kept = {name: paths for name, paths in db.execute("SELECT name, paths FROM listing_of") if name in current}
    whole = {name: each.names if isinstance(each, Parts) else each for name, each in LISTS.items()}
    every = _made(db, catalogue, kept, whole)
    parts = {
        f"{name} {part}": _of_part(each, part)
        for name, each in LISTS.items()
        if isinstance(each, Parts)
        for part in every.pop(name)
    }
    every |= _made(db, catalogue, kept, parts)
    _forget(db, whole.keys() | parts.keys())
    outputs, companions = tuple(every.pop(OUTPUTS)), tuple(every.pop(COMPANIONS))
    named = tuple((name, Overview(*overview)) for name, overview in every.pop(OVERVIEWS))
    return Listed(tuple(address for addresses in every.values() for address in addresses), outputs, companions, named)


def _of_part(parts: Parts, name: str) -> Callable[[Catalogue], Iterable[str]]:
    return lambda catalogue: parts.addresses(catalogue, name)


def _made(
    db: sqlite3.Connection,
    catalogue: Catalogue,
    kept: Mapping[str, str],
    lists: Mapping[str, Callable[[Catalogue], Iterable[object]]],
) -> dict[str, list[Any]]:
    """These lists, as they are kept or made again."""
    made, asked = {}, {}
    for name in sorted(lists.keys() - kept.keys()):
        with catalogue.traced() as questions:
            made[name] = json.dumps(tuple(lists[name](catalogue)))
        asked[name] = tuple(questions)
    db.executemany("INSERT OR REPLACE INTO listing_of VALUES (?, ?)", made.items())
    remember(db, traced(asked, catalogue), {})
    return {name: json.loads(made.get(name) or kept[name]) for name in lists}


def _forget(db: sqlite3.Connection, names: Set[str]) -> None:
    """Forget all lists but these."""
    gone = sorted({name for (name,) in db.execute("SELECT name FROM listing_of")} - names)
    db.executemany("DELETE FROM listing_of WHERE name = ?", [(name,) for name in gone])
    forget_pages(db, gone)
