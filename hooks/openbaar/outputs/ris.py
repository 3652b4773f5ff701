"""A document as RIS, the format that reference managers read: a tag, two blanks, a hyphen and a value a line.

Source: the specification of the RIS format by Research Information Systems (2011), with its types and tags.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.outputs.citable import Citable


def ris(found: Citable) -> bytes:
    """The document, in UTF-8 with the line ends of the format. What is unknown is left out."""
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _lines(found)).encode()


def _lines(found: Citable) -> Iterator[tuple[str, str]]:
    yield "TY", "RPRT" if found.is_rapport else "GOVDOC"
    yield from (("AU", maker) for maker in found.makers)
    yield "TI", found.title
    if found.datum:
        yield "PY", f"{found.datum.year:04d}"
        yield "DA", f"{found.datum.isoformat().replace('-', '/')}/"
    yield "M3", found.soort
    yield from (("M1", ", ".join(found.nummers)),) if found.nummers else ()
    yield from (("AB", found.samenvatting),) if found.samenvatting else ()
    yield from (("KW", word) for word in found.trefwoorden)
    yield "LA", "nl"
    yield "UR", found.url
    yield "ER", ""
