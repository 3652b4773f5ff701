"""What a rule is, what it finds, and what is told of that: never the value itself."""

from __future__ import annotations

import hashlib
import hmac
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple


class Severity(Enum):
    """How a finding counts."""

    ALWAYS = "blokkeert altijd"
    """Nobody can let it through."""
    UNLESS_WAIVED = "blokkeert"
    """Two reviewers can, in a file beside the document (``waivers.py``)."""
    WARNS = "waarschuwt"


class Match(NamedTuple):
    """What a rule found: the page and the line (0 for the file as a whole), the value as it stands there, and the day
    (ISO) until which it counts, where it is of passing importance."""

    page: int
    line: int
    value: str
    until: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, its place in the editors' guide, and what it says."""

    code: str
    """In ``problem_codes.CODES``, and nowhere else used."""
    name: str
    """As editors write it in a waiver."""
    severity: Severity
    message: str
    """Dutch, without a full stop; the masked value follows it."""
    remedy: str
    """Dutch, with a full stop."""
    find: Callable[[Any], Iterator[Match]]
    """Gets a value of one of the classes in ``looks_at``."""
    looks_at: tuple[type, ...]
    """``Text`` for a rule on words that everybody may read: it judges the pages of this site as well."""
    cues: tuple[str, ...] = ()
    """In small letters: a text with none of these is not looked at, for a pattern is slow to search for."""
    shapes: tuple[bytes, ...] = ()
    """The same for the form of the whole text, in which every digit is 0 and every letter x (``Text.shape``)."""
    is_open: bool = False
    """Whether what it finds is a fact of the file and no secret, so that it is told as it is."""


class Finding(NamedTuple):
    """What may be told, kept and printed of a match."""

    rule: str
    page: int
    line: int
    mask: str
    match: str
    """Hash of the value, keyed with the file that it stands in (hexadecimal)."""
    until: str = ""


def finding_of(rule: Rule, match: Match, key: bytes) -> Finding:
    """The finding of a match in a file with this key."""
    told = match.value if rule.is_open else mask(match.value)
    return Finding(rule.name, match.page, match.line, told, keyed_hash(match.value, key), match.until)


def key_of(data: bytes) -> bytes:
    """The key for the values in a file: made of all its bytes. Who has not got the file cannot try out values, and who
    has it need not. No secret has to be kept for as long as a waiver is kept."""
    return hmac.digest(b"openbaar vrijgave", data, "sha256")


def keyed_hash(value: str, key: bytes) -> str:
    """The same for values that differ in blanks and capitals alone."""
    return hmac.new(key, "".join(value.split()).lower().encode("utf-8", "replace"), hashlib.sha256).hexdigest()[:32]


PUBLIC_HEAD = re.compile(r"(?:\+31|0031|0)[ -]?\(?0?\)?[ -]?6[ -]?|[A-Z]{2}(?=\d\d)")
"""How a mobile number or an IBAN begins: the same for everybody."""


def mask(value: str) -> str:
    """A value as it can be told: ``06-.....78``, ``.....82``, ``J.....n``, ``j.....@.....nl``; the dots tell no
    length."""
    value = " ".join(value.split())
    if "@" in value:
        return f"{value[:1]}.....@.....{value.rpartition('.')[2][-3:]}"
    if len(value) < 4:
        return "....."
    head = PUBLIC_HEAD.match(value)
    if head or value[0].isdigit():
        return f"{head[0] if head else ''}.....{value[-2:]}"
    return f"{value[0]}.....{value[-1]}"
