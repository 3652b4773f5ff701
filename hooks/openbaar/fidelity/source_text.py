"""A source -> its lines in the form in which they are compared, each with its number.

What is markup is read here a second time, from the table in REDACTIE.md and not from the parser: line by line, with
expressions, and without knowing which sign found its partner.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import TypeAlias

from openbaar.fidelity.line_form import BLANKS, line_form
from openbaar.markdown.allowed import ALLOWED

SourceLine: TypeAlias = tuple[int, str]
"""The number of a line of the body (from 0), and its text in the form in which it is compared."""

FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})[^~]*$")
PREFIX = re.compile(
    r"(?P<quote>>[ \t]*$|>[ \t]+(?![\d€$£%.,]))|(?P<bullet>[-*][ \t]+(?=\S)(?!(?:[-*][ \t]*)+$))"
    r"|(?P<number>\d{1,9}[.)]|\(\w{1,4}\)|\w{1,6}[.)]|\d{1,3}(?:\.\d{1,3})+)[ \t]+(?=[->#*])"
)
"""What may stand before the text of a line, once and again; a number only where something else follows it."""

NOTE = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
MARK = re.compile(r"(?<!^)\[\^([^\]\s]+)\]|^\[\^([^\]\s]+)\](?!:)")
HEADING = re.compile(r"(#{1,6})[ \t]+(?=\S)|(#{2,6})(?=[^\W\d_])")
HEADING_END = re.compile(r"[ \t]*\{#[\w.:-]+\}$")
DEFINED = re.compile(r"(?m)^[ \t]*\[(?!\^)([^\[\]\n]+)\]:[ \t]")
USED = re.compile(r"(?m)(?<!^)\[(?!\^)([^\[\]]+)\](?!\()|^\[(?!\^)([^\[\]]+)\](?![:(])")
DEFINITION = re.compile(r"\[(?!\^)([^\[\]]+)\]:[ \t]+<?[^\s<>]*[/#.:][^\s<>]*>?(?:[ \t]+[\"'(].*[\"')])?$")
ATTRIBUTE = r"\s+(?:open|[a-zA-Z:]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'=<>`]+))"
INLINE = re.compile(
    r"\\(?P<escaped>[\\`*_\[\]<&|!])"
    r"|(?P<code>(?<![^\s\"'“‘„«(\[*_\-–—/>|])(?P<ticks>`+)(?!`)[^`\s](?:[^`]*[^`\s])?(?P=ticks)(?![`\w]))"
    rf"|<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?P<attributes>(?:{ATTRIBUTE})*)\s*/?>"
    r"|<(?P<auto>(?:https?://|mailto:)[^\s<>\"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>"
    r"|\]\(\s*(?:<[^<>]*>|[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)(?P<target>)"
    r"|!\[(?P<alt>[^\[\]]*)(?=\](?:\(|\[))"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
)
FIRST = re.compile(r"((?:\(?\w{1,9}(?:\.\d{1,3})*)?)\\(?=[-#>+*=(.)])")
NAME = re.compile(r"(?<=\[)([^\[\]]+)\]\[\](?!\()|\]\[((?!\^)[^\[\]]+)\](?!\()")
SPECIAL = re.compile(r"[\\`<&]|\](?:\(|\[[^\^])")
AS_CODE = str.maketrans({"&": "&amp;", "<": "&lt;", "\\": "&#92;", "]": "&#93;", "`": "&#96;", "!": "&#33;"})
UNMARKED = str.maketrans("", "", "*_`")
SIGNS = {"em": "*", "strong": "**", "code": "`"}
DROPPED = frozenset(ALLOWED) - {"img"}


def source_lines(body: str) -> list[SourceLine]:
    """The lines of a body without comments: first those of the text, then those of its notes in the order in which the
    text marks them."""
    text: list[SourceLine] = []
    notes: dict[str, list[SourceLine]] = {}
    names = _names(body)
    for label, number, line in _cut(body):
        if names and _is_definition(line, names):
            continue
        formed = number, line_form(_plain(line, names).strip(BLANKS) if SPECIAL.search(line) else line)
        (text if label is None else notes.setdefault(label, [])).append(formed)
    return text + [line for label in _in_order(text, notes) for line in notes[label]] if notes else text


Cut: TypeAlias = tuple[str | None, int, str]
"""The label of the note that a line belongs to, its number, and what stands on it."""


def _cut(body: str) -> Iterator[Cut]:
    """Each line that is not empty, without what stands before it in quotes; code without its fences, and with its signs
    as entities."""
    label: str | None = None
    fence, before = "", ""
    for number, raw in enumerate(body.split("\n")):
        line = raw.strip(BLANKS)
        if fence:
            fence = "" if _closes(line, fence) else fence
            if fence:
                yield label, number, _as_code(line)
        elif line:
            if label is not None and not before and raw[0] not in " \t":
                label = None
            if line[0] in "`~" and (match := FENCE.match(line)):
                fence = match[1] or match[2]
            elif line[0] in ">[#=-*(" or line[0].isdigit():
                label, line = _opening(label, line, before)
                yield label, number, line
            else:
                yield label, number, line
        before = line


def _opening(label: str | None, line: str, before: str) -> tuple[str | None, str]:
    """What a line begins with: signs of quotes and items, a note, a heading."""
    signs = ""
    while match := PREFIX.match(line):
        signs += "" if match["quote"] else "-" if match["bullet"] else match["number"]
        line = line[match.end() :]
    first = line[:1]
    if first == "[" and (match := NOTE.match(line)):
        return match[1], f"{signs}[^{match[1]}]:{line[match.end() :]}"
    if first == "#" and (match := HEADING.match(line)):
        ends_note = not signs and not (before and match[1] == "#")
        return None if ends_note else label, signs + _heading(match, line)
    if first == "=" and before and not line.strip("= \t") and len(line) > 2:
        return label, signs
    return label, signs + line


def _heading(match: re.Match[str], line: str) -> str:
    hashes = match[1] or match[2]
    text = HEADING_END.sub("", line[match.end() :])
    return hashes + text.removesuffix(f" {hashes}") if len(hashes) > 1 else text


def _closes(line: str, fence: str) -> bool:
    return len(line) >= len(fence) and not line.strip(fence[0])


def _as_code(line: str) -> str:
    return (
        line.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("\\", "&#92;")
        .replace("]", "&#93;")
        .replace("`", "&#96;")
    )


def _plain(line: str, names: frozenset[str]) -> str:
    """A line with what is markup within it as signs."""
    if names:
        line = NAME.sub(lambda match: f"{match[1] or ''}]" if _named(match[1] or match[2]) in names else match[0], line)
    return INLINE.sub(_inline, FIRST.sub(r"\1", line, count=1) if "\\" in line[:12] else line)


def _inline(match: re.Match[str]) -> str:
    kind = match.lastgroup
    if kind == "escaped":
        return match["escaped"]
    if match["code"]:
        return f"`{match[0].strip('`')}`"
    if match["tag"]:
        return _tag(match)
    if match["auto"]:
        return f"[{match['auto']}]"
    if match["alt"] is not None:
        return f"![{match['alt'].translate(UNMARKED)}"
    if match["entity"]:
        character = unescape(match[0])
        fits = character.isprintable() or character.isspace() or character == "\xad"
        return character if fits and "\ufffd" not in character else match[0]
    return "]"


def _tag(match: re.Match[str]) -> str:
    name = match["tag"].lower()
    if name not in DROPPED:
        return match[0]
    if name == "a":
        return "]" if match["close"] else "[" if "href" in match["attributes"].lower() else ""
    return SIGNS.get(name, "")


def _names(body: str) -> frozenset[str]:
    """The names by which links lead somewhere: they are defined, and stand in brackets elsewhere too."""
    defined = set(map(_named, DEFINED.findall(body))) if "]: " in body else set()
    if not defined:
        return frozenset()
    return frozenset(defined.intersection(_named(one or other) for one, other in USED.findall(body)))


def _is_definition(line: str, names: frozenset[str]) -> bool:
    match = DEFINITION.match(line) if line[:1] == "[" else None
    return bool(match and _named(match[1]) in names)


def _named(name: str) -> str:
    return " ".join(name.lower().split())


def _in_order(text: list[SourceLine], notes: dict[str, list[SourceLine]]) -> list[str]:
    """The labels of notes as the text marks them, and as these notes mark others."""
    order: dict[str, None] = {}
    waiting = list(text)
    for line in waiting:
        for label in [one or other for one, other in MARK.findall(line[1])] if "[^" in line[1] else ():
            if label in notes and label not in order:
                order[label] = None
                waiting += notes[label]
    return [*order, *(label for label in notes if label not in order)]
