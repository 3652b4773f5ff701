"""What may not stand in the text below the front matter: an open comment, and what a browser would run or fetch."""

from __future__ import annotations

import re
from collections.abc import Iterator

from openbaar.documents.markup import without_code, without_comments
from openbaar.problems import Problem

EMBEDDED = re.compile(r"<(script|iframe|object|embed|style|link|meta|form|base)\b", re.IGNORECASE)
FOREIGN_IMAGE = re.compile(r"!\[[^\]\n]*\]\(\s*<?(?:https?:)?//|<img\b[^<>]*\bsrc=[\"']?(?:https?:)?//", re.IGNORECASE)


def body_problems(body: str, path: str, first_line: int) -> Iterator[Problem]:
    """TX001 for a comment that never closes, TX002 for what would run or fetch something on the reader's machine."""
    text = without_code(without_comments(body))

    def report(match: re.Match[str], code: str, message: str, remedy: str) -> Problem:
        return Problem(path, first_line + text.count("\n", 0, match.start()), code, message, remedy)

    for match in re.finditer("<!--", text):
        yield report(match, "TX001", "HTML-opmerking is niet afgesloten", "Sluit haar af met -->, of haal haar weg.")
    for match in EMBEDDED.finditer(text):
        message = f"ingesloten inhoud mag niet in de tekst: <{match[1].lower()}>"
        yield report(match, "TX002", message, "Haal het weg, of schrijf een gewone link.")
    for match in FOREIGN_IMAGE.finditer(text):
        yield report(
            match,
            "TX002",
            "plaatje van een andere site",
            "Zet het plaatje naast de pagina en noem het bij bestanden.",
        )
