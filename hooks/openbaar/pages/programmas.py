"""Programmes: under the hand-written text everything that belongs to the programme, per kind, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.catalogue import Catalogue, Entry, Visibility
from openbaar.catalogue.order import newest
from openbaar.catalogue.register import Line
from openbaar.catalogue.views import Link, Row, placed
from openbaar.catalogue.views.belonging import DossierLink, dossier_link, dossiers_of
from openbaar.catalogue.views.wording import counted, number
from openbaar.documents import kind_named
from openbaar.pages.described import Described, GeneratedPage
from openbaar.pages.facets import facets_of
from openbaar.pages.lists import Counted, Listed, index_of, list_pages
from openbaar.pages.paging import Group, Pager, group, page_address, page_title, pager, paginate
from openbaar.pages.reacties import ReportGroup, report_groups
from openbaar.pages.shelves import STUKKEN

SECTION = Link("Programma's", "programmas/")
SUMMARY = "De programma's van beleid waar stukken op deze site bij horen."
ROWS = 90
"""How many documents a page of a programme lists: with its reactions there are never more than a hundred rows."""
REACTIONS = 10
"""How many recommendations the programme's own page shows; the register has them all."""


@dataclass(frozen=True, slots=True)
class ProgrammaView:
    """Plain data for ``programma.html``. ``index`` leads to where each kind begins; ``register`` to all reactions."""

    index: tuple[Link, ...]
    stukken: tuple[Group[Row], ...]
    dossiers: tuple[DossierLink, ...]
    reacties: tuple[ReportGroup, ...]
    aanbevelingen: str
    register: str
    pager: Pager | None


def programme_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """The overview, and the pages of each programme."""
    entries = sorted(catalogue.of_kind("programma"), key=lambda entry: entry.document.record.title.lower())
    groups = (group("Programma's", "programmas", (_counted(entry, catalogue) for entry in entries)),)
    yield from list_pages(Listed(SECTION.url, SECTION.title, SUMMARY, groups), "overzicht.html")
    lines: dict[str, list[Line]] = {}
    for line in catalogue.register:
        for facet in facets_of(line, catalogue):
            if facet.dimension == "programma":
                lines.setdefault(facet.url, []).append(line)
    for entry in entries:
        register = f"reacties/programma/{entry.document.ref.id}/"
        yield from _pages(entry, register, lines.get(register, []), catalogue)


def _counted(entry: Entry, catalogue: Catalogue) -> Counted:
    record = entry.document.record
    members = _members(entry, catalogue)
    return Counted(record.title, entry.address, number(len(members)), record.description or "")


def _members(entry: Entry, catalogue: Catalogue) -> list[Entry]:
    refs = catalogue.relations.back(entry.document.ref, "programmas")
    entries = (catalogue.entries[ref] for ref in refs)
    return newest(entry for entry in entries if entry.visibility is not Visibility.INGETROKKEN)


def _pages(entry: Entry, register: str, lines: list[Line], catalogue: Catalogue) -> Iterator[GeneratedPage]:
    members, base = _members(entry, catalogue), entry.address
    groups = tuple(_per_kind(members, catalogue))
    pages = paginate(groups, ROWS)
    reactions = report_groups(lines, catalogue)
    dossiers = sorted({number for each in members for number in dossiers_of(each.document.ref, catalogue)})
    title = entry.document.record.title
    amount = counted(sum(len(each.rows) for each in reactions), "aanbeveling", "aanbevelingen")
    for place, found in enumerate(pages, start=1):
        first = place == 1
        view = ProgrammaView(
            index=index_of(base, pages) if len(groups) > 1 else (),
            stukken=found,
            dossiers=tuple(dossier_link(each, catalogue) for each in dossiers) if first else (),
            reacties=next(iter(paginate(reactions, REACTIONS))) if first and lines else (),
            aanbevelingen=amount,
            register=register,
            pager=pager(base, place, len(pages)),
        )
        trail = (SECTION,) if first else (SECTION, Link(title, base))
        summary = f"{counted(len(members), 'stuk', 'stukken')} van het programma {title}."
        described = Described(page_title(title, place), summary, "programma.html", view, trail)
        yield GeneratedPage(page_address(base, place), described)


def _per_kind(members: list[Entry], catalogue: Catalogue) -> Iterator[Group[Row]]:
    for kind in map(kind_named, STUKKEN):
        if found := [entry for entry in members if entry.document.ref.soort == kind.name]:
            yield group(kind.plural, kind.folder, (placed(entry, catalogue) for entry in found), f"{kind.folder}/")
