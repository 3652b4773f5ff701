"""The register of reactions: recommendation, stance, the reaction's words, letter, memo; whole, and narrowed down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.register_stretches import count_of_rows
from openbaar.catalogue.views import Link
from openbaar.catalogue.wording import counted, number
from openbaar.pages.facets import (
    DIMENSIONS,
    NARROWED_FURTHER,
    CountedFacet,
    Dimension,
    Facet,
    facet_at,
    facets_of,
    facets_with,
    stances_of,
)
from openbaar.pages.lists import Block, Counted, Listed, further_page, overview_addresses, overview_page
from openbaar.pages.page_data import PageData
from openbaar.pages.paging import ListPart, Pager, group
from openbaar.pages.register_parts import register_addresses, register_part
from openbaar.pages.report_groups import Narrowed, ReportGroup
from openbaar.pages.route import FURTHER, Route

SECTION = Link("Reacties", "reacties/")
TITLE = "Register van reacties"
SUMMARY = "Welke aanbevelingen rapporten deden, en wat ministers antwoordden: met standpunt, Kamerbrief en beslisnota."
MOST = 5
"""How many values a narrowing names on the register's own page; the rest is one step further."""

ANOTHER = "andere: kies die eerst"
"""What it says on the page of a stance: the values there are only those with that stance."""

BY_NAME = {each.name: each for each in DIMENSIONS}


@dataclass(frozen=True, slots=True)
class RegisterView:
    """Plain data for ``reacties.html``. ``keuze`` says whether it is narrowed down; ``aantal`` is empty on further
    pages."""

    uitleg: str
    keuze: bool
    aantal: str
    blokken: tuple[Block, ...]
    rapporten: tuple[ReportGroup, ...]
    pager: Pager | None


def _register_addresses(catalogue: Catalogue) -> Iterator[str]:
    yield from register_addresses(SECTION.url, Narrowed(), catalogue)


def _register(catalogue: Catalogue, pagina: str | None) -> PageData | None:
    """``/reacties/`` and its further pages: the whole register."""
    part = register_part(SECTION.url, Narrowed(), pagina, catalogue)
    if part is None:
        return None
    if not part.first:
        return _further(part, Link(TITLE, SECTION.url), False, ())
    found = ((each, facets_of(each, catalogue)) for each in DIMENSIONS)
    blocks = tuple(_block(dimension, facets, f"alle {number(len(facets))}") for dimension, facets in found if facets)
    view = RegisterView(SUMMARY, False, _total(Narrowed(), catalogue), blocks, part.groups, part.pager)
    return PageData(TITLE, SUMMARY, "reacties.html", view)


def _block(dimension: Dimension, facets: list[CountedFacet], rest: str) -> Block:
    """The values with the most lines, of those that have no order of their own; ``rest`` leads to all there are."""
    most = facets if dimension.ordered else sorted(facets, key=lambda each: -each.lines)
    counts = tuple(map(_counted, most[:MOST]))
    more = Counted(rest, f"{SECTION.url}{dimension.name}/", "")
    return Block(dimension.label, (*counts, more) if len(facets) > MOST else counts)


def _dimension_addresses(catalogue: Catalogue) -> Iterator[str]:
    for dimension in DIMENSIONS:
        yield from overview_addresses(f"{SECTION.url}{dimension.name}/", len(facets_of(dimension, catalogue)))


def _dimension(catalogue: Catalogue, dimensie: str, pagina: str | None) -> PageData | None:
    """``/reacties/uitgever/``: the values of a dimension."""
    dimension, base = BY_NAME[dimensie], f"{SECTION.url}{dimensie}/"
    groups = (group(dimension.title, dimensie, map(_counted, facets_of(dimension, catalogue))),)
    return overview_page(Listed(base, dimension.title, dimension.summary, groups, kruimels=(SECTION,)), pagina)


def _counted(each: CountedFacet) -> Counted:
    return Counted(each.facet.label, each.facet.url, number(each.lines))


def _value_addresses(catalogue: Catalogue) -> Iterator[str]:
    for dimension in DIMENSIONS:
        for facet, _ in facets_of(dimension, catalogue):
            yield from register_addresses(facet.url, Narrowed(dimension.name, facet.waarde), catalogue)


