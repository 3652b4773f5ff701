"""A PDF or a picture rewritten without what it says of its makers: what goes, goes; what the pages show, stays.

Of a PDF go: author and custom properties, files within it, notes (their looks stay), earlier versions, scripts, links
to own computers, thumbnails, a lock. Title, tags and language stay; a language is set where there is none. What this
cannot mend (hidden words, layers that are off) is left to the inspection that follows.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass

from openbaar.leaks.confined import Refused, confined
from openbaar.leaks.finding import Finding, Severity, key_of
from openbaar.leaks.inspecting import findings_in, inspect
from openbaar.leaks.reading.jpeg import segments_of
from openbaar.leaks.reading.model import Unreadable
from openbaar.leaks.reading.picture import png_chunks
from openbaar.leaks.rewriting import bare_pdf, same_pictures
from openbaar.leaks.rules import BY_NAME

LANGUAGE = "nl-NL"
SHOWS_NOTHING = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
"""Chunks of a PNG that are no picture."""
KINDS = (b"%PDF", b"\xff\xd8\xff", b"\x89PNG")
ONLY = "schoonmaken kan alleen van een PDF, een JPEG of een PNG"
LOOKS_OTHERWISE = "schoongemaakt ziet het er anders uit"
SAME, OTHER = b"\1", b"\0"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """``data`` is the rewritten file, None where it may not be used; ``findings`` is what is still in it, or what is
    in the way."""

    data: bytes | None
    findings: tuple[Finding, ...]


def clean(data: bytes, title: str = "") -> Cleaned:
    """The file rewritten, and inspected again; a PDF gets the ``title`` where one is given. There is no file where
    something stays that nobody may let through, or where the pages would look otherwise."""
    if not data.startswith(KINDS):
        return _refused(data, ONLY)
    try:
        made = confined(_Cleaner(title), data)
    except Refused as error:
        return _refused(data, str(error))
    if made[:1] == OTHER:
        return _refused(data, LOOKS_OTHERWISE)
    findings = inspect(made[1:])
    stops = any(BY_NAME[each.rule].severity is Severity.ALWAYS and not each.until for each in findings)
    return Cleaned(None if stops else made[1:], findings)


def _refused(data: bytes, reason: str) -> Cleaned:
    return Cleaned(None, findings_in(Unreadable(reason), key_of(data)))


@dataclass(frozen=True, slots=True)
class _Cleaner:
    """The work in the other process: a sign whether both look the same, and the file."""

    title: str

    def __call__(self, data: bytes, progress: Callable[[], None]) -> bytes:
        if data.startswith(KINDS[1]):
            return SAME + segments_of(data).bare
        if data.startswith(KINDS[2]):
            return SAME + _bare_png(data)
        made = bare_pdf(data, self.title, LANGUAGE)
        return (SAME if same_pictures(data, made, progress) else OTHER) + made


def _bare_png(data: bytes) -> bytes:
    kept = [(kind, block) for kind, block in png_chunks(data) if kind not in SHOWS_NOTHING]
    end = next((place for place, (kind, _) in enumerate(kept) if kind == b"IEND"), len(kept) - 1)
    return data[:8] + b"".join(_chunk(kind, block) for kind, block in kept[: end + 1])


def _chunk(kind: bytes, block: bytes) -> bytes:
    return len(block).to_bytes(4, "big") + kind + block + zlib.crc32(kind + block).to_bytes(4, "big")
