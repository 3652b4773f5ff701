"""The finished pages -> the search index, in the site; and which files that adds to it."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from openbaar.bridge.state import build_of
from openbaar.build.indexing import IndexingError, Shard, forget_others, place, place_program, shard
from openbaar.catalogue import Catalogue
from openbaar.search import ShardFacts, collected, html_of, manifest, published_text, records, searchable, searchable_text

FOLDER = "pagefind"
MANIFEST = "zoeken.json"
CACHE = ".cache/zoeken"


def index_site(config: MkDocsConfig) -> frozenset[str]:
    """Index what the site holds now; the paths of the files that were added. PluginError when Pagefind fails."""
    catalogue, site = build_of(config).catalogue, Path(config.site_dir)
    cache = Path(config.config_file_path or "mkdocs.yml").absolute().parent / CACHE
    try:
        shards = {name: shard(pages, cache) for name, pages in _pages(catalogue, site).items()}
    except IndexingError as error:
        raise PluginError(str(error)) from error
    forget_others(frozenset(each.tag for each in shards.values()), cache)
    return frozenset(_place(shards, catalogue, site))


def _pages(catalogue: Catalogue, site: Path) -> dict[str, dict[str, str]]:
    """The pages that Pagefind reads, per shard and name."""
    texts = {
        entry.address: published_text((site / entry.address / "index.html").read_text(encoding="utf-8"))
        for entry in searchable(catalogue)
    }
    known = collected(searchable_text(catalogue, texts))
    pages: dict[str, dict[str, str]] = {}
    for record in records(catalogue, texts, known):
        pages.setdefault(record.shard, {})[record.name] = html_of(record)
    return dict(sorted(pages.items()))


def _place(shards: dict[str, Shard], catalogue: Catalogue, site: Path) -> set[str]:
    folder = site / FOLDER
    folder.mkdir(exist_ok=True)
    facts = {name: ShardFacts(one.tag, one.pages, one.fixed, one.per_word) for name, one in shards.items()}
    (folder / MANIFEST).write_bytes(manifest(catalogue, facts))
    placed = {f"{FOLDER}/{MANIFEST}"}
    for name, one in shards.items():
        placed |= {f"{FOLDER}/{name}/{file}" for file in place(one, folder / name)}
        placed |= {f"{FOLDER}/{file}" for file in place_program(one, folder)}
    return placed
