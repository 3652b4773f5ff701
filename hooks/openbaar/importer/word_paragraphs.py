"""The paragraphs, tables and text boxes of a part of a Word file, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn

from openbaar.importer.blocks import Run, plain
from openbaar.importer.word_numbers import Numbers
from openbaar.importer.word_runs import ALTERNATIVE, WordState, is_on, is_placeholder, paragraph_runs, value_of, whole

BOX = qn("w:txbxContent")
MOST_COLUMNS = 63
"""Word itself has no wider tables."""
HEADINGS = ("heading", "kop", "titel 1", "berschrift")
CONTENTS = ("toc", "inhopg", "inhoud", "table of contents")


@dataclass(frozen=True)
class Para:
    """A paragraph of a Word file."""

    runs: tuple[Run, ...]
    level: int = 0
    """1 for a heading of the first level, 0 for what is no heading by its style."""
    form: str = ""
    """The form of its automatic number, ``bullet`` for a bullet; "" without."""
    number: str = ""
    indent: int = 0
    """Twentieths of a point: how far in an item stands."""
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    title: bool = False
    alias: str = ""
    """What the content control that it is in is called: ``Onderwerp``."""

    @property
    def text(self) -> str:
        return plain(self.runs).strip()


@dataclass(frozen=True)
class WordTable:
    """Rows of cells, each with its paragraphs."""

    rows: tuple[tuple[tuple[Para, ...], ...], ...]


@dataclass(frozen=True)
class WordBox:
    """A text box, with its paragraphs."""

    paras: tuple[Para, ...]


Piece = Para | WordTable | WordBox


class WordReader:
    """Reads the parts of one file; numbers run on from part to part."""

    def __init__(self, package: Any, numbers: Numbers, state: WordState) -> None:
        self._package, self._numbers, self.state = package, numbers, state
        self._styles = {style.style_id: style for style in package.styles if hasattr(style, "style_id")}
        state.looks |= {
            id: _style_look(style) for id, style in self._styles.items() if style.type == WD_STYLE_TYPE.CHARACTER
        }

    def pieces(self, element: Any) -> Iterator[Piece]:
        """What stands in an element: the body, a cell, a header. Content controls are looked into."""
        for child in element:
            if child.tag == qn("w:p"):
                yield from self._with_boxes(child)
            elif child.tag == qn("w:tbl"):
                yield self._table(child)
            elif child.tag == qn("w:sdt"):
                content = child.find(qn("w:sdtContent"))
                if content is not None and not _is_contents(child) and not is_placeholder(child):
                    named = _alias(child)
                    inner = self.pieces(content)
                    yield from (
                        replace(each, alias=named) if isinstance(each, Para) and named else each for each in inner
                    )
            elif child.tag in (qn("w:ins"), qn("w:customXml"), qn("w:smartTag")):
                yield from self.pieces(child)

    def _with_boxes(self, paragraph: Any) -> Iterator[Piece]:
        for box in _boxes(paragraph):
            yield WordBox(tuple(_flat(self.pieces(box))))
        made = self._paragraph(paragraph)
        if made:
            yield made

    def _table(self, table: Any) -> WordTable:
        rows = []
        for row in table.iter(qn("w:tr")):
            if next(row.iterancestors(qn("w:tbl"))) is not table:
                continue
            cells = []
            for cell in row.iter(qn("w:tc")):
                if next(cell.iterancestors(qn("w:tr"))) is row:
                    cells.append(tuple(_flat(self.pieces(cell))))
                    cells += [()] * (_span(cell) - 1)
            rows.append(tuple(cells))
        return WordTable(tuple(rows))

    def _paragraph(self, paragraph: Any) -> Para | None:
        look = paragraph.find(qn("w:pPr"))
        style = self._styles.get(value_of(look, "w:pStyle"))
        name = (style.name or "").lower() if style is not None else ""
        runs = paragraph_runs(paragraph, self.state)
        if name.startswith(CONTENTS):
            return None
        list_id, depth = _list_of(look, style, self._numbers)
        form, number = self._numbers.next(list_id, depth) if list_id and (plain(runs).strip()) else ("", "")
        words = [run for run in runs if run.text.strip() and not run.note]
        of_style = _style_look(style)
        bold = bool(words) and all(run.bold or of_style[0] for run in words)
        italic = bool(words) and all(run.italic or of_style[1] for run in words)
        underlined = bool(words) and _all_underlined(paragraph)
        level = _heading_level(look, style, name)
        indent = _indent(look, style, self._numbers.indent(list_id, depth))
        control = next(paragraph.iter(qn("w:sdt")), None)
        alias = _alias(control) if control is not None else ""
        return Para(runs, level, form, number, indent, bold, italic, underlined, name in ("title", "titel"), alias)


def _flat(pieces: Iterable[Piece]) -> Iterator[Para]:
    """Pieces as paragraphs alone: a table or a box within a cell gives its own."""
    for each in pieces:
        if isinstance(each, Para):
            yield each
        elif isinstance(each, WordBox):
            yield from each.paras
        else:
            yield from (para for row in each.rows for cell in row for para in cell)


def _alias(control: Any) -> str:
    look = control.find(qn("w:sdtPr"))
    return value_of(look, "w:alias") or value_of(look, "w:tag")


def _boxes(paragraph: Any) -> Iterator[Any]:
    for box in paragraph.iter(BOX):
        inner = next(box.iterancestors(qn("w:p")), None)
        if inner is paragraph and next(box.iterancestors(ALTERNATIVE), None) is None:
            yield box


def _is_contents(control: Any) -> bool:
    gallery = next(control.iter(qn("w:docPartGallery")), None)
    return gallery is not None and "contents" in str(gallery.get(qn("w:val"))).lower()


def _span(cell: Any) -> int:
    found = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return min(max(whole(found.get(qn("w:val")), 1), 1), MOST_COLUMNS) if found is not None else 1


def _chain(style: Any) -> Iterator[Any]:
    """A style and those that it is based on."""
    while style is not None:
        yield style.element
        style = getattr(style, "base_style", None)


def _list_of(look: Any, style: Any, numbers: Numbers) -> tuple[str, int]:
    """The list that a paragraph is in, by itself or by its style, and at which level."""
    for element in (look, *(each.find(qn("w:pPr")) for each in _chain(style))):
        found = element.find(qn("w:numPr")) if element is not None else None
        if found is not None:
            list_id, place = value_of(found, "w:numId"), value_of(found, "w:ilvl")
            named = style.style_id if style is not None else ""
            return list_id, whole(place) if place else numbers.level_of(list_id, named)
    return "", 0


def _indent(look: Any, style: Any, of_list: int) -> int:
    """How far in a paragraph stands: as it says itself, or its list does, or its style."""
    own, *of_styles = (_left(each) for each in (look, *(each.find(qn("w:pPr")) for each in _chain(style))))
    return own or of_list or next(filter(None, of_styles), 0)


def _left(look: Any) -> int:
    found = look.find(qn("w:ind")) if look is not None else None
    value = (found.get(qn("w:left")) or found.get(qn("w:start")) or "0") if found is not None else "0"
    return whole(value)


def _style_look(style: Any) -> tuple[bool, bool]:
    looks = [each.find(qn("w:rPr")) for each in _chain(style)]
    return any(is_on(each, "w:b") for each in looks), any(is_on(each, "w:i") for each in looks)


def _all_underlined(paragraph: Any) -> bool:
    runs = [
        run for run in paragraph.iter(qn("w:r")) if any((each.text or "").strip() for each in run.findall(qn("w:t")))
    ]
    return bool(runs) and all(is_on(run.find(qn("w:rPr")), "w:u") for run in runs)


def _heading_level(look: Any, style: Any, name: str) -> int:
    """The level of a heading: that of its style's name, or the outline level of the paragraph or the style."""
    if name.startswith(HEADINGS):
        digits = "".join(filter(str.isdigit, name))
        return int(digits[:1]) if digits else 1
    for element in (look, *(each.find(qn("w:pPr")) for each in _chain(style))):
        outline = value_of(element, "w:outlineLvl") if element is not None else ""
        if outline.isdigit() and int(outline) < 6:
            return int(outline) + 1
    return 0
