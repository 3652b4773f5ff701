"""The page of a letter: what it answers, and what it says to each recommendation of a report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from openbaar.markdown.anchors import heading_anchor
from synthetic.cases import Brief, Rapport
from synthetic.chance import Weighted
from synthetic.front_matter import Value, page
from synthetic.memos import withheld
from synthetic.setting import Setting, link
from synthetic.slots import CitingSlots
from synthetic.tables import REACTIES, TITLES, Ministerie
from synthetic.texts import length, markdown, paragraphs, sentences

STANCES = Weighted(REACTIES, (30, 20, 8, 14, 10, 18))
HEADINGS = ("Inleiding", "Stand van zaken", "Maatregelen", "Uitvoering en toezicht", "Financiën", "Vervolg")


@dataclass(frozen=True, slots=True)
class Reactie:
    """One reaction: to which recommendation, the stance (or ""), the words, and the heading it stands under (or "")."""

    aanbeveling: str
    standpunt: str
    tekst: str
    kop: str

    def keys(self) -> Mapping[str, str]:
        """As front matter has it."""
        found = {"aanbeveling": self.aanbeveling, "standpunt": self.standpunt, "reactie": self.tekst}
        found["anker"] = heading_anchor(self.kop)
        return {key: value for key, value in found.items() if value}


def letter_page(brief: Brief, setting: Setting) -> bytes:
    """The bytes of the page."""
    chance = setting.chance
    ministerie = setting.ministerie(brief.stuk)
    slots = setting.slots(brief.stuk, ministerie)
    reacties = _reactions(brief, slots)
    keys: dict[str, Value] = {
        "title": brief.stuk.titel,
        **setting.summary(slots, "samenvatting_brief"),
        **setting.status(brief.stuk),
        **_number(brief, setting),
        **setting.origin(ministerie, brief.stuk, chance.pick(ministerie.organisaties)),
        "aan": ["Eerste Kamer" if chance.happens(0.05) else "Tweede Kamer"],
        "van": [slots["bewindspersoon"]] if chance.happens(0.8) else (),
        "reactie_op": [rapport.stuk.id for rapport in brief.rapporten],
        **_occasion(brief, ministerie, slots),
        **setting.belongs(brief.stuk),
        "reacties": [reactie.keys() for reactie in reacties],
        "niet_openbaar": withheld(chance, brief.stuk.dag) if chance.happens(0.02) else (),
        **setting.account(),
    }
    return page(keys, _body(brief, reacties, slots))


def _number(brief: Brief, setting: Setting) -> dict[str, Value]:
    """The Kamerstuk with the address of the original; unknown for a few, absent for a few."""
    place = setting.chance.random()
    if place < 0.08:
        return {"kamerstuk": "onbekend"} if place < 0.04 else {}
    number = f"{brief.stuk.dossier.nummer}-{brief.nummer}"
    return {"kamerstuk": number, "link": f"https://zoek.officielebekendmakingen.nl/kst-{number}.html"}


def _occasion(brief: Brief, ministerie: Ministerie, slots: CitingSlots) -> dict[str, Value]:
    """The request and the debate, of some letters."""
    chance, day = slots.chance, brief.stuk.dag
    keys: dict[str, Value] = {}
    if chance.happens(0.15):
        asked = (day - timedelta(chance.between(7, 60))).isoformat()
        keys["verzoek"] = {"door": ministerie.commissie, "datum": "onbekend" if chance.happens(0.1) else asked}
    if chance.happens(0.15):
        planned = day + timedelta(chance.between(1, 45))
        debate = {"naam": chance.pick(TITLES["debat"]).format_map(slots), "datum": planned.isoformat()}
        if chance.happens(0.2):
            debate["gehouden_op"] = (planned + timedelta(chance.between(7, 90))).isoformat()
        keys["debat"] = debate
    return keys


def _reactions(brief: Brief, slots: CitingSlots) -> list[Reactie]:
    """To most recommendations of most reports; half of them stand under a heading of their own."""
    if slots.chance.happens(0.1):
        return []
    found = []
    for place, rapport in enumerate(brief.rapporten, start=1):
        about = f"Rapport {place}, aanbeveling" if len(brief.rapporten) > 1 else "Aanbeveling"
        numbers = [number for number in range(1, rapport.aanbevelingen + 1) if slots.chance.happens(0.8)]
        found += [_reaction(rapport, number, f"{about} {number}", slots) for number in numbers]
    return found


def _reaction(rapport: Rapport, number: int, heading: str, slots: CitingSlots) -> Reactie:
    stance = STANCES.draw(slots.chance)
    text = slots.fill(slots.chance.pick(REACTIES[stance]))
    return Reactie(f"{rapport.stuk.id}/{number}", stance, text, heading if slots.chance.happens(0.5) else "")


def _body(brief: Brief, reacties: list[Reactie], slots: CitingSlots) -> str:
    chance = slots.chance
    left = max(2, round(26 * length(chance)))
    blocks = [" ".join(sentences(slots, "brief", min(left, 4)))]
    if brief.rapporten and brief.stuk.is_open and brief.rapporten[0].stuk.is_open and chance.happens(0.4):
        blocks.append(f"Deze brief gaat over {link('het rapport', brief.rapporten[0].stuk)}.")
    for reactie in reacties:
        blocks += [f"## {reactie.kop}"] if reactie.kop else []
        blocks.append(reactie.tekst)
    for heading in HEADINGS[: max(1, left // 8)]:
        blocks += [f"## {heading}", *paragraphs(slots, "brief", min(left, 8 + left // 8))]
    return markdown([*blocks, *sentences(slots, "brief_slot", 1)], slots)
