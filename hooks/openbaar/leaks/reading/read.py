"""The bytes of a file -> what can be known of it, whatever its name says."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from openbaar.file_types import TEXT, Judge
from openbaar.leaks.reading.model import Content, Line, Plain, Text, Unreadable
from openbaar.leaks.reading.office import read_office
from openbaar.leaks.reading.pdf import read_pdf
from openbaar.leaks.reading.picture import read_picture

PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"RIFF")
OLE = b"\xd0\xcf\x11\xe0"
"""An older file of Word or Excel, or a newer one with a password."""
LONGEST_LINE = 100_000


def read(data: bytes, progress: Callable[[], None] = lambda: None) -> Content:
    """What was read of a file. ``progress`` is called now and then, as a sign of life."""
    if b"%PDF-" in data[:1024]:
        return read_pdf(data, progress)
    if data.startswith(PICTURES):
        return read_picture(data)
    if data.startswith(b"PK") and zipfile.is_zipfile(io.BytesIO(data)):
        return read_office(data)
    if data.startswith(OLE):
        return Unreadable("een oud kantoorbestand, of een met een wachtwoord")
    return _plain(data)


def _plain(data: bytes) -> Content:
    judge = Judge()
    judge.feed(data)
    if judge.content() not in (TEXT, "opmaak"):
        return Unreadable("onbekende soort")
    lines = data.decode("utf-8-sig").splitlines()
    if any(len(line) > LONGEST_LINE for line in lines):
        return Unreadable("een regel die te lang is voor een tekst")
    return Plain(Text(tuple(Line(0, number, line) for number, line in enumerate(lines, start=1))))
