"""What is here and what is missing: letters without a memo, memos without a letter, unknown dates, withdrawals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from openbaar.catalogue import Catalogue
from openbaar.catalogue.listing import of_unknown_day
from openbaar.catalogue.questions.completeness import (
    count_of_withdrawn,
    days_of_kind,
    days_until_disclosure,
    last_withdrawn,
)
from openbaar.catalogue.questions.counts import count_of_kind
from openbaar.catalogue.questions.lists import count_in
from openbaar.catalogue.views import Row, row
from openbaar.catalogue.wording import UNKNOWN, day, number
from openbaar.documents import kind_named
from openbaar.documents.kinds import STUKKEN
from openbaar.pages.gaps import (
    GAPS,
    SECTION,
    counted_gap,
    gap_addresses,
    gap_page,
    gap_year_addresses,
    gap_year_page,
)
from openbaar.pages.lists import Counted
from openbaar.pages.page_data import PageData
from openbaar.pages.route import FURTHER, Route, one
from openbaar.pages.spread import Spread, spread, spread_out

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


def _completeness(catalogue: Catalogue) -> PageData:
    """``/volledigheid/``."""
    gaps = (counted_gap(gap, catalogue) for gap in GAPS.values())
    view = CompletenessView(
        ontbreekt=(*gaps, *_unknown_dates(catalogue)),
        dekking=tuple(_coverage(kind, catalogue) for kind in STUKKEN),
        duur=spread(spread_out(days_until_disclosure(catalogue))),
        ingetrokken=tuple(row(catalogue.entries[ref]) for ref in last_withdrawn(catalogue, MOST)),
        aantal_ingetrokken=number(count_of_withdrawn(catalogue)),
    )
    return PageData(TITLE, SUMMARY, "volledigheid.html", view, ())


def _unknown_dates(catalogue: Catalogue) -> Iterator[Counted]:
    for title, axis, base in (
        ("Stukken met onbekende datum", "datum", "archief/"),
        ("Stukken met onbekende dag van openbaarmaking", "openbaar", "openbaar/"),
    ):
        count = count_in(catalogue, of_unknown_day(axis))
        yield Counted(title, f"{base}onbekend/" if count else "", number(count))


def _coverage(soort: str, catalogue: Catalogue) -> Coverage:
    kind, covered = kind_named(soort), days_of_kind(catalogue, soort)
    first, last, disclosed = (day(date.fromordinal(dag)) if dag else UNKNOWN for dag in covered)
    return Coverage(kind.plural, f"{kind.folder}/", number(count_of_kind(catalogue, soort)), first, last, disclosed)


_GAP = rf"{SECTION.url}(?P<lijst>{'|'.join(GAPS)})/"

ROUTES = (
    one("volledigheid", SECTION.url, _completeness),
    Route("wat er mist", rf"{_GAP}{FURTHER}", gap_addresses, gap_page),
    Route("wat er mist, jaar", rf"{_GAP}(?P<jaar>[1-9]\d{{3}}|onbekend)/{FURTHER}", gap_year_addresses, gap_year_page),
)
