"""By what the register of reactions can be narrowed down: publisher, programme, year and stance."""

from __future__ import annotations

from typing import NamedTuple

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.register import choices_of, choices_within, name_of_choice, stances_within
from openbaar.catalogue.register import NO_REACTION, NO_STANCE
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

STANCES = (*(each.value for each in Standpunt), NO_STANCE, NO_REACTION)
"""In the order in which they are shown."""

UNKNOWN_YEAR = "onbekend"


class Facet(NamedTuple):
    """A value of a dimension as the catalogue has it, what it is called, and its page."""

    dimension: str
    waarde: str
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


class CountedFacet(NamedTuple):
    """A value, and how many lines of the register have it."""

    facet: Facet
    lines: int


def facets_of(dimension: Dimension, catalogue: Catalogue) -> list[CountedFacet]:
    """The values of a dimension, in the order in which they are shown."""
    found = (
        CountedFacet(_facet(dimension.name, each.waarde, each.naam), each.lines)
        for each in choices_of(catalogue, dimension.name)
    )
    return sorted(found, key=lambda each: each.facet.order)


def facet_at(dimension: Dimension, last: str, catalogue: Catalogue) -> Facet | None:
    """The value whose page has this for the last part of its address; None when no line of the register has it."""
    stances = {heading_anchor(each): each for each in STANCES}
    waarde = stances.get(last, "") if dimension.name == "standpunt" else last
    naam = name_of_choice(catalogue, dimension.name, waarde)
    return None if naam is None else _facet(dimension.name, waarde, naam)


def _facet(dimension: str, waarde: str, naam: str) -> Facet:
    label = naam or ("onbekend jaar" if waarde == UNKNOWN_YEAR else waarde)
    last = heading_anchor(waarde) if dimension == "standpunt" else waarde
    return Facet(dimension, waarde, label, f"reacties/{dimension}/{last}/")


NARROWED_FURTHER = tuple(each for each in DIMENSIONS if each.name != "standpunt")
"""The dimensions of which a value can be narrowed by stance as well."""


def stances_of(facet: Facet, catalogue: Catalogue) -> list[CountedFacet]:
    """The stances by which the page of a value narrows further, in their own order; none where that would not help."""
    found = (
        CountedFacet(Facet("standpunt", each.waarde, each.waarde, pair_address(facet, each.waarde)), each.lines)
        for each in stances_within(catalogue, facet.dimension, facet.waarde)
    )
    return sorted(found, key=lambda each: each.facet.order)


def facets_with(stance: str, dimension: Dimension, catalogue: Catalogue) -> list[CountedFacet]:
    """The values of a dimension by which the page of a stance narrows further, in the order in which they are shown."""
    found = []
    for each in choices_within(catalogue, dimension.name, stance):
        own = _facet(dimension.name, each.waarde, each.naam)
        found.append(CountedFacet(own._replace(url=pair_address(own, stance)), each.lines))
    return sorted(found, key=lambda each: each.facet.order)


def pair_address(facet: Facet, stance: str) -> str:
    """The page of a value and a stance at once."""
    return f"{facet.url}standpunt/{heading_anchor(stance)}/"


def programme_address(ref: Ref) -> str:
    """The page of the register with the reactions of one programme."""
    return f"reacties/programma/{ref.id}/"
