"""A document as BibTeX, with the fields of biblatex beside those of BibTeX itself.

Source: the manuals of BibTeX (Patashnik, 1988) and of biblatex. The name of an organisation stands in braces of its
own, so that no program takes it apart as the name of a person.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.outputs.citable import Citable

_WRITTEN = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_TRANSLATED = str.maketrans(_WRITTEN)
"""A brace is written by its name, for BibTeX counts braces whatever stands before them."""


def bibtex(found: Citable) -> bytes:
    """The document as an entry, in UTF-8. What is unknown is left out."""
    kind = "techreport" if found.is_rapport else "misc"
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(found))
    return f"@{kind}{{{found.id},\n{fields}}}\n".encode()


def _fields(found: Citable) -> Iterator[tuple[str, str]]:
    makers = " and ".join(f"{{{_text(maker)}}}" for maker in found.makers)
    if makers:
        yield "author", makers
        if found.is_rapport:
            yield "institution", makers
    yield "title", f"{{{_text(found.title)}}}"
    if found.datum:
        yield "year", f"{found.datum.year:04d}"
        yield "date", found.datum.isoformat()
    yield "type", _text(found.soort)
    if found.nummers:
        yield "number", _text(", ".join(found.nummers))
    if found.samenvatting:
        yield "abstract", _text(found.samenvatting)
    if found.trefwoorden:
        yield "keywords", _text(", ".join(found.trefwoorden))
    yield "langid", "dutch"
    yield "url", found.url


def _text(text: str) -> str:
    return text.translate(_TRANSLATED)
