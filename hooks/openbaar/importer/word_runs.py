"""A paragraph of a Word file -> its runs. What was deleted or hidden is no text, nor are instructions of fields,
lists of contents and numbers of pages; what was made black is withheld. Of what an editor must know there is a
count."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from docx.oxml.ns import qn

from openbaar.importer.blocks import Run

ALTERNATIVE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What programs of before 2010 show instead of the thing beside it: the same once more."""
BOXES = (qn("w:drawing"), qn("w:pict"), qn("w:object"))
WITHOUT_TEXT = frozenset((*BOXES, ALTERNATIVE, qn("w:pPr"), qn("w:rPr"), qn("w:sdtPr"), qn("w:sdtEndPr")))
DELETED = (qn("w:del"), qn("w:moveFrom"))
SIGNS = {qn("w:tab"): "\t", qn("w:br"): " ", qn("w:cr"): " ", qn("w:noBreakHyphen"): "-", qn("w:softHyphen"): ""}
SKIPPED_FIELDS = ("TOC", "PAGE", "NUMPAGES", "SECTIONPAGES")
BLACK = ("black", "000000")


@dataclass
class WordState:
    """What goes on from paragraph to paragraph: open fields, and what was counted."""

    fields: list[str] = field(default_factory=list)
    """The instructions of the fields that are open, outermost first."""
    results: list[bool] = field(default_factory=list)
    """For each of them, whether its result has begun."""
    counts: Counter[str] = field(default_factory=Counter)
    looks: dict[str, tuple[bool, bool]] = field(default_factory=dict)
    """For each style of characters, whether it is bold and whether it is italic."""

    @property
    def is_skipped(self) -> bool:
        """Whether the text that comes now is that of a field that is no text."""
        names = [(instruction.split() or [""])[0].upper() for instruction in self.fields]
        return any(name in SKIPPED_FIELDS for name in names) or any(not begun for begun in self.results)

    def mark(self, kind: str) -> None:
        """A field begins, its result begins, or it ends."""
        if kind == "begin":
            self.fields.append("")
            self.results.append(False)
        elif kind == "separate" and self.results:
            self.results[-1] = True
        elif kind == "end" and self.fields:
            self.fields.pop()
            self.results.pop()


def paragraph_runs(paragraph: Any, state: WordState) -> tuple[Run, ...]:
    """The runs of a paragraph, with those of one style together."""
    found: list[Run] = []
    for run in _runs(paragraph, state):
        last = found[-1] if found else None
        if last and not (run.note or run.withheld or last.note or last.withheld) and _look(last) == _look(run):
            found[-1] = Run(last.text + run.text, run.bold, run.italic, run.raised)
        else:
            found.append(run)
    return tuple(found)


def _look(run: Run) -> tuple[bool, bool, bool]:
    return run.bold, run.italic, run.raised


def _runs(element: Any, state: WordState) -> Iterator[Run]:
    for child in element:
        if child.tag in DELETED:
            state.counts["deleted"] += 1
        elif is_placeholder(child) or _is_skipped_field(child):
            continue
        elif child.tag == qn("w:r"):
            yield from _run(child, state)
        elif child.tag not in WITHOUT_TEXT and isinstance(child.tag, str):
            if child.tag == qn("w:ins"):
                state.counts["inserted"] += 1
            yield from _runs(child, state)


def whole(text: str | None, otherwise: int = 0) -> int:
    """A number as Word writes it; ``otherwise`` where it is none, as in a file that was damaged."""
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,9}", text) else otherwise


def untabbed(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs with a blank for each tab: in a text both set words apart."""
    return tuple(replace(run, text=run.text.replace("\t", " ")) for run in runs)


def is_placeholder(element: Any) -> bool:
    """Whether an element is a content control that was not filled in: "Klik hier als u tekst wilt invoeren"."""
    return element.tag == qn("w:sdt") and element.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}") is not None


def _is_skipped_field(element: Any) -> bool:
    """Whether an element is a field in short form that is no text: the number of a page."""
    instruction = element.get(qn("w:instr"), "") if element.tag == qn("w:fldSimple") else ""
    return (instruction.split() or [""])[0].upper() in SKIPPED_FIELDS


def _run(run: Any, state: WordState) -> Iterator[Run]:
    look = run.find(qn("w:rPr"))
    if is_on(look, "w:vanish"):
        state.counts["hidden"] += bool(run.findall(qn("w:t")))
        return
    for child in run:
        if child.tag == qn("w:fldChar"):
            state.mark(child.get(qn("w:fldCharType")))
        elif child.tag == qn("w:instrText") and state.fields:
            state.fields[-1] += child.text or ""
        elif not state.is_skipped:
            yield from _part(child, look, state)


NOTES = {qn("w:footnoteReference"): "f", qn("w:endnoteReference"): "e"}


def _part(child: Any, look: Any, state: WordState) -> Iterator[Run]:
    """The text of a part of a run, or the mark of a note."""
    text = _text(child)
    if child.tag in NOTES:
        yield Run("", note=f"{NOTES[child.tag]}{child.get(qn('w:id'))}")
    elif text and _is_black(look):
        state.counts["black"] += 1
        yield Run("[weggelaten]", withheld=True)
    elif text:
        raised = value_of(look, "w:vertAlign") == "superscript"
        bold, italic = state.looks.get(value_of(look, "w:rStyle"), (False, False))
        yield Run(text, is_on(look, "w:b", bold), is_on(look, "w:i", italic), raised)


def _text(child: Any) -> str:
    if child.tag == qn("w:t"):
        return child.text or ""
    if child.tag == qn("w:sym"):
        code = child.get(qn("w:char"), "20")
        return chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{1,4}", code) else ""
    return SIGNS.get(child.tag, "")


def _is_black(look: Any) -> bool:
    if look is None:
        return False
    shade = look.find(qn("w:shd"))
    filled = shade is not None and str(shade.get(qn("w:fill"))).lower() in BLACK
    return filled or value_of(look, "w:highlight") in BLACK


def is_on(look: Any, name: str, otherwise: bool = False) -> bool:
    """Whether a property is set, and not set to off; ``otherwise`` where nothing is said of it."""
    found = look.find(qn(name)) if look is not None else None
    if found is None:
        return otherwise
    return found.get(qn("w:val"), "true") not in ("0", "false", "off", "none")


def value_of(look: Any, name: str) -> str:
    """The value of a property, or ""."""
    found = look.find(qn(name)) if look is not None else None
    return str(found.get(qn("w:val"), "")) if found is not None else ""
