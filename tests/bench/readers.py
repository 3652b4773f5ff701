"""The relevance set in the bench: our search page beside Pagefind's own interface and SQLite FTS5, in one run.

``python -m bench.readers`` prints tables and what was gained and lost since ``tests/search/readers/ranks.toml`` was written;
``--write`` writes it anew, raises the floors of ``floors.toml`` to what was reached, and puts the tables into BENCHMARKS.md.
``--alone`` is for those who change the search: our scores, without others and without costs, in less than a minute.
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
from search.readers.scores import ALL, Answer, Score, by_class, gains_and_losses, kinds, raised, recorded
from support.project import BASE, new_project
from support.sources import catalogued

OURS = "ours"
OVERVIEWS = ("organisaties", "wetten", "dossiers", "programmas", "gronden")


class Measured(NamedTuple):
    """An engine: how it answered, what each query fetched as a first one, and its milliseconds on a warm index."""

    answers: list[Answer]
    fetched: list[Fetched]
    milliseconds: list[float]


def measured(alone: bool = False) -> dict[str, Measured]:
    """Name -> figures of each engine, over the same published pages; of ours alone without costs."""
    with tempfile.TemporaryDirectory() as folder, browser() as program:
        (root := Path(folder) / "project").mkdir()
        project = new_project(root)
        for name, data in sources().items():
            project.write(name, data)
        site = project.build()
        if alone:
            return {OURS: Measured(_answers(program, site), [], [])}
        pages = _published(site, catalogued(BASE | sources()))
        stemmed = fts5.found(pages, [query.text for query in queries()], install(PEERS))
        return {
            OURS: _ours(program, site),
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


def _answers(program: Browser, site: Path) -> list[Answer]:
    with served(site) as address:
        page = program.new_page(locale="nl-NL")
        page.goto(f"{address}zoeken/")
        found = [answered(page, query.text) for query in queries()]
        page.close()
    return _judged(found, lambda query: query)


def _ours(program: Browser, site: Path) -> Measured:
    with served(site) as address:
        page = program.new_page(locale="nl-NL")
        page.goto(f"{address}zoeken/")
        milliseconds = [warm(page, query.text) for query in queries()]
        fetched = first_queries(program, address, [query.text for query in queries()])
    return Measured(_answers(program, site), fetched, milliseconds)


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
        counts = both(scores[OURS], kind, lambda score: str(score.total))
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
    """The tables as Markdown."""
    rows = (relevance(engines), *([costs(engines)] if engines[OURS].fetched else []))
    return "\n\n".join(map(markdown, rows))


@click.command()
@click.option("--alone", is_flag=True, help="Our scores alone.")
@click.option("--write", is_flag=True, help="Write ranks and floors, and the tables into BENCHMARKS.md unless alone.")
def main(alone: bool, write: bool) -> None:
    """Ask the relevance set of all engines and print the tables."""
    engines = measured(alone)
    tables, answers = told(engines), engines[OURS].answers
    click.echo("\n".join([tables, "", *gains_and_losses(answers)]))
    if write:
        (HERE / "floors.toml").write_text(raised(answers), encoding="utf-8")
        (HERE / "ranks.toml").write_text(recorded(answers), encoding="utf-8")
    if write and not alone:
        put("relevance", tables)


if __name__ == "__main__":
    main()
