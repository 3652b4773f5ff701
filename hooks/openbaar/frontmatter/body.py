"""What may not stand in the text below the front matter: an open comment, what a browser would run or fetch, and a
note mark without a note. Closed by default: only markup that is known to be harmless may stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from openbaar.documents.markup import without_code, without_comments
from openbaar.problems import Problem

HARMLESS = frozenset(
    {
        *("a", "abbr", "b", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "small"),
        *("span", "strong", "sub", "sup", "time", "u"),
        *("blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "hr"),
        *("li", "ol", "p", "pre", "section", "summary", "ul"),
        *("caption", "col", "colgroup", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
    }
)
"""HTML that a text may hold. Pictures are written in Markdown, so that they are checked like any other file."""

TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])[^<>]*")
ATTRIBUTE = re.compile(r"[\s{\"'](on\w+|style|srcdoc|src|formaction)\s*=", re.IGNORECASE)
ATTRIBUTE_LIST = re.compile(r"\{:?[ ]?[^{}\n]*\}")
RUNS = re.compile(r"(?:\]\(|\]:|\bhref\s*=)\s*[\"'<]?\s*(?:javascript|vbscript|data)\s*:", re.IGNORECASE)
PICTURE = re.compile(r"!\[([^\]\n]*)\](?:\(\s*<?([^)\s<>]*)|\[([^\]\n]*)\])?")
DEFINITION = re.compile(r"^[ ]{0,3}\[(?!\^)([^\]\n]+)\]:[ \t]*<?([^\s<>]+)", re.MULTILINE)
FOREIGN = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
NOTE_MARK = re.compile(r"\[\^([^\]\s]+)\](?!:)")
NOTE = re.compile(r"^[ ]{0,3}\[\^([^\]\s]+)\]:", re.MULTILINE)

AWAY = "Haal het weg, of schrijf een gewone link."


def body_problems(body: str, path: str, first_line: int) -> Iterator[Problem]:
    """TX001 for a comment that never closes, TX002 for what would run or fetch something on the reader's machine,
    TX003 for a note mark without a note."""
    text = without_code(without_comments(body))
    for place, code, message, remedy in (*_open_comments(text), *_markup(text), *_pictures(text), *_notes(text)):
        yield Problem(path, first_line + text.count("\n", 0, place), code, message, remedy)


Finding = tuple[int, str, str, str]
"""Where in the text, code, message, remedy."""


def _open_comments(text: str) -> Iterator[Finding]:
    for match in re.finditer("<!--", text):
        yield match.start(), "TX001", "HTML-opmerking is niet afgesloten", "Sluit haar af met -->, of haal haar weg."


def _markup(text: str) -> Iterator[Finding]:
    for match in TAG.finditer(text):
        if match[1].lower() not in HARMLESS:
            yield match.start(), "TX002", f"ingesloten inhoud mag niet in de tekst: <{match[1].lower()}>", AWAY
        elif attribute := ATTRIBUTE.search(match[0]):
            yield match.start(), "TX002", f"kenmerk van HTML mag niet in de tekst: {attribute[1].lower()}", AWAY
    for match in ATTRIBUTE_LIST.finditer(text):
        if attribute := ATTRIBUTE.search(match[0]):
            yield match.start(), "TX002", f"kenmerk van HTML mag niet in de tekst: {attribute[1].lower()}", AWAY
    for match in RUNS.finditer(text):
        yield match.start(), "TX002", "link die iets uitvoert in plaats van ergens heen te gaan", AWAY


def _pictures(text: str) -> Iterator[Finding]:
    definitions = {label.lower(): target for label, target in DEFINITION.findall(text)}
    for match in PICTURE.finditer(text):
        target = match[2] if match[2] is not None else definitions.get((match[3] or match[1]).lower(), "")
        if FOREIGN.match(target):
            remedy = "Zet het plaatje naast de pagina en noem het bij bestanden."
            yield match.start(), "TX002", "plaatje van een andere site", remedy


def _notes(text: str) -> Iterator[Finding]:
    notes = set(NOTE.findall(text))
    for match in NOTE_MARK.finditer(text):
        if match[1] not in notes:
            remedy = f"Schrijf de noot onder de tekst: [^{match[1]}]: …."
            yield match.start(), "TX003", f"noot {match[1]} heeft geen tekst", remedy
