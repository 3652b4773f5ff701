"""What there is before a build: sources, code, clock, the site of an earlier build, and what was remembered of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache, partial
from pathlib import Path

from openbaar.publish.cache_key import cache_key
from openbaar.publish.environment import environment
from openbaar.publish.own_folders import remove_whole, without_strangers
from openbaar.publish.place_site import Standing
from openbaar.publish.processes import elsewhere
from openbaar.publish.seen import Seen, news
from openbaar.publish.site_marker import NotOurFolder, is_of_marker, mark_of, marked
from openbaar.publish.snapshot import Snapshot
from openbaar.publish.state import State, restore, save, state_file
from openbaar.publish.survey import survey

CACHE = Path(".cache") / "bouw"
"""Where builds keep what they need of one another, under the project."""

INDEX = Path(".cache") / "zoeken"
"""And what they need of one another's search index."""

FEW = 2000
"""So many files are looked at sooner than a process is started."""


@dataclass(frozen=True, slots=True)
class Before:
    """``sources`` tells what is in docs/ now, and ``looking`` what is in the site's folder, as soon as that is known;
    ``state`` what an earlier build remembered of both, and ``memory`` in which file. ``is_marked`` tells whether the
    folder has our marker."""

    snapshot: Snapshot
    sources: Mapping[str, Seen]
    folder: Path
    looking: Callable[[], Standing]
    state: State
    memory: Path
    is_marked: bool = True

    @property
    def standing(self) -> Standing:
        """What is in the site's folder."""
        return self.looking()

    @property
    def site(self) -> Mapping[str, Seen]:
        """What is in the site's folder and is ours."""
        return self.standing.ours

    def without(self, taken: frozenset[str]) -> Before:
        """The same when these files were taken out of the site's folder."""
        found = self.standing
        left = Standing({name: each for name, each in found.ours.items() if name not in taken}, found.others, taken)
        return replace(self, looking=lambda: left)

    def refuse_strange_folder(self) -> None:
        """NotOurFolder when there are other files in a folder in which no build placed anything."""
        others = sorted(self.standing.others)
        if others and not self.is_marked:
            named = ", ".join(others[:3]) + (", …" if len(others) > 3 else "")
            raise NotOurFolder(
                f"{self.folder} is niet leeg en geen eerder gebouwde site: {named}. "
                "Kies een lege map, of haal deze map eerst weg als alles erin weg mag."
            )

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
            self.is_marked
            and self.is_of_same_code()
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
    cache_key(root)  # before there are copies of this process, which must have the same
    cache = root / CACHE
    memory = state_file(cache, folder)
    for each in (cache, root / INDEX):
        without_strangers(each)
    if clean:
        forget(root, memory)
    state = State() if clean else restore(memory)
    marks = marked(folder)
    looking = _looking(folder, state.site, None if cache in folder.parents else marks or frozenset())
    snapshot = Snapshot(root, cache, now, environment(root, preview_at), bool(preview_at), preview_at or None)
    known = state.sources if state.environment == snapshot.environment else _pages(state.sources)
    return Before(snapshot, survey(root, known), folder, looking, state, memory, marks is not None)


def _pages(sources: Mapping[str, Seen]) -> dict[str, Seen]:
    """What is known of pages. Of other files it is also known what other code took their content for."""
    return {path: each for path, each in sources.items() if path.endswith(".md")}


def forget(root: Path, memory: Path) -> None:
    """Remove what builds keep, unread: extracts, the parts of the search index, and all that is of this site."""
    for each in (root / CACHE / "extracts", root / INDEX, *memory.parent.glob(f"{memory.stem}.*")):
        remove_whole(each)


def _looking(folder: Path, known: Mapping[str, Seen], marks: frozenset[str] | None) -> Callable[[], Standing]:
    """What is in the site's folder: another process looks, while this one does other things. ``marks`` are the lines of
    its marker; None where the folder is ours with all that is in it."""

    def is_ours(name: str) -> bool:
        return marks is None or name in known or mark_of(name) in marks

    look = partial(news, folder, known, lambda name: not is_of_marker(name) and is_ours(name))
    told = elsewhere(look) if len(known) > FEW else look

    @cache
    def seen() -> Standing:
        new, gone = told()
        found = {name: each for name, each in new.items() if not is_of_marker(name)}
        others = frozenset(name for name in found if not is_ours(name))
        if not found.keys() - others and not gone:
            return Standing(known, others)
        stay = {name: known[name] for name in known.keys() - gone}
        return Standing(dict(sorted((stay | {name: found[name] for name in found.keys() - others}).items())), others)

    return seen


def _content(seen: Mapping[str, Seen]) -> dict[str, str]:
    return {name: each.sha256 for name, each in seen.items()}
