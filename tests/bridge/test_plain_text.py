"""Text that is not searched for marks gives the same HTML as text that is."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.inlinepatterns import SimpleTagInlineProcessor
from mkdocs.config.defaults import MkDocsConfig

from openbaar.bridge.plain_text import BEFORE_PARAGRAPHS, NEEDED

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


def test_what_each_processor_of_blocks_of_the_site_takes_is_known(config: MkDocsConfig) -> None:
    assert {type(each).__name__ for each in parser(config, ours=True).parser.blockprocessors} == BEFORE_PARAGRAPHS


@settings(deadline=None)
@given(st.lists(PIECES | st.text(max_size=3), max_size=30).map("".join))
def test_any_text_gives_the_same_html(config: MkDocsConfig, text: str) -> None:
    assert parser(config, ours=True).convert(text) == parser(config, ours=False).convert(text)


@pytest.mark.parametrize("text", ["Dit is -weg-.", "- Dit is -weg-, *dit* niet.", "# Kop -weg-"])
def test_a_pattern_that_is_not_known_is_looked_for_in_every_text(config: MkDocsConfig, text: str) -> None:
    md = parser(config, ours=True)
    md.inlinePatterns.register(SimpleTagInlineProcessor("()-(.+?)-", "del"), "weg", 55)
    assert "<del>weg</del>" in md.convert(text)


@pytest.mark.parametrize(
    "text", ["Kop\n---", "Kop\n===\ntekst", "A |\n|-|\n|b|", "A|B\n-|-\na|b", "- een\n\n    twee\n\ndrie"]
)
def test_what_begins_like_a_paragraph_and_is_none_stays_what_it_is(config: MkDocsConfig, text: str) -> None:
    html = parser(config, ours=True).convert(text)
    assert html == parser(config, ours=False).convert(text)
    assert "<h" in html or "<table" in html or "<ul" in html


def test_a_processor_of_blocks_that_is_not_known_is_asked_about_every_block(config: MkDocsConfig) -> None:
    class Gone(BlockProcessor):
        def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
            return block == "weg"

        def run(self, parent: Element, blocks: list[str]) -> None:  # noqa: ARG002
            blocks.pop(0)

    md = parser(config, ours=True)
    md.parser.blockprocessors.register(Gone(md.parser), "weg", 75)
    assert md.convert("weg") == ""
