"""What the national search portal (DiWoo) is told of: documents by category and year, with what they relate to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from openbaar.catalogue.asking import Asking, question
from openbaar.catalogue.packed import PACKING
from openbaar.documents import Ref, Stuk

MOST_FILES = 10_000
"""Files in one sitemap: so many descriptions stay well within 50 MB; the protocol allows 50,000 addresses."""


class HarvestYear(NamedTuple):
    """The harvest of a category (``006``) in a year, and over how many sitemaps it goes."""

    infocat: str
    jaar: str
    parts: int


class Related(NamedTuple):
    """What a document relates to: by which role (a label of DiWoo), its title, and where it is (``Harvest.loc``)."""

    role: str
    title: str
    loc: str


@dataclass(frozen=True, slots=True)
class Harvested:
    """A document that is told of."""

    ref: Ref
    path: str
    """Its source."""
    jaar: str
    record: Stuk
    relations: tuple[Related, ...]


@question("collection")
def harvest_years(asking: Asking) -> tuple[HarvestYear, ...]:
    """Every category and year with something to harvest, sorted. It changes when a year comes or fills a sitemap."""
    query = "SELECT infocat, jaar, SUM(files) FROM shown_harvest GROUP BY infocat, jaar ORDER BY infocat, jaar"
    return tuple(HarvestYear(infocat, jaar, -(-files // MOST_FILES)) for infocat, jaar, files in asking.rows(query))


@question()
def harvested_categories(asking: Asking) -> tuple[str, ...]:
    """The numbers of the categories with something to harvest, sorted."""
    return tuple(dict.fromkeys(each.infocat for each in harvest_years(asking)))


@question()
def harvest_of_category(asking: Asking, infocat: str) -> tuple[HarvestYear, ...]:
    """The years of a category."""
    return tuple(each for each in harvest_years(asking) if each.infocat == infocat)


OF_YEAR = """
SELECT h.bron, d.soort, d.id, d.path, d.record FROM shown_harvest h CROSS JOIN shown d USING (bron)
WHERE h.infocat = ? AND h.jaar = ? ORDER BY d.datum, d.adres
"""

RELATED = """
WITH own AS (SELECT bron, soort, id FROM shown_harvest WHERE infocat = ?1 AND jaar = ?2)
SELECT own.bron, 'is reactie op' AS role, naar.bron AS naar
    FROM own CROSS JOIN relation r USING (bron)
    CROSS JOIN shown_document naar ON naar.soort = r.soort AND naar.id = r.id
    WHERE r.sleutel = 'reactie_op' AND naar.visibility = 'OPENBAAR'
UNION SELECT own.bron, 'verwijst naar', naar.bron
    FROM own CROSS JOIN relation r USING (bron)
    CROSS JOIN shown_document naar ON naar.soort = r.soort AND naar.id = r.id
    WHERE r.sleutel = 'kamerbrief' AND naar.visibility = 'OPENBAAR'
UNION SELECT own.bron, 'heeft bijlage', van.bron
    FROM own CROSS JOIN relation r ON r.soort = own.soort AND r.id = own.id
    CROSS JOIN shown_document van ON van.bron = r.bron
    WHERE r.sleutel = 'kamerbrief' AND van.soort = 'beslisnota' AND van.visibility = 'OPENBAAR'
UNION SELECT own.bron, CASE WHEN n.eigen THEN 'heeft bijlage' ELSE 'verwijst naar' END, other.bron
    FROM own CROSS JOIN number n USING (bron) CROSS JOIN number m ON m.nummer = n.nummer AND m.eigen <> n.eigen
    CROSS JOIN shown_document other ON other.bron = m.bron WHERE other.visibility = 'OPENBAAR'
"""
"""A memo goes with its letter, by name or by a number in common; a letter reacts to reports."""

WITH_PLACES = f"""
SELECT f.bron, f.role, d.title, h.loc FROM ({RELATED}) f
JOIN document d ON d.bron = f.naar JOIN harvest h ON h.bron = f.naar
ORDER BY f.role, h.loc
"""


@question("harvest {0}/{1}")
def harvest_of(asking: Asking, infocat: str, jaar: str) -> tuple[Harvested, ...]:
    """The documents of a category in a year, oldest first: what comes is mostly last."""
    related: dict[int, list[Related]] = {}
    for bron, *each in asking.rows(WITH_PLACES, infocat, jaar):
        related.setdefault(bron, []).append(Related(*each))
    return tuple(
        Harvested(Ref(soort, id), path, jaar, PACKING.unpack(record), tuple(related.get(bron, ())))
        for bron, soort, id, path, record in asking.rows(OF_YEAR, infocat, jaar)
    )
