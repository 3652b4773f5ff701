"""Links to places that only the makers can reach: a disk, a server, a personal folder. They tell accounts and names.

Sample: ``file:///C:/Users/kvoorbeeld/Documents/nota.docx``, ``\\\\server\\dgp\\nota.docx``,
``https://rijk.sharepoint.com/personal/k_voorbeeld_minbzk_nl/…``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Pdf

OWN_PATH = re.compile(
    r"^file:|^/?[A-Za-z]:[\\/]|^\\\\|^/(?:Users|home)/|/personal/\w+_\w+|^https?://[^./:]+(?:[:/]|$)"
    r"|^https?://[^/]*\.(?:local|intern|intra|lan)\b|^(?!https?:|mailto:|tel:)[^:?]+\.(?:docx?|xlsx?|pptx?|msg|odt)$",
    re.IGNORECASE,
)


def find(pdf: Pdf) -> Iterator[Match]:
    """Each link to such a place."""
    for each in pdf.targets:
        if OWN_PATH.search(each.address):
            yield Match(each.page, 0, each.address)


RULE = Rule(
    "LK015",
    "pad-van-een-computer",
    Severity.ALWAYS,
    "link naar een plek op een eigen computer of server",
    "Haal de link weg met openbaar clean, of schrijf het adres op internet.",
    find,
    (Pdf,),
)
