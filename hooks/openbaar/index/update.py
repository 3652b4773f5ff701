"""The search index, brought up to date with the finished pages of a site.

What changed is found by the SHA-256 of each page. Its facts are read; where words entered or left the vocabulary, the
pages that they concern are looked at again; records with other content go through Pagefind; and the shards of these are
put together again. All that is stored is written by this process, in the transaction of its caller.
"""

from __future__ import annotations

import hashlib
from importlib.metadata import version

from openbaar.index.lists import MANIFEST, files_of_overviews, manifest_of, number_files, number_path
from openbaar.index.settings import prepare, setting, store, stored_engine
from openbaar.index.site import Site
from openbaar.index.update_pages import update_pages
from openbaar.index.update_shards import FOLDER, Place, shard_files, update_shards
from openbaar.index.vocabulary import collected
from openbaar.search import FILES, parts_of, searchable


def update_index(site: Site, code: str, place: Place) -> dict[str, str]:
    """Bring the index up to date; IndexingError when Pagefind fails. Gives the SHA-256 of all of its files by path
    within the site; those that the site does not have go to ``place``. ``code`` is the hash of our
    code: templates and settings show in the pages."""
    prepare(site.db, f"{code} {version('pagefind-bin')}")
    parts = parts_of(searchable(site.catalogue))
    touched = update_pages(site, {page.address: (page, name) for name, those in parts.items() for page in those})
    numbers = update_shards(site, parts.keys(), touched, place)
    shards, sums = shard_files(site)
    files = _program(site) if shards else {}
    files |= _number_files(site, numbers)
    tags = setting(site.db, "numbers")
    overviews = files_of_overviews(site.catalogue, collected(site.db))
    sums_of_overviews = [hashlib.sha256(data).hexdigest() for data in overviews.values()]
    files |= overviews
    files[MANIFEST] = manifest_of(site.catalogue, shards, tags, sums_of_overviews)
    sums |= {f"{FOLDER}/{number_path(file)}": tag for file, tag in enumerate(tags)}
    for name, data in files.items():
        path = f"{FOLDER}/{name}"
        sums[path] = hashlib.sha256(data).hexdigest()
        if site.present.get(path) != sums[path]:
            place(path, data)
    return sums


def _program(site: Site) -> dict[str, bytes]:
    """What the search page needs of Pagefind beside the shards."""
    engine = stored_engine(site.db)
    return dict(engine.program) if engine else {}


def _number_files(site: Site, changed: set[int]) -> dict[str, bytes]:
    """The files of numbers that changed or that the site lacks; remembers what all of them are."""
    sums = setting(site.db, "numbers") or [""] * FILES
    lacking = {file for file, sum_ in enumerate(sums) if site.present.get(f"{FOLDER}/{number_path(file)}") != sum_}
    found = dict(number_files(site.db, sorted(changed | lacking)))
    for file, data in found.items():
        sums[file] = hashlib.sha256(data).hexdigest()
    store(site.db, "numbers", sums)
    return {number_path(file): data for file, data in found.items()}
