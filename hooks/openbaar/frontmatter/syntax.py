"""What is wrong with front matter that is no YAML, line by line, each with the line as it should be.

The parser stops at the first mistake, and often on the line after it. So a line is mended, and counts as the mistake,
when the parser then comes further; and so on, until the whole can be read or nothing helps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from openbaar.problems import Problem, shortened

Loader: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

MOST_SIGNS = 20_000
"""Longer front matter is not mended to see what is wrong: that reads it again and again."""
MOST = 20
"""Mistakes that are told of one front matter."""

INDENTED_BY_TAB = re.compile(r" *\t[ \t]*")
LINE = re.compile(r"(?P<start>(?:- +| +)*)(?P<key>[A-Za-z_][\w-]*)(?P<colon>\s*:\s*)?(?P<value>.*)", re.DOTALL)
QUOTES = "Zet een tekst met : # [ of { erin tussen aanhalingstekens, en spring in met spaties."
TAB_REMEDY = "Vervang de tab aan het begin van de regel door spaties, twee voor elke keer inspringen."


def syntax_problems(text: str, error: yaml.YAMLError, path: str, offset: int) -> list[Problem]:
    """FM003 for each line that stands in the way of reading ``text``, which begins on line ``offset``."""
    lines = text.split("\n")
    tabs = [number for number, line in enumerate(lines) if INDENTED_BY_TAB.match(line)]
    if tabs:
        message = "er staat een tab waar spaties moeten staan"
        return [Problem(path, number + offset, "FM003", message, TAB_REMEDY) for number in tabs[:MOST]]
    message = "front matter is geen geldige YAML"
    mended = _mended(lines, error) if len(text) <= MOST_SIGNS else {}
    if mended:
        remedy = "Schrijf: {}."
        return [
            Problem(path, n + offset, "FM003", message, remedy.format(shortened(mended[n]))) for n in sorted(mended)
        ]
    return [Problem(path, _places(error)[0] + offset, "FM003", message, QUOTES)]


def _mended(lines: list[str], error: yaml.YAMLError | None) -> dict[int, str]:
    """Each line that was wrong, as it should be; nothing where mending lines does not make the whole readable."""
    new, mended = [*lines], dict[int, str]()
    for _ in range(MOST):
        if error is None:
            break
        steps = [each for each in _steps(new, error) if each[0] not in mended]
        if not steps:
            return {}
        _, new, error = min(steps, key=lambda step: (step[2] is not None, -_furthest(step[2])))
        mended = {number: line.strip() for number, line in enumerate(new) if line != lines[number]}
    needed = {n for n in mended if _error_of([*new[:n], lines[n], *new[n + 1 :]]) is not None}
    return {} if error else {number: line for number, line in mended.items() if number in needed}


def _steps(lines: list[str], error: yaml.YAMLError) -> Iterator[tuple[int, list[str], yaml.YAMLError | None]]:
    """Ways to come further: the number of a line, all lines with what that should be, and what is wrong after it."""
    for number in _suspects(lines, error):
        for line in _right_forms(lines[number]):
            if line == lines[number]:
                continue
            new = [*lines[:number], line, *lines[number + 1 :]]
            left = _error_of(new)
            if left is None or _furthest(left) > number:
                yield number, new, left


def _furthest(error: yaml.YAMLError | None) -> int:
    return max(_places(error)) if error else 0


def _suspects(lines: list[str], error: yaml.YAMLError) -> list[int]:
    places = _places(error)
    around = [*places, *(place - 1 for place in places)]
    return [number for number in dict.fromkeys(around) if 0 <= number < len(lines) and lines[number].strip()]


def _places(error: yaml.YAMLError) -> list[int]:
    """The lines that an error is about, the likeliest first; of a quote that never ends that is where it begins."""
    begins = "quoted" in (getattr(error, "context", None) or "")
    names = ("context_mark", "problem_mark") if begins else ("problem_mark", "context_mark")
    return [mark.line for mark in (getattr(error, name, None) for name in names) if mark] or [0]


def _error_of(lines: list[str]) -> yaml.YAMLError | None:
    try:
        yaml.compose("\n".join(lines), Loader)
    except yaml.YAMLError as error:
        return error
    return None


def _right_forms(line: str) -> Iterator[str]:
    """What may have been meant by a line: closed, quoted, with its colon, without its indentation."""
    parts = LINE.fullmatch(line)
    if not parts:
        yield from _as_item(line)
        return
    start, key, colon, value = parts["start"], parts["key"], parts["colon"], parts["value"].strip()
    if not colon:
        yield f"{start}{key}: {value or '…'}"
        return
    for right in _right_values(value):
        yield f"{start}{key}: {right}"
    if start:
        yield f"{key}: {value}"


def _as_item(line: str) -> Iterator[str]:
    """An item of a list that needs quotes."""
    start, dash, value = line.partition("- ")
    if dash and not start.strip():
        yield from (f"{start}- {right}" for right in _right_values(value.strip()))


def _right_values(value: str) -> Iterator[str]:
    if not value:
        return
    yield value
    if value.startswith("- "):
        yield f"[{value.removeprefix('- ')}]"
    if value[0] in "[{":
        yield value + {"[": "]", "{": "}"}[value[0]]
    yield _quoted(value)


def _quoted(value: str) -> str:
    """A text between quotes that it does not hold itself."""
    first, last = value[0], value[-1]
    if first in "\"'" and (value.count(first) == 1 or (first == last and len(value) > 1)):
        value = value[1:].removesuffix(first)
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'
