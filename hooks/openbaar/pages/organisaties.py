"""Organisations: each ministry with its directorates, each directorate with its documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from openbaar.catalogue import Catalogue
from openbaar.catalogue.listing import of_unit
from openbaar.catalogue.organisations import unit_address
from openbaar.catalogue.questions.lists import count_in
from openbaar.catalogue.questions.units import (
    UnitPlace,
    count_of_unit,
    newest_of_unit,
    unit_place,
    unit_slugs,
    units_at_top,
    units_below,
)
from openbaar.catalogue.views import Link
from openbaar.catalogue.wording import counted, number
from openbaar.normal_form import normal
from openbaar.pages.lists import Block, Counted, Head, Listed, list_page, overview_addresses, overview_page
from openbaar.pages.page_data import PageData
from openbaar.pages.paging import group
from openbaar.pages.route import FURTHER, Route
from openbaar.pages.timed import Timed, placed_row, timed_addresses

SECTION = Link("Organisaties", "organisaties/")
SUMMARY = "De ministeries en directies waar de stukken vandaan komen."
WITHOUT = "In de lijst per jaar staan alleen de stukken waar geen onderdeel bij is genoemd."
NEWEST = 10
"""How many documents a ministry or directorate shows of the units under it."""


def _overview_addresses(catalogue: Catalogue) -> Iterator[str]:
    yield from overview_addresses(SECTION.url, len(units_at_top(catalogue)))


def _overview(catalogue: Catalogue, pagina: str | None) -> PageData | None:
    """``/organisaties/``: the ministries, and what stands under none, by name."""
    groups = (group("Organisaties", "organisaties", _counted(units_at_top(catalogue), catalogue)),)
    return overview_page(Listed(SECTION.url, SECTION.title, SUMMARY, groups), pagina)


def _counted(slugs: Iterable[str], catalogue: Catalogue) -> tuple[Counted, ...]:
    """Units with how many documents come from each, by name."""
    places = (place for slug in slugs if (place := unit_place(catalogue, slug)))
    units = sorted((place.unit for place in places), key=lambda unit: normal(unit.naam))
    return tuple(Counted(each.naam, each.url, number(count_of_unit(catalogue, each.slug))) for each in units)


def _unit_addresses(catalogue: Catalogue) -> Iterator[str]:
    for slug in unit_slugs(catalogue):
        yield from timed_addresses(unit_address(slug), of_unit(slug), catalogue)


def _unit(catalogue: Catalogue, organisatie: str, pagina: str | None) -> PageData | None:
    """``/organisaties/jenv/`` and its further pages: the documents of a unit, and above them the units below it."""
    place = unit_place(catalogue, organisatie)
    if place is None:
        return None
    unit = place.unit
    timed = Timed(unit.url, of_unit(unit.slug), placed_row)
    trail = (SECTION, *(Link(each.naam, each.url) for each in place.above))
    head, total = _kind(place), 0
    if pagina is None:
        head, total = _head(place, catalogue), count_of_unit(catalogue, unit.slug)
    return list_page(
        timed,
        unit.naam,
        lambda count: f"{counted(count, 'stuk', 'stukken')} van {unit.naam}.",
        pagina,
        trail,
        catalogue,
        head,
        total,
    )


def _kind(place: UnitPlace) -> Head:
    return Head("Ministerie" if place.unit.ministerie else "Organisatie")


def _head(place: UnitPlace, catalogue: Catalogue) -> Head:
    """What stands above the list of a unit: the units below it, and the newest documents of all of them."""
    slug = place.unit.slug
    below = _counted(units_below(catalogue, slug), catalogue)
    if not below:
        return _kind(place)
    newest = (placed_row(ref, catalogue) for ref in newest_of_unit(catalogue, slug, NEWEST))
    return Head(
        soort=_kind(place).soort,
        uitleg=(WITHOUT,) if count_in(catalogue, of_unit(slug)) else (),
        blokken=(Block("Onderdelen", below),),
        nieuwste=group("Nieuwste", "nieuwste", newest),
    )


ROUTES = (
    Route("organisaties", rf"organisaties/{FURTHER}", _overview_addresses, _overview),
    Route("organisatie", rf"organisaties/(?P<organisatie>[^/]+)/{FURTHER}", _unit_addresses, _unit),
)
