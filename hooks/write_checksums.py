"""Finished files -> their checksums. Last but one: after all that adds files, before the check of the site."""

from mkdocs.config.defaults import MkDocsConfig

from openbaar.bridge.summing import add_checksums


def on_post_build(config: MkDocsConfig) -> None:
    add_checksums(config)
