"""A file that nobody knows how to read, that is broken, that needs a password, or that takes too much to read.

What was not looked at does not go out.

Sample: random bytes; a PDF that ends in the middle; a ZIP of 10 kB that unpacks to 10 GB.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Unreadable


def find(unreadable: Unreadable) -> Iterator[Match]:
    """One for the file; why is no secret, and is told by ``inspecting.py``."""
    yield Match(0, 0, unreadable.reason)


RULE = Rule(
    "LK040",
    "niet-te-lezen",
    Severity.ALWAYS,
    "bestand kan niet worden gecontroleerd",
    "Maak het bestand opnieuw, als PDF. Er mag geen wachtwoord op staan.",
    find,
    (Unreadable,),
    is_open=True,
)
