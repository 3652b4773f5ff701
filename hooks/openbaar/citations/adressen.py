"""Identifiers inside addresses that the author wrote or linked.

    https://zoek.officielebekendmakingen.nl/kst-33902-3.html    -> kst-33902-3
    https://wetten.overheid.nl/jci1.3:c:BWBR0001854&artikel=273g -> BWBR0001854#273g
    https://www.tweedekamer.nl/kamerstukken/detail?did=2024D22834 -> 2024D22834

They count as citations for the catalogue; the address stays as the author left it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .europees import find_europees
from .model import Found
from .publicaties import find_publicaties
from .rechtspraak import find_rechtspraak
from .tweedekamer import find_tweedekamer

_LAW = re.compile(r"(BWB[RV]\d{7})(?:[^\s]{0,80}?[&;]artikel=([0-9][\w.:]{0,12}))?")
_DOSSIER = re.compile(r"officielebekendmakingen\.nl/(dossier/\d{4,5}(?:-[A-Z0-9]{1,5})?)(?![\w-])")
_SITES = (
    "officielebekendmakingen.nl",
    "overheid.nl",
    "rechtspraak.nl",
    "europa.eu",
    "tweedekamer.nl",
    "eerstekamer.nl",
)


def find_in_address(url: str) -> Iterator[Found]:
    """The identifiers in one address, as found from its first to its last character."""
    if not any(site in url for site in _SITES):
        return
    for find in (find_publicaties, find_rechtspraak, find_europees, find_tweedekamer):
        yield from (_whole(url, found.kind, found.ids) for found in find(url.replace("%3A", ":")) if found.ids)
    for law in _LAW.finditer(url):
        yield _whole(url, "bwb", (f"{law[1]}#{law[2]}" if law[2] else law[1],))
    for dossier in _DOSSIER.finditer(url):
        yield _whole(url, "dossier", (dossier[1],))


def _whole(url: str, kind: str, ids: tuple[str, ...]) -> Found:
    return Found(0, len(url), kind, ids, wrap=False)
