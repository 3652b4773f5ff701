"""What stands in a letterhead or a column, as slips: short lines, each with a label, a value, or neither. Made from a
PDF, a Word file or a text, and read by ``letterhead.py`` alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from openbaar.documents.written_dates import proposed_day
from openbaar.importer.layout import label_of, layout


class State(Enum):
    """What is known of a field. The four stay apart: a label with nothing under it says something else than no
    label."""

    ABSENT = "staat er niet"
    EMPTY = "staat er leeg"
    WITHHELD = "is onleesbaar gemaakt"
    FILLED = "staat er"


@dataclass(frozen=True, slots=True)
class Slip:
    """A line of a letterhead."""

    text: str
    page: int = 1
    left: float = 0
    base: float = 0
    right: float = 0
    size: float = 9
    bold: bool = False
    column: bool = False
    """Whether it stands in the column beside the text."""
    near: bool = True
    """Whether it follows the line above it without a white line."""
    full: bool = False
    """Whether the first word of the next line would not have stood on this line."""

    @property
    def is_withheld(self) -> bool:
        """Whether nothing is to be read but marks of what was blacked out, or words that stand in for it."""
        rest = re.sub(r"\[weggelaten[^\]]*\]", " ", self.text).strip(" .,;@")
        return (
            (self.text != rest and not rest) or rest.lower() in layout().stand_ins or bool(_PART.fullmatch(self.text))
        )


_PART = re.compile(r"@?[a-z]*@[a-z.-]+\.nl")
"""What is left of an address of which the name was taken away: ``@mindef.nl``."""


@dataclass(frozen=True)
class Field:
    """A label and what belongs to it."""

    label: str
    """As it stands there; "" for what stands before the first label."""
    key: str
    values: tuple[str, ...]
    """Each value with its lines joined; marks and stand-ins are left out."""
    state: State
    page: int
    where: str
    """Where it stood, in Dutch: ``in de kantlijn op blz. 2``."""
    slips: tuple[Slip, ...] = ()

    @property
    def how(self) -> str:
        """How it was found, in Dutch."""
        return f"{self.where}, bij '{self.label}'" if self.label else self.where


def fields_of(slips: Sequence[Slip], where: str) -> Iterator[Field]:
    """The fields of slips that stand under each other. What follows a label belongs to it until the next label, or
    until a white line below its first value: what comes then is a sentence of the paper ("Wilt u slechts één
    zaak…"). Where a label is bold, ordinary type right below its value is no label."""
    label, key, held = "", "", list[Slip]()
    begun = ended = bold_labels = False
    for slip in slips:
        found = None if bold_labels and held and slip.near and not slip.bold else labelled(slip)
        found = found or (_unknown_label(slip, held) if begun else None)
        if found is None:
            ended = ended or bool(label and held and not slip.near)
            held += [] if ended else [slip]
            continue
        ended = False
        if begun or held:
            yield _field(label, key, held, where)
        (label, key, value), held, begun = found, [], True
        bold_labels = slip.column and slip.bold
        if value:
            held.append(replace(slip, text=value))
        else:
            held = []
    if begun or held:
        yield _field(label, key, held, where)


def _unknown_label(slip: Slip, held: Sequence[Slip]) -> tuple[str, str, str] | None:
    """A label that no table has: bold in the column, below a white line, where values are not bold."""
    plain = not held or not held[-1].bold
    is_label = slip.column and slip.bold and not slip.near and plain and len(slip.text) < 30
    return (slip.text.strip().rstrip(":"), "", "") if is_label else None


def labelled(slip: Slip) -> tuple[str, str, str] | None:
    """The label of a slip, its key, and the value on the same line; None where it has none."""
    text = slip.text.strip()
    key = label_of(text)
    if text[:1].islower() and key not in ("title", "datum"):
        return None
    if key is not None:
        return text.rstrip(" :"), key, ""
    head, colon, tail = text.partition(":")
    if colon and label_of(head) is not None and len(head) < 40:
        return head.strip(), label_of(head) or "", tail.strip()
    first, _, rest = text.partition(" ")
    key = label_of(first)
    day = proposed_day(rest) if key == "datum" else None
    if rest and ((day and not day[1].strip()) or (key == "title" and first.lower() in ("betreft", "onderwerp"))):
        return first, key or "", rest.strip()
    two, value = " ".join(text.split()[:2]), " ".join(text.split()[2:])
    key = label_of(two)
    if value and " " in two and (key in ("afgestemd_met", "kopie_aan") or (key == "kenmerk" and _is_number(value))):
        return two, key, value
    if rest and label_of(first) == "kenmerk" and _is_number(rest):
        return first, "kenmerk", rest.strip()
    match = re.match(r"(\S+(?:\s\S+){0,2}?)\s+(-?\s?\d{1,2}|geen|n\.?v\.?t\.?)$", text, re.IGNORECASE)
    if match and label_of(match[1]) == "bijlagen":
        return match[1], "bijlagen", match[2].lstrip("- ")
    return None


def _is_number(text: str) -> bool:
    """Whether a text can be nothing but the number of a paper: short, with digits, and no word in small letters."""
    words = text.split()
    return (
        len(words) < 4 and any(map(str.isdigit, text)) and not any(word.isalpha() and word.islower() for word in words)
    )


def _field(label: str, key: str, held: Sequence[Slip], where: str) -> Field:
    values = tuple(units(slip for slip in held if not slip.is_withheld))
    state = State.FILLED if values else State.WITHHELD if held else State.EMPTY
    page = held[0].page if held else 0
    return Field(label, key, values, state, page, where, tuple(held))


CONNECTS = re.compile(
    r"(?:[&,/-]|\b(?:en|of|van|voor|de|het|der|den|in|aan|op|tot|inzake|over|met|per|bij|naar|ter))$", re.IGNORECASE
)
"""The end of a line that goes on below it."""
HALF = re.compile(r"(?:directoraat[ -]?generaal|directie|afdeling|hoofddirectie|programma)", re.IGNORECASE)
"""A word that is only the beginning of a name."""
STARTS = re.compile(
    r"(?:\d{1,2}[.)]|[-•])\s|(?:directie|directoraat|dg\b|dir\b|afdeling|cluster|team|bureau|programma|dienst|kabinet"
    r"|hoofddirectie|eenheid|bestuurskern)",
    re.IGNORECASE,
)
"""The beginning of a value of its own."""


def units(slips: Iterable[Slip]) -> Iterator[str]:
    """Values, with the lines of each joined: ``Dir Omgevingsveiligheid &`` / ``Milieurisico's`` is one."""
    building: list[Slip] = []
    for slip in _without_colons(slips):
        if building and not _joins(building, slip):
            yield joined_slips(building)
            building = []
        building.append(slip)
    if building:
        yield joined_slips(building)


def _without_colons(slips: Iterable[Slip]) -> Iterator[Slip]:
    """The slips without the colon that a form has between its label and its value."""
    for slip in slips:
        text = slip.text.strip().removeprefix(":").strip()
        if text and re.sub(r"^(?:\d{1,2}[.)]|[-•])\s*$", "", text):
            yield replace(slip, text=text)


def _joins(building: Sequence[Slip], slip: Slip) -> bool:
    before, text = building[-1], slip.text
    if before.page != slip.page or not slip.near:
        return False
    if before.bold != slip.bold:
        return bool(HALF.fullmatch(before.text))
    if CONNECTS.search(before.text) or text[:1].islower() or HALF.fullmatch(before.text):
        return True
    return not STARTS.match(text) and (before.full or slip.bold)


def joined_slips(slips: Sequence[Slip]) -> str:
    """The text of lines, with a hyphen at the end of one kept, and a blank between them otherwise."""
    text = slips[0].text.strip()
    for slip in slips[1:]:
        hyphen = text.endswith("-") and slip.text[:1].isalnum() and not slip.text.startswith(("en ", "of "))
        in_number = bool(re.search(r"\d\.$", text)) and slip.text[:1].isdigit()  # "MinBuza-2022." / "1234-56"
        glue = "" if hyphen or in_number else " "
        text = f"{text}{glue}{slip.text.strip()}"
    return text
