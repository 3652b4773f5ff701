"""Finished pages -> search index, a shard a year."""

from mkdocs.config.defaults import MkDocsConfig

from openbaar.bridge.checking import EXPECTED
from openbaar.bridge.searching import index_site


def on_post_build(config: MkDocsConfig) -> None:
    config.extra[EXPECTED] |= index_site(config)
