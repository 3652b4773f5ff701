"""Characters that are no text: control characters, halves of characters, what Unicode reserves for programs, and the
signs that turn the direction of writing around, with which a text can show something else than it says.

In a feed or a page such a character makes the whole file unreadable, or is a way to mislead. A form feed is let through
in a text as white space: texts out of PDF files have one at each page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from openbaar.problems import Problem

LAST_OF_PLANES = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
"""The last two characters of each plane are no characters (Unicode, §23.7)."""

NO_TEXT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef" + LAST_OF_PLANES + "]"
)
PAGE_BREAK = re.compile(r"(?m:^)\f+|\f+(?m:$)")
REMEDY = "Haal het teken weg; typ de regel zo nodig opnieuw over."


def sign_name(sign: str) -> str:
    """How Unicode writes a character that cannot be printed: ``U+001F``."""
    return f"U+{ord(sign):04X}"


def foreign_signs(body: str, path: str, first_line: int) -> Iterator[Problem]:
    """TX004 for each line with a character that is no text; the first one on the line is named."""
    if not NO_TEXT.search(body):
        return
    for number, line in enumerate(body.split("\n"), start=first_line):
        found = NO_TEXT.search(line)
        if found:
            yield Problem(path, number, "TX004", f"teken dat geen tekst is: {sign_name(found[0])}", REMEDY)


def signs_as_space(body: str) -> str:
    """The body with a space for each of these, to see what else is wrong with it."""
    return NO_TEXT.sub(" ", body)


def page_breaks_as_space(body: str) -> str:
    """The body with form feeds as white space: none at the start or end of a line, a space within one."""
    return PAGE_BREAK.sub("", body).replace("\f", " ") if "\f" in body else body
