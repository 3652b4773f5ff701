"""The bytes of a file, or a text of this site -> findings. Nothing that comes out holds a value that a rule found."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from openbaar.leaks.confined import Refused, confined
from openbaar.leaks.finding import Finding, Rule, finding_of, key_of
from openbaar.leaks.reading.model import Content, Text, Unreadable
from openbaar.leaks.rules import RULES
from openbaar.packing import Packing

PACKING = Packing((Finding,))
MOST_BYTES = 500_000_000
"""A larger file is not read."""
MOST_TOLD = 500
"""Findings of one rule in one file: an editor needs no more to know what is wrong."""


def inspect(data: bytes) -> tuple[Finding, ...]:
    """The findings in a file, read in a process of its own."""
    import openbaar.leaks.reading.read  # noqa: F401 - here, and not again in each process

    if len(data) > MOST_BYTES:
        return findings_in(Unreadable("het bestand is te groot"), b"")
    try:
        found: tuple[Finding, ...] = PACKING.unpack(confined(_work, data))
    except Refused as error:
        return findings_in(Unreadable(str(error)), key_of(data))
    return found


def _work(data: bytes, progress: Callable[[], None]) -> bytes:
    from openbaar.leaks.reading.read import read

    return PACKING.pack(findings_in(read(data, progress), key_of(data)))


def findings_in(content: Content, key: bytes, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """The findings in what was read of a file with this key."""
    found = [
        finding_of(rule, match, key)
        for rule in rules
        for value in (content, content.text)
        if isinstance(value, rule.looks_at) and _has_cue(rule, value)
        for _, match in zip(range(MOST_TOLD), rule.find(value), strict=False)
    ]
    return tuple(dict.fromkeys(found))


def inspect_text(text: Text, key: bytes, rules: Iterable[Rule] = RULES) -> tuple[Finding, ...]:
    """The findings in a text that everybody may read, in the order of its lines."""
    found = (
        finding_of(rule, match, key)
        for rule in rules
        if Text in rule.looks_at and _has_cue(rule, text)
        for match in rule.find(text)
    )
    return tuple(sorted(dict.fromkeys(found), key=lambda each: (each.line, each.rule)))


def _has_cue(rule: Rule, value: object) -> bool:
    if not isinstance(value, Text):
        return True
    if rule.shapes and not any(shape in value.shape for shape in rule.shapes):
        return False
    return not rule.cues or any(cue in value.small for cue in rule.cues)
