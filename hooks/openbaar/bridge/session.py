"""What one process keeps from build to build. A preview builds often, and mostly after a change in one text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from openbaar.bridge.plan import Plan
from openbaar.bridge.preparing import Prepared, prepare, with_sources
from openbaar.build.extracts import Kept
from openbaar.build.recall import Recalled
from openbaar.build.snapshot import Snapshot
from openbaar.catalogue import Entry, catalogue_of, with_texts
from openbaar.documents import Ref


@dataclass(slots=True)
class Session:
    """``shards`` are the extracts that were read; ``prepared`` is what pages were last rendered with, made with what
    ``of`` tells: the environment, and all that pages show of one another."""

    shards: dict[int, Kept] = field(default_factory=dict)
    prepared: Prepared | None = None
    of: tuple[str, str] = ("", "")

    def prepare(
        self, snapshot: Snapshot, recalled: Recalled, entries: Mapping[Ref, Entry], planned: Plan, staging: Path
    ) -> Prepared:
        """What pages are rendered with now: as before, with other texts, where nothing else changed."""
        made_of = (snapshot.environment, planned.shown)
        if self.prepared and planned.known and self.of == made_of:
            self.prepared = with_sources(self.prepared, recalled, planned.known)
            self.prepared.build.catalogue = with_texts(self.prepared.build.catalogue, entries)
            self.prepared.build.known = planned.known
        else:
            shown = catalogue_of(recalled.collection, entries)
            self.prepared = prepare(snapshot, recalled, shown, planned.known, staging)
        self.of = made_of
        return self.prepared
