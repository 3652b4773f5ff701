"""Headings without a list of them are the same headings."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig

OURS = "openbaar.bridge.headings"
PIECES = st.sampled_from(
    ["# ", "## ", "### ", "kop", "Kop *een*", "\n", "\n\n", "[TOC]", "\\[TOC]", "- ", "`[TOC]`", "[^1]", "\n[^1]: noot"]
)


def converted(config: MkDocsConfig, text: str, *, ours: bool) -> tuple[str, Any]:
    extensions = [name for name in config.markdown_extensions if ours or name != OURS]
    md: Any = Markdown(extensions=extensions, extension_configs=config.mdx_configs)
    return md.convert(text), getattr(md, "toc_tokens", None)


@settings(deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join))
def test_any_text_gives_the_same_html_and_the_same_headings(config: MkDocsConfig, text: str) -> None:
    assert converted(config, text, ours=True) == converted(config, text, ours=False)


@pytest.mark.parametrize("text", ["[TOC]\n\n## Kop", "## Kop\n\ntekst\n\n[TOC]"])
def test_a_text_that_asks_for_the_list_gets_it(config: MkDocsConfig, text: str) -> None:
    assert '<li><a href="#kop">Kop</a></li>' in converted(config, text, ours=True)[0]


def test_a_text_that_does_not_ask_has_no_list_made_of_it(config: MkDocsConfig) -> None:
    md: Any = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    md.convert("## Kop\n\ntekst")
    assert "Kop" not in md.toc
