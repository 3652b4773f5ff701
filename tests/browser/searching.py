"""The search page, driven: type a query, wait for its list, read it."""

from __future__ import annotations

from playwright.sync_api import Page

READY = """
() => !document.querySelector('#resultaten').hasAttribute('aria-busy')
  && document.querySelector('#bezig').hidden
  && !document.querySelector('#uitkomst').hidden
  && (new URLSearchParams(location.search).get('q') ?? '') === document.querySelector('#zoekvraag').value.trim()
"""

ANSWERED = """
() => !document.querySelector('#resultaten').hasAttribute('aria-busy')
  && document.querySelector('#bezig').hidden
  && (new URLSearchParams(location.search).get('q') ?? '') === document.querySelector('#zoekvraag').value.trim()
"""
"""As ``READY``, also where the page shows no outcome at all."""

LINKS = "all => all.map(li => li.querySelector('a')).map(a => a.pathname.slice(1) + a.hash)"


def searched(page: Page, words: str) -> None:
    """Type words into the field and wait until the list is that of these words."""
    page.locator("#zoekvraag").fill(words)
    ready(page)


def ready(page: Page) -> None:
    """Wait until the list is that of the query in the address."""
    page.wait_for_function(READY)


def links(page: Page) -> list[str]:
    """The address of each result, relative to the site."""
    found: list[str] = page.locator("ol#resultaten > li").evaluate_all(LINKS)
    return found


def answered(page: Page, words: str) -> list[str]:
    """The links of the list for these words; none where the page shows no list."""
    page.locator("#zoekvraag").fill(words)
    page.wait_for_function(ANSWERED)
    return links(page) if page.locator("#uitkomst").is_visible() else []
