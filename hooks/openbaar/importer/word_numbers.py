"""The numbers that Word makes up for headings and lists: they are in no text, but in ``numbering.xml``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.oxml.ns import qn

from openbaar.importer.word_runs import value_of, whole

HIGHEST = 1000
"""From this number on there are no letters or roman numbers: those of a damaged file could fill the memory."""
ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True)
class Level:
    """How one level of a list is numbered."""

    form: str
    """``decimal``, ``lowerLetter``, ``bullet`` and such."""
    text: str
    """``%1.%2`` and such, or the bullet."""
    start: int
    indent: int
    """Twentieths of a point."""


class Numbers:
    """Counts the paragraphs of lists, from the beginning of a document to its end."""

    def __init__(self, package: Any) -> None:
        self._levels: dict[tuple[str, int], Level] = {}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self._abstract: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        """For each list that begins anew, the first number of its levels; taken out once it has begun."""
        self._styled: dict[tuple[str, str], int] = {}
        try:
            root = package.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        for each in root.findall(qn("w:num")):
            self._abstract[each.get(qn("w:numId"))] = value_of(each, "w:abstractNumId")
            self._restarts[each.get(qn("w:numId"))] = dict(_restarts(each))
        for each in root.findall(qn("w:abstractNum")):
            for level in each.findall(qn("w:lvl")):
                place = whole(level.get(qn("w:ilvl")))
                self._levels[each.get(qn("w:abstractNumId")), place] = _level(level)
                styled = level.find(qn("w:pStyle"))
                if styled is not None:
                    self._styled[each.get(qn("w:abstractNumId")), styled.get(qn("w:val"))] = place

    def next(self, list_id: str, place: int) -> tuple[str, str]:
        """The form and the number of the next paragraph of a list at a level: ``("decimal", "4.1")``."""
        abstract = self._abstract.get(list_id, "")
        level = self._levels.get((abstract, place))
        if level is None or list_id == "0":
            return "", ""
        counts = self._counts[abstract]
        counts.update({level: first - 1 for level, first in self._restarts.pop(list_id, {}).items()})
        counts[place] = counts.get(place, level.start - 1) + 1
        for deeper in [each for each in counts if each > place]:
            del counts[deeper]
        if level.form == "bullet":
            return "bullet", "-"
        if level.form == "none":
            return "", ""
        return level.form, self._written(abstract, level, counts)

    def level_of(self, list_id: str, style: str) -> int:
        """The level of a list that paragraphs of a style have, where they do not say it themselves."""
        return self._styled.get((self._abstract.get(list_id, ""), style), 0)

    def indent(self, list_id: str, place: int) -> int:
        """How far in the paragraphs of a list stand at a level; 0 where that is not said."""
        level = self._levels.get((self._abstract.get(list_id, ""), place))
        return level.indent if level else 0

    def _written(self, abstract: str, level: Level, counts: dict[int, int]) -> str:
        text = level.text
        for place in range(9):
            if f"%{place + 1}" in text:
                other = self._levels.get((abstract, place), level)
                text = text.replace(f"%{place + 1}", in_form(counts.get(place, other.start), other.form))
        return text.strip()


def _restarts(element: Any) -> Iterator[tuple[int, int]]:
    """The levels of a list that begin anew, each with its first number."""
    for each in element.findall(qn("w:lvlOverride")):
        first = each.find(qn("w:startOverride"))
        if first is not None:
            yield whole(each.get(qn("w:ilvl"))), whole(first.get(qn("w:val")), 1)


def _level(element: Any) -> Level:
    def value(name: str, otherwise: str) -> str:
        found = element.find(qn(name))
        return str(found.get(qn("w:val"))) if found is not None else otherwise

    place = element.find(f"{qn('w:pPr')}/{qn('w:ind')}")
    left = (place.get(qn("w:left")) or place.get(qn("w:start")) or "0") if place is not None else "0"
    return Level(value("w:numFmt", "decimal"), value("w:lvlText", ""), whole(value("w:start", "1"), 1), whole(left))


def in_form(number: int, form: str) -> str:
    """A number as a list writes it: ``3`` -> ``c``, ``iii``, ``III``, ``3``. One that no list reaches stays digits."""
    if not 0 < number < HIGHEST:
        return str(number)
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman"):
        roman, rest = "", number
        for value, sign in ROMAN:
            roman += sign * (rest // value)
            rest %= value
        return roman if form == "lowerRoman" else roman.upper()
    return str(number)
