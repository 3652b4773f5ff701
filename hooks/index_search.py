"""Finished pages -> search index, a shard a year."""

from mkdocs.config.defaults import MkDocsConfig

from openbaar.bridge.searching import add_index


def on_post_build(config: MkDocsConfig) -> None:
    add_index(config)
