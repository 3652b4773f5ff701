"""Last of the hooks: nothing stands in the site that should not be there."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from openbaar.bridge.checking import EXPECTED, check_site, expected_files


def on_env(env: Any, config: MkDocsConfig, files: Files) -> Any:
    config.extra[EXPECTED] = expected_files(files, config)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    check_site(config.extra[EXPECTED], config)
