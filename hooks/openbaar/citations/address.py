"""From an id to the address it is published at. Nothing is looked up: only addresses that follow from the id.

Sources: officielebekendmakingen.nl (identifier + .html), Juriconnect BWB 1.3.1 (jci links), deeplink.rechtspraak.nl,
e-Justice ECLI, EUR-Lex CELEX, tweedekamer.nl.
"""

from __future__ import annotations

import re
from functools import lru_cache

_BEKENDMAKINGEN = "https://zoek.officielebekendmakingen.nl/"
_PUBLISHED = re.compile(r"(?:kst|ah|h|stb|stcrt|trb|kv|nds|gmb|prb|wsb|bgr)-[\w-]+")
_LAW = re.compile(r"(BWB[RV]\d{7})(?:#(.+))?")
_CELEX = re.compile(r"[1-9]\d{4}[A-Z]{1,2}\d{4}")
_TWEEDE_KAMER = re.compile(r"\d{4}([DZ])\d{5}")

SITES = {
    "zoek.officielebekendmakingen.nl": "officielebekendmakingen.nl",
    "wetten.overheid.nl": "wetten.overheid.nl",
    "deeplink.rechtspraak.nl": "rechtspraak.nl",
    "e-justice.europa.eu": "e-justice.europa.eu",
    "eur-lex.europa.eu": "eur-lex.europa.eu",
    "www.tweedekamer.nl": "tweedekamer.nl",
}


@lru_cache(maxsize=50_000)
def address(id: str) -> str:
    """The address of an id, or "" when it has none that follows from the id. Remembered, as ``describe`` is."""
    if id.startswith(("dossier/", "handelingen/", "blg-")):
        return _BEKENDMAKINGEN + id
    if _PUBLISHED.fullmatch(id):
        return f"{_BEKENDMAKINGEN}{id}.html"
    if law := _LAW.fullmatch(id):
        article = f"jci1.3:c:{law[1]}&artikel={law[2]}" if law[2] else law[1]
        return f"https://wetten.overheid.nl/{article}"
    if id.startswith("ECLI:NL:"):
        return f"https://deeplink.rechtspraak.nl/uitspraak?id={id}"
    if id.startswith("ECLI:EU:"):
        return f"https://e-justice.europa.eu/ecli/{id}"
    if _CELEX.fullmatch(id):
        return f"https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:{id}"
    if number := _TWEEDE_KAMER.fullmatch(id):
        key = "did" if number[1] == "D" else "id"
        return f"https://www.tweedekamer.nl/kamerstukken/detail?{key}={id}"
    return ""


def site(url: str) -> str:
    """The name of the site that a reader sees in the title of a link."""
    host = url.split("/", 3)[2] if "//" in url else ""
    return SITES.get(host, host)
