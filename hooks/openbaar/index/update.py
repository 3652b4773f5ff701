"""The search index, brought up to date with the finished pages of a site.

What changed is found by the SHA-256 of each page. Its facts are read; where words entered or left the vocabulary, the
pages that they concern are looked at again; records with other content go through Pagefind; and the shards of these are
put together again. All that is stored is written by this process, in the transaction of its caller.
"""

from __future__ import annotations

import hashlib
from importlib.metadata import version

from openbaar.index.lists import MANIFEST, NUMBERS, WORD_LIST, dealt_files, files_of_overviews, manifest_of
from openbaar.index.settings import prepare, stored_engine
from openbaar.index.site import Site
from openbaar.index.update_pages import update_pages
from openbaar.index.update_shards import FOLDER, Place, shard_files, update_shards
from openbaar.index.vocabulary import collected
from openbaar.index.word_list import files_of_list, renew_word_list
from openbaar.search import FILES, overviews_of_bodies, parts_of, searchable, years_of


def update_index(site: Site, code: str, place: Place) -> dict[str, str]:
    """Bring the index up to date; IndexingError when Pagefind fails. Gives the SHA-256 of all of its files by path
    within the site; those that the site does not have go to ``place``. ``code`` is the hash of our
    code: templates and settings show in the pages."""
    prepare(site.db, f"{code} {version('pagefind-bin')}")
    parts = parts_of(searchable(site.catalogue))
    updated = update_pages(site, {page.address: (page, name) for name, those in parts.items() for page in those})
    changed = update_shards(site, parts.keys(), set(updated.shards), place)
    shards, sums = shard_files(site)
    files = _program(site) if shards else {}
    numbers, number_sums = dealt_files(site, FOLDER, NUMBERS, FILES, changed)
    shorts = collected(site.db).abbreviations.meanings
    named = (*site.overviews, *overviews_of_bodies(site.catalogue, shorts))
    words = renew_word_list(site.db, updated.words, updated.identifiers, named)
    lists, list_sums = dealt_files(site, FOLDER, WORD_LIST, files_of_list(site.db), words)
    name_files = files_of_overviews(named)
    named_sums = [hashlib.sha256(data).hexdigest() for data in name_files.values()]
    files |= numbers | lists | name_files
    tags = [*number_sums.values()], [*list_sums.values()], named_sums
    years = {name: years_of(those) for name, those in parts.items()}
    files[MANIFEST] = manifest_of(site.catalogue, shards, years, *tags)
    sums |= {f"{FOLDER}/{name}": sum_ for name, sum_ in (number_sums | list_sums).items()}
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
