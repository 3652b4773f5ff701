"""What all documents of one collection share, and the keys and slots that every document gets from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from synthetic.cases import Stuk
from synthetic.chance import Chance
from synthetic.dates import disclosure, shifted
from synthetic.front_matter import Value
from synthetic.rounds import with_others
from synthetic.slots import CitingSlots, Library
from synthetic.tables import MINISTERIES, ONDERWERPEN, SENTENCES, WORDS, Ministerie

REASONS = ("privacygegevens", "procedurefout")


@dataclass(frozen=True, slots=True)
class Setting:
    """``programmas`` gives the id of the programme of each subject (by its name), ``replacements`` the id of a document
    that may stand in the place of a withdrawn one (by its path; or ""). Nothing is disclosed after ``latest`` but what
    is embargoed."""

    chance: Chance
    library: Library
    programmas: Mapping[str, str]
    replacements: Mapping[str, str]
    latest: date

    def ministerie(self, stuk: Stuk) -> Ministerie:
        """Mostly that of the subject; now and then another has written about it."""
        if self.chance.happens(0.06):
            return MINISTERIES[self.chance.pick(tuple(MINISTERIES))]
        return MINISTERIES[stuk.dossier.onderwerp.ministerie]

    def slots(self, stuk: Stuk, ministerie: Ministerie) -> CitingSlots:
        """The slots of a document's texts."""
        year = stuk.dag.year
        facts = {
            "naam": stuk.dossier.onderwerp.naam,
            "kort": stuk.dossier.onderwerp.kort,
            "jaar": str(year),
            "vorigjaar": str(year - 1),
            "volgendjaar": str(year + 1),
            "bewindspersoon": self.chance.pick(ministerie.bewindspersonen),
            "commissie": ministerie.commissie,
            "ministerie": ministerie.naam,
        }
        return CitingSlots(self.chance, facts, self.library, stuk.dossier, stuk.dag)

    def status(self, stuk: Stuk) -> dict[str, Value]:
        """Status, dates, and the block of a withdrawn document."""
        chance = self.chance
        keys: dict[str, Value] = {
            "status": "openbaar" if stuk.status == "embargo" else stuk.status,
            "datum": "onbekend" if chance.happens(0.01) else stuk.dag.isoformat(),
        }
        disclosed = disclosure(chance, stuk.dag, self.latest)
        if stuk.status == "embargo":
            keys["openbaar_op"] = date(self.latest.year + chance.between(1, 3), chance.between(1, 12), 15).isoformat()
        elif stuk.status != "concept" or chance.happens(0.5):
            keys["openbaar_op"] = disclosed
        if stuk.status == "ingetrokken":
            day = shifted(stuk.dag, chance.between(401, 700), (stuk.dag, self.latest))
            block = {"op": day.isoformat(), "reden": chance.pick(REASONS)}
            block["toelichting"] = chance.pick(SENTENCES["intrekking"]) if chance.happens(0.5) else ""
            block["vervangen_door"] = self.replacements[stuk.path] if chance.happens(0.5) else ""
            keys["ingetrokken"] = {key: value for key, value in block.items() if value}
        return keys

    def origin(self, ministerie: Ministerie, stuk: Stuk, directorate: tuple[str, str]) -> dict[str, Value]:
        """Kenmerk, ministry and organisation; each may be absent."""
        chance = self.chance
        keys: dict[str, Value] = {}
        if chance.happens(0.9):
            form = ministerie.kenmerk.replace("{jaar}", str(stuk.dag.year))
            keys["kenmerk"] = "".join(str(chance.below(10)) if sign == "#" else sign for sign in form)
        if chance.happens(0.985):
            keys["ministerie"] = with_others(stuk, ministerie.code)
            if chance.happens(0.95):
                keys["organisatie"] = directorate
        return keys

    def belongs(self, stuk: Stuk) -> dict[str, Value]:
        """Programmes (six in ten documents have one) and keywords."""
        chance, keys = self.chance, dict[str, Value]()
        if chance.happens(0.6):
            own = self.programmas[stuk.dossier.onderwerp.naam]
            other = self.programmas[chance.pick(ONDERWERPEN).naam]
            keys["programmas"] = [own, other] if other != own and chance.happens(0.08) else [own]
        if chance.happens(0.93):
            words = chance.some(stuk.dossier.onderwerp.trefwoorden, chance.between(2, 4))
            compound = stuk.dossier.onderwerp.stam + chance.pick(WORDS["kop"])
            keys["trefwoorden"] = [*words, compound] if chance.happens(0.35) else words
        return keys

    def account(self) -> dict[str, Value]:
        """Now and then, what was mended in taking over the text."""
        return {"verantwoording": self.chance.pick(SENTENCES["verantwoording"])} if self.chance.happens(0.15) else {}

    def summary(self, slots: CitingSlots, kind: str) -> dict[str, Value]:
        """The description of nearly every document."""
        return {"description": slots.fill(self.chance.pick(SENTENCES[kind]))} if self.chance.happens(0.95) else {}


def link(text: str, stuk: Stuk, anchor: str = "") -> str:
    """A link from a document in a year folder to another."""
    return f"[{text}](../../{stuk.path}{anchor})"
