"""Text that is not searched for marks gives the same HTML as text that is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.inlinepatterns import SimpleTagInlineProcessor
from mkdocs.config.defaults import MkDocsConfig

from openbaar.bridge.plain_text import NEEDED

OURS = "openbaar.bridge.plain_text"
PIECES = st.sampled_from(
    [
        *(
            "woord",
            " ",
            "  ",
            "\n",
            "  \n",
            "\n\n",
            "- ",
            "1. ",
            "# ",
            "> ",
            "    ",
            "| ",
            "|-|",
            ": ",
            "[^1]",
            "[^1]: ",
        ),
        *(
            "\\",
            "`",
            "``",
            "*",
            "**",
            "_",
            "__",
            "[",
            "]",
            "(",
            ")",
            "[a](b.md)",
            "[a]: https://a.nl\n",
            "!",
            "![",
            "<",
        ),
        *(">", "<b>", "</b>", "<https://a.nl>", "<a@b.nl>", "&", "&amp;", "&euro;", "&#8364;", ";", "{: #anker }", "'"),
        *("```\n", "\x02", "\x03", "klzzwxh:0000", "\t", "\xa0", "é", '"'),
    ]
)


def parser(config: MkDocsConfig, *, ours: bool) -> Markdown:
    extensions = [name for name in config.markdown_extensions if ours or name != OURS]
    return Markdown(extensions=extensions, extension_configs=config.mdx_configs)


def test_the_site_uses_it(config: MkDocsConfig) -> None:
    assert OURS in config.markdown_extensions


def test_what_each_inline_pattern_of_the_site_needs_is_known(config: MkDocsConfig) -> None:
    assert {pattern.pattern for pattern in parser(config, ours=True).inlinePatterns} <= NEEDED.keys()


@settings(deadline=None)
@given(st.lists(PIECES | st.text(max_size=3), max_size=30).map("".join))
def test_any_text_gives_the_same_html(config: MkDocsConfig, text: str) -> None:
    assert parser(config, ours=True).convert(text) == parser(config, ours=False).convert(text)


@pytest.mark.parametrize("text", ["Dit is -weg-.", "- Dit is -weg-, *dit* niet.", "# Kop -weg-"])
def test_a_pattern_that_is_not_known_is_looked_for_in_every_text(config: MkDocsConfig, text: str) -> None:
    md = parser(config, ours=True)
    md.inlinePatterns.register(SimpleTagInlineProcessor("()-(.+?)-", "del"), "weg", 55)
    assert "<del>weg</del>" in md.convert(text)
