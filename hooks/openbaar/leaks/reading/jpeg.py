"""The segments of a JPEG that are no picture: Exif, XMP, comments, and what stands behind the end."""

from __future__ import annotations

from typing import NamedTuple

START, END, SCAN = 0xD8, 0xD9, 0xDA
KEPT = frozenset({0xE0, 0xE2, 0xEE})
"""APP0 (JFIF), APP2 (colour profile) and APP14 (how Adobe coded the colours): without these the picture differs."""
EXIF = b"Exif\0\0"


class Segments(NamedTuple):
    """``exif`` are the Exif blocks, ``others`` the other segments that say something of the picture (their bytes);
    ``bare`` is the picture without all of these, and without what stands behind its end."""

    exif: tuple[bytes, ...]
    others: tuple[bytes, ...]
    bare: bytes
    after_the_end: int


def segments_of(data: bytes) -> Segments:
    """The segments of a JPEG; of what is none, all of it is the bare picture."""
    if data[:2] != b"\xff\xd8":
        return Segments((), (), data, 0)
    exif, others, bare, place = [], [], [data[:2]], 2
    while place + 4 <= len(data) and data[place] == 0xFF and data[place + 1] != SCAN:
        marker = data[place + 1]
        if marker == 0xFF:
            place += 1
            continue
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4], "big")
        whole, content = data[place:end], data[place + 4 : end]
        if marker == 0xE1 and content.startswith(EXIF):
            exif.append(content[len(EXIF) :])
        elif marker == 0xFE or (0xE1 <= marker <= 0xEF and marker not in KEPT):
            others.append(content)
        else:
            bare.append(whole)
        place = end
    stop = data.rfind(b"\xff\xd9", place)
    stop = len(data) if stop < 0 else stop + 2
    return Segments(tuple(exif), tuple(others), b"".join((*bare, data[place:stop])), len(data[stop:].strip(b"\0\r\n ")))
