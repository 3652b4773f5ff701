"""Figures: documents per month and kind, days until disclosure, grounds. Each picture has its numbers beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.entries import datum_of, disclosed
from openbaar.catalogue.views.withheld import ground_address
from openbaar.catalogue.views.wording import month, number
from openbaar.documents import kind_named
from openbaar.documents.reference_tables import GRONDEN
from openbaar.pages.charts import Chart, chart
from openbaar.pages.described import Described, GeneratedPage
from openbaar.pages.gronden import by_ground
from openbaar.pages.shelves import STUKKEN
from openbaar.pages.spread import days_until_disclosure

ADDRESS = "cijfers/"
TITLE = "Cijfers"
SUMMARY = "Hoeveel stukken er per maand en per soort zijn, hoe lang openbaar maken duurde, welke gronden zijn genoemd."
MONTHS = 36
"""How many months the picture of months holds."""
STEPS = (-1, 0, 7, 30, 90, 365)
STEP_NAMES = (
    "vóór de brief",
    "dezelfde dag",
    "1 tot en met 7 dagen",
    "8 tot en met 30 dagen",
    "31 tot en met 90 dagen",
    "91 tot en met 365 dagen",
    "meer dan een jaar",
)
"""The last day of each step in which days are counted, and what each is called; the last step has no end."""


@dataclass(frozen=True, slots=True)
class FiguresView:
    """Plain data for ``cijfers.html``."""

    grafieken: tuple[Chart, ...]


def figures_page(catalogue: Catalogue) -> GeneratedPage:
    """The page with all pictures."""
    entries = list(catalogue.of_kind(*STUKKEN))
    charts = (*_per_month(entries), *_per_year(entries), _per_kind(entries), _delay(catalogue), _grounds(catalogue))
    view = FiguresView(tuple(each for each in charts if each.staven))
    return GeneratedPage(ADDRESS, Described(TITLE, SUMMARY, "cijfers.html", view, ()))


def _per_month(entries: list[Entry]) -> Iterator[Chart]:
    for anchor, title, day_of, base in (
        ("per-maand", "Stukken per maand, op de datum van het stuk", datum_of, "archief/"),
        ("openbaar-per-maand", "Stukken per maand waarin ze openbaar zijn gemaakt", disclosed, "openbaar/"),
    ):
        days = [value for value in map(day_of, entries) if isinstance(value, date)]
        counts = Counter((value.year, value.month) for value in days)
        months = _months(sorted(counts)[-1], MONTHS) if counts else ()
        first = sorted(counts)[:1]
        rows = [
            (month(*each), counts[each], f"{base}{each[0]}/{each[1]:02d}/" if counts[each] else "")
            for each in months
            if [each] >= first
        ]
        note = f"De laatste {MONTHS} maanden." if counts and first[0] < months[0] else ""
        yield chart(anchor, title, "Maand", rows, note, kolommen=True)


def _months(last: tuple[int, int], amount: int) -> Sequence[tuple[int, int]]:
    """The last ``amount`` months up to and including ``last``."""
    end = last[0] * 12 + last[1] - 1
    return [(each // 12, each % 12 + 1) for each in range(end - amount + 1, end + 1)]


def _per_year(entries: list[Entry]) -> Iterator[Chart]:
    counts = Counter(value.year for value in map(datum_of, entries) if isinstance(value, date))
    rows = [(str(year), counts[year], f"archief/{year}/") for year in sorted(counts)]
    if len(rows) > 1:
        yield chart("per-jaar", "Stukken per jaar", "Jaar", rows[-100:], kolommen=True)


def _per_kind(entries: list[Entry]) -> Chart:
    counts = Counter(entry.document.ref.soort for entry in entries)
    rows = [(kind_named(kind).plural, counts[kind], f"{kind_named(kind).folder}/") for kind in STUKKEN]
    return chart("per-soort", "Stukken per soort", "Soort", rows)


def _delay(catalogue: Catalogue) -> Chart:
    days = days_until_disclosure(catalogue)
    counts = Counter(bisect_left(STEPS, each) for each in days)
    rows = [(name, counts[step], "") for step, name in enumerate(STEP_NAMES)] if days else []
    note = f"Over {number(len(days))} beslisnota's waarvan de brief en de dag van openbaarmaking bekend zijn."
    title = "Dagen tussen de Kamerbrief en het openbaar maken van de beslisnota"
    return chart("openbaarmaking", title, "Dagen", rows, note)


def _grounds(catalogue: Catalogue) -> Chart:
    found = by_ground(catalogue)
    used = sorted((code for code in found if code in GRONDEN), key=lambda code: (-len(found[code]), code))
    rows = [(f"{code} {GRONDEN[code].naam}", len(found[code]), ground_address(code)) for code in used]
    return chart("gronden", "Stukken waarin een grond is genoemd", "Grond", rows)
