"""Advice on a text: what is left over from a PDF, or makes a text hard to find one's way in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from openbaar.documents import Document
from openbaar.documents.contact import EMAIL, MOBILE
from openbaar.leaks.finding import mask
from openbaar.markdown import ParsedText, read_text
from openbaar.problems import Problem, shortened

PAGE_FOOT = re.compile(r"\W*(?:pagina|blad|page)\s+\d{1,4}(?:\s*(?:van|/|of)\s*\d{1,4})?\W*", re.IGNORECASE)
PRIVATE_USE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")

LONG_TEXT = 6000
"""Characters, some two printed pages: a longer text without any heading is hard to find one's way in."""
REPEATED = 3
"""A line of words that stands so often in a text may be the head or the foot of its printed pages."""
LONGEST_FOOT = 120
"""Characters of a line that may be the head or the foot of a page."""


def text_advice(document: Document) -> Iterator[Problem]:
    """AD004 to AD009 for the text of a document."""
    text = read_text(document.body)
    for line, code, message, remedy in (*_headings(text, document.body), *_lines(document.body.split("\n"))):
        yield Problem(document.path, document.body_line + line, code, message, remedy)


Found = tuple[int, str, str, str]


def _headings(text: ParsedText, body: str) -> Iterator[Found]:
    above = 1
    for title in text.titles:
        if title.level == 1:
            remedy = "De titel van de pagina is al een kop. Begin deze kop met ##."
            yield title.line, "AD004", f"tweede hoofdkop: {shortened(masked(title.text))}", remedy
        elif title.level > above + 1:
            right = "#" * (above + 1)
            message = f"kop slaat een niveau over: {shortened(masked(title.text))}"
            yield title.line, "AD005", message, f"Begin deze kop met {right}, of zet er een kop boven."
        above = title.level
    if not text.titles and len(body) > LONG_TEXT:
        remedy = "Heeft de bron koppen? Begin die met ##, dan vindt de lezer de weg."
        yield 0, "AD009", "lange tekst zonder koppen", remedy


def _lines(lines: list[str]) -> Iterator[Found]:
    often = _often(lines)
    for number, line in enumerate(lines):
        stripped = line.strip()
        if PAGE_FOOT.fullmatch(stripped):
            yield number, "AD006", f"voet van een pagina: {shortened(stripped)}", "Haal de regel weg."
        elif often.pop(stripped, 0):
            message = f"regel staat vaker in de tekst: {shortened(masked(stripped))}"
            yield number, "AD008", message, "Is het de kop of de voet van een pagina? Haal hem dan overal weg."
        sign = PRIVATE_USE.search(line)
        if sign:
            remedy = "Vaak is dit een opsommingsteken uit een PDF. Schrijf een streepje, of haal het weg."
            yield number, "AD007", f"teken dat lezers niet zien: U+{ord(sign[0]):04X}", remedy


def _often(lines: list[str]) -> dict[str, int]:
    """Lines of words that stand in a text again and again; marks, rows of tables and items of lists do not count."""
    counts = Counter(line.strip() for line in lines)
    return {
        line: count
        for line, count in counts.items()
        if count >= REPEATED and 8 <= len(line) <= LONGEST_FOOT and line[0].isalnum() and " " in line
    }


def masked(line: str) -> str:
    """A line in which an address or a number is masked."""
    return MOBILE.sub(lambda each: mask(each[0]), EMAIL.sub(lambda each: mask(each[0]), line))
