"""Catalogue -> the pages nobody wrote; and of the files that MkDocs found, only those that may be published."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from openbaar.bridge.choosing import choose_files


def on_files(files: Files, config: MkDocsConfig, **_: Any) -> Files:
    return choose_files(files, config)
