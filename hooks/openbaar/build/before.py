"""What there is before a build: sources, code, clock, the site of an earlier build, and what was remembered of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, partial
from pathlib import Path

from openbaar.build.environment import environment
from openbaar.build.processes import elsewhere
from openbaar.build.seen import Seen, news
from openbaar.build.snapshot import Snapshot
from openbaar.build.state import State, restore, save, state_file
from openbaar.build.survey import survey

CACHE = Path(".cache") / "bouw"
"""Where builds keep what they need of one another, under the project."""

INDEX = Path(".cache") / "zoeken"
"""And what they need of one another's search index."""

FEW = 2000
"""So many files are looked at sooner than a process is started."""


@dataclass(frozen=True, slots=True)
class Before:
    """``sources`` tells what is in docs/ now, and ``looking`` what is in the site's folder, as soon as that is known;
    ``state`` what an earlier build remembered of both, and ``memory`` in which file."""

    snapshot: Snapshot
    sources: Mapping[str, Seen]
    folder: Path
    looking: Callable[[], Mapping[str, Seen]]
    state: State
    memory: Path

    @property
    def site(self) -> Mapping[str, Seen]:
        """What is in the site's folder."""
        return self.looking()

    def fresh(self) -> dict[str, str]:
        """The fingerprints of the files of the site that are as they were placed."""
        now, placed = self.site, self.state.site
        return {
            name: print_
            for name, print_ in self.state.prints.items()
            if name in now and name in placed and now[name].sha256 == placed[name].sha256
        }

    def changed(self) -> set[str]:
        """The sources that came, went or have other bytes than an earlier build saw."""
        differing = _content(self.sources).items() ^ _content(self.state.sources).items()
        return {path for path, _ in differing}

    def is_of_same_code(self) -> bool:
        """Whether an earlier build had the same code, templates and settings."""
        return self.state.environment == self.snapshot.environment

    def has_all(self) -> bool:
        """Whether every file that an earlier build placed is as it was placed."""
        return len(self.fresh()) == len(self.state.prints)

    def stands_still(self) -> bool:
        """Whether the site is what was built, of the same sources, with the same code, and the clock has passed no
        disclosure since."""
        return (
            self.is_of_same_code()
            and self.state.holds(self.snapshot.now)
            and not self.changed()
            and _content(self.site) == _content(self.state.site)
        )

    def renew_memory(self) -> None:
        """Remember how files look now, when that alone is new: they need not be read again then."""
        if (self.sources, self.site) != (self.state.sources, self.state.site):
            save(self.memory, replace(self.state, sources=self.sources, site=self.site))


def look_around(root: Path, folder: Path, now: datetime, clean: bool = False, preview_at: str = "") -> Before:
    """What there is before a build of the project ``root`` into ``folder``; a ``clean`` build remembers nothing. In a
    preview drafts are shown, at the address ``preview_at`` instead of that in the settings."""
    cache = root / CACHE
    memory = state_file(cache, folder)
    state = State() if clean else restore(memory)
    looking = _looking(folder, state.site)
    snapshot = Snapshot(root, cache, now, environment(root, preview_at), bool(preview_at), preview_at or None)
    known = state.sources if state.environment == snapshot.environment else _pages(state.sources)
    return Before(snapshot, survey(root, known), folder, looking, state, memory)


def _pages(sources: Mapping[str, Seen]) -> dict[str, Seen]:
    """What is known of pages. Of other files it is also known what other code took their content for."""
    return {path: each for path, each in sources.items() if path.endswith(".md")}


def _looking(folder: Path, known: Mapping[str, Seen]) -> Callable[[], Mapping[str, Seen]]:
    """What is in the site's folder: another process looks, while this one does other things."""
    look = partial(news, folder, known)
    told = elsewhere(look) if len(known) > FEW else look

    @cache
    def seen() -> Mapping[str, Seen]:
        new, gone = told()
        if not new and not gone:
            return known
        return dict(sorted(({name: known[name] for name in known.keys() - gone} | new).items()))

    return seen


def _content(seen: Mapping[str, Seen]) -> dict[str, str]:
    return {name: each.sha256 for name, each in seen.items()}
