"""Lines of a letterhead without a label: which of them is surely the title, and which may be one. The title stands
beside or below the word nota; where that is not there, it is a line of words. ``Vertrouwelijk`` and ``Versie 0.3`` are
none."""

from __future__ import annotations

from collections.abc import Sequence

from openbaar.importer.layout import layout
from openbaar.importer.slips import Slip, joined_slips

BESIDE = 32
"""Points: what is no further from the word nota stands beside it."""
BELOW = 48
"""Points: what is no further below it may be the title as well."""
LEAST_WORDS = 3
"""Of a title that nothing else points to."""


def is_beside(group: Sequence[Slip], nota: float | None) -> bool:
    """Whether lines stand beside the word nota, whose letters stand at this height."""
    return nota is not None and min(abs(slip.base - nota) for slip in group) < BESIDE


def is_sure(group: Sequence[Slip], nota: float | None) -> bool:
    """Whether lines are surely the title."""
    text = joined_slips(group)
    if is_stamp(text):
        return False
    if nota is not None:
        return any(-BESIDE < slip.base - nota < BELOW for slip in group) and any(map(str.isalpha, text))
    return len([word for word in text.split() if any(map(str.islower, word))]) >= LEAST_WORDS


def is_stamp(text: str) -> bool:
    """Whether a line is put on any paper: how secret it is, which version, who saw it."""
    return layout().stamps.match(text) is not None


def may_be_unit(group: Sequence[Slip]) -> bool:
    """Whether lines above all others may be the name of a part of a ministry: words, without a number."""
    text = joined_slips(group)
    words = [word for word in text.split() if any(map(str.islower, word))]
    return len(words) > 1 and not any(map(str.isdigit, text)) and ":" not in text and not is_stamp(text)
