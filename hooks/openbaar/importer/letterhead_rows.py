"""The rows above the text of a document -> labels with their values, whom it is to, and what may be its title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from openbaar.importer.layout import label_of, layout
from openbaar.importer.open_fields import ADDRESSEE, KIND, OFFICE, OpenField, begins_part, opened_by
from openbaar.importer.slips import STARTS, Field, Slip, joined_slips, units
from openbaar.importer.title_lines import is_beside, is_sure, may_be_unit

POST = re.compile(r"\bPostbus\b|\b\d{4}\s?[A-Z]{2}\b|^>|www\.|\bT\s+0\d|\bF\s+0\d|@", re.IGNORECASE)
STREET = re.compile(r"^[A-Z][\w'.-]+(?: [\w'.-]+){0,2} (?!(?:19|20)\d\d$)\d{1,4}[a-zA-Z]?$")


def takes_asked(slip: Slip, asked: list[str]) -> bool:
    text = slip.text.lower().strip(" .:")
    if text in layout().asked or (slip.text.isupper() and text.startswith("ter ")):
        asked.append(slip.text.strip())
        return True
    return False


def is_address(text: str) -> bool:
    """Whether a line is part of an address: a street, a post-box, a telephone number."""
    return bool(POST.search(text) or STREET.match(text))


class Rows:
    """Reads the rows above a text; keeps what it found."""

    def __init__(self, asked: list[str], nota: float | None, is_printed: bool) -> None:
        self.asked, self.nota = asked, nota
        self.is_printed = is_printed
        """Whether the word nota is there as a word; a picture in its place may be another."""
        self.fields: list[Field] = []
        self.units: list[str] = []
        self.addressees: list[str] = []
        self.titles: list[str] = []
        self.doubtful: list[str] = []
        self._loose: list[list[Slip]] = []
        self._above: Slip | None = None
        self._open: list[OpenField] = []
        """The fields of the last row with labels: two or more where fields stand beside each other."""

    def read(self, rows: Sequence[Sequence[Slip]]) -> None:
        """Take in all rows, from top to bottom."""
        self._above = rows[0][0] if rows else None
        for row in rows:
            self._row([slip for slip in row if not takes_asked(slip, self.asked)])
        self._close()
        self._addressed()
        self._title()

    def _row(self, row: list[Slip]) -> None:
        if not row:
            return
        opened = list(opened_by(row))
        if opened:
            self._close()
            self._open = opened
        elif not self._goes_on(row):
            if self._open:  # a field stands between this row and the loose one before it
                row = [replace(row[0], near=False), *row[1:]]
            self._close()
            self._loose.append(row)

    def _goes_on(self, row: Sequence[Slip]) -> bool:
        """Whether a row is the next line of the values above it; it is added to them. Each part of it belongs to the
        value that it stands under."""
        if not self._open or not row[0].near:
            return False
        owners = [next((each for each in self._open if each.takes(slip)), None) for slip in row]
        if owners[0] is None:
            return False
        last = owners[0]
        for slip, owner in zip(row, owners, strict=True):
            last = owner or last
            last.held.append(slip)
        return True

    def _close(self) -> None:
        self.fields += [each.field for each in self._open]
        self._open = []

    def _groups(self) -> list[list[Slip]]:
        """Loose rows that stand together, each as one group."""
        groups: list[list[Slip]] = []
        for row in self._loose:
            for slip in row:
                last = groups[-1][-1] if groups else None
                together = last is not None and slip.near and abs(last.left - slip.left) < 6 and last.bold == slip.bold
                together = together and not begins_part(slip) and not (last and KIND.fullmatch(last.text))
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
            if len(block) < len(group) and block and not _is_sender(block):
                self.addressees.append(ADDRESSEE.sub("", joined_slips(block)))
                groups[place] = []
            elif len(block) < len(group) and block:
                groups[place] = block
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
        is_above = self._above is not None and len(groups) - len(marked) > 1 and groups[0][0] is self._above
        if is_above and may_be_unit(groups[0]):
            marked.append(groups[0])  # what stands above all else is no title where something below may be
        self.units = [unit for group in marked for unit in units(group)]
        rest = [group for group in groups if group not in marked]
        rest.sort(key=self._unlikely)
        by = self.nota if self.is_printed or any(is_beside(group, self.nota) for group in rest) else None
        self.titles = [joined_slips(group) for group in rest if is_sure(group, by)]
        self.doubtful = [joined_slips(group) for group in rest if not is_sure(group, by)]

    def _unlikely(self, group: Sequence[Slip]) -> tuple[float, float, int]:
        """How unlikely a group is the title: it stands beside the word nota, in the largest type, and is the
        longest."""
        return -is_beside(group, self.nota), -round(max(slip.size for slip in group)), -len(joined_slips(group))


def _is_sender(block: Sequence[Slip]) -> bool:
    """Whether what stands above an address is the ministry itself, or holds a number, as no addressee does."""
    text = joined_slips(block)
    return any(map(str.isdigit, text)) or text.lower().startswith("ministerie") or STARTS.match(text) is not None


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
