"""Each page gets from the catalogue what it shows: its text without comments, its title, its template, its view."""

from __future__ import annotations

from collections.abc import MutableMapping
from html import escape
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from openbaar.bridge.history import history_address
from openbaar.bridge.owning import report_at
from openbaar.bridge.state import build_of
from openbaar.catalogue.marking import with_marks
from openbaar.catalogue.questions.citations import links_in_text
from openbaar.catalogue.questions.documents import ref_at_path
from openbaar.citations import link
from openbaar.documents.kinds import STUKKEN
from openbaar.markdown.allowed import refused
from openbaar.pages import PageData, describe_at

WITH_CONTENTS = frozenset({"stuk.html", "pagina.html"})
"""The templates with a table of contents beside the text, when the text has headings at all."""

FIXED_DATE = "2000-01-01"
"""MkDocs wants a date of change for each page and would take today's: then every build would differ."""


def body_of(page: Page, config: MkDocsConfig) -> str:
    """The text of a page for MkDocs, without front matter.

    The empty line on top keeps MkDocs from reading a first line like ``Let op: …`` as metadata and dropping it.
    """
    entry = build_of(config).catalogue.by_path.get(f"docs/{page.file.src_uri}")
    return "\n" + (entry.document.body if entry else "")


def describe(page: Page, config: MkDocsConfig) -> PageData:
    """The description of a page, written or generated. It is made once, and held until the page is rendered."""
    build, source = build_of(config), page.file.src_uri
    if source not in build.page_data:
        address = build.addresses.get(source)
        if address is None:
            address = build.catalogue.by_path[f"docs/{source}"].address
        build.page_data[source] = describe_at(address, build.catalogue, build.site_url)
    return build.page_data[source]


def set_head(page: Page, config: MkDocsConfig) -> None:
    """What the theme itself reads of a page. It does not escape a title, so that it gets one that is."""
    page_data = describe(page, config)
    page.update_date = FIXED_DATE
    page.meta = {"title": escape(page_data.title), "template": page_data.template}


def judged(html: str, name: str) -> str:
    """Rendered text, as it is; PluginError when it holds what is not allowed: the second gate, after the source."""
    if refused(html):
        raise PluginError(f"The text of {name} holds HTML that is not allowed; `openbaar check` says where.")
    return html


def escape_own_templates(env: jinja2.Environment, config: MkDocsConfig) -> None:
    """Escape every value in this project's templates. MkDocs escapes none, and the theme's templates rely on that."""
    folder = Path(config.theme.custom_dir or "overrides")
    own = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    env.autoescape = lambda name: name in own


def trim_templates(env: jinja2.Environment) -> None:
    """Leave out the line break after a tag and the blanks before it: a line with nothing but a tag writes nothing."""
    env.trim_blocks = env.lstrip_blocks = True


def link_citations(html: str, page: Page, config: MkDocsConfig) -> str:
    """The rendered text with links where citations were found in its source, and its marks of withheld passages as the
    site has them."""
    catalogue, path = build_of(config).catalogue, f"docs/{page.file.src_uri}"
    linked = link(judged(html, page.file.src_uri), links_in_text(catalogue, path))
    ref = ref_at_path(catalogue, path)
    return with_marks(linked, bool(ref and ref.soort in STUKKEN))


def set_view(context: MutableMapping[str, Any], page: Page, config: MkDocsConfig) -> None:
    """Give the template its view, and title and summary as plain text."""
    page_data = build_of(config).page_data.pop(page.file.src_uri)
    has_contents = page_data.template in WITH_CONTENTS and bool(page.toc.items)
    page.meta["hide"] = ["navigation"] if has_contents else ["navigation", "toc"]
    context["page_data"] = page_data
    context["view"] = page_data.view
    context["geschiedenis"] = history_address(config.repo_url, f"docs/{page.file.src_uri}")
    context["meldadres"] = report_at(page, page_data.title, config)


def refuse_comments(output: str, name: str) -> None:
    """PluginError when a finished page holds an HTML comment: nobody can have meant to publish one."""
    if "<!--" in output:
        raise PluginError(f"HTML comment in the finished page {name}: remove it from the template or the text.")
