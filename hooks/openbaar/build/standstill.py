"""Whether a build would change anything at all."""

from __future__ import annotations

from collections.abc import Mapping

from openbaar.build.seen import Seen
from openbaar.build.snapshot import Snapshot
from openbaar.build.state import State


def nothing_changed(state: State, snapshot: Snapshot, sources: Mapping[str, Seen], site: Mapping[str, Seen]) -> bool:
    """Whether the site is the one that was built, of the same sources, with the same code, and the clock has passed no
    disclosure since."""
    return (
        state.environment == snapshot.environment
        and state.holds(snapshot.now)
        and _content(sources) == _content(state.sources)
        and _content(site) == _content(state.site)
    )


def _content(seen: Mapping[str, Seen]) -> dict[str, str]:
    return {name: each.sha256 for name, each in seen.items()}
