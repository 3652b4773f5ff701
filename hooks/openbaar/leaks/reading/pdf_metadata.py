"""The metadata of a PDF: the Info dictionary, every packet of XMP, and what photographs in it bring along."""

from __future__ import annotations

from collections.abc import Iterator
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
    elif stream.get("/Filter") in ("/DCTDecode", ["/DCTDecode"]):
        for exif in segments_of(stream.read_raw_bytes()).exif:
            yield from (each._replace(where="foto") for each in exif_properties(exif))
