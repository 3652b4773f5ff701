"""The archives, on the date of the document and on the day of disclosure: overview, years, months, unknown dates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.entries import datum_of, disclosed
from openbaar.catalogue.views import Link, placed
from openbaar.catalogue.views.wording import counted, number
from openbaar.documents import kind_named
from openbaar.pages.archive_month import ArchiveMonth, Axis, archive_month, month_pages
from openbaar.pages.archive_year import year_page
from openbaar.pages.described import Described, GeneratedPage
from openbaar.pages.lists import Head, Listed, list_pages
from openbaar.pages.paging import group
from openbaar.pages.placing import in_time
from openbaar.pages.shelves import STUKKEN, by_month
from openbaar.pages.years import in_years

AXES = (
    Axis(
        "archief/",
        "Stukken op datum",
        "datum van het stuk",
        "Hier staan de stukken op de datum die op het stuk zelf staat.",
        "Van deze stukken is de datum niet bekend.",
        datum_of,
    ),
    Axis(
        "openbaar/",
        "Stukken op dag van openbaarmaking",
        "dag van openbaarmaking",
        "Hier staan de stukken op de dag waarop ze openbaar zijn gemaakt.",
        "Van deze stukken is niet bekend op welke dag ze openbaar zijn gemaakt.",
        disclosed,
    ),
)


@dataclass(frozen=True, slots=True)
class YearRow:
    """A year in the table of an archive: documents per kind, and in all."""

    jaar: str
    url: str
    per_soort: tuple[str, ...]
    aantal: str


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """Plain data for ``archief.html``. ``andere`` leads to the other archive, ``onbekend`` to unknown dates."""

    uitleg: str
    soorten: tuple[str, ...]
    jaren: tuple[YearRow, ...]
    onbekend: Link | None
    andere: Link


def archive_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """All pages of both archives."""
    entries = list(catalogue.of_kind(*STUKKEN))
    for axis, other in (AXES, AXES[::-1]):
        months, unknown = by_month(entries, axis.day_of)
        elsewhere, _ = by_month(entries, other.day_of)
        kept = [archive_month(axis, *each, months[each], catalogue) for each in sorted(months)]
        yield _overview(axis, other, kept, unknown, entries)
        yield from _unknown(axis, unknown, catalogue)
        yield from month_pages(kept, other, frozenset(elsewhere))
        for year in sorted({each.year for each in kept}):
            yield year_page(axis, year, kept)


def _overview(
    axis: Axis, other: Axis, months: list[ArchiveMonth], unknown: list[Entry], entries: Iterable[Entry]
) -> GeneratedPage:
    counts = Counter((getattr(axis.day_of(entry), "year", 0), entry.document.ref.soort) for entry in entries)
    years = sorted({each.year for each in months}, reverse=True)
    rows = tuple(_year_row(axis, year, [counts[year, kind] for kind in STUKKEN]) for year in years)
    missing = Link(counted(len(unknown), "stuk", "stukken"), f"{axis.address}onbekend/") if unknown else None
    kinds = tuple(kind_named(kind).plural for kind in STUKKEN)
    view = ArchiveView(axis.uitleg, kinds, rows, missing, Link(f"Blader op {other.kort}", other.address))
    return GeneratedPage(axis.address, Described(axis.title, axis.uitleg, "archief.html", view, axis.trail[:-1]))


def _year_row(axis: Axis, year: int, per_kind: list[int]) -> YearRow:
    return YearRow(str(year), f"{axis.address}{year}/", tuple(map(number, per_kind)), number(sum(per_kind)))


def _unknown(axis: Axis, unknown: list[Entry], catalogue: Catalogue) -> Iterator[GeneratedPage]:
    if unknown:
        title = f"Stukken met onbekende {axis.kort}"
        newest = sorted(unknown, key=lambda entry: entry.document.year, reverse=True)
        years = in_years(newest, lambda entry: entry.document.year)
        groups = tuple(
            group(f"Jaarmap {name}", anchor, (placed(entry, catalogue) for entry in found))
            for name, anchor, found in years
        )
        head = Head(uitleg=(axis.onbekend,))
        listed = Listed(f"{axis.address}onbekend/", title, axis.onbekend, groups, head, axis.trail)
        yield from list_pages(listed, in_time(lambda each, _: each.label.lower()))
