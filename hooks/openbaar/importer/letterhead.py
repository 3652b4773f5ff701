"""The letterhead of a document -> its fields, each with how it was found. Nothing here is sure by itself: what the
front matter gets of it is decided in ``facts.py``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from openbaar.importer.layout import label_of, layout
from openbaar.importer.lines import Stretch
from openbaar.importer.opening import slips_of
from openbaar.importer.regions import Measures, Sheet
from openbaar.importer.slips import CONNECTS, Field, Slip, State, fields_of, joined_slips, labelled, units

OFFICE = re.compile(
    r"(?:aan )?(?:de |het )?(?:minister(?:-president)?|staatssecretaris|bewindspersoon|bewindslieden|MP)\b"
    r"(?! heeft| wordt)",
    re.IGNORECASE,
)
ADDRESSEE = re.compile(r"aan\b:?\s+(?=\S)", re.IGNORECASE)
POST = re.compile(r"\bPostbus\b|\b\d{4}\s?[A-Z]{2}\b|^>|www\.|\bT\s+0\d|\bF\s+0\d|@", re.IGNORECASE)
STREET = re.compile(r"^[A-Z][\w'.-]+(?: [\w'.-]+){0,2} (?!(?:19|20)\d\d$)\d{1,4}[a-zA-Z]?$")
LISTS = ("bijlagen", "afgestemd_met", "kopie_aan", "opgesteld_door", "personen", "")
"""Keys of labels that have more than one line below them."""
KIND = re.compile(r"(?:beslis)?nota|memo|notitie|brief", re.IGNORECASE)


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
    """What may be the title, most likely first."""
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
        plain = [slip for slip in slips if not _takes_asked(slip, asked)]
        for field in fields_of(plain, where):
            if field.label:
                fields.append(field)
            elif not heads:
                heads += _units(field.slips)
    rest = _Body(asked, nota or _nota(body))
    rest.read(body)
    words = [slip.text for _, slips in columns for slip in slips] + [slip.text for row in body for slip in row]
    furniture = [each.text for sheet in sheets for each in (*sheet.head, *sheet.foot)]
    return Letterhead(
        (*rest.fields, *fields),
        tuple(heads or rest.units),
        tuple(dict.fromkeys(asked)),
        tuple(rest.addressees),
        tuple(rest.titles),
        (*words, *furniture),
        tuple(_left_out(columns, body, sheets)),
    )


def _left_out(
    columns: Sequence[tuple[str, Sequence[Slip]]], body: Sequence[Sequence[Slip]], sheets: Sequence[Sheet]
) -> Iterator[tuple[int, str]]:
    yield from ((slip.page, slip.text) for row in body for slip in row)
    yield from ((slip.page, slip.text) for _, slips in columns for slip in slips)
    yield from ((sheet.number, each.text) for sheet in sheets for each in (*sheet.head, *sheet.foot))


def _takes_asked(slip: Slip, asked: list[str]) -> bool:
    text = slip.text.lower().strip(" .:")
    if text in layout().asked or (slip.text.isupper() and text.startswith("ter ")):
        asked.append(slip.text.strip())
        return True
    return False


def _units(slips: Sequence[Slip]) -> list[str]:
    """The parts of a ministry at the top of a column, without its name, its address and what comes after."""
    plain: list[Slip] = []
    for slip in slips:
        if is_address(slip.text):
            break
        if not slip.is_withheld:
            plain.append(slip)
    return [each for each in units(plain) if not re.match(r"ministerie\b", each, re.IGNORECASE)]


def is_address(text: str) -> bool:
    """Whether a line is part of an address: a street, a post-box, a telephone number."""
    return bool(POST.search(text) or STREET.match(text))


class _Body:
    """Reads the rows above a text; keeps what it found."""

    def __init__(self, asked: list[str], nota: float | None) -> None:
        self.asked, self.nota = asked, nota
        self.fields: list[Field] = []
        self.units: list[str] = []
        self.addressees: list[str] = []
        self.titles: list[str] = []
        self._loose: list[list[Slip]] = []
        self._above: Slip | None = None
        self._value_left: float | None = None
        self._open: tuple[str, str, list[Slip]] | None = None

    def read(self, rows: Sequence[Sequence[Slip]]) -> None:
        """Take in all rows, from top to bottom."""
        self._above = rows[0][0] if rows else None
        for row in rows:
            self._row([slip for slip in row if not _takes_asked(slip, self.asked)])
        self._close()
        self._addressed()
        self._title()

    def _row(self, row: list[Slip]) -> None:
        if not row:
            return
        found = labelled(row[0])
        if found:
            self._close()
            label, key, value = found
            held = [replace(row[0], text=value)] if value else []
            held += row[1:]
            self._open = (label, key, held)
            self._value_left = row[1].left if len(row) > 1 else None
        elif self._goes_on(row):
            assert self._open
            self._open[2].extend(row)
        else:
            self._close()
            self._loose.append(row)

    def _goes_on(self, row: Sequence[Slip]) -> bool:
        """Whether a row is the next line of the value of the label above it."""
        if not self._open or not row[0].near:
            return False
        if self._value_left is not None:
            return abs(row[0].left - self._value_left) < 5
        held = self._open[2]
        return not held or self._open[1] in LISTS or bool(CONNECTS.search(held[-1].text))

    def _close(self) -> None:
        if self._open:
            label, key, held = self._open
            values = tuple(units(slip for slip in held if not slip.is_withheld))
            state = State.FILLED if values else State.WITHHELD if held else State.EMPTY
            page = held[0].page if held else 1
            self.fields.append(Field(label, key, values, state, page, "in het briefhoofd", tuple(held)))
        self._open, self._value_left = None, None

    def _groups(self) -> list[list[Slip]]:
        """Loose rows that stand together, each as one group."""
        groups: list[list[Slip]] = []
        for row in self._loose:
            for slip in row:
                last = groups[-1][-1] if groups else None
                together = last is not None and slip.near and abs(last.left - slip.left) < 6 and last.bold == slip.bold
                if together and abs(last.size - slip.size) < 0.8 if last else False:
                    groups[-1].append(slip)
                else:
                    groups.append([slip])
        return groups

    def _addressed(self) -> None:
        """Addressees without a label: ``Aan de Minister van …``, an office, or the block above a post-box."""
        groups = self._groups()
        for place, group in enumerate(groups):
            text = group[0].text
            block = [slip for slip in group if not is_address(slip.text)]
            if len(block) < len(group) and block and not any(map(str.isdigit, joined_slips(block))):
                self.addressees.append(ADDRESSEE.sub("", joined_slips(block)))
                groups[place] = []
            elif match := ADDRESSEE.match(text):
                first = replace(group[0], text=text[match.end() :])
                self.addressees += _offices([first, *group[1:]])
                groups[place] = []
            elif OFFICE.match(text) and all(len(slip.text) < 70 for slip in group):
                self.addressees += _offices(group)
                groups[place] = []
        self._left = [group for group in groups if group]

    def _title(self) -> None:
        """What is left may be the title, or the parts of the ministry. A title stands beside or below the word nota."""
        groups = [group for group in self._left if not _is_no_title(group)]
        marked = [group for group in groups if _is_unit(group)]
        if len(groups) - len(marked) > 1 and self._above and groups[0][0] is self._above:
            marked.append(groups[0])  # what stands above all else is no title where something below may be
        self.units = [joined_slips(group) for group in marked]
        rest = [group for group in groups if group not in marked]
        rest.sort(key=self._unlikely)
        self.titles = [joined_slips(group) for group in rest]

    def _unlikely(self, group: Sequence[Slip]) -> tuple[float, float, int]:
        """How unlikely a group is the title: it stands beside the word nota, in the largest type, and is the
        longest."""
        beside = self.nota is not None and min(abs(slip.base - self.nota) for slip in group) < 32
        return -beside, -round(max(slip.size for slip in group)), -len(joined_slips(group))


def _offices(group: Sequence[Slip]) -> list[str]:
    """Each office that a group names; a line that goes on with one is joined to it."""
    found: list[list[Slip]] = []
    for slip in group:
        if found and not OFFICE.match(slip.text):
            found[-1].append(slip)
        else:
            found.append([slip])
    return [joined_slips(each) for each in found]


def _is_no_title(group: Sequence[Slip]) -> bool:
    text = joined_slips(group)
    if KIND.fullmatch(text) or all(is_address(slip.text) or slip.is_withheld for slip in group):
        return True
    return (
        bool(re.match(r"ministerie\b|>|Den Haag", text, re.IGNORECASE)) or label_of(text) is not None or len(text) < 4
    )


def _is_unit(group: Sequence[Slip]) -> bool:
    words = r"(?:directoraat|directie|dg\b|afdeling|kabinet\b|hoofddirectie|bureau\b)"
    return bool(re.match(words, group[0].text, re.IGNORECASE)) and len(joined_slips(group)) < 120
