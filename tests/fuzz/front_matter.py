"""Front matter of every kind: right, with one thing wrong, or with anything at all in it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fuzz.texts import scratched
from fuzz.values import (
    DAYS,
    FORBIDDEN_FORMER,
    FORMER,
    FUTURE,
    MINISTRIES,
    ODD,
    ODD_DAYS,
    ORGANISATIONS,
    PAST,
    TITLES,
    WORDS,
)
from openbaar.documents.records import RECORDS
from synthetic.chance import Chance

STATUSES = ("openbaar",) * 8 + ("concept", "ingetrokken")
KEYS = sorted({name for record in RECORDS.values() for name in record.model_fields})
DATED = ("openbaar_op", "datum", "verzoek", "ingetrokken")
UNKNOWN = (
    "kenmrk",
    "Titel",
    "TITLE",
    "x",
    "0",
    "~",
    "'a b'",
    "<<",
    '"\\x41"',
    "é",
    "template",
    "hide",
    "date",
    "tags",
    "<b>",
    "x" * 300,
    "status ",
    "? a",
)


@dataclass(frozen=True, slots=True)
class Around:
    """What a document may refer to: ids by kind, files beside it, and the moments of disclosure of its batch."""

    ids: Mapping[str, Sequence[str]]
    files: Sequence[str]
    moments: Sequence[str]


def day_of(chance: Chance) -> str:
    return chance.pick(DAYS)


def right(chance: Chance, kind: str, day: str, around: Around) -> dict[str, object]:
    """Keys and values that go together; references lead to what may be there."""
    keys: dict[str, object] = {"title": chance.pick(TITLES)}
    if chance.happens(0.4):
        keys["description"] = chance.pick(TITLES)
    if chance.happens(0.06):
        keys["oude_adressen"] = chance.some(FORMER, 2)
    if kind in ("beslisnota", "kamerbrief", "rapport"):
        keys |= _document(chance, day, around)
        keys |= {"beslisnota": _memo, "kamerbrief": _letter, "rapport": _report}[kind](chance, around)
    return keys


def _document(chance: Chance, day: str, around: Around) -> dict[str, object]:
    keys: dict[str, object] = {"status": chance.pick(STATUSES), "datum": day}
    keys["openbaar_op"] = chance.pick(around.moments if chance.happens(0.2) else PAST)
    if keys["status"] == "ingetrokken":
        block = {"op": chance.pick(DAYS[:-1]), "reden": chance.pick(("privacygegevens", "procedurefout"))}
        keys["ingetrokken"] = block | ({"toelichting": chance.pick(TITLES)} if chance.happens(0.5) else {})
    optional: dict[str, object] = {
        "kenmerk": chance.pick(("0123", "2023-Z1 & <x>", "x" * 90)),
        "ministerie": chance.pick(MINISTRIES),
        "organisatie": chance.some(ORGANISATIONS, chance.between(1, 2)),
        "trefwoorden": [chance.pick(WORDS) for _ in range(chance.between(0, 3))],
        "programmas": ["samen-tegen-mensenhandel"],
        "verantwoording": chance.pick(TITLES),
        "documentsoort": "c_2977c34f",
    }
    if around.files and chance.happens(0.5):
        file = {
            "bestand": chance.pick(around.files),
            "titel": chance.pick(TITLES),
            "soort": chance.pick(("origineel", "bijlage")),
        }
        keys["bestanden"] = [file]
    return keys | {key: value for key, value in optional.items() if chance.happens(0.3)}


def _withheld(chance: Chance) -> list[dict[str, str]]:
    grounds = ({"grond": "5.1.2e"}, {"toelichting": "Uitleg."}, {"grond": "5.1.1c", "toelichting": "<x>"})
    return [{"onderdeel": chance.pick(TITLES)} | chance.pick(grounds) for _ in range(chance.between(0, 3))]


def _people(chance: Chance) -> dict[str, object]:
    return {"aan": [chance.pick(TITLES)], "van": [chance.pick(ORGANISATIONS)], "niet_openbaar": _withheld(chance)}


def _memo(chance: Chance, around: Around) -> dict[str, object]:
    letter = {"kamerbrief": chance.pick(around.ids["kamerbrief"])} if chance.happens(0.3) else {}
    return (_people(chance) if chance.happens(0.5) else {}) | letter


def _letter(chance: Chance, around: Around) -> dict[str, object]:
    keys: dict[str, object] = _people(chance) if chance.happens(0.5) else {}
    if chance.happens(0.5):
        keys["kamerstuk"] = f"{chance.pick(('28638', '36410-VI', '29911'))}-{chance.between(1, 900)}"
    if chance.happens(0.3):
        keys["debat"] = {"naam": chance.pick(TITLES), "datum": chance.pick(DAYS), "gehouden_op": chance.pick(DAYS)}
    if chance.happens(0.3):
        keys["verzoek"] = {"door": chance.pick(TITLES), "datum": chance.pick(DAYS)}
    if chance.happens(0.3):
        report = chance.pick(around.ids["rapport"])
        keys["reactie_op"] = [report]
        stances = ("overgenomen", "deels overgenomen", "niet overgenomen")
        keys["reacties"] = [
            {
                "aanbeveling": f"{report}/{chance.between(1, 2)}",
                "standpunt": chance.pick(stances),
                "reactie": chance.pick(TITLES),
            }
        ]
    return keys


def _report(chance: Chance, _: Around) -> dict[str, object]:
    keys: dict[str, object] = {"aanbevelingen": [{"nummer": n, "tekst": chance.pick(TITLES)} for n in (1, 2)]}
    if chance.happens(0.5):
        keys["uitgever"] = chance.pick(("Centrum Kinderhandel Mensenhandel (CKM)", *ORGANISATIONS))
    if chance.happens(0.3):
        keys["link"] = chance.pick(
            ("https://www.voorbeeld.nl/rapport.pdf", "http://x/é?a=b&c='d'", "https://x/(a)_[b]")
        )
    return keys


def written(keys: Mapping[str, object]) -> list[str]:
    """As YAML, an entry a key: JSON is YAML."""
    return [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in keys.items()]


def wrong(chance: Chance, keys: Mapping[str, object], wild: bool) -> str:
    """As YAML, with one key wrong, or several and scratches as well."""
    lines = written(keys)
    for _ in range(chance.between(2, 5) if wild else 1):
        lines = _spoiled(chance, lines)
    text = "\n".join(lines)
    return scratched(chance, text) if wild and chance.happens(0.5) else text


def _spoiled(chance: Chance, lines: list[str]) -> list[str]:
    place = chance.below(len(lines)) if lines else 0
    before, line, after = lines[:place], lines[place : place + 1], lines[place + 1 :]
    key = line[0].partition(":")[0] if line else "title"
    what = chance.below(9)
    if what <= 2:
        return [*before, f"{key}: {chance.pick(ODD)}", *after]
    if what == 3:
        return [*before, *after]
    if what == 4:
        return [*before, *line, f"{chance.pick(KEYS if chance.happens(0.7) else UNKNOWN)}: {chance.pick(ODD)}", *after]
    if what == 5:
        return [*before, *line, *line, *after]
    if what == 6:
        return [*before, _inside(chance, line[0]) if line else "", *after]
    if what == 7:
        return _instead(lines, f"{chance.pick(DATED)}: {chance.pick(ODD_DAYS + FUTURE + PAST)}")
    return _instead(lines, f"oude_adressen: {json.dumps(chance.some(FORMER + FORBIDDEN_FORMER, 3))}")


def _instead(lines: list[str], line: str) -> list[str]:
    """The lines with this one for that of the same key, or at the end."""
    key = line.partition(":")[0]
    return [*(each for each in lines if each.partition(":")[0] != key), line]


def _inside(chance: Chance, line: str) -> str:
    """Another value for something within a list or a block."""
    key, colon, value = line.partition(": ")
    parts = value.split(", ")
    place = chance.below(len(parts))
    inner, mark, _ = parts[place].rpartition(": ")
    parts[place] = f"{inner}{mark}{chance.pick(ODD)}"
    return f"{key}{colon}{', '.join(parts)}"
