"""The records that go between the stages. All are values: nothing is changed after it is made."""

from __future__ import annotations

from typing import NamedTuple

ZEKER = "zeker"
BEKEND = "bekend"
ONZEKER = "onzeker"

Span = tuple[int, int]


class Found(NamedTuple):
    """A citation in the plain text of one passage.

    ``parts`` holds, for each id, the place of its own number in the text, or None where the text does not write it
    (203-205 writes 203 and 205 but not 204). ``wrap`` is False inside an address: known, but never made a link.
    """

    start: int
    end: int
    kind: str
    ids: tuple[str, ...] = ()
    parts: tuple[Span | None, ...] = ()
    state: str = ZEKER
    reason: str = ""
    wrap: bool = True


class Citation(NamedTuple):
    """A citation in a source text, with its place; ``text == source[start:end]``.

    ``state`` is "zeker" (linked), "bekend" (a citation that cannot be linked) or "onzeker" (ambiguous); ``reason``
    says in Dutch why it is not linked. ``section`` is the heading it stands under, ``footnote`` the label of its
    footnote, ``sentence`` the sentence as plain text.
    """

    start: int
    end: int
    text: str
    kind: str
    ids: tuple[str, ...]
    urls: tuple[str, ...]
    state: str
    reason: str
    section: str
    footnote: str
    sentence: str


class Reference(NamedTuple):
    """What an id stands for: ``group`` and ``group_key`` name the page it belongs on (a dossier, a law, or a year
    of judgments, EU acts or publications), ``within`` the place there."""

    id: str
    kind: str
    label: str
    url: str
    group: str
    group_key: str
    within: str
