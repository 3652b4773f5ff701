"""What a search index is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from sqlite3 import Connection
from typing import TypeVar

from openbaar.catalogue import Catalogue
from openbaar.index.finished_pages import FinishedPages
from openbaar.processes import deal
from openbaar.search import Named

Thing = TypeVar("Thing")

FEW = 24
"""So many pages are looked at sooner than processes are started."""
BATCH = 400
"""Pages that one process looks at in one run of Pagefind."""


@dataclass(frozen=True, slots=True)
class Site:
    """The database with what is stored of the index, the catalogue with its overviews (``search/overviews.py``), and
    the finished pages; ``present`` gives the SHA-256 of the files that the site has, by path within it. ``jobs`` is the
    number of processes."""

    db: Connection
    catalogue: Catalogue
    overviews: Iterable[Named]
    pages: FinishedPages
    present: Mapping[str, str]
    jobs: int

    def batches(self, things: Sequence[Thing]) -> list[tuple[Thing, ...]]:
        """Things dealt over the work of processes."""
        return deal(things, max(self.jobs, len(things) // BATCH) if len(things) > FEW else 1)