def _value(catalogue: Catalogue, dimensie: str, waarde: str, pagina: str | None) -> PageData | None:
    """``/reacties/jaar/2023/`` and its further pages: the register of one value."""
    dimension = BY_NAME[dimensie]
    facet = facet_at(dimension, waarde, catalogue)
    if facet is None:
        return None
    blocks = _further_choices(facet, catalogue) if pagina is None else ()
    title, trail = f"{dimension.before} {facet.label}", (SECTION, _step(dimension))
    return _narrowed(Narrowed(dimensie, facet.waarde), Link(title, facet.url), pagina, trail, blocks, catalogue)


def _step(dimension: Dimension) -> Link:
    return Link(dimension.title, f"{SECTION.url}{dimension.name}/")


def _further_choices(facet: Facet, catalogue: Catalogue) -> tuple[Block, ...]:
    """By what the page of a value can be narrowed as well: by stance, and that of a stance by all else."""
    if facet.dimension != "standpunt":
        stances = tuple(map(_counted, stances_of(facet, catalogue)))
        return (Block(BY_NAME["standpunt"].label, stances),) if stances else ()
    found = ((each, facets_with(facet.waarde, each, catalogue)) for each in NARROWED_FURTHER)
    return tuple(_block(dimension, facets, ANOTHER) for dimension, facets in found if facets)


def _pair_addresses(catalogue: Catalogue) -> Iterator[str]:
    for dimension in NARROWED_FURTHER:
        for facet, _ in facets_of(dimension, catalogue):
            for stance, _ in stances_of(facet, catalogue):
                narrowed = Narrowed(dimension.name, facet.waarde, stance.waarde)
                yield from register_addresses(stance.url, narrowed, catalogue)


def _pair(catalogue: Catalogue, dimensie: str, waarde: str, standpunt: str, pagina: str | None) -> PageData | None:
    """``/reacties/programma/x/standpunt/overgenomen/`` and its further pages: the register of a value and a stance."""
    dimension = BY_NAME[dimensie]
    facet = facet_at(dimension, waarde, catalogue)
    stances = stances_of(facet, catalogue) if facet else ()
    stance = next((each for each, _ in stances if each.url.endswith(f"/{standpunt}/")), None)
    if facet is None or stance is None:
        return None
    own = Link(f"{dimension.before} {facet.label}", facet.url)
    narrowed, trail = Narrowed(dimensie, facet.waarde, stance.waarde), (SECTION, _step(dimension), own)
    return _narrowed(narrowed, Link(f"{own.title}, {stance.label}", stance.url), pagina, trail, (), catalogue)


def _narrowed(
    narrowed: Narrowed,
    own: Link,
    pagina: str | None,
    trail: tuple[Link, ...],
    blocks: tuple[Block, ...],
    catalogue: Catalogue,
) -> PageData | None:
    """A page of the register narrowed down, which is called and stands as ``own`` says."""
    part = register_part(own.url, narrowed, pagina, catalogue)
    if part is None:
        return None
    if not part.first:
        return _further(part, own, True, trail)
    total = _total(narrowed, catalogue)
    view = RegisterView(SUMMARY, True, total, blocks, part.groups, part.pager)
    return PageData(own.title, f"{total} met de reacties erop.", "reacties.html", view, trail)


def _total(narrowed: Narrowed, catalogue: Catalogue) -> str:
    count = count_of_rows(catalogue, *narrowed.by)
    return counted(count, "aanbeveling", "aanbevelingen")


def _further(part: ListPart[ReportGroup], own: Link, keuze: bool, trail: tuple[Link, ...]) -> PageData:
    view = RegisterView("", keuze, "", (), part.groups, part.pager)
    return further_page(own.title, own.url, part.tussen, "reacties.html", view, trail)


_DIMENSION = f"reacties/(?P<dimensie>{'|'.join(BY_NAME)})/"
_PAIR = (
    rf"reacties/(?P<dimensie>{'|'.join(each.name for each in NARROWED_FURTHER)})/(?P<waarde>[^/]+)"
    rf"/standpunt/(?P<standpunt>[^/]+)/{FURTHER}"
)

ROUTES = (
    Route("register", f"reacties/{FURTHER}", _register_addresses, _register),
    Route("register, keuzes", f"{_DIMENSION}{FURTHER}", _dimension_addresses, _dimension),
    Route("register, keuze", rf"{_DIMENSION}(?P<waarde>[^/]*)/{FURTHER}", _value_addresses, _value),
    Route("register, twee keuzes", _PAIR, _pair_addresses, _pair),
)
