"""Search: how well it answers, what a reader fetches and waits, and what indexing costs beside Pagefind's own command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, sync_playwright

from bench.invented import invented, texts_of
from bench.memory import cost
from browser import chromium
from browser.building import served
from browser.searching import READY, links, searched
from openbaar.build.processes import default_jobs
from openbaar.build.published import Published
from openbaar.build.search_index import write_index
from openbaar.catalogue import Catalogue
from openbaar.search import collected, facts_of, found_on, gather, searchable
from search.relevance import documents, questions, rank, report
from support.project import BASE, new_project
from synthetic import collection

DOCUMENTS = int(os.environ.get("OPENBAAR_BENCH_DOCUMENTS", "10000"))
NOISE = 400
QUERIES = (
    ("jeugdhulp", "wachttijden"),
    ("woningen gemeenten", "begroting"),
    ("34932-382", "drugs criminaliteit"),
    ("27970-34", "drugs criminaliteit"),
)
"""A first query in a fresh browser, and a later one. The first number stands in the newest year, the last in 2022 alone."""

A_MOMENT = 1000
"""Milliseconds after an answer: what is fetched in them, unasked, counts too."""

TIMED = """
(query) => new Promise(done => {
  const field = document.querySelector('#zoekvraag'), list = document.querySelector('#resultaten')
  const start = performance.now()
  new MutationObserver((_, watch) => {
    if (list.hasAttribute('aria-busy')) return
    watch.disconnect()
    done(performance.now() - start)
  }).observe(list, {attributes: true, attributeFilter: ['aria-busy']})
  field.value = query
  field.dispatchEvent(new Event('input', {bubbles: true}))
})
"""
"""Milliseconds from the last key until the list is there."""


def relevance() -> str:
    """The relevance set, its documents among invented ones, in Chromium."""
    with tempfile.TemporaryDirectory() as folder, browser() as program:
        project = new_project(Path(folder))
        for path, data in collection(NOISE).items():
            if path.removesuffix(".md") not in BASE:
                project.write(path.removesuffix(".md"), data)
        for name, data in documents().items():
            project.write(name, data)
        with served(project.build()) as address:
            page = program.new_page()
            page.goto(f"{address}zoeken/")
            ranks = []
            for question in questions():
                searched(page, question.query)
                ranks.append((question, rank(question, links(page))))
    return f"relevance, among {NOISE} invented documents\n{report(ranks)}"


def costs() -> str:
    """Indexing as a ratio to Pagefind's own command over the same pages in one index; then what a reader fetches."""
    catalogue = invented(DOCUMENTS)
    texts = texts_of(catalogue)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        rows = [*_indexing(catalogue, texts, root), *_fetching(root)]
    return "\n".join(rows)


def _indexing(catalogue: Catalogue, texts: dict[str, str], root: Path) -> Iterator[str]:
    whole, site = root / "one", root / "site"
    for address, text in texts.items():
        (site / address).mkdir(parents=True, exist_ok=True)
        (site / address / "index.html").write_text(f'<div class="ob-tekst">{text}</div>', encoding="utf-8")
    facts = {entry.address: facts_of(entry, texts[entry.address], catalogue) for entry in searchable(catalogue)}
    known = collected([gather(facts.values())])
    for entry in searchable(catalogue):
        for found in found_on(entry, texts[entry.address], facts[entry.address].text, catalogue, known):
            (whole / found.name).mkdir(parents=True, exist_ok=True)
            (whole / found.name / "index.html").write_text(found.page, encoding="utf-8")
    command = [
        str(pagefind_bin.get_executable()),
        "--site",
        str(whole),
        "--output-path",
        str(root / "peer"),
        "--force-language",
        "nl",
    ]
    peer = cost(lambda: subprocess.run(command, check=True, cwd=root))
    ours = cost(lambda: write_index(catalogue, Published(site), root / "cache", "", {}, default_jobs()))
    again = cost(lambda: write_index(catalogue, Published(site), root / "cache", "", {}, default_jobs()))
    pages = len(texts)
    yield f"indexing {pages} pages, against Pagefind's own command over the same in one index"
    yield f"time {ours.seconds / peer.seconds:.2f}  memory {ours.memory / max(1, peer.memory):.2f}"
    yield f"again, with nothing changed: time {again.seconds / peer.seconds:.2f}"
    yield f"(Pagefind alone: {peer.seconds:.0f} s, {peer.memory / 1e6:.0f} MB)"


def _fetching(root: Path) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        page = new_project(Path(folder)).build()
        for name in ("zoeken", "assets"):
            shutil.copytree(page / name, root / "site" / name)
    with served(root / "site") as address, browser() as program:
        for first, later in QUERIES:
            yield from _queries(program, f"{address}zoeken/", first, later)


def _queries(program: Browser, address: str, first: str, later: str) -> Iterator[str]:
    context = program.new_context()
    page = context.new_page()
    fetched: list[int] = []
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: fetched.append(int(event["encodedDataLength"])))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    for name, query in (("first", first), ("later", later)):
        fetched.clear()
        page.evaluate(TIMED, query)
        page.wait_for_function(READY)
        page.wait_for_timeout(A_MOMENT)
        octets = sum(fetched)
        yield f"{name} query {query!r}: {octets / 1000:.0f} kB; warm, from the last key: {_warm(page, query):.0f} ms"
    context.close()


def _warm(page: Page, query: str) -> float:
    page.evaluate(TIMED, query[:-1])
    return float(page.evaluate(TIMED, query))


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium as the browser tests find it; SystemExit without one."""
    program = chromium.find()
    if not program:
        sys.exit(chromium.what_is_missing())
    root = os.geteuid() == 0
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=program, chromium_sandbox=not root, args=["--no-sandbox"] if root else []
        )
        yield started
        started.close()
