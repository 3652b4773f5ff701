"""Kamerstuk dossiers: every number that this site holds or cites, who cites it and in which sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.cited import DOSSIER, size_of
from openbaar.catalogue.questions.counts import dossier_numbers
from openbaar.catalogue.questions.dossiers import programmes_of
from openbaar.catalogue.views import Link, Row, row
from openbaar.catalogue.wording import counted, number
from openbaar.documents import Ref
from openbaar.pages.cited import Cited, Overview, cited_index, cited_stretch, overview_addresses
from openbaar.pages.citing import citing_addresses, citing_page
from openbaar.pages.described import Described
from openbaar.pages.dossier_list import SECTION, dossier_title
from openbaar.pages.lists import further_page
from openbaar.pages.paging import IndexEntry, Pager
from openbaar.pages.route import FURTHER, Route

OFFICIAL = "https://zoek.officielebekendmakingen.nl"


@dataclass(frozen=True, slots=True)
class DossierView:
    """Plain data for ``dossier.html``. ``aantal`` counts the numbers of the dossier on this site; further pages have
    neither that, nor the index, nor the programmes."""

    nummer: str
    extern: str
    aantal: str
    nummers: tuple[Cited, ...]
    index: tuple[tuple[IndexEntry, ...], ...]
    programmas: tuple[Row, ...]
    pager: Pager | None


def _overview(dossier: str) -> Overview:
    return Overview(DOSSIER, dossier, f"dossiers/{dossier}/")


def _addresses(catalogue: Catalogue) -> Iterator[str]:
    for dossier in dossier_numbers(catalogue):
        yield from overview_addresses(_overview(dossier), catalogue)


def _citing_addresses(catalogue: Catalogue) -> Iterator[str]:
    for dossier in dossier_numbers(catalogue):
        yield from citing_addresses(_overview(dossier), catalogue)


def _dossier(catalogue: Catalogue, dossier: str, pagina: str | None) -> Described | None:
    """``/dossiers/28638/`` and its further pages, of a dossier that is introduced in docs/, the home of a letter, or
    cited."""
    of = _overview(dossier)
    entry = catalogue.entries.get(Ref("dossier", dossier))
    stretch = cited_stretch(of, pagina, catalogue)
    if stretch is None or not (entry or stretch.rows):
        return None
    title = entry.document.record.title if entry else f"Dossier {dossier}"
    view = _view(dossier, stretch.rows, stretch.pager)
    if not stretch.first:
        return further_page(title, of.address, stretch.tussen, "dossier.html", view, (SECTION,))
    size = counted(size_of(catalogue, DOSSIER, dossier), "stuk hoort", "stukken horen")
    index = cited_index(of, stretch, catalogue)
    view = replace(
        view,
        aantal=number(sum(map(len, index)) or len(stretch.rows)),
        index=index,
        programmas=tuple(row(catalogue.entries[ref]) for ref in programmes_of(catalogue, dossier)),
    )
    summary = f"{size} bij Kamerstukdossier {dossier} of halen het aan."
    return Described(title, summary, "dossier.html", view, (SECTION,))


def _view(dossier: str, numbers: tuple[Cited, ...], pager: Pager | None) -> DossierView:
    return DossierView(dossier, f"{OFFICIAL}/dossier/{dossier}", "", numbers, (), (), pager)


def _citing(catalogue: Catalogue, dossier: str, anker: str, pagina: str | None) -> Described | None:
    """``/dossiers/28638/nr-205/`` and its further pages: who cites a number of a long dossier."""
    of = _overview(dossier)
    return citing_page(of, anker, pagina, (SECTION, Link(dossier_title(dossier, catalogue), of.address)), catalogue)


_ONE = "dossiers/(?P<dossier>[^/]+)/"

ROUTES = (
    Route("dossier", f"{_ONE}{FURTHER}", _addresses, _dossier),
    Route("wie een nummer aanhaalt", f"{_ONE}(?P<anker>[^/]+)/{FURTHER}", _citing_addresses, _citing),
)
