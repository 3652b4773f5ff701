"""Pagefind as it comes, in Dutch: its command over the published pages, and the interface that its search box calls."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped]
from playwright.sync_api import Page

from browser.building import served

BLANK = "leeg.html"
"""A page without a script, from which Pagefind is called. Pagefind looks for no pages with another name than .html."""

OPEN = """
async () => { window.own = (await import('/pagefind/pagefind.js')).createInstance({noWorker: true}); await own.init?.() }
"""
ASK = """
async (query) => {
  const start = performance.now(), {results} = await own.search(query)
  const found = await Promise.all(results.slice(0, 10).map((result) => result.data()))
  return [found.map(({url}) => new URL(url, location).pathname.slice(1)), performance.now() - start]
}
"""


@contextmanager
def site(pages: Mapping[str, str], folder: Path) -> Iterator[str]:
    """The address of a page from which Pagefind's index of these pages (address -> HTML) can be asked."""
    for address, html in pages.items():
        (folder / address).mkdir(parents=True, exist_ok=True)
        (folder / address / "index.html").write_text(html, encoding="utf-8")
    program = str(pagefind_bin.get_executable())
    subprocess.run([program, "--site", str(folder), "--force-language", "nl", "--silent"], check=True)
    (folder / BLANK).write_text("<!doctype html><title>Pagefind</title>", encoding="utf-8")
    with served(folder, policy=False) as address:
        yield address + BLANK


def ask(page: Page, query: str) -> tuple[list[str], float]:
    """The addresses of the ten best, and the milliseconds until their rows were there."""
    if not page.evaluate("() => 'own' in window"):
        page.evaluate(OPEN)
    found, milliseconds = page.evaluate(ASK, query)
    return found, milliseconds
