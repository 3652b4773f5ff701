"""Earlier versions within a PDF. Who saves one again may add what changed behind what was there.

Two ends of a file are no two versions: a file that is made for reading on the way ("linearised") has two, and so has
what Word makes for old readers. It is one when it can be opened by itself, and something in it is otherwise or gone.
"""

from __future__ import annotations

import io
import re
from typing import Any

import pikepdf

END = re.compile(rb"%%EOF[\r\n]{0,2}")
MOST_ENDS = 20
"""Versions that are compared; a file with more has been changed for sure."""
OF_THE_FILE = frozenset({"/XRef", "/ObjStm"})
"""Types of objects that tell where others are."""


def revisions_of(data: bytes) -> int:
    """How many earlier versions with another content there are in a PDF."""
    ends = [match.end() for match in END.finditer(data)][:-1]
    if not ends:
        return 0
    with pikepdf.open(io.BytesIO(data)) as last:
        return sum(_differs(data[:end], last) for end in ends[:MOST_ENDS])


def _differs(earlier: bytes, last: pikepdf.Pdf) -> bool:
    try:
        with pikepdf.open(io.BytesIO(earlier), attempt_recovery=False, suppress_warnings=True) as first:
            return any(_is_other(each, last) for each in first.objects)
    except pikepdf.PdfError:
        return False


def _is_other(each: Any, last: pikepdf.Pdf) -> bool:
    if not isinstance(each, pikepdf.Dictionary | pikepdf.Stream | pikepdf.Array):
        return False
    if not isinstance(each, pikepdf.Array) and each.get("/Type") in OF_THE_FILE:
        return False
    now = last.get_object(each.objgen)
    if isinstance(each, pikepdf.Stream) and isinstance(now, pikepdf.Stream):
        return bool(_about(each) != _about(now) or each.read_raw_bytes() != now.read_raw_bytes())
    return bool(each.unparse() != now.unparse())


def _about(stream: pikepdf.Stream) -> bytes:
    return bytes(stream.stream_dict.unparse())
