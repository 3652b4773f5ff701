"""What one process keeps from build to build. A preview builds often, and mostly after a change in one text."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from openbaar.bridge.foundation import Foundation
from openbaar.bridge.preparing import Prepared, prepare, with_sources
from openbaar.build.extracts import Kept
from openbaar.build.snapshot import Snapshot
from openbaar.catalogue import catalogue_of, with_texts


@dataclass(slots=True)
class Session:
    """``shards`` are the extracts that were read; ``prepared`` is what pages were last rendered with, made with what
    ``of`` tells: the environment, and all that pages show of one another."""

    shards: dict[int, Kept] = field(default_factory=dict)
    prepared: Prepared | None = None
    of: tuple[str, str] = ("", "")

    def prepare(self, snapshot: Snapshot, foundation: Foundation, staging: Path) -> Prepared:
        """What pages are rendered with now: as before, with other texts, where nothing else changed."""
        recalled, planned = foundation.recalled, foundation.planned
        made_of = (snapshot.environment, planned.shown)
        if self.prepared and planned.known and self.of == made_of:
            shown = foundation.left or with_texts(self.prepared.build.catalogue, foundation.entries)
            self.prepared = with_sources(self.prepared, recalled, planned.known)
            self.prepared.build.catalogue = shown
            self.prepared.build.known = planned.known
        else:
            shown = foundation.left or catalogue_of(recalled.collection, foundation.entries)
            self.prepared = prepare(snapshot, recalled, shown, planned.known, staging)
        self.of = made_of
        return self.prepared
