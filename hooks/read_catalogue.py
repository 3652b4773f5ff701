"""Sources -> catalogue. First of the hooks: it stops the build when authors' problems were found."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from openbaar.bridge.reading import read_catalogue

COMMAND: dict[str, str] = {}
"""Which command runs. MkDocs tells it once, before there is a config; drafts are shown by ``serve`` alone."""


def on_startup(command: str, **_: Any) -> None:
    COMMAND["name"] = command


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    read_catalogue(config, preview=COMMAND.get("name") == "serve")
    return config
