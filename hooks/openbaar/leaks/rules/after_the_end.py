"""Bytes behind the end of a picture: a tool that crops in place leaves the rest of the old picture there.

Source: CVE-2023-21036 and CVE-2023-28303 ("aCropalypse"), 2023: two well-known screenshot tools did so.
Sample: a PNG with 40 kB behind ``IEND``.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Picture


def find(picture: Picture) -> Iterator[Match]:
    """One for the file."""
    if picture.after_the_end > 0:
        yield Match(0, 0, f"{picture.after_the_end}")


RULE = Rule(
    "LK031",
    "achter-het-einde",
    Severity.ALWAYS,
    "achter het einde van het plaatje staat nog iets, zoals wat er is afgesneden",
    "Maak het plaatje schoon met openbaar clean, of sla het op als nieuw bestand.",
    find,
    (Picture,),
    is_open=True,
)
