"""A text, a sheet or slides as the office program keeps them: such a file shows more than its pages.

Source: 1,185 reports with hidden rows (2020); 9,483 staff in a hidden sheet, a fine of 750,000 pounds (2023).
Sample: any DOCX, XLSX, PPTX, ODT or ODS.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Office


def find(office: Office) -> Iterator[Match]:
    """One for the file."""
    yield Match(0, 0, office.program)


RULE = Rule(
    "LK020",
    "kantoorbestand",
    Severity.ALWAYS,
    "een bestand van Word, Excel of een ander kantoorprogramma gaat nooit naar buiten zoals het is",
    "Maak er een PDF van, of een CSV van de cijfers.",
    find,
    (Office,),
    is_open=True,
)
