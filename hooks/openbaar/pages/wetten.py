"""Laws: every article that documents cite, who cites it and in which sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.catalogue import Catalogue
from openbaar.catalogue.quoting import Quote
from openbaar.catalogue.views import Link
from openbaar.catalogue.views.quoted import natural, slug, who
from openbaar.catalogue.views.wording import counted, number
from openbaar.citations import Wet, wet
from openbaar.pages.cited import Cited, by_id, cited_index, cited_parts, citing_pages
from openbaar.pages.described import GeneratedPage
from openbaar.pages.lists import Counted, Head, IndexEntry, Listed, overview_pages
from openbaar.pages.paging import Pager, Part, group
from openbaar.pages.whole import Whole

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


def law_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """The overview, and the pages of every law that is cited."""
    keys = (key for group, key in catalogue.quotes.by_group if group == "wet")
    laws = sorted(filter(None, map(wet, keys)), key=lambda law: (law.name.lower(), law.slug))
    groups = (group("Wetten", "wetten", (_counted(law, catalogue) for law in laws)),)
    yield from overview_pages(Listed(SECTION.url, "Wetten", SUMMARY, groups, Head(uitleg=(SUMMARY,))))
    for law in laws:
        yield from _pages(law, catalogue)


def _quotes(law: Wet, catalogue: Catalogue) -> tuple[Quote, ...]:
    return catalogue.quotes.by_group.get(("wet", law.abbreviation), ())


def _counted(law: Wet, catalogue: Catalogue) -> Counted:
    documents = {quote.van for quote in _quotes(law, catalogue)}
    title = law.name if law.name == law.abbreviation else f"{law.name} ({law.abbreviation})"
    return Counted(title, f"wetten/{law.slug}/", number(len(documents)))


def _pages(law: Wet, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    base = f"wetten/{law.slug}/"
    cited = by_id(_quotes(law, catalogue))
    articles = tuple(_article(cited[id], catalogue) for id in sorted(cited, key=natural))
    parts = cited_parts(base, articles)
    index = cited_index(parts)
    summary = f"{counted(len(articles), 'artikel', 'artikelen')} van deze wet, en welke stukken ze aanhalen."

    def view(part: Part[Cited]) -> WetView:
        return WetView(
            afkorting=law.abbreviation,
            extern=f"https://wetten.overheid.nl/{law.bwb}",
            aantal=number(len(articles)) if part.first else "",
            artikelen=part.groups,
            index=index if part.first else (),
            pager=part.pager,
        )

    yield from Whole(base, law.name, summary, "wet.html", (SECTION,)).pages(parts, view)
    yield from citing_pages(base, articles, (SECTION, Link(law.name, base)))


def _article(found: list[Quote], catalogue: Catalogue) -> Cited:
    reference, rows = found[0].reference, who(found, catalogue)
    anchor = f"artikel-{slug(reference.within)}" if reference.within else "hele-wet"
    return Cited(reference.label, anchor, number(len(rows)), rows, whole=reference.label, extern=reference.url)
