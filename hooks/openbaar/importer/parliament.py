"""What a paper of parliament prints in places of its own: its number at the left, dossier and title in a band on top,
the day above the text, identifiers at the foot."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from openbaar.documents.kamerstuk import FORM
from openbaar.documents.written_dates import proposed_day
from openbaar.importer.lines import Stretch
from openbaar.importer.opening import DAY_LINE
from openbaar.importer.regions import Sheet

DOSSIER = re.compile(r"(\d{2}) ?(\d{3})(?:[ -]([IVX]+[A-Z]?|[A-Z]))?$")
NUMBER = re.compile(r"Nr\. ?(\d{1,5}|[A-Z]{1,3})$")


def printed(sheets: Sequence[Sheet], rows: Sequence[Sequence[Stretch]]) -> Mapping[str, str]:
    """Number, day, addressee and heading of a paper of parliament, by key; how each was found under ``<key>_hoe``."""
    found: dict[str, str] = {}
    _identifier(sheets, found)
    texts = [" ".join(each.text for each in row) for row in rows]
    side = [each.text for each in sheets[0].side]
    if "kamerstuk" not in found:
        _from_band(side, found)
    for text in texts:
        if DAY_LINE.match(text):
            proposed = proposed_day(re.sub(r"^.*?(?=\d{1,2} ?\w+ \d{4}$)", "", text))
            if proposed:
                found |= {"datum": proposed[0].isoformat(), "datum_hoe": f"de regel '{text}'"}
        elif text.startswith("Aan de "):
            found["aan"] = text.removeprefix("Aan ")
        elif re.match(r"(?:LIJST|BRIEF|VERSLAG|NOTA|MEMORIE)\b", text):
            found["title"] = f"{found['title']} {text}" if "title" in found else text
    return found


def _identifier(sheets: Sequence[Sheet], found: dict[str, str]) -> None:
    for sheet in sheets:
        for each in (*sheet.foot, *sheet.side):
            match = re.fullmatch(r"kst-(.+)", each.text.strip())
            if match and FORM.fullmatch(match[1]):
                found |= {"kamerstuk": match[1], "kamerstuk_hoe": f"'{each.text}' onderaan blz. {sheet.number}"}
                return


def _from_band(side: Sequence[str], found: dict[str, str]) -> None:
    dossier = next((match for text in side if (match := DOSSIER.match(text))), None)
    number = next((match for text in side if (match := NUMBER.match(text))), None)
    if dossier and number:
        parts = filter(None, (dossier[1] + dossier[2], dossier[3], number[1]))
        found |= {"kamerstuk": "-".join(parts), "kamerstuk_hoe": "dossier en nummer links op blz. 1"}
