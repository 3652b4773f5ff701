"""Programmes: under the hand-written text everything that belongs to the programme, per kind, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.catalogue import Catalogue, Entry, Visibility
from openbaar.catalogue.entries import datum_of
from openbaar.catalogue.order import newest
from openbaar.catalogue.register import Line
from openbaar.catalogue.views import Link, Row, placed
from openbaar.catalogue.views.belonging import DossierLink, dossier_link, dossiers_of
from openbaar.catalogue.views.wording import counted, number
from openbaar.documents import Kind, Ref, kind_named
from openbaar.normal_form import normal
from openbaar.pages.described import Described, GeneratedPage
from openbaar.pages.facets import programme_address, programmes_of
from openbaar.pages.lists import Counted, Listed, list_pages, overview_pages
from openbaar.pages.paging import Group, group, paginate
from openbaar.pages.reacties import ReportGroup, report_groups
from openbaar.pages.shelves import STUKKEN
from openbaar.pages.years import per_year

SECTION = Link("Programma's", "programmas/")
SUMMARY = "De programma's van beleid waar stukken op deze site bij horen."
ROWS = 30
"""How many documents of each kind the page of a programme shows: with its reactions never more than a hundred rows."""
REACTIONS = 10
"""How many recommendations the programme's own page shows; the register has them all."""


@dataclass(frozen=True, slots=True)
class ProgrammaView:
    """Plain data for ``programma.html``. ``stukken`` holds the newest of each kind, with the address of the list of all
    where there are more; ``index`` leads to each kind, ``register`` to all reactions."""

    index: tuple[Link, ...]
    stukken: tuple[Group[Row], ...]
    dossiers: tuple[DossierLink, ...]
    reacties: tuple[ReportGroup, ...]
    aanbevelingen: str
    register: str


def programme_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """The overview, and the pages of each programme."""
    entries = sorted(catalogue.of_kind("programma"), key=lambda entry: normal(entry.document.record.title).lower())
    groups = (group("Programma's", "programmas", (_counted(entry, catalogue) for entry in entries)),)
    yield from overview_pages(Listed(SECTION.url, SECTION.title, SUMMARY, groups))
    lines: dict[Ref, list[Line]] = {}
    for line in catalogue.register:
        for ref in programmes_of(line, catalogue):
            lines.setdefault(ref, []).append(line)
    for entry in entries:
        yield from _pages(entry, lines.get(entry.document.ref, []), catalogue)


def _counted(entry: Entry, catalogue: Catalogue) -> Counted:
    record = entry.document.record
    members = _members(entry, catalogue)
    return Counted(record.title, entry.address, number(len(members)), record.description or "")


def _members(entry: Entry, catalogue: Catalogue) -> list[Entry]:
    refs = catalogue.relations.back(entry.document.ref, "programmas")
    entries = (catalogue.entries[ref] for ref in refs)
    return newest(entry for entry in entries if entry.visibility is not Visibility.INGETROKKEN)


def _pages(entry: Entry, lines: list[Line], catalogue: Catalogue) -> Iterator[GeneratedPage]:
    members, base = _members(entry, catalogue), entry.address
    kinds = [(kind, found) for kind in map(kind_named, STUKKEN) if (found := _of_kind(kind, members))]
    groups = tuple(_newest(kind, base, found, catalogue) for kind, found in kinds)
    reactions = report_groups(lines, catalogue)
    dossiers = sorted({number for each in members for number in dossiers_of(each.document.ref, catalogue)})
    title = entry.document.record.title
    amount = counted(sum(len(each.rows) for each in reactions), "aanbeveling", "aanbevelingen")
    summary = f"{counted(len(members), 'stuk', 'stukken')} van het programma {title}."
    view = ProgrammaView(
        index=tuple(Link(each.label, f"{base}#{each.anker}") for each in groups) if len(groups) > 1 else (),
        stukken=groups,
        dossiers=tuple(dossier_link(each, catalogue) for each in dossiers),
        reacties=paginate(reactions, size=REACTIONS)[0] if lines else (),
        aanbevelingen=amount,
        register=programme_address(entry.document.ref),
    )
    yield GeneratedPage(base, Described(title, summary, "programma.html", view, (SECTION,)))
    for kind, found in kinds:
        if len(found) > ROWS:
            yield from _all(kind, found, Link(title, base), catalogue)


def _of_kind(kind: Kind, members: list[Entry]) -> list[Entry]:
    return [entry for entry in members if entry.document.ref.soort == kind.name]


def _newest(kind: Kind, base: str, found: list[Entry], catalogue: Catalogue) -> Group[Row]:
    """The newest of a kind under the count of all, with the way to those when there are more."""
    rows = tuple(placed(entry, catalogue) for entry in found[:ROWS])
    more = f"{base}{kind.folder}/" if len(found) > ROWS else ""
    return Group(kind.plural, kind.folder, number(len(found)), rows, url=more)


def _all(kind: Kind, found: list[Entry], own: Link, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    title = f"{kind.plural} van {own.title}"
    summary = f"{counted(len(found), kind.een, kind.meer)} van het programma {own.title}."
    groups = per_year(found, datum_of, catalogue)
    yield from list_pages(Listed(f"{own.url}{kind.folder}/", title, summary, groups, kruimels=(SECTION, own)))
