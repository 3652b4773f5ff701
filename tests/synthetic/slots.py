"""What fills the {slots} of a sentence: facts of the document, words of chance, and citations."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from synthetic import citations
from synthetic.chance import Chance, Weighted, zipf
from synthetic.dossiers import Dossier, Paper, Papers
from synthetic.tables import SENTENCES, WETTEN, WORDS

LAWS = Weighted(WETTEN.values(), zipf(len(WETTEN), 0.8))
EU_ACTS = Weighted(citations.EU_ACTS, zipf(len(citations.EU_ACTS)))


class Slots(dict[str, str]):
    """Facts by name; any other slot gets a word of chance, anew at each place. KeyError for a slot without words."""

    def __init__(self, chance: Chance, facts: Mapping[str, str]) -> None:
        super().__init__(facts)
        self.chance = chance

    def __missing__(self, slot: str) -> str:
        words = WORDS.get(slot)
        return self.chance.pick(words) if words else MADE[slot](self.chance)

    def fill(self, sentence: str) -> str:
        """The sentence with its slots filled, beginning with a capital."""
        text = sentence.format_map(self)
        return text[0].upper() + text[1:]


def compound(chance: Chance) -> str:
    """Two words in one, as Dutch makes them: most texts have some that no other text has."""
    return chance.pick(WORDS["stam"]) + chance.pick(WORDS["kop"])


def count(chance: Chance) -> str:
    """A number of cases as texts write it: ``47``, ``3.200``."""
    number = chance.between(8, 99) if chance.happens(0.5) else 10 * chance.between(10, 4200)
    return f"{number:,}".replace(",", ".")


MADE: Mapping[str, Callable[[Chance], str]] = {
    "samenstelling": compound,
    "aantal": count,
    "dag": lambda chance: str(chance.between(1, 28)),
    "bladzijde": lambda chance: str(chance.between(2, 48)),
}


@dataclass(frozen=True, slots=True)
class Library:
    """What the texts of one collection can cite."""

    dossiers: Weighted[Dossier]
    papers: Papers
    judgments: Weighted[str]


class CitingSlots(Slots):
    """Slots of a text in a dossier on a day; ``notes`` are the footnotes that its sentences asked for."""

    def __init__(self, chance: Chance, facts: Mapping[str, str], library: Library, dossier: Dossier, day: date) -> None:
        super().__init__(chance, facts)
        self.library, self.dossier, self.day = library, dossier, day
        self.notes: list[str] = []

    def __missing__(self, slot: str) -> str:
        cite = CITED.get(slot)
        return cite(self) if cite else super().__missing__(slot)

    def compound(self) -> str:
        """Rather often a compound with the subject in it."""
        if self.chance.happens(0.4):
            return self.dossier.onderwerp.stam + self.chance.pick(WORDS["kop"])
        return compound(self.chance)

    def note(self) -> str:
        """The mark of a new footnote."""
        self.notes.append("")
        place = len(self.notes)
        self.notes[place - 1] = self.fill(self.chance.pick(SENTENCES["noot"]))
        return f"[^{place}]"

    def paper(self) -> Paper:
        """Mostly of the text's own dossier."""
        dossier = self.dossier if self.chance.happens(0.65) else self.library.dossiers.draw(self.chance)
        return self.library.papers.cite(self.chance, dossier, self.day)

    def article(self) -> str:
        """Mostly of a law that belongs to the subject."""
        known = self.dossier.onderwerp.wetten
        wet = WETTEN[self.chance.pick(known)] if self.chance.happens(0.65) else LAWS.draw(self.chance)
        return citations.article(self.chance, wet)


CITED: Mapping[str, Callable[[CitingSlots], str]] = {
    "samenstelling": CitingSlots.compound,
    "noot": CitingSlots.note,
    "artikel": CitingSlots.article,
    "kamerstuk": lambda slots: citations.paper_in_text(slots.chance, slots.paper()),
    "kamerstukken": lambda slots: citations.paper_in_note(slots.chance, slots.paper()),
    "vervolg": lambda slots: citations.paper_after_another(slots.paper()),
    "dossier": lambda slots: citations.spaced(slots.library.dossiers.draw(slots.chance).nummer),
    "uitspraak": lambda slots: slots.library.judgments.draw(slots.chance),
    "europees": lambda slots: EU_ACTS.draw(slots.chance),
    "staatsblad": lambda slots: citations.gazette(slots.chance, slots.day.year - slots.chance.below(3)),
}
