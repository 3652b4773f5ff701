"""The colours of a publisher of the site: whether they can be read, and the style sheet that has them instead of ours.

Everything else that has a tint of the accent is mixed from it: one colour for a light screen and one for a dark one
are enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from openbaar.colours import contrast, mixed

LEAST = 4.5
"""The contrast that a text needs (WCAG 2.2, 1.4.3)."""


class Ground(NamedTuple):
    """What an accent stands on: the colours of ``overrides/assets/tokens.css`` for one kind of screen, and towards
    which end it gets more contrast."""

    papier: str
    vlak: str
    inkt: str
    end: str


LIGHT = Ground("#ffffff", "#f4f6f5", "#1c2325", "#000000")
DARK = Ground("#14191b", "#1d2427", "#e4e9ea", "#ffffff")

TINTS = {"--ob-accent-vlak": 0.1, "--ob-tint-1": 0.1, "--ob-tint-2": 0.2, "--ob-tint-3": 0.3, "--ob-tint-4": 0.4}
"""Name -> the share of the accent in it; the rest is paper."""

STRONG = "--ob-accent-donker", 0.65


def least_contrast(accent: str, ground: Ground) -> float:
    """The lowest contrast of any text that this accent is part of."""
    tints = [mixed(accent, ground.papier, share) for share in TINTS.values()]
    on_accent = [contrast(accent, each) for each in (ground.papier, ground.vlak, tints[0])]
    return min(*on_accent, *(contrast(ground.inkt, each) for each in tints))


def style_sheet(light: str, dark: str) -> bytes:
    """The style sheet with these accents, which goes after that of the tokens."""
    lines = (f"  {name}: light-dark({one}, {other});" for name, one, other in _tokens(light, dark))
    return "\n".join([":root {", *lines, "}", ""]).encode()


def _tokens(light: str, dark: str) -> Iterator[tuple[str, str, str]]:
    yield "--ob-accent", light, dark
    name, share = STRONG
    yield name, mixed(light, LIGHT.end, share), mixed(dark, DARK.end, share)
    for name, share in TINTS.items():
        yield name, mixed(light, LIGHT.papier, share), mixed(dark, DARK.papier, share)
