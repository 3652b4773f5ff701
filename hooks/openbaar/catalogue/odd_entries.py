"""What stands in docs/ and is neither an ordinary file nor an ordinary folder: a problem, whatever it leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from openbaar.catalogue.sources import FileFacts
from openbaar.oddities import NAME
from openbaar.problems import Problem

RENAME = "Geef het een naam met alleen letters, cijfers, streepje, punt en laag streepje."
REPLACE = "Zet het bestand zelf in de map, of haal dit weg uit docs/."


def odd_problems(files: Mapping[str, FileFacts]) -> Iterator[Problem]:
    """BS009 for each link, pipe, socket and device; BS005 for a name that is no text."""
    for path, facts in files.items():
        if not facts.is_ordinary:
            if facts.content == NAME:
                yield Problem(path, 1, "BS005", f"hier staat {NAME}", RENAME)
            else:
                yield Problem(path, 1, "BS009", f"geen gewoon bestand of gewone map, maar {facts.content}", REPLACE)
