"""The page of a memo: headings as its ministry has them, and what was left out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from synthetic.cases import Nota
from synthetic.chance import Chance, Weighted
from synthetic.front_matter import Value, page
from synthetic.rounds import decision_of, marked, round_of
from synthetic.setting import Setting, link
from synthetic.slots import CitingSlots
from synthetic.tables import SENTENCES, Ministerie
from synthetic.texts import length, markdown, nothing, paragraphs, sentences

SIZES: Mapping[str, int] = {"aanleiding": 4, "besluit": 2, "kernpunten": 10, "toelichting": 17}
"""How many sentences a part has in a memo of two pages; the other parts have two or three, or do not apply."""
WOO_SINCE = date(2022, 5, 1)
FORMER: Mapping[str, str] = {
    **{f"5.1.1{letter}": f"10.1{letter}" for letter in "abcd"},
    **{f"5.1.2{letter}": f"10.2{letter}" for letter in "abcde"},
    "5.1.1e": "10.2e",
    "5.1.2f": "10.1c",
    "5.1.2g": "10.7a",
    "5.1.2h": "10.7b",
    "5.1.2i": "10.2g",
    "5.1.5": "10.2g",
    "5.2": "11.1",
}
"""A ground of the Woo, and the one that memos named before that was law."""
GRONDEN = Weighted(
    (
        *("5.1.2e", "5.2", "5.1.2i", "5.1.2b", "5.1.2a", "5.1.2f", "5.1.1c", "5.1.2d"),
        *("5.1.2c", "5.1.5", "5.1.1b", "5.1.2h", "5.1.1d", "5.1.2g", "5.1.1a", "5.1.1e"),
    ),
    (120, 16, 12, 9, 6, *([3] * 11)),
)


def memo_page(nota: Nota, setting: Setting) -> bytes:
    """The bytes of the page."""
    ministerie = setting.ministerie(nota.stuk)
    slots = setting.slots(nota.stuk, ministerie)
    directorate = setting.chance.pick(ministerie.organisaties)
    keys: dict[str, Value] = {
        "title": nota.stuk.titel,
        **setting.summary(slots, "samenvatting_nota"),
        **setting.status(nota.stuk),
        **setting.origin(ministerie, nota.stuk, directorate),
        "aan": [slots["bewindspersoon"]],
        "van": directorate[1:] if setting.chance.happens(0.9) else (),
        "kamerbrief": nota.brief.stuk.id if nota.brief else "",
        **decision_of(nota),
        **round_of(nota.stuk, ministerie, directorate),
        **setting.belongs(nota.stuk),
        "niet_openbaar": withheld(setting.chance, nota.stuk.dag) if setting.chance.happens(0.5) else (),
        **setting.account(),
    }
    return page(keys, _body(nota, ministerie, slots))


def withheld(chance: Chance, day: date) -> list[Mapping[str, str]]:
    """One to three passages, each with a ground, an explanation, or both."""
    found: list[Mapping[str, str]] = []
    for part in chance.some(SENTENCES["geheim_deel"], 1 + int(3 * chance.random() ** 3)):
        item = {"onderdeel": part}
        if chance.happens(0.93):
            ground = GRONDEN.draw(chance)
            item["grond"] = ground if day >= WOO_SINCE else FORMER[ground]
        if "grond" not in item or chance.happens(0.1):
            item["toelichting"] = chance.pick(SENTENCES["geheim_uitleg"])
        found.append(item)
    return found


def _body(nota: Nota, ministerie: Ministerie, slots: CitingSlots) -> str:
    factor = length(slots.chance)
    blocks: list[str] = []
    for heading, part in ministerie.koppen:
        blocks += [heading, *_section(part, slots, factor)]
        if part == "aanleiding":
            blocks += _references(nota, slots.chance)
    return markdown([*blocks, *marked(nota.stuk)], slots)


def _section(part: str, slots: CitingSlots, factor: float) -> list[str]:
    if part == "bijlagen":
        return ["\n".join(f"- {row}" for row in sentences(slots, part, slots.chance.between(1, 3)))]
    if part in SIZES:
        return paragraphs(slots, part, max(1, round(SIZES[part] * factor)))
    if slots.chance.happens(0.4):
        return [nothing(slots.chance)]
    if part == "geheim":
        return sentences(slots, part, 1)
    return paragraphs(slots, part, max(1, round(factor * slots.chance.between(1, 4))))


def _references(nota: Nota, chance: Chance) -> list[str]:
    """In one memo of twelve, a link to its letter or to the report behind it."""
    if not nota.brief or not nota.stuk.is_open or not chance.happens(0.08):
        return []
    if nota.brief.rapporten and nota.brief.rapporten[0].stuk.is_open:
        return [f"Zie ook {link('het rapport', nota.brief.rapporten[0].stuk, '#inhoud')}."]
    return [f"Zie ook {link('de brief', nota.brief.stuk)}."] if nota.brief.stuk.is_open else []
