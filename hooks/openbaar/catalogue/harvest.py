"""Which documents the national search portal (DiWoo) is to harvest: under which category, and what of each is fetched.

A harvester fetches the file itself, so what is told of is the original where it stands here, or else the page with the
text. A document of which the original stands elsewhere is told of there.
"""

from __future__ import annotations

from typing import NamedTuple

from openbaar.catalogue.attachments import named_files
from openbaar.documents import Document, Onbekend, Rapport, Stuk, address_of
from openbaar.documents.diwoo import GEWOON, NUMMERS
from openbaar.documents.values import Bestandssoort


class Harvest(NamedTuple):
    """A document for the harvest: the number of its category (``006``), empty when it is not told of; the folder of its
    year; how many files of it are fetched; and where the document itself is: a path in the site, or an address
    elsewhere."""

    infocat: str
    jaar: str
    files: int
    loc: str


def harvest_of_document(document: Document) -> Harvest | None:
    """The harvest of a memo, letter or report; None for what is no document."""
    record = document.record
    if not isinstance(record, Stuk):
        return None
    originals, others = files_of(document)
    elsewhere = getattr(record, "link", None)
    loc = originals[0] if originals else elsewhere or address_of(document)
    is_told = is_harvestable(document) and not why_not_harvested(document)
    number = NUMMERS[category_of(document)] if is_told else ""
    return Harvest(number, document.year, (len(originals) or 1) + len(others), loc)


def files_of(document: Document) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The paths in the site of the files that are the document, and of those that belong to it."""
    record = document.record
    assert isinstance(record, Stuk), "only documents have files"
    sorts = [each.soort for each in record.bestanden]
    paths = [(sorts[index], path.removeprefix("docs/")) for index, path in named_files(document)]
    originals = tuple(path for sort, path in paths if sort is Bestandssoort.ORIGINEEL)
    return originals, tuple(path for sort, path in paths if sort is not Bestandssoort.ORIGINEEL)


def category_of(document: Document) -> str:
    """The code of the category: that of the kind, unless the editor wrote another."""
    record = document.record
    assert isinstance(record, Stuk), "only documents have a category"
    return record.informatiecategorie or GEWOON[document.ref.soort].informatiecategorie


def is_harvestable(document: Document) -> bool:
    """Whether the document itself stands here. The page of a report describes it, so a report must be a file here, or
    its editor must have given it a category."""
    record = document.record
    if not isinstance(record, Stuk):
        return False
    if files_of(document)[0]:
        return True
    if isinstance(record, Rapport) and not record.informatiecategorie:
        return False
    return not getattr(record, "link", None)


def why_not_harvested(document: Document) -> str:
    """What a document that stands here lacks, in Dutch; empty when it lacks nothing."""
    record = document.record
    assert isinstance(record, Stuk), "only documents are harvested"
    if not record.ministerie:
        return "ministerie ontbreekt"
    if isinstance(record.datum, Onbekend):
        return "datum is onbekend"
    if not NUMMERS[category_of(document)]:
        return "informatiecategorie heeft geen nummer"
    return ""
