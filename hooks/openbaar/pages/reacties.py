"""The register of reactions: recommendation, stance, the reaction's words, letter, memo; whole, and narrowed down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from openbaar.catalogue import Catalogue
from openbaar.catalogue.register import Line, uitgever
from openbaar.catalogue.views import Link
from openbaar.catalogue.views.recommendations import RecommendationView, publisher_address, recommendation_views
from openbaar.catalogue.views.rows import row
from openbaar.catalogue.views.wording import counted, number
from openbaar.pages.described import GeneratedPage
from openbaar.pages.facets import DIMENSIONS, Dimension, Facet, facets_of
from openbaar.pages.lists import Block, Counted, Head, Listed, list_pages
from openbaar.pages.paging import Group, Pager, group, paginate
from openbaar.pages.whole import Whole

SECTION = Link("Reacties", "reacties/")
TITLE = "Register van reacties"
SUMMARY = "Welke aanbevelingen rapporten deden, en wat ministers antwoordden: met standpunt, Kamerbrief en beslisnota."
MOST = 5
"""How many values a narrowing names on the register's own page; the rest is one step further."""


@dataclass(frozen=True, slots=True)
class ReportGroup(Group[RecommendationView]):
    """The recommendations of a report, with its publisher and date; empty where the report is not on this site."""

    uitgever: Link | None = None
    datum: str = ""
    iso: str = ""


@dataclass(frozen=True, slots=True)
class RegisterView:
    """Plain data for ``reacties.html``. ``keuze`` says which narrowing this is, empty for the whole register."""

    uitleg: str
    keuze: str
    aantal: str
    blokken: tuple[Block, ...]
    rapporten: tuple[ReportGroup, ...]
    pager: Pager | None


def register_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """The register, an overview of each narrowing, and the register for each value of it."""
    choices = _choices(catalogue)
    blocks = tuple(_block(dimension, choices[dimension.name]) for dimension in DIMENSIONS if choices[dimension.name])
    yield from _pages(SECTION.url, TITLE, "", catalogue.register, blocks, (), catalogue)
    for dimension in DIMENSIONS:
        found, base = choices[dimension.name], f"{SECTION.url}{dimension.name}/"
        groups = (group(dimension.title, dimension.name, map(_counted, found)),)
        listed = Listed(base, dimension.title, dimension.summary, groups, Head(), (SECTION,))
        yield from list_pages(listed, "overzicht.html")
        trail = (SECTION, Link(dimension.title, base))
        for facet, lines in found:
            title = f"{dimension.before} {facet.label}"
            yield from _pages(facet.url, title, facet.label, lines, (), trail, catalogue)


Choice = tuple[Facet, list[Line]]
"""A value by which the register can be narrowed, and the lines that have it."""


def _choices(catalogue: Catalogue) -> dict[str, list[Choice]]:
    """The values of each dimension, in the order in which they are shown."""
    found: dict[str, dict[str, Choice]] = {each.name: {} for each in DIMENSIONS}
    for line in catalogue.register:
        for facet in facets_of(line, catalogue):
            found[facet.dimension].setdefault(facet.url, (facet, []))[1].append(line)
    return {name: sorted(each.values(), key=lambda one: one[0].order(len(one[1]))) for name, each in found.items()}


def _counted(choice: Choice) -> Counted:
    facet, lines = choice
    return Counted(facet.label, facet.url, number(len(lines)))


def _block(dimension: Dimension, choices: list[Choice]) -> Block:
    counts = tuple(map(_counted, choices[:MOST]))
    rest = Counted(f"alle {number(len(choices))}", f"{SECTION.url}{dimension.name}/", "")
    return Block(dimension.label, (*counts, rest) if len(choices) > MOST else counts)


def _pages(
    base: str,
    title: str,
    keuze: str,
    lines: Iterable[Line],
    blocks: tuple[Block, ...],
    trail: tuple[Link, ...],
    catalogue: Catalogue,
) -> Iterator[GeneratedPage]:
    groups = report_groups(lines, catalogue)
    pages = paginate(groups)
    total = counted(sum(len(each.rows) for each in groups), "aanbeveling", "aanbevelingen")
    summary = f"{total} met de reacties erop." if keuze else SUMMARY

    def view(first: bool, found: tuple[ReportGroup, ...], where: Pager | None) -> RegisterView:
        return RegisterView(SUMMARY if first else "", keuze, total, blocks if first else (), found, where)

    yield from Whole(base, title, summary, "reacties.html", trail, Link(title, base)).pages(pages, view)


def report_groups(lines: Iterable[Line], catalogue: Catalogue) -> tuple[ReportGroup, ...]:
    """Lines of the register under their reports."""
    groups = []
    for ref, found in groupby(lines, key=lambda line: line.rapport):
        views = tuple(recommendation_views(found, catalogue))
        if ref is None:
            groups.append(ReportGroup("Een rapport dat niet op deze site staat", "niet-op-deze-site", "", views))
            continue
        entry = catalogue.entries[ref]
        own, publisher = row(entry), uitgever(entry)
        groups.append(
            ReportGroup(
                own.title,
                f"rapport-{ref.id}",
                number(len(views)),
                views,
                url=own.url,
                uitgever=Link(publisher.naam, publisher_address(publisher.slug)) if publisher else None,
                datum=own.datum,
                iso=own.iso,
            )
        )
    return tuple(groups)
