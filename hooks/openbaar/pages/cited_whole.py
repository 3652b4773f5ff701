"""The sorts of what documents cite whole, and what readers call them: judgments, EU acts, official publications."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openbaar.catalogue.overviews import WHOLE, year_address
from openbaar.catalogue.views import Link
from openbaar.citations import WITHOUT_YEAR
from openbaar.pages.cited import Overview


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of what is cited whole."""

    groep: str
    """The group of its references."""
    een: str
    """What one of it is called within a sentence."""
    meer: str
    """What its overview is called."""
    uitleg: str
    """What stands in its overview."""

    @property
    def section(self) -> Link:
        """Its overview."""
        return Link(self.meer, f"{WHOLE[self.groep]}/")

    def of_year(self, jaar: str) -> Overview:
        """What of it is cited of a year."""
        return Overview(self.groep, jaar, year_address(self.groep, jaar), of_whole=True)

    @property
    def soort(self) -> str:
        """What a page of one is called."""
        return self.een[0].upper() + self.een[1:]

    def title_of_year(self, jaar: str) -> str:
        """What the list of a year is called."""
        return f"{self.meer} zonder jaar" if jaar == WITHOUT_YEAR else f"{self.meer} van {jaar}"


def year_label(jaar: str) -> str:
    """What a year is called in a list of years."""
    return "Zonder jaar" if jaar == WITHOUT_YEAR else jaar


JUDGMENTS = "De vonnissen en arresten die stukken op deze site aanhalen."
ACTS = "De verordeningen, richtlijnen en besluiten van de Europese Unie die stukken op deze site aanhalen."
PUBLICATIONS = "Wat stukken op deze site aanhalen uit het Staatsblad, de Staatscourant, de Handelingen en dergelijke."

SORTS: Mapping[str, Sort] = {
    WHOLE[each.groep]: each
    for each in (
        Sort("uitspraak", "uitspraak", "Uitspraken", JUDGMENTS),
        Sort("eu", "Europese regel", "Europese regels", ACTS),
        Sort("bekendmaking", "bekendmaking", "Bekendmakingen", PUBLICATIONS),
    )
}
"""First part of the address of an overview -> its sort."""
