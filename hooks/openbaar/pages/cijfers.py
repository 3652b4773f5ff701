"""Figures: documents per month and kind, days until disclosure, grounds. Each picture has its numbers beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from openbaar.catalogue import Catalogue
from openbaar.catalogue.listing import of_ground
from openbaar.catalogue.questions.completeness import days_until_disclosure
from openbaar.catalogue.questions.counts import count_of_kind, months_on
from openbaar.catalogue.questions.lists import count_in
from openbaar.catalogue.views.withheld import ground_address
from openbaar.catalogue.wording import month, number
from openbaar.documents import kind_named
from openbaar.documents.kinds import STUKKEN
from openbaar.documents.reference_tables import GRONDEN
from openbaar.pages.charts import Chart, chart
from openbaar.pages.page_data import PageData
from openbaar.pages.route import one

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


def _figures(catalogue: Catalogue) -> PageData:
    """The page with all pictures."""
    charts = (
        *_per_month(catalogue),
        *_per_year(catalogue),
        _per_kind(catalogue),
        _delay(catalogue),
        _grounds(catalogue),
    )
    view = FiguresView(tuple(each for each in charts if each.staven))
    return PageData(TITLE, SUMMARY, "cijfers.html", view, ())


def _per_month(catalogue: Catalogue) -> Iterator[Chart]:
    for anchor, title, axis, base in (
        ("per-maand", "Stukken per maand, op de datum van het stuk", "datum", "archief/"),
        ("openbaar-per-maand", "Stukken per maand waarin ze openbaar zijn gemaakt", "openbaar", "openbaar/"),
    ):
        counts = Counter({(year, place): count for year, place, count in months_on(catalogue, axis)})
        months = _months(max(counts), MONTHS) if counts else ()
        first = min(counts, default=(0, 0))
        rows = [
            (month(*each), counts[each], f"{base}{each[0]}/{each[1]:02d}/" if counts[each] else "")
            for each in months
            if each >= first
        ]
        note = f"De laatste {MONTHS} maanden." if counts and first < months[0] else ""
        yield chart(anchor, title, "Maand", rows, note, kolommen=True)


def _months(last: tuple[int, int], amount: int) -> Sequence[tuple[int, int]]:
    """The last ``amount`` months up to and including ``last``."""
    end = last[0] * 12 + last[1] - 1
    return [(each // 12, each % 12 + 1) for each in range(end - amount + 1, end + 1)]


def _per_year(catalogue: Catalogue) -> Iterator[Chart]:
    counts: Counter[int] = Counter()
    for year, _, count in months_on(catalogue, "datum"):
        counts[year] += count
    rows = [(str(year), counts[year], f"archief/{year}/") for year in sorted(counts)]
    if len(rows) > 1:
        yield chart("per-jaar", "Stukken per jaar", "Jaar", rows[-100:], kolommen=True)


def _per_kind(catalogue: Catalogue) -> Chart:
    rows = [(kind.plural, count_of_kind(catalogue, kind.name), f"{kind.folder}/") for kind in map(kind_named, STUKKEN)]
    return chart("per-soort", "Stukken per soort", "Soort", rows)


def _delay(catalogue: Catalogue) -> Chart:
    counts: Counter[int] = Counter()
    for days, count in days_until_disclosure(catalogue):
        counts[bisect_left(STEPS, days)] += count
    rows = [(name, counts[step], "") for step, name in enumerate(STEP_NAMES)] if counts else []
    note = f"Over {number(counts.total())} beslisnota's waarvan de brief en de dag van openbaarmaking bekend zijn."
    title = "Dagen tussen de Kamerbrief en het openbaar maken van de beslisnota"
    return chart("openbaarmaking", title, "Dagen", rows, note)


def _grounds(catalogue: Catalogue) -> Chart:
    counts = {code: count_in(catalogue, of_ground(code)) for code in GRONDEN}
    used = sorted((code for code in GRONDEN if counts[code]), key=lambda code: (-counts[code], code))
    rows = [(f"{code} {GRONDEN[code].naam}", counts[code], ground_address(code)) for code in used]
    return chart("gronden", "Stukken waarin een grond is genoemd", "Grond", rows)


ROUTES = (one("cijfers", ADDRESS, _figures),)
