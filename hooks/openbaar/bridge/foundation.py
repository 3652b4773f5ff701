"""What a build stands on: the sources, what may be seen of them, and which pages need a look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openbaar.bridge.plan import Plan, plan, plan_of_texts
from openbaar.bridge.state import ProblemsFound
from openbaar.catalogue import Catalogue, Entry, catalogue_of, exposures, horizon, visible
from openbaar.documents import Ref
from openbaar.publish.before import Before
from openbaar.publish.extracts import Kept
from openbaar.publish.kept_catalogue import keep_catalogue
from openbaar.publish.only_texts import catalogue_file, only_texts
from openbaar.publish.recall import Recalled, recall
from openbaar.publish.seen import Seen
from openbaar.publish.snapshot import Snapshot
from openbaar.publish.state import Moments


@dataclass(frozen=True, slots=True)
class Foundation:
    """``entries`` is what may be seen. ``left`` is the catalogue as the last build left it, where that still holds."""

    recalled: Recalled
    entries: Mapping[Ref, Entry]
    planned: Plan
    left: Catalogue | None = None

    def shown(self) -> Catalogue:
        """The catalogue of it."""
        return self.left or catalogue_of(self.recalled.collection, self.entries)

    def moments(self, before: Before) -> Moments:
        """Between which moments the clock changes nothing of it."""
        if self.left:
            return before.state.horizon
        since, until = horizon(self.recalled.collection.documents.values(), before.snapshot.now)
        return since.isoformat() if since else None, until.isoformat() if until else None

    def keep(self, before: Before, shown: Catalogue) -> str:
        """Keep the catalogue that was made of it, unless that is the one that was left. Gives its checksum."""
        if self.left:
            return before.state.catalogue
        return keep_catalogue(catalogue_file(before.memory), self.recalled, shown)


def lay(before: Before, jobs: int, clean: bool) -> Foundation:
    """The foundation of a build; ProblemsFound when authors made mistakes."""
    shards: dict[int, Kept] = {}
    found = None if clean else only_texts(before, shards)
    if found:
        recalled, kept = found
        planned = plan_of_texts(before, kept)
        if planned.known:
            return Foundation(recalled, kept.catalogue.entries, planned, kept.catalogue)
    recalled, entries = all_of(before.snapshot, before.sources, jobs, shards)
    return Foundation(recalled, entries, plan(before, recalled, entries, clean))


def all_of(
    snapshot: Snapshot, sources: Mapping[str, Seen], jobs: int, shards: dict[int, Kept]
) -> tuple[Recalled, Mapping[Ref, Entry]]:
    """All sources, and what may be seen of them; ProblemsFound when authors made mistakes. ``shards`` are the extracts
    that this process holds; they are renewed."""
    recalled = recall(snapshot, sources, jobs, shards)
    entries = visible(recalled.collection, snapshot.now, snapshot.preview)
    problems = recalled.collection.problems or exposures(recalled.collection, entries)
    if problems:
        raise ProblemsFound(problems)
    return recalled, entries
