"""A bar chart as numbers: the template draws it as SVG, and writes the same numbers in a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from openbaar.catalogue.wording import number

FULL = 100
"""The length of the longest bar, in units of the drawing."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its label, the number it stands for and that number in words, its length, and the page with the rest."""

    label: str
    aantal: int
    getal: str
    lengte: float
    url: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: ``kolommen`` that stand beside each other, for time, or bars below each other. Anchor, title, what a bar
    is, the bars, their total, a note; ``samenvatting`` tells it in words."""

    anker: str
    kolommen: bool
    title: str
    wat: str
    staven: tuple[Bar, ...]
    totaal: str
    noot: str
    samenvatting: str


def chart(
    anker: str, title: str, wat: str, rows: Iterable[tuple[str, int, str]], noot: str = "", kolommen: bool = False
) -> Chart:
    """A chart of (label, number, address); no bars when there is nothing to show."""
    found = tuple(rows)
    highest = max((count for _, count, _ in found), default=0)
    bars = tuple(
        Bar(label, count, number(count), round(FULL * count / highest, 2), url)
        for label, count, url in found
        if highest
    )
    total = number(sum(bar.aantal for bar in bars))
    most = max(bars, key=lambda bar: bar.aantal, default=None)
    words = f"In totaal {total}. Het meest bij {most.label}: {most.getal}." if most else ""
    return Chart(anker, kolommen, title, wat, bars, total, noot, words)
