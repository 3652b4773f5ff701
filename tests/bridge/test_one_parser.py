"""A parser that has read other texts renders a text as a new one does."""

from __future__ import annotations

import mkdocs.structure.pages
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from openbaar.bridge.one_parser import one_parser

TEXTS = st.lists(
    st.sampled_from(
        [
            *("# Kop", "## Kop", "### Kop", "## Kop {: #eigen }", "Tekst met noot.[^1]", "Weer.[^1] En nog een.[^2]"),
            *(
                "[^1]: Noot een.",
                "[^2]: Noot twee.\n\n    Vervolg.",
                "[een]: https://een.nl 'Een'",
                "Zie [een] en [twee][een].",
            ),
            *(
                "3. drie\n4. vier",
                "1. een\n2. twee",
                "- punt\n\n    - onder",
                "| a | b |\n|---|:-:|\n| 1 | 2 |",
                "> aangehaald",
            ),
            *(
                "```python\nx = 1\n```",
                "    code",
                "```\nopen",
                "**vet *schuin** raar*",
                "*open",
                "<div>\n\nblok\n\n</div>",
            ),
            *(
                '<a id="anker"></a>',
                "<b>vet</b>",
                "`code` &euro; \\*",
                "[TOC]",
                "---",
                "",
                "[hier](#kop) en [daar](a.md)",
            ),
        ]
    ),
    max_size=12,
).map("\n\n".join)


def rendered(text: str, config: MkDocsConfig) -> tuple[object, ...]:
    files = Files([File(name, config.docs_dir, config.site_dir, use_directory_urls=True) for name in ("a.md", "b.md")])
    page = Page(None, files.src_uris["b.md"], config)
    page.markdown, page.meta = text, {}
    page.render(config, files)
    links = [list(anchors) for anchors in (page.links_to_anchors or {}).values()]
    return page.content, str(page.toc), page.title, page.present_anchor_ids, links


@given(st.lists(TEXTS, min_size=2, max_size=4))
def test_any_text_after_any_others_is_rendered_as_by_a_new_parser(config: MkDocsConfig, texts: list[str]) -> None:
    with one_parser():
        together = [rendered(text, config) for text in texts]
    assert together == [rendered(text, config) for text in texts]


def test_afterwards_each_page_has_a_parser_of_its_own_again() -> None:
    before = vars(mkdocs.structure.pages)["markdown"]
    with one_parser():
        assert vars(mkdocs.structure.pages)["markdown"] is not before
    assert vars(mkdocs.structure.pages)["markdown"] is before
