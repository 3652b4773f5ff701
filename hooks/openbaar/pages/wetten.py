"""Laws: every article that documents cite, who cites it and in which sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.cited import LAW, laws_cited, size_of
from openbaar.catalogue.views import Link
from openbaar.catalogue.wording import counted, number
from openbaar.citations import Wet, wet, wet_at
from openbaar.pages.cited import Cited, Overview, cited_index, cited_stretch, overview_addresses
from openbaar.pages.citing import citing_addresses, citing_page
from openbaar.pages.lists import Counted, Head, Listed, further_page, overview_page
from openbaar.pages.named import stretch_addresses
from openbaar.pages.page_data import PageData
from openbaar.pages.paging import IndexEntry, Pager, group
from openbaar.pages.route import FURTHER, Parts, Route

SECTION = Link("Wetten", "wetten/")
SUMMARY = "De wetten waaruit stukken op deze site een artikel aanhalen."


@dataclass(frozen=True, slots=True)
class WetView:
    """Plain data for ``wet.html``. ``aantal`` and ``index`` are empty on further pages."""

    afkorting: str
    extern: str
    aantal: str
    artikelen: tuple[Cited, ...]
    index: tuple[tuple[IndexEntry, ...], ...]
    pager: Pager | None


def _laws(catalogue: Catalogue, pagina: str | None) -> PageData | None:
    """``/wetten/``: the laws that are cited, by their names."""
    laws = filter(None, map(wet, laws_cited(catalogue)))
    groups = (group("Wetten", "wetten", (_counted(law, catalogue) for law in laws)),)
    return overview_page(Listed(SECTION.url, "Wetten", SUMMARY, groups, Head(uitleg=(SUMMARY,))), pagina)


def _counted(law: Wet, catalogue: Catalogue) -> Counted:
    title = law.name if law.name == law.abbreviation else f"{law.name} ({law.abbreviation})"
    return Counted(title, f"wetten/{law.slug}/", number(size_of(catalogue, LAW, law.abbreviation)))


def _overview(law: Wet) -> Overview:
    return Overview(LAW, law.abbreviation, f"wetten/{law.slug}/")


def _law(catalogue: Catalogue, wet: str, pagina: str | None) -> PageData | None:
    """``/wetten/sr/`` and its further pages."""
    law = wet_at(wet)
    stretch = cited_stretch(_overview(law), pagina, catalogue) if law else None
    if law is None or stretch is None or not stretch.rows:
        return None
    extern = f"https://wetten.overheid.nl/{law.bwb}"
    view = WetView(law.abbreviation, extern, "", stretch.rows, (), stretch.pager)
    of = _overview(law)
    if not stretch.first:
        return further_page(law.name, of.address, stretch.tussen, "wet.html", view, (SECTION,))
    index = cited_index(of, stretch, catalogue)
    total = sum(map(len, index)) or len(stretch.rows)
    summary = f"{counted(total, 'artikel', 'artikelen')} van deze wet, en welke stukken ze aanhalen."
    view = replace(view, aantal=number(total), index=index)
    return PageData(law.name, summary, "wet.html", view, (SECTION,))


def _citing(catalogue: Catalogue, wet: str, anker: str, pagina: str | None) -> PageData | None:
    """``/wetten/sr/artikel-273g/`` and its further pages: who cites an article of a law that is cited much."""
    law = wet_at(wet)
    if law is None:
        return None
    of = _overview(law)
    return citing_page(of, anker, pagina, (SECTION, Link(law.name, of.address)), catalogue)


def _list_addresses(catalogue: Catalogue) -> Iterator[str]:
    return stretch_addresses(SECTION.url, len(laws_cited(catalogue)))


def _addresses(catalogue: Catalogue, afkorting: str) -> Iterator[str]:
    law = wet(afkorting)
    return overview_addresses(_overview(law), catalogue) if law else iter(())


def _citing_addresses(catalogue: Catalogue, afkorting: str) -> Iterator[str]:
    law = wet(afkorting)
    return citing_addresses(_overview(law), catalogue) if law else iter(())


_ONE = "wetten/(?P<wet>[^/]+)/"

ROUTES = (
    Route("wetten", f"wetten/{FURTHER}", _list_addresses, _laws),
    Route("wet", f"{_ONE}{FURTHER}", Parts(laws_cited, _addresses), _law),
    Route(
        "wie een artikel aanhaalt", f"{_ONE}(?P<anker>[^/]+)/{FURTHER}", Parts(laws_cited, _citing_addresses), _citing
    ),
)
