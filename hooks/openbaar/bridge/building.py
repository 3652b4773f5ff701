"""The whole of a build: what changed, rendered in several processes, and put in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from mkdocs.exceptions import Abort

from openbaar.bridge.checking import EXPECTED
from openbaar.bridge.foundation import Foundation, lay
from openbaar.bridge.partition import Job, Part, prepared_here, render_part
from openbaar.bridge.plan import Plan
from openbaar.bridge.preparing import Prepared, prepare
from openbaar.bridge.rendering import Rendered, checksum
from openbaar.bridge.staleness import traced, untouched
from openbaar.bridge.standing import build_templates, copy_files, known_of
from openbaar.bridge.takedown import finished_or_taken_down, taken_down
from openbaar.publish.ahead import Begun
from openbaar.publish.before import Before
from openbaar.publish.own_folders import own_folder, remove_whole
from openbaar.publish.place_site import Finished, Placed, place_site, refuse_in_the_way
from openbaar.publish.processes import deal, in_processes
from openbaar.publish.seen import Seen
from openbaar.publish.state import State, save

FEW = 16
"""So many pages are rendered sooner than processes are started."""

Told = Callable[[int, int], None]
"""Told how many pages are done, and of how many."""


def build(
    before: Before,
    jobs: int,
    clean: bool,
    told: Told,
    begun: Begun | None = None,
) -> Placed:
    """Bring the site up to date with its sources, and remember that for the next build.

    ProblemsFound, before anything is written, when authors made mistakes; exceptions of MkDocs when it cannot render;
    NotOurFolder when other files are in the way. Only a build that succeeds touches the site, but for what may no
    longer be seen: that goes first. ``clean`` makes and writes everything again. ``begun`` is a shard of
    the search index that was begun.
    """
    before.refuse_strange_folder()
    foundation = lay(before, jobs, clean)
    planned, staging = foundation.planned, before.memory.with_suffix(".site")
    prepared = prepare(before.snapshot, foundation.recalled, foundation.shown(), planned.known, staging)
    before, takedown = taken_down(before, prepared)
    with finished_or_taken_down(takedown), _staging(staging):
        refuse_in_the_way(prepared.expected, before.standing.others)
        prepared.build.begun = begun
        try:
            fresh = {} if clean else before.fresh()
            rendered = _render(prepared, before, planned, fresh, jobs, told)
            finished = _finish(rendered, fresh, prepared, before, jobs)
        finally:
            prepared.config.plugins.on_shutdown()
        placed, after = place_site(finished, before.folder, before.standing, clean)
    save(before.memory, _remembered(before, prepared, foundation, rendered, after))
    return placed


@contextmanager
def _staging(folder: Path) -> Iterator[None]:
    """A folder for what is made anew, empty at the start and gone at the end; one for each site."""
    remove_whole(folder)
    own_folder(folder)
    try:
        yield
    finally:
        remove_whole(folder)


def _remembered(
    before: Before, prepared: Prepared, foundation: Foundation, rendered: Rendered, after: Mapping[str, Seen]
) -> State:
    known = foundation.planned.known or known_of(prepared)
    return State(
        before.snapshot.environment,
        foundation.moments(before),
        before.sources,
        after,
        {name: print_ for name, print_ in rendered.prints.items() if name in after},
        foundation.planned.shown,
        known.pages,
        known.outputs,
        foundation.keep(before, prepared.build.catalogue),
        traced(prepared, before, rendered, after),
    )


def _render(
    prepared: Prepared, before: Before, planned: Plan, fresh: Mapping[str, str], jobs: int, told: Told
) -> Rendered:
    rendered = Rendered()
    if planned.known:
        rendered.prints |= fresh
        pages = [prepared.files.src_uris[path.removeprefix("docs/")] for path in planned.known.sources]
    else:
        rendered.add(copy_files(prepared, fresh))
        rendered.add(build_templates(prepared, fresh))
        same = untouched(prepared, before, fresh)
        rendered.prints |= {name: fresh[name] for name in same}
        pages = [file for file in prepared.pages if file.dest_uri not in same]
    names = [(file.src_uri, file.dest_uri) for file in pages]
    parts = [_part(each, fresh) for each in deal(names, 16 * jobs if len(names) > FEW else 1)]
    job = Job(before.snapshot, prepared.recalled.seen, planned.known, Path(prepared.config.site_dir))
    done = 0
    with prepared_here(job, prepared):
        for each in in_processes(render_part, job, parts, jobs):
            rendered.add(each)
            done += len(each.prints)
            told(done, len(names))
    return rendered


def _part(names: tuple[tuple[str, str], ...], fresh: Mapping[str, str]) -> Part:
    return Part(tuple(name for name, _ in names), {path: fresh[path] for _, path in names if path in fresh})


def _finish(rendered: Rendered, fresh: Mapping[str, str], prepared: Prepared, before: Before, jobs: int) -> Finished:
    """The last events; what they add to the site is as much part of it as what was rendered."""
    if rendered.warnings and prepared.config.strict:
        raise Abort(f"Aborted with {rendered.warnings} warnings in strict mode!")
    folder, build = Path(prepared.config.site_dir), prepared.build
    site = before.site
    stays = {name: site[name].sha256 for name in fresh}
    build.standing, build.fresh, build.sums = before.folder, fresh, stays | rendered.made
    build.jobs = jobs
    prepared.config.extra[EXPECTED] = prepared.expected
    prepared.config.plugins.on_post_build(config=prepared.config)
    expected, added = prepared.config.extra[EXPECTED], build.added
    rendered.prints = {name: print_ for name, print_ in rendered.prints.items() if name in expected} | dict(added)
    changed = {name: sum_ for name, sum_ in added.items() if fresh.get(name) != sum_}
    others = expected - rendered.prints.keys()
    made = {name: checksum(folder / name) for name in others} | changed | rendered.made
    kept = {name for name, print_ in rendered.prints.items() if name not in made and fresh.get(name) == print_}
    return Finished(folder, made, kept)
