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
from openbaar.documents import Ref, kind_named
from openbaar.normal_form import normal
from openbaar.pages.described import GeneratedPage
from openbaar.pages.facets import programme_address, programmes_of
from openbaar.pages.lists import Counted, Listed, index_of, list_pages
from openbaar.pages.paging import Group, Pager, group, paginate
from openbaar.pages.reacties import ReportGroup, report_groups
from openbaar.pages.shelves import STUKKEN
from openbaar.pages.whole import Whole

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
    entries = sorted(catalogue.of_kind("programma"), key=lambda entry: normal(entry.document.record.title).lower())
    groups = (group("Programma's", "programmas", (_counted(entry, catalogue) for entry in entries)),)
    yield from list_pages(Listed(SECTION.url, SECTION.title, SUMMARY, groups), "overzicht.html")
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
    groups = tuple(_per_kind(members, catalogue))
    pages = paginate(groups, ROWS)
    reactions = report_groups(lines, catalogue)
    dossiers = sorted({number for each in members for number in dossiers_of(each.document.ref, catalogue)})
    title = entry.document.record.title
    amount = counted(sum(len(each.rows) for each in reactions), "aanbeveling", "aanbevelingen")
    summary = f"{counted(len(members), 'stuk', 'stukken')} van het programma {title}."

    def view(first: bool, found: tuple[Group[Row], ...], where: Pager | None) -> ProgrammaView:
        return ProgrammaView(
            index=index_of(base, pages) if len(groups) > 1 else (),
            stukken=found,
            dossiers=tuple(dossier_link(each, catalogue) for each in dossiers) if first else (),
            reacties=next(iter(paginate(reactions, REACTIONS))) if first and lines else (),
            aanbevelingen=amount,
            register=programme_address(entry.document.ref),
            pager=where,
        )

    yield from Whole(base, title, summary, "programma.html", (SECTION,), Link(title, base)).pages(pages, view)


def _per_kind(members: list[Entry], catalogue: Catalogue) -> Iterator[Group[Row]]:
    for kind in map(kind_named, STUKKEN):
        if found := [entry for entry in members if entry.document.ref.soort == kind.name]:
            yield group(kind.plural, kind.folder, (placed(entry, catalogue) for entry in found))
