"""A ZIP as office programs make it: each part read with a limit, and XML read without anything that it asks for."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

MOST_PARTS = 5000
MOST_BYTES = 200_000_000
"""Of all parts that are read, unpacked."""
PIECE = 1 << 16


class TooMuch(ValueError):  # noqa: N818 - it says what is the matter
    """An archive that unpacks to more than any file of people."""


class Archive:
    """The parts of an archive by name."""

    def __init__(self, data: bytes) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self.names = [each.filename for each in self._zip.infolist() if not each.is_dir()]
        if len(self.names) > MOST_PARTS:
            raise TooMuch("te veel delen")
        self._left = MOST_BYTES

    def read(self, name: str) -> bytes:
        """The bytes of a part; TooMuch where all that was read is more than the limit, whatever the archive claims."""
        found = bytearray()
        with self._zip.open(name) as part:
            while piece := part.read(PIECE):
                self._left -= len(piece)
                if self._left < 0:
                    raise TooMuch("uitgepakt te groot")
                found += piece
        return bytes(found)

    def xml(self, name: str) -> etree._Element:
        """The root of a part that is XML; etree.XMLSyntaxError where it is none."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        return etree.fromstring(self.read(name), parser)

    def matching(self, start: str, end: str = ".xml") -> Iterator[str]:
        """The names of parts that begin and end so."""
        return (name for name in self.names if name.startswith(start) and name.endswith(end))


def local(element: etree._Element) -> str:
    """The name of an element without its namespace; nothing for a comment."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def attribute(element: etree._Element, name: str) -> str:
    """The value of an attribute, whatever namespace it has."""
    return next((str(value) for key, value in element.attrib.items() if etree.QName(key).localname == name), "")
