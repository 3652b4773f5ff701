"""The letterhead of a document -> its fields, each with how it was found. Nothing here is sure by itself: what the
front matter gets of it is decided in ``facts.py``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from openbaar.importer.layout import layout
from openbaar.importer.letterhead_rows import Rows, is_address, takes_asked
from openbaar.importer.lines import Stretch
from openbaar.importer.measures import Measures
from openbaar.importer.open_fields import KIND
from openbaar.importer.opening import slips_of
from openbaar.importer.regions import Sheet
from openbaar.importer.slips import STARTS, Field, Slip, State, fields_of, units


@dataclass(frozen=True)
class Letterhead:
    """What stands around the text of one document."""

    fields: tuple[Field, ...]
    """All labels with their values, in the order of the pages."""
    units: tuple[str, ...]
    """What stands above the labels in the column: the parts of the ministry."""
    asked: tuple[str, ...]
    """``TER BESLISSING`` and such, as printed."""
    addressees: tuple[str, ...]
    """To whom it is, where no label says so."""
    titles: tuple[str, ...]
    """What is the title, where no label says so: most likely first."""
    doubtful: tuple[str, ...]
    """Other lines that may be the title."""
    words: tuple[str, ...]
    """All that stands there, to look for the ministry in."""
    left_out: tuple[tuple[int, str], ...]
    """Page and words: for an editor to see that it was furniture."""

    def field(self, key: str) -> Field | None:
        """The first field of a key that says something; else the first one."""
        found = [each for each in self.fields if each.key == key]
        return next((each for each in found if each.state is State.FILLED), found[0] if found else None)

    def all(self, key: str) -> tuple[Field, ...]:
        """Every field of a key."""
        return tuple(each for each in self.fields if each.key == key)


def letterhead(sheets: Sequence[Sheet], rows: Sequence[Sequence[Stretch]], measures: Measures) -> Letterhead:
    """The letterhead of a document: the columns of its pages, and the rows above its text."""
    column = [(sheet, slips_of(sheet.side, True, _column_right(sheets))) for sheet in sheets]
    body = list(_rows_as_slips(rows, measures))
    columns = [(f"in de kantlijn op blz. {sheet.number}", slips) for sheet, slips in column]
    return read_slips(columns, body, sheets, _pictured(sheets[0]))


def _pictured(sheet: Sheet) -> float | None:
    """The foot of the picture that has the word nota on it: small, at the left, in the upper half of the first page."""
    fits = [
        each.bottom
        for each in sheet.page.pictures
        if 15 < each.bottom - each.top < 60
        and 30 < each.right - each.left < 130
        and each.left < 0.25 * sheet.page.width
        if 0.15 * sheet.page.height < each.top < 0.5 * sheet.page.height
    ]
    return fits[0] if fits else None


def _nota(body: Sequence[Sequence[Slip]]) -> float | None:
    return next((slip.base for row in body for slip in row if KIND.fullmatch(slip.text) and slip.base), None)


def _column_right(sheets: Sequence[Sheet]) -> float:
    return max((each.right for sheet in sheets for each in sheet.side), default=560.0) + 1


def _rows_as_slips(rows: Sequence[Sequence[Stretch]], measures: Measures) -> Iterator[list[Slip]]:
    """The rows of a letterhead; what stands beside a label is its value."""
    flat = [slips_of(row, False, measures.right) for row in rows]
    for place, row in enumerate(flat):
        base = row[0].base
        before = flat[place - 1][0].base if place else None
        near = before is not None and base - before < 1.55 * row[0].size
        after = rows[place + 1][-1].words[0] if place + 1 < len(rows) else None
        yield [
            replace(slip, near=near, full=after is not None and slip.right + after.width + 3 > measures.right - 25)
            for slip in row
        ]


def read_slips(
    columns: Sequence[tuple[str, Sequence[Slip]]],
    body: Sequence[Sequence[Slip]],
    sheets: Sequence[Sheet] = (),
    nota: float | None = None,
) -> Letterhead:
    """The letterhead that slips make up: those of columns, each with where it stands, and rows above the text. ``nota``
    is where the word nota stands, where that is a picture."""
    fields: list[Field] = []
    asked: list[str] = []
    heads: list[str] = []
    for where, slips in columns:
        plain = [slip for slip in slips if not takes_asked(slip, asked)]
        found = list(fields_of(plain, where))
        fields += [field for field in found if field.label]
        if found and not found[0].label and not heads:
            heads += _units(found[0].slips, is_sure=len(found) > 1)
    printed = _nota(body)
    rest = Rows(asked, nota or printed, is_printed=printed is not None)
    rest.read(body)
    words = [slip.text for _, slips in columns for slip in slips] + [slip.text for row in body for slip in row]
    furniture = [each.text for sheet in sheets for each in (*sheet.head, *sheet.foot)]
    return Letterhead(
        (*rest.fields, *fields),
        tuple(heads or rest.units),
        tuple(dict.fromkeys(asked)),
        tuple(rest.addressees),
        tuple(rest.titles),
        tuple(rest.doubtful),
        (*words, *furniture),
        tuple(_left_out(columns, body, sheets)),
    )


def _left_out(
    columns: Sequence[tuple[str, Sequence[Slip]]], body: Sequence[Sequence[Slip]], sheets: Sequence[Sheet]
) -> Iterator[tuple[int, str]]:
    yield from ((slip.page, slip.text) for row in body for slip in row)
    yield from ((slip.page, slip.text) for _, slips in columns for slip in slips)
    yield from ((sheet.number, each.text) for sheet in sheets for each in (*sheet.head, *sheet.foot))


def _units(slips: Sequence[Slip], is_sure: bool) -> list[str]:
    """The parts of a ministry at the top of a column, without its name, its address and what comes after. Where no
    label follows (``is_sure`` is not set) only what is called as a part of a ministry is one."""
    plain: list[Slip] = []
    for slip in slips:
        if is_address(slip.text):
            break
        if not slip.is_withheld and not _is_furniture(slip.text):
            plain.append(slip)
    found = [each for each in units(plain) if not re.match(r"ministerie\b", each, re.IGNORECASE)]
    return found if is_sure else [each for each in found if STARTS.match(each)]


def _is_furniture(text: str) -> bool:
    named = re.match(r"[Pp]agina\b", text) or layout().feet.fullmatch(text) or layout().heads.fullmatch(text)
    return named is not None
