"""The shards of the index: those of which a record changed, or of which a site lacks a file, are put together again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from openbaar.index.settings import stored_engine
from openbaar.index.shards import MadeShard, Shard, make_shard, remove_shard, store_shard, stored_shards, task_of
from openbaar.index.site import Site
from openbaar.processes import in_processes

FOLDER = "pagefind"
FORM = re.compile(
    rf"{FOLDER}/(?:[\w-]+/){{0,2}}[\w.-]+\.(?:js|json|txt|pagefind|pf_fragment|pf_index|pf_filter|pf_meta)"
)
"""What the path of a file of the index looks like."""
AT_ONCE = 8
"""So many shards a process are read from the database together: all of them would fill the memory."""


def is_of_index(path: str) -> bool:
    """Whether a path in the site is one of the index."""
    return FORM.fullmatch(path) is not None


Place = Callable[[str, bytes], None]
"""Takes a file of the index, by path within the site, that the site does not have."""


def update_shards(site: Site, names: Iterable[str], touched: set[str], place: Place) -> set[int]:
    """Bring the shards up to date; gives the files of numbers in which something changed."""
    db, names = site.db, set(names)
    former = stored_shards(db)
    numbers = set[int]().union(*(remove_shard(db, name) for name in sorted(former.keys() - names)))
    present = {name: _present(site, name, shard) for name, shard in former.items()}
    lacking = {name for name, shard in former.items() if len(present[name]) < len(shard.sums)}
    stale = sorted(names & (touched | lacking | names - former.keys()))
    engine = stored_engine(db)
    if engine is None:  # no page was ever found
        return numbers
    for start in range(0, len(stale), AT_ONCE * site.jobs):
        tasks = [task_of(db, name, present.get(name, {})) for name in stale[start : start + AT_ONCE * site.jobs]]
        for made in in_processes(make_shard, engine, tasks, site.jobs):
            numbers |= store_shard(db, made)
            _place(site, made, place)
    return numbers


def shard_files(site: Site) -> tuple[Mapping[str, Shard], dict[str, str]]:
    """The shards as they were made, and the SHA-256 of all their files by path within the site."""
    shards = stored_shards(site.db)
    return shards, {path_of(name, file): sum_ for name, shard in shards.items() for file, sum_ in shard.sums.items()}


def path_of(shard: str, file: str) -> str:
    """Where a file of a shard stands in the site."""
    return f"{FOLDER}/{shard}/{file}"


def _place(site: Site, made: MadeShard, place: Place) -> None:
    for file, data in made.contents.items():
        path = path_of(made.name, file)
        if site.present.get(path) != made.files[file].sha256:
            place(path, data)


def _present(site: Site, name: str, shard: Shard) -> dict[str, str]:
    """The files of a shard that the site has as they were made."""
    return {file: sum_ for file, sum_ in shard.sums.items() if site.present.get(path_of(name, file)) == sum_}
