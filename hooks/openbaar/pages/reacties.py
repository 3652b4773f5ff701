"""The register of reactions: recommendation, stance, the reaction's words, letter, memo; whole, and narrowed down."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.register import Line, uitgever
from openbaar.catalogue.views import Link
from openbaar.catalogue.views.recommendations import RecommendationView, publisher_address, recommendation_views
from openbaar.catalogue.views.rows import Row, row
from openbaar.catalogue.views.wording import counted, number
from openbaar.pages.described import GeneratedPage
from openbaar.pages.facets import DIMENSIONS, Dimension, Facet, facets_of
from openbaar.pages.lists import Block, Counted, Head, Listed, overview_pages
from openbaar.pages.paging import Group, Pager, Part, cut, group
from openbaar.pages.placing import NO_DATE, in_time
from openbaar.pages.whole import Whole

SECTION = Link("Reacties", "reacties/")
TITLE = "Register van reacties"
SUMMARY = "Welke aanbevelingen rapporten deden, en wat ministers antwoordden: met standpunt, Kamerbrief en beslisnota."
BY_REPORT = in_time(lambda each, _: each.plaats)
MOST = 5
"""How many values a narrowing names on the register's own page; the rest is one step further."""


@dataclass(frozen=True, slots=True)
class ReportGroup(Group[RecommendationView]):
    """The recommendations of a report, with its publisher and date; empty where the report is not on this site.
    ``plaats`` is where it stands in the register: its date, or else that of the letter that answers."""

    uitgever: Link | None = None
    datum: str = ""
    iso: str = ""
    plaats: str = NO_DATE


@dataclass(frozen=True, slots=True)
class RegisterView:
    """Plain data for ``reacties.html``. ``keuze`` says which narrowing this is, empty for the whole register;
    ``aantal`` is empty on further pages."""

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
        yield from overview_pages(Listed(base, dimension.title, dimension.summary, groups, Head(), (SECTION,)))
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
    return {name: sorted(each.values(), key=lambda one: one[0].order) for name, each in found.items()}


def _counted(choice: Choice) -> Counted:
    facet, lines = choice
    return Counted(facet.label, facet.url, number(len(lines)))


def _block(dimension: Dimension, choices: list[Choice]) -> Block:
    """The values with the most lines, of those that have no order of their own."""
    most = choices if dimension.ordered else sorted(choices, key=lambda one: -len(one[1]))
    counts = tuple(map(_counted, most[:MOST]))
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
    parts = cut(base, groups, BY_REPORT)
    total = counted(sum(len(each.rows) for each in groups), "aanbeveling", "aanbevelingen")
    summary = f"{total} met de reacties erop." if keuze else SUMMARY

    def view(part: Part[ReportGroup]) -> RegisterView:
        if part.first:
            return RegisterView(SUMMARY, keuze, total, blocks, part.groups, part.pager)
        return RegisterView("", keuze, "", (), part.groups, part.pager)

    yield from Whole(base, title, summary, "reacties.html", trail).pages(parts, view)


def report_groups(lines: Iterable[Line], catalogue: Catalogue) -> tuple[ReportGroup, ...]:
    """Lines of the register under their reports."""
    groups = []
    for (ref, letter), found in groupby(lines, key=lambda line: (line.rapport, None if line.rapport else line.brief)):
        views = tuple(recommendation_views(found, catalogue))
        if ref is None:
            assert letter, "what is known of a report that is not public is that a letter answers to it"
            groups.append(_hidden(catalogue.entries[letter], views))
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
                plaats=_place(own),
            )
        )
    return tuple(groups)


def _hidden(letter: Entry, views: tuple[RecommendationView, ...]) -> ReportGroup:
    """What a letter answers to reports that are not public."""
    anchor = f"niet-op-deze-site-{letter.document.ref.id}"
    return ReportGroup("Een rapport dat niet op deze site staat", anchor, "", views, plaats=_place(row(letter)))


def _place(own: Row) -> str:
    return own.datum if own.iso else NO_DATE
