"""Which generated pages and feeds there are. A list is made again when an answer is another, like a page."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Set
from typing import Any, NamedTuple

from openbaar.catalogue import Catalogue
from openbaar.outputs import companion_addresses, output_paths
from openbaar.pages import ROUTES
from openbaar.publish.traces import remember, traced
from openbaar.search import Named, Overview, overviews

OUTPUTS = ":outputs"
"""The name of the list of feeds. No path in the site begins with a colon."""

COMPANIONS = ":companions"
"""That of the pages with which files are made."""

OVERVIEWS = ":overviews"
"""That of the overviews by their names, for the search index."""

LISTS: Mapping[str, Callable[[Catalogue], Iterable[object]]] = {
    OUTPUTS: output_paths,
    COMPANIONS: companion_addresses,
    OVERVIEWS: overviews,
    **{f":{route.name}": route.addresses for route in ROUTES},
}
"""Every list by its name, which stands for it in the trace."""


class Listed(NamedTuple):
    """The addresses of generated pages, the paths of feeds, and the addresses of pages with which files are made; in no
    order that means anything. And the overviews as the search index wants them."""

    pages: tuple[str, ...]
    outputs: tuple[str, ...]
    companions: tuple[str, ...]
    overviews: tuple[Named, ...]


def listed(db: sqlite3.Connection, catalogue: Catalogue, current: Set[str]) -> Listed:
    """What there is of each. Lists that are not in ``current`` (from ``traced_pages``) are made again, and kept with
    what they asked."""
    had = {name: paths for name, paths in db.execute("SELECT name, paths FROM listing_of") if name in current}
    made, asked = {}, {}
    for name in sorted(LISTS.keys() - had.keys()):
        with catalogue.traced() as questions:
            made[name] = json.dumps(tuple(LISTS[name](catalogue)))
        asked[name] = tuple(questions)
    db.executemany("INSERT OR REPLACE INTO listing_of VALUES (?, ?)", made.items())
    remember(db, traced(asked, catalogue), {})
    every: dict[str, list[Any]] = {name: json.loads(paths) for name, paths in (had | made).items()}
    outputs, companions = tuple(every.pop(OUTPUTS)), tuple(every.pop(COMPANIONS))
    named = tuple((name, Overview(*overview)) for name, overview in every.pop(OVERVIEWS))
    return Listed(tuple(address for addresses in every.values() for address in addresses), outputs, companions, named)
