"""A file of an office program as a value: what it shows, and what it keeps beside that.

Word (DOCX), Excel (XLSX), PowerPoint (PPTX): ECMA-376. OpenDocument (ODT, ODS, ODP): ISO 26300.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from openbaar.leaks.reading.archive import Archive, TooMuch, attribute, local
from openbaar.leaks.reading.model import Line, Office, Property, Unreadable

PROGRAMS = {"word/": "Word", "xl/": "Excel", "ppt/": "PowerPoint", "content.xml": "OpenDocument"}
CHANGES = frozenset({"ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange",
                     "cellIns", "cellDel", "cellMerge", "tcPrChange", "trPrChange", "numberingChange"})  # fmt: skip
OFF = frozenset({"0", "false", "off"})
MACHINERY = ("styles", "theme/", "fontTable", "webSettings", "numbering", "settings", "calcChain")
"""Parts without words of people."""


class _Found(NamedTuple):
    """What the parts of a file add up to, in lists that grow."""

    lines: list[str]
    properties: list[Property]
    changes: list[str]
    comments: list[str]
    hidden: list[str]


def read_office(data: bytes) -> Office | Unreadable:
    """The file in ``data``; Unreadable where it is none, is broken or unpacks to too much."""
    try:
        archive = Archive(data)
        program = next((name for start, name in PROGRAMS.items() if any(archive.matching(start, ""))), None)
        if program is None:
            return Unreadable("een archief dat van geen kantoorprogramma is")
        found = _Found([], [], [], [], [])
        for name in archive.names:
            _read_part(archive, name, program, found)
    except (TooMuch, NotImplementedError):
        return Unreadable("uitgepakt is het bestand te groot")
    except (zipfile.BadZipFile, etree.XMLSyntaxError, EOFError, OSError, RuntimeError, ValueError):
        return Unreadable("het bestand is beschadigd, of er is een wachtwoord nodig")
    lines = tuple(Line(0, number, text) for number, text in enumerate(found.lines, start=1))
    return Office(
        program, lines, tuple(found.properties), tuple(found.changes), tuple(found.comments), tuple(found.hidden),
        tuple(_embedded(archive)),
    )  # fmt: skip


def _embedded(archive: Archive) -> Iterator[str]:
    for name in archive.names:
        folder, _, last = name.rpartition("/")
        if (
            folder.endswith(("embeddings", "activeX", "attachedToolbars"))
            or "vba" in last.lower()
            or "pivotCacheRecords" in last
            or name.startswith(("Object ", "Basic/", "Scripts/", "ObjectReplacements/"))
        ):
            yield last


def _read_part(archive: Archive, name: str, program: str, found: _Found) -> None:
    if not name.endswith((".xml", ".rels")):
        return
    if name.startswith("docProps/") or name in ("meta.xml", "customXml/item1.xml"):
        found.properties.extend(_properties(archive.xml(name)))
    elif program == "OpenDocument":
        if name in ("content.xml", "styles.xml"):
            _read_opendocument(archive.xml(name), found)
    elif not any(each in name for each in MACHINERY) and not name.endswith(".rels") and "_rels/" not in name:
        _read_openxml(archive.xml(name), name, found)


def _properties(root: etree._Element) -> Iterator[Property]:
    """Every value, under the name of its property; of a custom one under the name that somebody gave it."""
    for each in root.iter(etree.Element):
        words = (each.text or "").strip()
        if words and len(each) == 0:
            above = each.getparent()
            named = attribute(each, "name") or (attribute(above, "name") if above is not None else "")
            yield Property("eigenschap", named or local(each), words)


def _read_openxml(root: etree._Element, part: str, found: _Found) -> None:
    if "comments" in part.lower() or "threadedComment" in part:
        authors = [each.text or "" for each in root.iter() if local(each) == "author"]
        notes = [each for each in root.iter() if local(each) in ("comment", "threadedComment", "cm")]
        found.comments.extend(attribute(each, "author") or (authors[0] if authors else "?") for each in notes)
    if part.startswith("xl/persons/") or part.endswith(("people.xml", "commentAuthors.xml")):
        found.comments.extend(
            attribute(each, "displayName") or attribute(each, "author") or attribute(each, "name")
            for each in root.iter()
            if local(each) in ("person", "cmAuthor")
        )
    for each in root.iter(etree.Element):
        _read_element(each, found)
    found.lines.extend(_paragraphs(root))


def _read_element(each: etree._Element, found: _Found) -> None:
    name = local(each)
    if name in CHANGES and attribute(each, "author"):
        found.changes.append(attribute(each, "author"))
    elif name in ("vanish", "webHidden") and attribute(each, "val") not in OFF and name == "vanish":
        words = _words_of_run(each)
        if words:
            found.hidden.append(words)
    elif name == "sheet" and attribute(each, "state") in ("hidden", "veryHidden"):
        found.hidden.append(attribute(each, "name"))
    elif name in ("row", "col") and attribute(each, "hidden") in ("1", "true"):
        found.hidden.append(f"{name} {attribute(each, 'r') or attribute(each, 'min')}")
    elif name in ("sld", "cNvPr") and (attribute(each, "show") == "0" or attribute(each, "hidden") in ("1", "true")):
        found.hidden.append(attribute(each, "name") or "dia")


def _words_of_run(mark: etree._Element) -> str:
    run = mark.getparent()
    while run is not None and local(run) != "r":
        run = run.getparent()
    return "" if run is None else "".join(each.text or "" for each in run.iter() if local(each) in ("t", "delText"))


PARAGRAPHS = frozenset({"p", "si", "h", "c"})
TEXTS = frozenset({"t", "delText", "v", "instrText", "a:t"})


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """The words of each paragraph or cell."""
    for each in root.iter(etree.Element):
        if local(each) in PARAGRAPHS:
            words = "".join("\t" if local(part) == "tab" else part.text or "" for part in each.iter(etree.Element)
                            if local(part) in TEXTS or local(part) == "tab")  # fmt: skip
            if words.strip():
                yield words


def _read_opendocument(root: etree._Element, found: _Found) -> None:
    for each in root.iter(etree.Element):
        name = local(each)
        if name in ("insertion", "deletion", "format-change"):
            found.changes.append(_creator_in(each))
        elif name == "annotation":
            found.comments.append(_creator_in(each))
        elif name in ("hidden-text", "hidden-paragraph") or attribute(each, "display") == "none":
            found.hidden.append("".join(each.itertext()).strip() or attribute(each, "string-value") or name)
        elif name in ("table-row", "table-column", "table") and attribute(each, "visibility") in ("collapse", "filter"):
            found.hidden.append(attribute(each, "name") or name)
        elif name in ("p", "h"):
            words = "".join(each.itertext())
            if words.strip():
                found.lines.append(words)


def _creator_in(element: etree._Element) -> str:
    return next((each.text or "?" for each in element.iter() if local(each) == "creator"), "?")
