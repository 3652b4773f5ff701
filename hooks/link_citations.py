"""Citations in the rendered text -> links; links to what was withdrawn -> links to the tombstone."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from openbaar.bridge.describing import link_citations
from openbaar.bridge.withdrawing import links_to_tombstones


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    return links_to_tombstones(link_citations(html, page, config), page, config)
