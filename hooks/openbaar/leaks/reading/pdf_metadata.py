"""The metadata of a PDF: the Info dictionary, every packet of XMP, and what photographs in it bring along."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pikepdf

from openbaar.leaks.reading.jpeg import segments_of
from openbaar.leaks.reading.model import Property
from openbaar.leaks.reading.pdf_annotations import text_of
from openbaar.leaks.reading.picture import exif_properties
from openbaar.leaks.reading.xmp import properties_in


def properties_of(file: pikepdf.Pdf) -> Iterator[Property]:
    """Every key with its value, wherever it stands."""
    for holder, where in ((file.trailer.get("/Info"), "Info"), (file.Root.get("/Info"), "Info")):
        if isinstance(holder, pikepdf.Dictionary):
            yield from (Property(where, key.lstrip("/"), _value(value)) for key, value in holder.items())
    for each in file.objects:
        if isinstance(each, pikepdf.Stream):
            yield from _of_stream(each)


def _value(value: Any) -> str:
    return value.unparse().decode("utf-8", "replace") if isinstance(value, pikepdf.Dictionary) else text_of(value)


def _of_stream(stream: pikepdf.Stream) -> Iterator[Property]:
    if stream.get("/Type") == "/Metadata":
        try:
            packet = stream.read_bytes()
        except pikepdf.PdfError:
            yield Property("XMP", "onleesbaar", "")
            return
        yield from properties_in(packet, "XMP")
    else:
        for exif in segments_of(jpeg_in(stream)).exif:
            yield from (each._replace(where="foto") for each in exif_properties(exif))


def jpeg_in(stream: pikepdf.Stream) -> bytes:
    """The JPEG of a picture, out of what it is packed in; nothing for another stream."""
    filters = stream.get("/Filter")
    names = [str(each) for each in filters] if isinstance(filters, pikepdf.Array) else [str(filters)]
    if names[-1] != "/DCTDecode":
        return b""
    data = stream.read_raw_bytes()
    try:
        for name in names[:-1]:
            data = UNPACK[name](data)
    except (KeyError, ValueError, zlib.error):
        return b""
    return data


UNPACK: Mapping[str, Callable[[bytes], bytes]] = {
    "/ASCII85Decode": lambda data: base64.a85decode(b"<~" + data.strip().removeprefix(b"<~"), adobe=True),
    "/ASCIIHexDecode": lambda data: bytes.fromhex(data.partition(b">")[0].decode("ascii")),
    "/FlateDecode": zlib.decompress,
}
"""What a JPEG may be packed in."""
