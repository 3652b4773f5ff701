"""The whole of a build: what changed, rendered in several processes, and put in its place."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from mkdocs.exceptions import Abort

from openbaar.bridge.checking import EXPECTED
from openbaar.bridge.partition import Part, prepared_here, render_part
from openbaar.bridge.preparing import Prepared, prepare
from openbaar.bridge.rendering import Rendered, checksum
from openbaar.bridge.standing import build_templates, copy_files
from openbaar.bridge.state import ProblemsFound
from openbaar.build.place_site import Finished, Placed, place_site
from openbaar.build.processes import deal, in_processes
from openbaar.build.recall import recall
from openbaar.build.seen import Seen
from openbaar.build.snapshot import Snapshot
from openbaar.build.state import State
from openbaar.catalogue import Collection, horizon, publication_problems

Told = Callable[[int, int], None]
"""Told how many pages are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Built:
    """What became of the site, and what the next build must know."""

    placed: Placed
    state: State


@dataclass(frozen=True, slots=True)
class Earlier:
    """A folder with the site of an earlier build: what is in it now, and what was remembered of it."""

    folder: Path
    present: Mapping[str, Seen]
    state: State

    def fresh(self) -> dict[str, str]:
        """The fingerprints of the files that are as they were placed."""
        site, present = self.state.site, self.present
        return {
            name: print_
            for name, print_ in self.state.prints.items()
            if name in present and name in site and present[name].sha256 == site[name].sha256
        }


def build(snapshot: Snapshot, seen: Mapping[str, Seen], earlier: Earlier, jobs: int, clean: bool, told: Told) -> Built:
    """Bring the site up to date with the sources that were ``seen``. ProblemsFound, before anything is written, when
    authors made mistakes; exceptions of MkDocs when it cannot render. Only a build that succeeds touches the site."""
    recalled = recall(snapshot.root, snapshot.cache, seen, jobs)
    collection = recalled.collection
    problems = collection.problems or publication_problems(collection, snapshot.now, snapshot.preview)
    if problems:
        raise ProblemsFound(problems)
    with tempfile.TemporaryDirectory(prefix="site-", dir=snapshot.cache) as staging:
        prepared = prepare(snapshot, recalled, Path(staging))
        try:
            fresh = {} if clean else earlier.fresh()
            rendered = _render_all(prepared, snapshot, fresh, jobs, told)
            finished = _finish(rendered, fresh, prepared)
        finally:
            prepared.config.plugins.on_shutdown()
        placed, after = place_site(finished, earlier.folder, earlier.present, clean)
    prints = {name: print_ for name, print_ in rendered.prints.items() if name in after}
    return Built(placed, State(snapshot.environment, _moments(collection, snapshot), seen, after, prints))


def _moments(collection: Collection, snapshot: Snapshot) -> tuple[str | None, str | None]:
    since, until = horizon(collection.documents.values(), snapshot.now)
    return since.isoformat() if since else None, until.isoformat() if until else None


def _render_all(prepared: Prepared, snapshot: Snapshot, fresh: Mapping[str, str], jobs: int, told: Told) -> Rendered:
    rendered = Rendered()
    rendered.add(copy_files(prepared, fresh))
    rendered.add(build_templates(prepared, fresh))
    parts = [
        _part(names, fresh) for names in deal([(file.src_uri, file.dest_uri) for file in prepared.pages], jobs * 16)
    ]
    staging = Path(prepared.config.site_dir)
    with prepared_here(prepared):
        for each in in_processes(partial(render_part, snapshot, prepared.recalled.seen, staging), parts, jobs):
            rendered.add(each)
            told(len(rendered.prints), len(prepared.files))
    return rendered


def _part(names: tuple[tuple[str, str], ...], fresh: Mapping[str, str]) -> Part:
    return Part(tuple(name for name, _ in names), {path: fresh[path] for _, path in names if path in fresh})


def _finish(rendered: Rendered, fresh: Mapping[str, str], prepared: Prepared) -> Finished:
    """The last events; what they add to the site is as much part of it as what was rendered."""
    if rendered.warnings and prepared.config.strict:
        raise Abort(f"Aborted with {rendered.warnings} warnings in strict mode!")
    folder = Path(prepared.config.site_dir)
    prepared.config.plugins.on_post_build(config=prepared.config)
    made = dict(rendered.made)
    for name in prepared.config.extra[EXPECTED] - rendered.prints.keys():
        made[name] = checksum(folder / name)
    kept = {name for name, print_ in rendered.prints.items() if name not in made and fresh.get(name) == print_}
    return Finished(folder, made, kept)
