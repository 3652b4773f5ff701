"""Texts in Markdown out of sentences: paragraphs, lists, and the footnotes at the end."""

from __future__ import annotations

from collections.abc import Sequence

from synthetic.chance import Chance
from synthetic.slots import CitingSlots, Slots
from synthetic.tables import SENTENCES


def length(chance: Chance) -> float:
    """How long a text is, where 1 is two pages: some are of one page, a few are many times as long."""
    place = chance.random()
    if place < 0.28:
        return 0.35 + 0.3 * chance.random()
    if place < 0.78:
        return 0.75 + 0.6 * chance.random()
    return 1.3 + chance.random() if place < 0.96 else 2.5 + 4 * chance.random()


def sentences(slots: Slots, part: str, count: int) -> list[str]:
    """``count`` sentences of a part, none twice until all have been used."""
    known = SENTENCES[part]
    chosen = slots.chance.some(known, count)
    while len(chosen) < count:
        chosen += slots.chance.some(known, count - len(chosen))
    return [slots.fill(sentence) for sentence in chosen]


def paragraphs(slots: Slots, part: str, count: int) -> list[str]:
    """``count`` sentences in paragraphs of three to six; now and then a paragraph is a list."""
    left = sentences(slots, part, count)
    found = []
    while left:
        size = slots.chance.between(3, 6)
        head, left = left[:size], left[size:]
        found.append(" ".join(head) if len(head) < 4 or slots.chance.happens(0.92) else _listed(head))
    return found


def _listed(rows: Sequence[str]) -> str:
    return "\n".join(["Het gaat om het volgende:", "", *(f"- {row}" for row in rows)])


def nothing(chance: Chance) -> str:
    """What a section holds that does not apply."""
    return chance.pick(SENTENCES["leeg"])


def markdown(blocks: Sequence[str], slots: CitingSlots) -> str:
    """The blocks with an empty line between them, and the footnotes below."""
    notes = (f"[^{place}]: {note}" for place, note in enumerate(slots.notes, start=1))
    return "\n\n".join([*blocks, *notes]) + "\n"
