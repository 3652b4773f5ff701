"""By what the register of reactions can be narrowed down: publisher, programme, year and stance."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from openbaar.catalogue import Catalogue
from openbaar.catalogue.entries import datum_of
from openbaar.catalogue.register import Line, uitgever
from openbaar.catalogue.views.recommendations import publisher_address
from openbaar.documents import Ref
from openbaar.documents.values import Standpunt
from openbaar.markdown.anchors import heading_anchor


class Dimension(NamedTuple):
    """A way to narrow the register: its part of the address, label, title and summary, what stands before a value in
    the title of its page, and whether its values have an order of their own."""

    name: str
    label: str
    title: str
    summary: str
    before: str
    ordered: bool


DIMENSIONS = (
    Dimension(
        "uitgever",
        "Uitgever van het rapport",
        "Reacties per uitgever",
        "Wie de rapporten uitgaf waarop ministers reageerden.",
        "Reacties op",
        ordered=False,
    ),
    Dimension(
        "programma",
        "Programma",
        "Reacties per programma",
        "Bij welk programma reacties horen.",
        "Reacties:",
        ordered=False,
    ),
    Dimension(
        "jaar",
        "Jaar van de Kamerbrief",
        "Reacties per jaar",
        "In welk jaar is gereageerd.",
        "Reacties van",
        ordered=True,
    ),
    Dimension(
        "standpunt",
        "Standpunt",
        "Reacties per standpunt",
        "Welk standpunt de minister innam over een aanbeveling.",
        "Reacties:",
        ordered=True,
    ),
)

NO_STANCE = "standpunt niet genoemd"
NO_REACTION = "nog geen reactie op deze site"
STANCES = (*(each.value for each in Standpunt), NO_STANCE, NO_REACTION)
"""In the order in which they are shown."""


class Facet(NamedTuple):
    """A value of a dimension, and its page."""

    dimension: str
    label: str
    url: str

    @property
    def order(self) -> tuple[int, str]:
        """A key to sort values by: stances in their own order, years newest first, the others by name: a place in the
        list that came from a count would move with it."""
        if self.dimension == "standpunt":
            return STANCES.index(self.label), ""
        if self.dimension == "jaar":
            return -int(self.label) if self.label.isdecimal() else 0, self.label
        return 0, self.label.lower()


def facets_of(line: Line, catalogue: Catalogue) -> Iterator[Facet]:
    """The values under which a line of the register stands."""
    report = catalogue.entries[line.rapport] if line.rapport else None
    letter = catalogue.entries[line.brief] if line.brief else None
    publisher = uitgever(report) if report else None
    if publisher:
        yield Facet("uitgever", publisher.naam, publisher_address(publisher.slug))
    for ref in programmes_of(line, catalogue):
        yield Facet("programma", catalogue.entries[ref].document.record.title, programme_address(ref))
    if letter:
        datum = datum_of(letter)
        year = str(datum.year) if isinstance(datum, date) else ""
        yield Facet("jaar", year or "onbekend jaar", f"reacties/jaar/{year or 'onbekend'}/")
    stance = _stance(line)
    yield Facet("standpunt", stance, f"reacties/standpunt/{heading_anchor(stance)}/")


def programmes_of(line: Line, catalogue: Catalogue) -> tuple[Ref, ...]:
    """The programmes of the report and of the letter."""
    members = (each for each in (line.rapport, line.brief) if each)
    return tuple(dict.fromkeys(named for each in members for named in catalogue.relations.to(each, "programmas")))


def programme_address(ref: Ref) -> str:
    """The page of the register with the reactions of one programme."""
    return f"reacties/programma/{ref.id}/"


def _stance(line: Line) -> str:
    if line.reactie is None:
        return NO_REACTION
    return line.reactie.standpunt.value if line.reactie.standpunt else NO_STANCE
