"""Which files may be published, and what a file is: judged by its content, read in pieces, never by its name alone.

A browser believes its own eyes sooner than a name, so a file must begin as its type begins, and a text may hold nothing
that a browser could take for markup. To allow another type, add its ending to ``ENDINGS`` and its start to ``HEADS``.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from types import MappingProxyType

ENDINGS: Mapping[str, str] = MappingProxyType(
    {
        "csv": "tekst",
        "jpeg": "jpeg",
        "jpg": "jpeg",
        "pdf": "pdf",
        "png": "png",
        "txt": "tekst",
        "webp": "webp",
    }
)
"""The last part of a name, in small letters -> the type that the content must have. No office program is among them:
its files show more than their pages (REDACTIE.md, *Bestanden*)."""

MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "csv": "text/csv",
        "jpeg": "image/jpeg",
        "jpg": "image/jpeg",
        "pdf": "application/pdf",
        "png": "image/png",
        "txt": "text/plain",
        "webp": "image/webp",
    }
)
"""The same -> what a type is called on the web (https://www.iana.org/assignments/media-types)."""

_ODF = re.escape(b"mimetypeapplication/vnd.oasis.opendocument.")
HEADS: Mapping[str, re.Pattern[bytes]] = MappingProxyType(
    {
        "pdf": re.compile(b"%PDF"),
        "png": re.compile(re.escape(b"\x89PNG\r\n\x1a\n")),
        "jpeg": re.compile(b"\xff\xd8\xff"),
        "webp": re.compile(b"RIFF....WEBP", re.DOTALL),
        "odt": re.compile(b"PK\x03\x04.{26}" + _ODF + b"textPK", re.DOTALL),
        "ods": re.compile(b"PK\x03\x04.{26}" + _ODF + b"spreadsheetPK", re.DOTALL),
    }
)
"""How a file of each type begins. An OpenDocument file is an archive whose first entry is its type, uncompressed."""

HEAD = 128
"""Bytes that are enough to tell."""

TEXT, MARKUP, UNKNOWN = "tekst", "opmaak", "onbekend"
"""What a file is that begins like none of these: text, text with something in it that looks like markup, neither."""

NO_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
LOOKS_LIKE_MARKUP = re.compile("<[a-zA-Z/!?]")


class Judge:
    """Is fed a file in pieces, and then tells what it is."""

    def __init__(self) -> None:
        self._head = b""
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._last = ""
        self._found = TEXT

    def feed(self, piece: bytes) -> None:
        """The next bytes of the file."""
        if len(self._head) < HEAD:
            self._head += piece[: HEAD - len(self._head)]
        if self._found != UNKNOWN:
            self._read(piece, False)

    def content(self) -> str:
        """The type of what was fed: a key of ``HEADS``, or TEXT, MARKUP or UNKNOWN."""
        for name, head in HEADS.items():
            if head.match(self._head):
                return name
        if self._found != UNKNOWN:
            self._read(b"", True)
        return self._found

    def _read(self, piece: bytes, is_last: bool) -> None:
        try:
            text = self._last + self._decoder.decode(piece, is_last)
        except UnicodeDecodeError:
            self._found = UNKNOWN
            return
        if NO_TEXT.search(text):
            self._found = UNKNOWN
        elif LOOKS_LIKE_MARKUP.search(text):
            self._found = MARKUP
        self._last = text[-1:]  # a sign of markup may lie on the border of two pieces


def content_of(data: bytes) -> str:
    """The type of a file that is at hand as a whole."""
    judge = Judge()
    judge.feed(data)
    return judge.content()
