"""Kamerstuk dossiers: the papers of each, then every number that this site holds or cites, and who cites it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.cited import DOSSIER, size_of
from openbaar.catalogue.questions.counts import dossier_numbers
from openbaar.catalogue.questions.dossiers import programmes_of
from openbaar.catalogue.questions.lists import OF_DOSSIER, count_in, is_longer, newest_in
from openbaar.catalogue.views import Link, Row, row
from openbaar.catalogue.wording import counted, number
from openbaar.documents import Ref
from openbaar.pages.cited import Cited, Overview, cited_index, cited_stretch, overview_addresses
from openbaar.pages.citing import citing_addresses, citing_page
from openbaar.pages.dossier_list import SECTION, dossier_title
from openbaar.pages.lists import further_page, list_page
from openbaar.pages.page_data import PageData
from openbaar.pages.paging import Group, IndexEntry, Pager
from openbaar.pages.route import FURTHER, Parts, Route
from openbaar.pages.timed import Timed, placed_row, timed_addresses

OFFICIAL = "https://zoek.officielebekendmakingen.nl"

PAPERS = 10
"""How many of its own papers the page of a dossier shows."""


@dataclass(frozen=True, slots=True)
class DossierView:
    """Plain data for ``dossier.html``. ``eigen`` are the newest papers of the dossier itself, with the address of the
    list of all where there are more; ``aantal`` counts its numbers on this site. Further pages have none of these, and
    neither the index nor the programmes."""

    nummer: str
    extern: str
    eigen: Group[Row] | None
    aantal: str
    nummers: tuple[Cited, ...]
    index: tuple[tuple[IndexEntry, ...], ...]
    programmas: tuple[Row, ...]
    pager: Pager | None


def _overview(dossier: str) -> Overview:
    return Overview(DOSSIER, dossier, f"dossiers/{dossier}/")


def _addresses(catalogue: Catalogue, dossier: str) -> Iterator[str]:
    return overview_addresses(_overview(dossier), catalogue)


def _citing_addresses(catalogue: Catalogue, dossier: str) -> Iterator[str]:
    return citing_addresses(_overview(dossier), catalogue)


def _dossier(catalogue: Catalogue, dossier: str, pagina: str | None) -> PageData | None:
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
        eigen=_papers(of, catalogue),
        aantal=number(sum(map(len, index)) or len(stretch.rows)),
        index=index,
        programmas=tuple(row(catalogue.entries[ref]) for ref in programmes_of(catalogue, dossier)),
    )
    summary = f"{size} bij Kamerstukdossier {dossier} of halen het aan."
    return PageData(title, summary, "dossier.html", view, (SECTION,))


def _view(dossier: str, numbers: tuple[Cited, ...], pager: Pager | None) -> DossierView:
    return DossierView(dossier, f"{OFFICIAL}/dossier/{dossier}", None, "", numbers, (), (), pager)


def _papers(of: Overview, catalogue: Catalogue) -> Group[Row] | None:
    """The newest papers of a dossier under the count of all; None where it has none."""
    lijst = f"{OF_DOSSIER}{of.sleutel}"
    count = count_in(catalogue, lijst)
    rows = tuple(placed_row(ref, catalogue) for ref, _ in newest_in(catalogue, lijst, PAPERS))
    more = _papers_address(of) if count > PAPERS else ""
    return Group("Stukken in dit dossier", "stukken", number(count), rows, url=more) if rows else None


def _papers_address(of: Overview) -> str:
    return f"{of.address}stukken/"


def _paper_addresses(catalogue: Catalogue, dossier: str) -> Iterator[str]:
    lijst = f"{OF_DOSSIER}{dossier}"
    if is_longer(catalogue, lijst, PAPERS):
        yield from timed_addresses(_papers_address(_overview(dossier)), lijst, catalogue)


def _paper_list(catalogue: Catalogue, dossier: str, pagina: str | None) -> PageData | None:
    """``/dossiers/28638/stukken/`` and its further pages: all papers, where the dossier's own page has not all."""
    of, lijst = _overview(dossier), f"{OF_DOSSIER}{dossier}"
    if not is_longer(catalogue, lijst, PAPERS):
        return None
    own = Link(dossier_title(dossier, catalogue), of.address)

    def summary(count: int) -> str:
        return f"{counted(count, 'stuk', 'stukken')} in Kamerstukdossier {dossier}."

    timed = Timed(_papers_address(of), lijst, placed_row)
    return list_page(timed, f"Stukken in dossier {own.title}", summary, pagina, (SECTION, own), catalogue)


def _citing(catalogue: Catalogue, dossier: str, anker: str, pagina: str | None) -> PageData | None:
    """``/dossiers/28638/nr-205/`` and its further pages: who cites a number of a long dossier."""
    of = _overview(dossier)
    return citing_page(of, anker, pagina, (SECTION, Link(dossier_title(dossier, catalogue), of.address)), catalogue)


_ONE = "dossiers/(?P<dossier>[^/]+)/"

ROUTES = (
    Route("dossier", f"{_ONE}{FURTHER}", Parts(dossier_numbers, _addresses), _dossier),
    Route("stukken van een dossier", f"{_ONE}stukken/{FURTHER}", Parts(dossier_numbers, _paper_addresses), _paper_list),
    Route(
        "wie een nummer aanhaalt",
        f"{_ONE}(?P<anker>[^/]+)/{FURTHER}",
        Parts(dossier_numbers, _citing_addresses),
        _citing,
    ),
)
