"""Advice on what the national search portal will be told: what it is not told of, and titles that say nothing there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from openbaar.catalogue.harvest import is_harvestable, why_not_harvested
from openbaar.documents import Document, Status, Stuk
from openbaar.problems import Problem, shortened

KEY_AND_REMEDY = {
    "ministerie ontbreekt": ("title", "Schrijf bij ministerie welk ministerie het stuk uitgaf."),
    "datum is onbekend": ("datum", "Schrijf bij datum de dag van het stuk, als u die weet."),
    "informatiecategorie heeft geen nummer": ("informatiecategorie", "Kies een andere, als er een past."),
}
"""What a document lacks, as ``why_not_harvested`` says it -> the key to look at, what to do."""

ENDING = re.compile(r"\.(?:pdf|docx?|odt|rtf|txt|md|html?|xlsx?|ods|csv|pptx?|msg|eml)\s*$", re.IGNORECASE)
"""How the name of a file ends."""


def harvest_advice(document: Document) -> Iterator[Problem]:
    """AD022 for a public document whose text or file is here and that the portal is not told of, AD023 for the name of
    a file in place of a title, of the document or of a file."""
    record = document.record
    if not isinstance(record, Stuk):
        return
    lacking = why_not_harvested(document) if record.status is Status.OPENBAAR and is_harvestable(document) else ""
    if lacking:
        key, remedy = KEY_AND_REMEDY[lacking]
        message = f"stuk gaat niet naar de zoekdienst van de overheid: {lacking}"
        yield Problem(document.path, document.line_of(key), "AD022", message, remedy)
    titles = [(record.title, document.line_of("title"))]
    titles += [
        (each.titel, document.line_of("bestanden", place, "titel")) for place, each in enumerate(record.bestanden)
    ]
    for title, line in titles:
        if _is_file_name(title):
            remedy = "Schrijf de titel die op het stuk zelf staat, of waar het over gaat."
            yield Problem(
                document.path, line, "AD023", f"titel lijkt de naam van een bestand: {shortened(title)}", remedy
            )


def _is_file_name(title: str) -> bool:
    """``20231006 nota def.docx``, ``nota_bij_brief``, ``nota-bij-brief``; not ``Covid-19`` or ``Woo-besluit``."""
    return bool(ENDING.search(title)) or (len(title.split()) == 1 and ("_" in title or title.count("-") > 1))
