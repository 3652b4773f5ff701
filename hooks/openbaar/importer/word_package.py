"""A Word file is a zip of XML. It is opened here, and first looked at: a small zip can hold a very large file."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

from docx import Document
from docx.opc.exceptions import PackageNotFoundError
from lxml import etree

from openbaar.pdf import UnreadableError

LARGEST = 200 * 1024**2
"""Bytes of all parts together, unpacked. The XML of a memo is under one megabyte."""
LARGEST_XML = 40 * 1024**2
"""Bytes of one part of XML."""
MOST_PARTS = 3000
ENCRYPTED = b"\xd0\xcf\x11\xe0"
"""What an encrypted Word file begins with: it is no zip but a container of Microsoft's own."""


def open_word(path: Path) -> Any:
    """The package of a Word file; UnreadableError where it is none, is encrypted, or unpacks to too much."""
    with path.open("rb") as file:
        head = file.read(4)
    if not head:
        raise UnreadableError("het bestand is leeg")
    if head == ENCRYPTED:
        raise UnreadableError(
            "het Word-bestand is versleuteld, of van een oude versie. Bewaar het zonder wachtwoord als .docx"
        )
    try:
        _look(path)
        return Document(str(path))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise UnreadableError("het Word-bestand is beschadigd, of is geen Word-bestand") from error


def _look(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = archive.infolist()
        large = [part for part in parts if part.filename.endswith((".xml", ".rels")) and part.file_size > LARGEST_XML]
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST or large:
            raise UnreadableError("het Word-bestand pakt uit tot meer dan een stuk nodig heeft, en is niet geopend")
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                _check_size(archive, part)


def _check_size(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    """The size that a zip says may be a lie: read no more than that."""
    read = 0
    with archive.open(part) as file:
        while chunk := file.read(1024**2):
            read += len(chunk)
            if read > LARGEST_XML:
                raise UnreadableError("het Word-bestand pakt uit tot meer dan een stuk nodig heeft, en is niet geopend")
