"""Programmes: under the hand-written text everything that belongs to the programme, per kind, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.listing import of_programme
from openbaar.catalogue.questions.lists import count_in, is_longer, newest_in
from openbaar.catalogue.questions.programmes import count_of_programme, dossiers_of_programme
from openbaar.catalogue.questions.register_stretches import count_of_rows, newest_rows
from openbaar.catalogue.views import Link, Row
from openbaar.catalogue.views.belonging import DossierLink, dossier_link
from openbaar.catalogue.wording import counted, number
from openbaar.documents import KINDS, Kind, Ref, kind_named
from openbaar.documents.kinds import STUKKEN
from openbaar.normal_form import normal
from openbaar.pages.facets import programme_address
from openbaar.pages.lists import Counted, Listed, list_page, overview_addresses, overview_page
from openbaar.pages.page_data import PageData
from openbaar.pages.paging import Group, group
from openbaar.pages.report_groups import Narrowed, ReportGroup, report_groups
from openbaar.pages.route import FURTHER, Route
from openbaar.pages.timed import Timed, placed_row, timed_addresses

SECTION = Link("Programma's", "programmas/")
SUMMARY = "De programma's van beleid waar stukken op deze site bij horen."
ROWS = 10
"""How many documents of each kind the page of a programme shows."""
REACTIONS = 3
"""How many recommendations the programme's own page shows; the register has them all."""

FOLDERS = {kind.folder: kind for kind in KINDS if kind.name in STUKKEN}


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


def _overview_addresses(catalogue: Catalogue) -> Iterator[str]:
    yield from overview_addresses(SECTION.url, sum(1 for _ in catalogue.of_kind("programma")))


def _overview(catalogue: Catalogue, pagina: str | None) -> PageData | None:
    """``/programmas/``: all programmes, by title."""
    entries = sorted(catalogue.of_kind("programma"), key=lambda entry: normal(entry.document.record.title).lower())
    groups = (group("Programma's", "programmas", (_counted(entry, catalogue) for entry in entries)),)
    return overview_page(Listed(SECTION.url, SECTION.title, SUMMARY, groups), pagina)


def _counted(entry: Entry, catalogue: Catalogue) -> Counted:
    record = entry.document.record
    members = count_of_programme(catalogue, entry.document.ref)
    return Counted(record.title, entry.address, number(members), record.description or "")


def _programme_addresses(catalogue: Catalogue) -> Iterator[str]:
    yield from (entry.address for entry in catalogue.of_kind("programma"))


def _programme(catalogue: Catalogue, id: str) -> PageData | None:
    """``/programmas/x/``: the newest of each kind, the dossiers, and the first of its reactions."""
    ref = Ref("programma", id)
    entry = catalogue.entries.get(ref)
    if entry is None:
        return None
    groups = tuple(found for kind in map(kind_named, STUKKEN) if (found := _newest(kind, entry, catalogue)))
    register = Narrowed("programma", id)
    first = newest_rows(catalogue, *register.by, REACTIONS)
    reactions = count_of_rows(catalogue, *register.by)
    title = entry.document.record.title
    members = count_of_programme(catalogue, ref)
    view = ProgrammaView(
        index=tuple(Link(each.label, f"{entry.address}#{each.anker}") for each in groups) if len(groups) > 1 else (),
        stukken=groups,
        dossiers=tuple(dossier_link(each, catalogue) for each in dossiers_of_programme(catalogue, ref)),
        reacties=report_groups(register, first, catalogue, counts=True),
        aanbevelingen=counted(reactions, "aanbeveling", "aanbevelingen"),
        register=programme_address(ref),
    )
    summary = f"{counted(members, 'stuk', 'stukken')} van het programma {title}."
    return PageData(title, summary, "programma.html", view, (SECTION,))


def _newest(kind: Kind, entry: Entry, catalogue: Catalogue) -> Group[Row] | None:
    """The newest of a kind under the count of all, with the way to those when there are more; None without any."""
    lijst = of_programme(entry.document.ref.id, kind.name)
    count = count_in(catalogue, lijst)
    rows = tuple(placed_row(ref, catalogue) for ref, _ in newest_in(catalogue, lijst, ROWS))
    more = f"{entry.address}{kind.folder}/" if count > ROWS else ""
    return Group(kind.plural, kind.folder, number(count), rows, url=more) if rows else None


def _list_addresses(catalogue: Catalogue) -> Iterator[str]:
    for entry in catalogue.of_kind("programma"):
        for folder, kind in FOLDERS.items():
            lijst = of_programme(entry.document.ref.id, kind.name)
            if count_in(catalogue, lijst) > ROWS:
                yield from timed_addresses(f"{entry.address}{folder}/", lijst, catalogue)


def _list(catalogue: Catalogue, id: str, soort: str, pagina: str | None) -> PageData | None:
    """``/programmas/x/kamerbrieven/`` and its further pages: all of a kind, where the programme's page has not all."""
    entry, kind = catalogue.entries.get(Ref("programma", id)), FOLDERS[soort]
    lijst = of_programme(id, kind.name)
    if entry is None or not is_longer(catalogue, lijst, ROWS):
        return None
    own = Link(entry.document.record.title, entry.address)
    timed = Timed(f"{own.url}{soort}/", lijst, placed_row)

    def summary(count: int) -> str:
        return f"{counted(count, kind.een, kind.meer)} van het programma {own.title}."

    return list_page(timed, f"{kind.plural} van {own.title}", summary, pagina, (SECTION, own), catalogue)


_PROGRAMME = "programmas/(?P<id>[^/]+)/"

ROUTES = (
    Route("programma's", f"programmas/{FURTHER}", _overview_addresses, _overview),
    Route("programma", _PROGRAMME, _programme_addresses, _programme),
    Route("programma, soort", rf"{_PROGRAMME}(?P<soort>{'|'.join(FOLDERS)})/{FURTHER}", _list_addresses, _list),
)
