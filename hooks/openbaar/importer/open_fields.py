"""A row of a letterhead -> the fields that begin on it: one, or more where labels stand beside each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from openbaar.importer.slips import CONNECTS, Field, Slip, State, labelled, units

OFFICE = re.compile(
    r"(?:aan )?(?:de |het )?(?:minister(?:-president)?|staatssecretaris|bewindspersoon|bewindslieden|MP)\b"
    r"(?! heeft| wordt)",
    re.IGNORECASE,
)
"""A minister or a state secretary, at the beginning of a line."""
ADDRESSEE = re.compile(r"aan\b:?\s+(?=\S)", re.IGNORECASE)
KIND = re.compile(r"(?:beslis)?nota|memo|notitie|brief", re.IGNORECASE)
LISTS = ("bijlagen", "afgestemd_met", "kopie_aan", "opgesteld_door", "personen", "")
"""Keys of labels that have more than one line below them."""


@dataclass
class OpenField:
    """A label, and what was found beside and below it so far."""

    label: str
    key: str
    held: list[Slip]
    value_left: float | None
    """Where its value begins, if that stands beside the label."""

    def takes(self, slip: Slip) -> bool:
        """Whether a line below the label goes on with its value."""
        if begins_part(slip) or (self.key in ("bijlagen", "personen", "") and OFFICE.match(slip.text)):
            return False
        if self.value_left is not None:
            return abs(slip.left - self.value_left) < 5
        return not self.held or self.key in LISTS or bool(CONNECTS.search(self.held[-1].text))

    @property
    def field(self) -> Field:
        values = tuple(units(slip for slip in self.held if not slip.is_withheld))
        state = State.FILLED if values else State.WITHHELD if self.held else State.EMPTY
        page = self.held[0].page if self.held else 1
        return Field(self.label, self.key, values, state, page, "in het briefhoofd", tuple(self.held))


def begins_part(slip: Slip) -> bool:
    """Whether a line begins another part of a letterhead: ``Aan de Minister``, or the word nota."""
    return KIND.fullmatch(slip.text) is not None or (slip.text[:1] == "A" and ADDRESSEE.match(slip.text) is not None)


def opened_by(row: Sequence[Slip]) -> Iterator[OpenField]:
    """The fields of a row that begins with a label: one, or more where fields stand beside each other."""
    if labelled(row[0]) is None:
        return
    current: OpenField | None = None
    for slip in row:
        found = labelled(slip)
        if current and (found is None or not _may_be_label(slip, found[1], row[0], current)):
            current.held.append(slip)
            current.value_left = slip.left if current.value_left is None else current.value_left
            continue
        if current:
            yield current
        assert found
        label, key, value = found
        current = OpenField(label, key, [replace(slip, text=value)] if value else [], None)
    if current:
        yield current


def _may_be_label(slip: Slip, key: str, first: Slip, current: OpenField) -> bool:
    """Whether a later part of a row is a label: it looks like the first one. Right behind a label it is one only where
    it has a key: ``Directie`` may be a value as well."""
    return slip.bold == first.bold and bool(current.held or key)
