"""Catalogue -> what each page shows beside its text."""

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page

from openbaar.bridge.addressing import relative_url
from openbaar.bridge.describing import (
    body_of,
    escape_own_templates,
    refuse_comments,
    set_head,
    set_view,
    trim_templates,
)
from openbaar.bridge.owning import owner_in_templates


def on_page_read_source(page: Page, config: MkDocsConfig, **_: Any) -> str:
    return body_of(page, config)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: Any) -> str:
    set_head(page, config)
    return markdown


def on_env(env: Any, config: MkDocsConfig, **_: Any) -> Any:
    escape_own_templates(env, config)
    trim_templates(env)
    env.filters["url"] = relative_url
    env.globals |= owner_in_templates(config)
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: Any) -> dict[str, Any]:
    set_view(context, page, config)
    return context


def on_post_page(output: str, page: Page, **_: Any) -> str:
    refuse_comments(output, page.file.src_uri)
    return output
