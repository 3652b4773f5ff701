"""One form for the signs with which a line begins: that of a source and that of a page are compared in it."""

from __future__ import annotations

import re

BLANKS = " \t\f\v"
"""White space around the text of a line; a no-break space is part of it."""

BULLET = re.compile(r"([-*])[ \t]+(?=\S)")
RULE = re.compile(r"(?:[-*][ \t]*){3,}$")
DELIMITERS = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?$|\|[ \t]*:?-+:?[ \t]*\|?$")


def line_form(line: str) -> str:
    """A line without white space at its ends: a bullet is a dash, a rule three of them, a row has one bar before each
    cell that holds something, and a backslash at its end (a line break that stays) is left out."""
    first = line[:1]
    if first in ("-", "*"):
        if RULE.match(line):
            return "---"
        if match := BULLET.match(line):
            line = f"- {line_form(line[match.end() :])}"
    if line.endswith("\\"):
        line = line[:-1].rstrip(BLANKS)
    if "|" in line:
        return "" if DELIMITERS.match(line) else "|" + line.strip("| \t")
    return line


def squeezed(text: str) -> str:
    """A text without white space. Stars, low lines and dashes are one sign, for an author may use either for emphasis
    and bullets; so is any run of backticks."""
    text = "".join(text.replace("_", "-").replace("*", "-").split())
    return re.sub("`+", "`", text) if "`" in text else text
