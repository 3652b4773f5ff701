"""A picture as a value: what it says of itself beside what it shows."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import Any

from PIL import ExifTags, Image

from openbaar.leaks.reading.jpeg import segments_of
from openbaar.leaks.reading.model import Picture, Property, Unreadable
from openbaar.leaks.reading.xmp import properties_in

FORMATS = ("JPEG", "PNG", "WEBP")
MOST_DOTS = 200_000_000
GPS = 0x8825
THUMBNAIL = 0x0201
PNG_END = b"IEND\xaeB`\x82"
XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"
TEXTS_OF_PNG = {b"tEXt": 0, b"zTXt": 1, b"iTXt": 2}


def read_picture(data: bytes) -> Picture | Unreadable:
    """The picture in ``data``: JPEG, PNG or WebP."""
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            image.verify()
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            if image.width * image.height > MOST_DOTS:
                return Unreadable("het plaatje is te groot")
            exif: Any = image.getexif()
            xmp = image.info.get("xmp", b"")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return Unreadable("het plaatje is beschadigd")
    found = [*_properties(exif), *_others(data)]
    if isinstance(xmp, bytes) and xmp and not any(each.where == "XMP" for each in found):
        found += properties_in(xmp, "XMP")
    thumbnail = bool(exif.get_ifd(ExifTags.IFD.IFD1))
    return Picture(tuple(found), bool(exif.get_ifd(GPS)), thumbnail, _after_the_end(data))


def exif_properties(block: bytes) -> Iterator[Property]:
    """The keys and values of a block of Exif."""
    exif = Image.Exif()
    try:
        exif.load(block)
        yield from _properties(exif)
        if exif.get_ifd(GPS):
            yield Property("Exif", "GPS", "plaats")
        if exif.get_ifd(ExifTags.IFD.IFD1):
            yield Property("Exif", "Thumbnail", "miniatuur")
    except (OSError, SyntaxError, ValueError, TypeError, LookupError, OverflowError, AttributeError):
        yield Property("Exif", "onleesbaar", "")


def _properties(exif: Any) -> Iterator[Property]:
    for tags in (exif, exif.get_ifd(ExifTags.IFD.Exif)):
        for tag, value in tags.items():
            if tag not in (GPS, ExifTags.IFD.Exif, ExifTags.IFD.Interop):
                yield Property("Exif", ExifTags.TAGS.get(tag, str(tag)), _text(value))


def _text(value: Any) -> str:
    if isinstance(value, bytes):
        wide = value.count(0) > len(value) // 3
        return value.decode("utf-16-le" if wide else "utf-8", "replace").strip("\0").removeprefix("ASCII\0\0\0")
    return str(value).strip("\0")


def _others(data: bytes) -> Iterator[Property]:
    for block in segments_of(data).others:
        if block.startswith(XMP_HEAD):
            yield from properties_in(block[len(XMP_HEAD) :], "XMP")
        else:
            yield Property("JPEG", "blok", block[:200].decode("utf-8", "replace").strip("\0"))
    for kind, block in png_chunks(data):
        if kind in TEXTS_OF_PNG:
            yield from _text_of_png(kind, block)


def png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Name and content of each chunk of a PNG; none of what is no PNG."""
    place = 8 if data.startswith(b"\x89PNG\r\n\x1a\n") else len(data)
    while place + 12 <= len(data):
        size = int.from_bytes(data[place : place + 4], "big")
        yield data[place + 4 : place + 8], data[place + 8 : place + 8 + size]
        place += 12 + size


def _text_of_png(kind: bytes, block: bytes) -> Iterator[Property]:
    key, _, rest = block.partition(b"\0")
    if kind == b"zTXt":
        rest = _unpacked(rest[1:])
    elif kind == b"iTXt":
        is_packed, rest = rest[:1] == b"\1", rest[2:].partition(b"\0")[2].partition(b"\0")[2]
        rest = _unpacked(rest) if is_packed else rest
    if key == b"XML:com.adobe.xmp":
        yield from properties_in(rest, "XMP")
    else:
        yield Property("PNG", key.decode("latin-1"), rest.decode("utf-8", "replace"))


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, 1_000_000)
    except zlib.error:
        return data


def _after_the_end(data: bytes) -> int:
    if data.startswith(b"\x89PNG") and PNG_END in data:
        return len(data) - data.index(PNG_END) - len(PNG_END)
    if data.startswith(b"RIFF"):
        return max(len(data) - 8 - int.from_bytes(data[4:8], "little") - len(data) % 2, 0)
    return _after_jpeg(data)


def _after_jpeg(data: bytes) -> int:
    """Some cameras end a photograph, and begin another one behind it."""
    return segments_of(data).after_the_end if data[:2] == b"\xff\xd8" else 0
