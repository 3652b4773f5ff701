"""Citations in the rendered text -> links."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from openbaar.bridge.describing import link_citations


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    return link_citations(html, page, config)
