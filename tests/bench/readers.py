"""The relevance set in the bench: our search page beside Pagefind's own interface and SQLite FTS5, in one run.

``python -m bench.readers`` prints a table and what was gained and lost since ``tests/search/readers/ranks.toml`` was
written; ``--write`` writes it anew, and the table into BENCHMARKS.md.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple

import click
from playwright.sync_api import Browser

from bench import fts5, pagefinds_own
from bench.asking import Fetched, first_queries, first_query, middle, warm
from bench.peers import PEERS, install
from bench.search import browser
from bench.tables import markdown, put
from browser.building import served
from browser.searching import answered
from openbaar.catalogue import Catalogue
from openbaar.search import searchable
from search.readers.collection import HERE, sources
from search.readers.queries import SETS, Query, on_whole_pages, queries, rank
from search.readers.scores import ALL, Answer, Score, by_class, gains_and_losses, kinds, recorded
from support.project import BASE, new_project
from support.sources import catalogued

OVERVIEWS = ("organisaties", "wetten", "dossiers", "programmas", "gronden")


class Measured(NamedTuple):
    """An engine: how it answered, what each query fetched as a first one, and its milliseconds on a warm index."""

    answers: list[Answer]
    fetched: list[Fetched]
    milliseconds: list[float]


def measured() -> dict[str, Measured]:
    """Name -> figures of each engine, over the same published pages."""
    with tempfile.TemporaryDirectory() as folder, browser() as program:
        (root := Path(folder) / "project").mkdir()
        project = new_project(root)
        for name, data in sources().items():
            project.write(name, data)
        site = project.build()
        pages = _published(site, catalogued(BASE | sources()))
        texts = [query.text for query in queries()]
        stemmed = fts5.found(pages, texts, install(PEERS))
        return {
            "ours": _ours(program, site),
            "Pagefind": _pagefinds_own(program, pages, Path(folder) / "own"),
            "FTS5": Measured(_judged(stemmed, on_whole_pages), [], []),
        }


def _published(site: Path, catalogue: Catalogue) -> Mapping[str, str]:
    """Address -> HTML of the pages that a query can be answered with: what can be searched for, and overviews."""
    found = {page.address for page in searchable(catalogue)}
    found |= {f"{path.parent.relative_to(site)}/" for each in OVERVIEWS for path in site.glob(f"{each}/*/index.html")}
    return {address: (site / address / "index.html").read_text(encoding="utf-8") for address in sorted(found)}


def _judged(found: Sequence[Sequence[str]], as_judged: Callable[[Query], Query]) -> list[Answer]:
    return [Answer(query, rank(as_judged(query), each)) for query, each in zip(queries(), found, strict=True)]


def _ours(program: Browser, site: Path) -> Measured:
    with served(site) as address:
        page = program.new_page(locale="nl-NL")
        page.goto(f"{address}zoeken/")
        found = [answered(page, query.text) for query in queries()]
        milliseconds = [warm(page, query.text) for query in queries()]
        fetched = first_queries(program, address, [query.text for query in queries()])
    return Measured(_judged(found, lambda query: query), fetched, milliseconds)


def _pagefinds_own(program: Browser, pages: Mapping[str, str], folder: Path) -> Measured:
    with pagefinds_own.site(pages, folder) as address:
        page = program.new_page(locale="nl-NL")
        page.goto(address)
        for query in queries():
            pagefinds_own.ask(page, query.text)
        asked = [pagefinds_own.ask(page, query.text) for query in queries()]
        fetched = [first_query(program, address, partial(pagefinds_own.ask, query=query.text)) for query in queries()]
    return Measured(_judged([found for found, _ in asked], on_whole_pages), fetched, [taken for _, taken in asked])


def relevance(engines: Mapping[str, Measured]) -> Iterator[Sequence[str]]:
    """Per class, each figure for both sets: the share with a right answer first, and the mean reciprocal rank."""
    yield "class", "queries", *(f"{name}: {what}" for name in engines for what in ("hit@1", "MRR"))
    scores = {name: by_class(each.answers) for name, each in engines.items()}
    for kind in (ALL, *kinds()):
        counts = both(scores["ours"], kind, lambda score: str(score.total))
        figures = (
            both(found, kind, text)
            for found in scores.values()
            for text in (lambda score: f"{score.first:.2f}", lambda score: f"{score.reciprocal:.2f}")
        )
        yield kind, counts, *figures


def both(scores: Mapping[tuple[str, str], Score], kind: str, text: Callable[[Score], str]) -> str:
    """A figure of a class in the first and the second set."""
    return " · ".join(text(scores[name, kind]) for name in SETS)


def costs(engines: Mapping[str, Measured]) -> Iterator[Sequence[str]]:
    """Per class the medians of what a first query fetches and of how long a list takes; FTS5 answers on a server."""
    engines = {name: each for name, each in engines.items() if each.fetched}
    yield "class", *(f"{name}: {what}" for name in engines for what in ("kB", "requests", "ms warm"))
    for kind in kinds():
        places = [place for place, query in enumerate(queries()) if query.kind == kind]
        yield kind, *(figure for each in engines.values() for figure in _costs(each, places))
    yield "all", *(figure for each in engines.values() for figure in _costs(each, range(len(queries()))))


def _costs(engine: Measured, places: Sequence[int]) -> tuple[str, str, str]:
    fetched = middle([engine.fetched[place] for place in places])
    milliseconds = median(engine.milliseconds[place] for place in places)
    return f"{fetched.octets / 1000:.0f}", str(fetched.requests), f"{milliseconds:.0f}"


def told(engines: Mapping[str, Measured]) -> str:
    """Both tables as Markdown."""
    return "\n\n".join(map(markdown, (relevance(engines), costs(engines))))


@click.command()
@click.option("--write", is_flag=True, help="Write ranks.toml, and the tables into BENCHMARKS.md.")
def main(write: bool) -> None:
    """Ask the relevance set of all engines and print the tables."""
    engines = measured()
    tables = told(engines)
    click.echo("\n".join([tables, "", *gains_and_losses(engines["ours"].answers)]))
    if write:
        (HERE / "ranks.toml").write_text(recorded(engines["ours"].answers), encoding="utf-8")
        put("relevance", tables)


if __name__ == "__main__":
    main()
