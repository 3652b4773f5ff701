"""The register of reactions: each recommendation of each report, with what a letter answered to it, if any did."""

from __future__ import annotations

import re
from typing import NamedTuple

from openbaar.catalogue.entries import Entry
from openbaar.documents import Rapport, Ref
from openbaar.documents.parts import Reactie
from openbaar.markdown.anchors import heading_anchor
from openbaar.normal_form import normal

NO_STANCE = "standpunt niet genoemd"
NO_REACTION = "nog geen reactie op deze site"
"""What stands for a stance where there is none."""

SHORT = re.compile(r"\(([^()\s]{2,12})\)$")


class Uitgever(NamedTuple):
    """A publisher of reports: the last part of its address, its name, and the abbreviation that the name gives it.

    Two spellings of a name that are one in the normal form are one publisher.
    """

    slug: str
    naam: str
    kort: str


class RegisterLine(NamedTuple):
    """One line of the register. ``rapport`` is None when the report is not public, ``brief`` and ``reactie`` are None
    while nobody reacted."""

    rapport: Ref | None
    nummer: int
    brief: Ref | None
    reactie: Reactie | None


def uitgever(entry: Entry) -> Uitgever | None:
    """The publisher of a report: ``Centrum … (CKM)`` is called CKM for short. None where it is not known."""
    record = entry.document.record
    return publisher_of(record) if isinstance(record, Rapport) else None


def publisher_of(record: Rapport) -> Uitgever | None:
    """The publisher of a report with this front matter; None where it is not known."""
    if not record.uitgever:
        return None
    short = SHORT.search(record.uitgever)
    return Uitgever(heading_anchor(normal(record.uitgever)), record.uitgever, short[1] if short else record.uitgever)
