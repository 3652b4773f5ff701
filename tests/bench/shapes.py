"""What a first query costs a reader on collections of other shapes: few documents over many years, many in one year, one
year alone, and as many as a site may get.

``python -m bench.shapes`` prints the table, ``--write`` puts it in BENCHMARKS.md; ``--shape`` takes some of them.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

import click
from playwright.sync_api import Browser

from bench.asking import Fetched, first_queries, warm
from bench.search import browser
from bench.tables import markdown, put
from browser.building import served
from search.readers.collection import sources
from search.readers.queries import queries
from support.project import BASE, new_project
from synthetic import collection

QUERIES = (
    *(
        "jeugdhulp",
        "woningen gemeenten",
        "begrotingstekort",
        "stikstof natuurherstel vergunning",
        "drugs criminaliteit",
    ),
    *(
        "jeugdhupl",
        "waarom zijn de wachttijden in de jeugdhulp zo lang",
        "brief van oktober 2023",
        "ministerie van VWS",
    ),
    *("minimumloon -handhaving", '"digitale weerbaarheid"', "EU", "kernfusie", "artikel 3 Awb"),
)
"""Asked of invented collections, and the number of a letter of each: queries of every class, of their own words."""

EVERY = 6
"""Of the relevance set, each so manieth query."""

_KAMERSTUK = re.compile(rb"^kamerstuk: \"?(\d{5}-\d+)\"?$", re.MULTILINE)


class Shape(NamedTuple):
    """Sources (path in docs/ without ``.md`` -> bytes), and the queries that are asked of them."""

    pages: Mapping[str, bytes]
    queries: Sequence[str]


def _invented(documents: int, years: Sequence[int]) -> Shape:
    made = {path.removesuffix(".md"): data for path, data in collection(documents, years=years).items()}
    numbers = (match[1].decode() for data in made.values() if (match := _KAMERSTUK.search(data)))
    return Shape({path: data for path, data in made.items() if path not in BASE}, (*QUERIES, next(numbers)))


SHAPES: Mapping[str, Callable[[], Shape]] = {
    "the relevance set over 12 years": lambda: Shape(sources(), [query.text for query in queries()[::EVERY]]),
    "200 documents over 29 years": lambda: _invented(200, range(1997, 2026)),
    "413 documents over 29 years": lambda: _invented(413, range(1997, 2026)),
    "400 documents in one year": lambda: _invented(400, (2025,)),
    "4,000 documents in one year": lambda: _invented(4_000, (2025,)),
    "10,000 documents over 12 years": lambda: _invented(10_000, range(2014, 2026)),
}


def told(names: Sequence[str]) -> str:
    """The table as Markdown."""
    return markdown(table(names))


def table(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """A row for each shape: how its index is cut, and the middle and the most of what its queries cost."""
    yield (
        "collection",
        "shards",
        "queries",
        "kB, middle",
        "kB, most",
        "requests, middle",
        "requests, most",
        "ms warm",
        "the dearest",
    )
    with browser() as program:
        for name in names:
            click.echo(f"{name}: building", err=True)
            yield _row(name, SHAPES[name](), program)


def _row(name: str, shape: Shape, program: Browser) -> Sequence[str]:
    with tempfile.TemporaryDirectory() as folder:
        project = new_project(Path(folder))
        for path, data in shape.pages.items():
            project.write(path, data)
        site = project.build()
        shards = len(json.loads((site / "pagefind/zoeken.json").read_text(encoding="utf-8"))["delen"])
        with served(site) as address:
            fetched = first_queries(program, address, shape.queries)
            page = program.new_page(locale="nl-NL")
            page.goto(f"{address}zoeken/")
            milliseconds = median(warm(page, query) for query in shape.queries)
            page.close()
    return name, str(shards), str(len(shape.queries)), *_costs(fetched), f"{milliseconds:.0f}", _dearest(shape, fetched)


def _costs(fetched: Sequence[Fetched]) -> Iterator[str]:
    for unit, amounts in ((1000, [each.octets for each in fetched]), (1, [each.requests for each in fetched])):
        yield from (f"{amount / unit:.0f}" for amount in (median(amounts), max(amounts)))


def _dearest(shape: Shape, fetched: Sequence[Fetched]) -> str:
    return max(zip(fetched, shape.queries, strict=True))[1]


@click.command()
@click.option("--shape", type=click.Choice(list(SHAPES)), multiple=True, default=list(SHAPES), help="Which of them.")
@click.option("--write", is_flag=True, help="Put the table in BENCHMARKS.md.")
def main(shape: tuple[str, ...], write: bool) -> None:
    """Build each collection, ask first queries of it, and print what they cost."""
    text = told(shape)
    click.echo(text)
    if write:
        put("shapes", text)


if __name__ == "__main__":
    main()
