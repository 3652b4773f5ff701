"""What is here and what is missing: letters without a memo, memos without a letter, unknown dates, withdrawals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from openbaar.catalogue import Catalogue, Entry, Visibility
from openbaar.catalogue.entries import datum_of, disclosed
from openbaar.catalogue.order import day_text, newest
from openbaar.catalogue.views import Link, Row, placed, row
from openbaar.catalogue.views.wording import UNKNOWN, day, number
from openbaar.documents import Kamerbrief, Stuk, kind_named
from openbaar.pages.described import Described, GeneratedPage
from openbaar.pages.lists import Counted, Head, Listed, list_pages, overview_pages
from openbaar.pages.paging import PAGE, group
from openbaar.pages.shelves import STUKKEN
from openbaar.pages.spread import Spread, days_until_disclosure, spread
from openbaar.pages.years import in_years, per_year

SECTION = Link("Volledigheid", "volledigheid/")
TITLE = "Wat er staat en wat er mist"
SUMMARY = "Welke stukken er missen, welke datums onbekend zijn, hoe lang openbaar maken duurde en sinds wanneer."
MOST = 50
"""How many withdrawn documents are named; the data file has them all."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """A kind: how many there are, and since when, by the date of the document and by its disclosure."""

    soort: str
    url: str
    aantal: str
    eerste: str
    laatste: str
    eerst_openbaar: str


@dataclass(frozen=True, slots=True)
class CompletenessView:
    """Plain data for ``volledigheid.html``. ``ingetrokken`` holds the last ones; ``aantal_ingetrokken`` counts all."""

    ontbreekt: tuple[Counted, ...]
    dekking: tuple[Coverage, ...]
    duur: Spread | None
    ingetrokken: tuple[Row, ...]
    aantal_ingetrokken: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that can be missing: the last part of its address, title, explanation, and which documents lack it."""

    slug: str
    title: str
    uitleg: str
    lacks: Callable[[Entry, Catalogue], bool]


GAPS = (
    Gap(
        "brieven-zonder-nota",
        "Kamerbrieven zonder beslisnota",
        "Bij deze Kamerbrieven staat op deze site geen beslisnota. Ze kan er wel zijn: dan hebben wij haar nog niet.",
        lambda entry, catalogue: (
            entry.document.ref.soort == "kamerbrief" and not catalogue.relations.back(entry.document.ref, "kamerbrief")
        ),
    ),
    Gap(
        "notas-zonder-brief",
        "Beslisnota's zonder Kamerbrief",
        "Van deze beslisnota's staat de Kamerbrief niet op deze site, of is niet bekend bij welke brief ze horen.",
        lambda entry, catalogue: (
            entry.document.ref.soort == "beslisnota" and not catalogue.relations.to(entry.document.ref, "kamerbrief")
        ),
    ),
    Gap(
        "brieven-zonder-kamerstuk",
        "Kamerbrieven zonder nummer",
        "Van deze Kamerbrieven is het nummer van het Kamerstuk niet bekend.",
        lambda entry, _: isinstance(entry.document.record, Kamerbrief) and not _known(entry.document.record.kamerstuk),
    ),
)


def _known(value: object) -> bool:
    return value is not None and str(getattr(value, "value", "")) != UNKNOWN


def completeness_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """The page itself, and a list for each thing that is missing."""
    entries = list(catalogue.of_kind(*STUKKEN))
    gaps = {gap: [entry for entry in entries if gap.lacks(entry, catalogue)] for gap in GAPS}
    withdrawn = sorted(
        (entry for entry in catalogue.entries.values() if entry.visibility is Visibility.INGETROKKEN),
        key=_withdrawn_on,
        reverse=True,
    )
    view = CompletenessView(
        ontbreekt=(*(_counted(gap, found) for gap, found in gaps.items()), *_unknown_dates(entries)),
        dekking=tuple(_coverage(kind, entries) for kind in STUKKEN),
        duur=spread(days_until_disclosure(catalogue)),
        ingetrokken=tuple(map(row, withdrawn[:MOST])),
        aantal_ingetrokken=number(len(withdrawn)),
    )
    yield GeneratedPage(SECTION.url, Described(TITLE, SUMMARY, "volledigheid.html", view, ()))
    for gap, found in gaps.items():
        yield from _gap_pages(gap, found, catalogue)


def _gap_pages(gap: Gap, found: list[Entry], catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """What lacks something, by year; a long list has a page for each year, for what is no longer missing goes out of
    its middle."""
    head, base = Head(uitleg=(gap.uitleg,)), f"{SECTION.url}{gap.slug}/"
    if len(found) <= PAGE:
        groups = per_year(found, datum_of, catalogue)
        yield from list_pages(Listed(base, gap.title, gap.uitleg, groups, head, (SECTION,)))
        return
    years = list(in_years(newest(found), lambda entry: day_text(datum_of(entry))[:4]))
    counts = [Counted(name, _of_year(base, anchor), number(len(own))) for name, anchor, own in years]
    yield from overview_pages(Listed(base, gap.title, gap.uitleg, (group("Jaren", "jaren", counts),), head, (SECTION,)))
    for name, anchor, own in years:
        groups = (group(name, anchor, (placed(entry, catalogue) for entry in own)),)
        title, trail = f"{gap.title}: {name.lower()}", (SECTION, Link(gap.title, base))
        yield from list_pages(Listed(_of_year(base, anchor), title, gap.uitleg, groups, head, trail))


def _of_year(base: str, anchor: str) -> str:
    return f"{base}{anchor.removeprefix('jaar-')}/"


def _withdrawn_on(entry: Entry) -> tuple[date, str]:
    record = entry.document.record
    assert isinstance(record, Stuk)
    assert record.ingetrokken
    return record.ingetrokken.op, entry.address


def _counted(gap: Gap, found: list[Entry]) -> Counted:
    return Counted(gap.title, f"{SECTION.url}{gap.slug}/", number(len(found)))


def _unknown_dates(entries: list[Entry]) -> Iterator[Counted]:
    for title, base, day_of in (
        ("Stukken met onbekende datum", "archief/", datum_of),
        ("Stukken met onbekende dag van openbaarmaking", "openbaar/", disclosed),
    ):
        count = sum(not isinstance(day_of(entry), date) for entry in entries)
        yield Counted(title, f"{base}onbekend/" if count else "", number(count))


def _coverage(kind: str, entries: list[Entry]) -> Coverage:
    own = [entry for entry in entries if entry.document.ref.soort == kind]
    dates = [value for value in map(datum_of, own) if isinstance(value, date)]
    days = [value for value in map(disclosed, own) if isinstance(value, date)]
    each = kind_named(kind)
    return Coverage(
        each.plural,
        f"{each.folder}/",
        number(len(own)),
        day(min(dates)) if dates else UNKNOWN,
        day(max(dates)) if dates else UNKNOWN,
        day(min(days)) if days else UNKNOWN,
    )
