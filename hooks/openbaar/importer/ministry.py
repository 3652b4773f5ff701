"""Which ministry a document is from, by what stands around its text. Its own name says it; so does the office that it
is from or to, an abbreviation in its kenmerk, the name of a directorate-general. Where these differ nothing is sure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from openbaar.documents.ministeries import MINISTERIES, PREFIX
from openbaar.importer.layout import layout


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that points to a ministry."""

    code: str
    how: str
    """In Dutch: ``het adres www.rijksoverheid.nl/jenv``."""
    weight: int
    """3 for its own name, 2 for its offices and kenmerken, 1 for the rest."""


def ministry(
    words: Sequence[str], offices: Sequence[str], codes: Sequence[str], day: date | None
) -> tuple[Evidence, ...]:
    """What points to a ministry, most certain first. ``words`` stand around the text, ``offices`` are whom the document
    is from or to, ``codes`` are kenmerken and other abbreviations."""
    found = [*_names(words, day), *_addresses(words), *_offices(offices, day), *_codes(codes), *_units(words)]
    return tuple(sorted(dict.fromkeys(found), key=lambda each: -each.weight))


def decided(evidence: Sequence[Evidence]) -> str:
    """The code of the ministry that the most certain evidence points to; "" where that points to several."""
    best = [each.code for each in evidence if each.weight == evidence[0].weight]
    return best[0] if len(set(best)) == 1 else ""


def _names(words: Sequence[str], day: date | None) -> Iterator[Evidence]:
    text = _plain(" ".join(words))
    for start in (match.end() for match in re.finditer(r"\bministerie van ", text)):
        if code := _named(text[start:], day):
            yield Evidence(
                code, f"'{PREFIX}{MINISTERIES[code].op(day).naam.removeprefix(PREFIX)}' in het briefhoofd", 3
            )


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def _named(text: str, day: date | None) -> str:
    """The ministry whose name a text begins with: the longest name, and one that was there on that day."""
    fits = [
        (len(name.naam), ministry.is_on(day), ministry.code)
        for ministry in MINISTERIES.values()
        for name in ministry.namen
        if _begins(text, _plain(name.naam.removeprefix(PREFIX)))
        and (day is None or name.holds_on(day) or not ministry.is_on(day))
    ]
    return max(fits, default=(0, False, ""))[2]


def _begins(text: str, name: str) -> bool:
    return re.match(rf"{re.escape(name)}(?!\w)", text) is not None


def _addresses(words: Sequence[str]) -> Iterator[Evidence]:
    text = " ".join(words).lower()
    for each in layout().ministries:
        for part in each.addresses:
            if re.search(rf"rijksoverheid\.nl/{re.escape(part)}\b", text):
                yield Evidence(each.code, f"het adres www.rijksoverheid.nl/{part}", 3)


OFFICE = re.compile(r"\b(?:minister|staatssecretaris|stas|min\.)s? (?:(?:van|voor) )?(?P<name>.+)", re.IGNORECASE)


def _offices(offices: Sequence[str], day: date | None) -> Iterator[Evidence]:
    for office in offices:
        text = _plain(office)
        match = OFFICE.search(text)
        code = _named(match["name"], day) if match else ""
        code = code or _portfolio(match["name"] if match else text)
        if code:
            yield Evidence(code, f"'{office}'", 2)
        else:
            yield from (Evidence(code, f"'{office}'", 2) for code in _abbreviated(office))


def goes_on(office: str, line: str) -> bool:
    """Whether an office goes on on the next line: ``de Minister van Volksgezondheid,`` / ``Welzijn en Sport``."""
    match = OFFICE.search(_plain(office))
    if match is None:
        return False
    name, joined = match["name"].rstrip(" ,"), f"{match['name']} {_plain(line)}"
    return any(len(each) > len(name) and _begins(joined, each) for each in _all_names())


@cache
def _all_names() -> frozenset[str]:
    """What offices are called after, in small letters: ministries, and the fields of ministers without one."""
    names = (_plain(name.naam.removeprefix(PREFIX)) for each in MINISTERIES.values() for name in each.namen)
    return frozenset((*names, *(name for each in layout().ministries for name in each.offices)))


def _portfolio(text: str) -> str:
    """The ministry of a minister who is not called after it."""
    for each in layout().ministries:
        if any(_begins(text, name) for name in each.offices):
            return each.code
    return ""


def _abbreviated(text: str) -> Iterator[str]:
    """``Stas IenW``, ``SOCW``, ``MJenV``, ``M.LNV``: an office before the abbreviation of a ministry."""
    for each in layout().ministries:
        for short in each.short:
            if re.search(
                rf"(?:^|[\s(/])(?:stas|min|minister|ms?|s|dg|psg|sg)?[.\s]?{re.escape(short)}(?=$|[\s),;/.-])",
                text,
                re.IGNORECASE,
            ):
                yield each.code


def _codes(codes: Sequence[str]) -> Iterator[Evidence]:
    for text in codes:
        for each in layout().ministries:
            if any(re.match(rf"{re.escape(short)}[/ -]", text) for short in each.short):
                yield Evidence(each.code, f"'{text}'", 2)


def _units(words: Sequence[str]) -> Iterator[Evidence]:
    text = _plain(" ".join(words))
    for each in layout().ministries:
        for unit in each.units:
            if unit in text:
                yield Evidence(each.code, f"'{unit}' in het briefhoofd", 1)
        for short in each.short:
            if re.search(rf"\b(?:extern|intern) {short.lower()} af ?gestemd", text):
                yield Evidence(each.code, f"'{short}' in het briefhoofd", 1)
