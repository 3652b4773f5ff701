"""What an entry of a folder can be that is no ordinary file or folder, in the words in which it is told."""

from __future__ import annotations

import re

LINK = "een snelkoppeling (symbolische link)"
PIPE = "een pijp (FIFO)"
SOCKET = "een socket"
DEVICE = "een apparaat"
NAME = "een naam die geen leesbare tekst is"
"""The name of a file or folder that is not UTF-8, or has signs in it that cannot be printed."""

UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def printable(name: str) -> str:
    """A name as it can be printed on a line: bytes that are no UTF-8 and control characters as ``\\xff``."""
    return UNPRINTABLE.sub(_escaped, name)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    if 0xDC80 <= code <= 0xDCFF:  # a byte that Python could not read as UTF-8
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
