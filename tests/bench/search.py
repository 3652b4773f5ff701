"""Search: how well it answers, what a reader fetches and waits, and what indexing costs beside Pagefind's own command."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median

import pagefind_bin  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, sync_playwright

from bench.builds import Openbaar
from bench.invented import catalogue_of, sources, write
from bench.memory import cost
from browser import chromium
from browser.building import served
from browser.searching import READY, links, searched
from openbaar.catalogue import Catalogue
from openbaar.index import FinishedPages, Site, update_index
from openbaar.processes import default_jobs
from openbaar.search import Collected, abbreviations, compounds, facts_of, found_on, overviews, searchable
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

TIMES = 7
"""So often a key is timed: the machine is shared."""

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
    pages = sources(DOCUMENTS)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        site = root / "site"
        Openbaar(write(pages, root / "written"), root).build()
        shutil.rmtree(site / "pagefind")
        rows = [*_indexing(catalogue_of(pages), site, root), *_fetching(site)]
    return "\n".join(rows)


def _indexing(catalogue: Catalogue, site: Path, root: Path) -> Iterator[str]:
    """Beside Pagefind's command twice: over those pages of the site that can be found, as they are published; and over
    what we tell Pagefind of them, which is their text alone, made ready, and a page for each reaction."""
    published, told = _published(catalogue, site, root / "published"), _told(catalogue, site, root / "told")
    peers = {
        f"the {len(published)} pages as they are published": cost(lambda: _command(root / "published")),
        f"the {len(told)} pages that ours gives it": cost(lambda: _command(root / "told")),
    }
    ours = cost(lambda: _ours(catalogue, site, root / "index.sqlite"))
    again = cost(lambda: _ours(catalogue, site, root / "index.sqlite"))
    for pages, peer in peers.items():
        yield f"indexing, against Pagefind's own command over {pages}, in one index"
        yield f"  time {ours.seconds / peer.seconds:.2f}  memory {ours.memory / max(1, peer.memory):.2f}"
        yield f"  again, with nothing changed: time {again.seconds / peer.seconds:.2f}"
        yield f"  (Pagefind alone: {peer.seconds:.0f} s, {peer.memory / 1e6:.0f} MB)"


def _ours(catalogue: Catalogue, site: Path, database: Path) -> None:
    """The index anew, or again where the database has it already."""
    present = {path.relative_to(site).as_posix(): sha256(path) for path in (site / "pagefind").rglob("*.*")}

    def place(path: str, data: bytes) -> None:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(data)

    with closing(sqlite3.connect(database)) as connection, connection:
        named = tuple(overviews(catalogue))
        update_index(Site(connection, catalogue, named, FinishedPages(site), present, default_jobs()), "", place)


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _command(pages: Path) -> None:
    program, index = str(pagefind_bin.get_executable()), str(pages.with_suffix(".index"))
    subprocess.run(
        [program, "--site", str(pages), "--output-path", index, "--force-language", "nl", "--silent"], check=True
    )


def _published(catalogue: Catalogue, site: Path, folder: Path) -> list[Path]:
    return [
        _placed(folder / entry.address, (site / entry.address / "index.html").read_text(encoding="utf-8"))
        for entry in searchable(catalogue)
    ]


def _told(catalogue: Catalogue, site: Path, folder: Path) -> list[Path]:
    entries = [catalogue.entries[page.ref] for page in searchable(catalogue)]
    texts = {entry.address: FinishedPages(site).text(entry.address) for entry in entries}
    facts = {entry.address: facts_of(entry, texts[entry.address], catalogue) for entry in entries}
    words = frozenset[str]().union(*(each.text.words | each.reactions for each in facts.values()))
    known = Collected(compounds(words), abbreviations(each.text.defined for each in facts.values()))
    return [
        _placed(folder / found.name, found.page)
        for entry in entries
        for found in found_on(entry, texts[entry.address], facts[entry.address].text, catalogue, known)
    ]


def _placed(folder: Path, page: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "index.html"
    path.write_text(page, encoding="utf-8")
    return path


def _fetching(site: Path) -> Iterator[str]:
    with served(site) as address, browser() as program:
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
        octets, (least, middle, most) = sum(fetched), _warm(page, query)
        warm = f"warm, from the last key: {middle:.0f} ms ({least:.0f} to {most:.0f})"
        yield f"{name} query {query!r}: {octets / 1000:.0f} kB; {warm}"
    context.close()


def _warm(page: Page, query: str) -> tuple[float, float, float]:
    """Milliseconds, the least, the middle one and the most of some times that the last key is typed."""
    taken = []
    for _ in range(TIMES):
        page.evaluate(TIMED, query[:-1])
        taken.append(float(page.evaluate(TIMED, query)))
    return min(taken), median(taken), max(taken)


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
