"""What of the theme lies in sight is all that MkDocs takes of it."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from openbaar.bridge.theme_files import VisibleFiles


def test_what_begins_with_a_point_is_nothing_that_mkdocs_takes(config: MkDocsConfig) -> None:
    env = config.theme.get_env()
    whole, in_sight = Files([]), Files([])
    whole.add_files_from_theme(env, config)
    in_sight.add_files_from_theme(env.overlay(loader=VisibleFiles(config.theme.dirs)), config)
    assert len(env.list_templates()) > 10_000 > len(VisibleFiles(config.theme.dirs).list_templates())
    assert [(file.src_uri, file.abs_src_path) for file in in_sight] == [
        (file.src_uri, file.abs_src_path) for file in whole
    ]
    assert "assets/openbaar.css" in in_sight.src_uris
