"""The numbers within a dossier: 'nr. 205', 'nrs. 404, 408 en 412', 'nrs 3-5', '-205', ', 91', 'nr. L', '11b en d'.

Pages, paragraphs and dates never extend a list: a number followed by a month is a date.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .model import Span
from .sessions import MONTH

RESPECTIVELY = r"(?:respectievelijk|resp\.|onderscheidenlijk)"
_LABEL = re.compile(
    rf"(?:[,.]? ?EK \d{{1,3}})?[ ,.;]{{0,3}}\(?(?:{RESPECTIVELY} )?(?:stuk |onder )?"
    r"(?P<label>(?i:nrs?|nos?|nummers?|letters?)(?![a-z])\.?:?|№) ?"
)
_COMMA = re.compile(r" ?, ?(?=\d|[A-Z])")
_HYPHEN = re.compile(r" ?- ?(?=\d{1,4}(?!\d|-[A-Za-z]))|/(?=\d{1,4}(?!\d|[ .]\d{3}))")
# '28638-2010' is a number, '28638-2010/11' holds a session.
_TIGHT_HYPHEN = re.compile(r"-(?=\d{1,4}(?![\d/-]))")
_BLANK = re.compile(r" (?=\d{1,4}[a-z]?(?:[.,;:)]|$))")
_PARENTHESIS = re.compile(r" ?\((?=\d{1,4}[a-z]?(?:, \d{1,4}[a-z]?)*\))")
_NOT_A_NUMBER = rf"(?! ?{MONTH}| ?(?:%|procent|miljoen|miljard|euro|jaar|dagen|weken|maanden)\b)"
_NOT_A_SESSION = r"(?!(?<=(?:19|20)\d\d)[/-]\d{2})"
_ITEM = re.compile(
    r"(\d{1,4}[a-z]?|(?![ET]K)[A-Z]{1,2})(?![A-Za-z0-9])(?![ .]\d{3}(?!\d))(?!\.\d)"
    rf"{_NOT_A_SESSION}{_NOT_A_NUMBER}"
)
_BARE_LETTER = re.compile(r"([a-z])(?!\w|\.\w)")
_RANGE = re.compile(r" ?- ?| (?:t/m|tot en met|tm) ")
_AND = re.compile(rf",? (?:en|of|&|{RESPECTIVELY}) (?:(?:nrs?\.?|letters?) ?)?| ?/ ?(?=\d)")
_LIST_COMMA = re.compile(r", ?(?:nrs?\.? ?)?")
# After 'nr.' a comma goes on only in a list that is closed and not followed by what it counts: 'nr. 47, 48 en 52'.
_MEMBER = r"(?:nrs?\.? ?)?(?:\d{1,4}|[A-Z]{1,2})"
_CLOSED = re.compile(
    rf"(?:, ?{_MEMBER}(?![\w/]|[ .-]\d)){{1,12}} (?:en|of|&) {_MEMBER}(?![A-Za-z0-9]|[ ./-]\d|, (?:\d|nr)| [A-Z])"
    r"(?! (?!van|en|of|is|bij)[a-z])"
)
_LONGEST_RANGE = 60


class Numbers(NamedTuple):
    """``values`` with the place of each; ``joint`` the positions of those that can be one document with the one before:
    the second of a pair ('nrs. 37-38'), and the 2 of a range from 1 ('nrs. 1-3'), a bill with its royal message."""

    values: tuple[str, ...]
    places: tuple[Span | None, ...]
    end: int
    joint: frozenset[int]
    labelled: bool


def read_numbers(text: str, position: int, loose: bool) -> Numbers | None:
    """The numbers that follow a dossier; ``loose`` also takes a number after nothing but a comma or a blank."""
    if label := _LABEL.match(text, position):
        plural = label["label"].lower().rstrip(".:") in ("nrs", "nos", "nummers", "letters")
        numbers = read_list(text, label.end(), plural, True)
        closes = numbers and "(" in label[0] and text.startswith(")", numbers.end)
        return numbers._replace(end=numbers.end + 1) if numbers and closes else numbers
    if hyphen := _HYPHEN.match(text, position):
        return read_list(text, hyphen.end(), False, bool(_TIGHT_HYPHEN.match(text, position)))
    if not loose:
        return None
    if parenthesis := _PARENTHESIS.match(text, position):
        numbers = read_list(text, parenthesis.end(), True, False)
        return numbers and Numbers(numbers.values, numbers.places, numbers.end + 1, frozenset(), False)
    blank = _COMMA.match(text, position) or _BLANK.match(text, position)
    return read_list(text, blank.end(), False, False) if blank else None


def read_list(text: str, position: int, plural: bool, labelled: bool) -> Numbers | None:
    first = _ITEM.match(text, position)
    if not first or not _is_believable(first[1], labelled):
        return None
    values, places, joint = [first[1]], [first.span(1)], set[int]()
    all_places: list[Span | None] = list(places)
    end = first.end()
    while following := _next(text, end, values[-1], plural):
        separator, item = following
        if separator != ",":
            joint |= _joint(values, item[1], separator)
            between = _between(values[-1], item[1])
            values += between
            all_places += [None] * len(between)
        values.append(_completed(item[1], values[-1]))
        all_places.append(item.span(1))
        end = item.end()
    return Numbers(tuple(values), tuple(all_places), end, frozenset(joint), labelled)


def _is_believable(value: str, labelled: bool) -> bool:
    if value.isdigit():  # '000' is a blank to be filled in; a bare 2010 may be a year
        return value[0] != "0" and (labelled or not 1950 <= int(value) <= 2099)
    return value[0] != "0"


def _next(text: str, end: int, last: str, plural: bool) -> tuple[str, re.Match[str]] | None:
    if (dash := _RANGE.match(text, end)) and (item := _ITEM.match(text, dash.end())):
        return (dash[0].strip(), item) if _is_range(last, item[1]) else None
    separator = _AND.match(text, end) or (_LIST_COMMA.match(text, end) if plural or _CLOSED.match(text, end) else None)
    if not separator:
        return None
    if item := _ITEM.match(text, separator.end()):
        is_free = plural or "nr" in separator[0] or "resp" in separator[0] or "onder" in separator[0]
        return (",", item) if _goes_on(last, item[1], is_free) else None
    letter = _BARE_LETTER.match(text, separator.end())
    return (",", letter) if letter and last[0].isdigit() and last[-1].isalpha() else None


def _joint(values: list[str], last: str, separator: str) -> set[int]:
    if values[-1] == "1" and last.isdigit():
        return {len(values)}
    is_pair = separator == "-" and last.isdigit() and int(last) == int(values[-1]) + 1
    return {len(values)} if is_pair else set()


def _is_range(first: str, last: str) -> bool:
    if first.isdigit() and last.isdigit():
        return 0 < int(last) - int(first) <= _LONGEST_RANGE
    return len(first) == len(last) == 1 and first.isupper() and last.isupper() and first < last


def _between(first: str, last: str) -> list[str]:
    """What a range holds but does not name: 't/m' between numbers, or between letters of the Eerste Kamer."""
    if first.isdigit():
        return [str(value) for value in range(int(first) + 1, int(last))]
    return [chr(value) for value in range(ord(first) + 1, ord(last))]


def _goes_on(last: str, item: str, plural: bool) -> bool:
    # 'nr. 4 en 5' is a list, 'nr. 30 en 3 moties' is not: without 'nrs.' the numbers must go up.
    if item[0].isdigit() != last[0].isdigit() or item[0] == "0":
        return False
    if plural or not item[0].isdigit():
        return True
    digits = re.compile(r"\d+")
    before, after = digits.match(last), digits.match(item)
    return bool(before and after and int(before[0]) <= int(after[0]))


def _completed(item: str, last: str) -> str:
    """A letter alone after '11b' is a number of its own: 'd' is 11d."""
    return last.rstrip("abcdefghijklmnopqrstuvwxyz") + item if item.isalpha() and item.islower() else item
