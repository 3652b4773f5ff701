"""YAML 1.2 -> plain values with the line of every key, reading every scalar as the text that the author wrote.

Nothing is guessed from how a value looks: ``no``, ``0123``, ``12:30`` and ``2023-10-06`` are text, and the model says
what a text must be. That is stricter than YAML 1.2's own rules and keeps a kenmerk like ``0123`` whole. PyYAML's
scanner is used for the syntax alone; aliases, anchors and labels (``!!``) are refused, so nothing is ever constructed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from openbaar.frontmatter.signs import NO_TEXT, REMEDY, sign_name
from openbaar.frontmatter.syntax import Loader, syntax_problems
from openbaar.problems import Problem, shortened

Key: TypeAlias = tuple[str | int, ...]
Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"

EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
"""How YAML 1.2 writes nothing (core schema, §10.3.2)."""

MAY_HIDE = re.compile("[&*!]")
"""Without one of these signs a text has no anchor, alias or label, and need not be read twice."""

LONGEST = 500_000
"""Characters of front matter. A letter with all reactions to a long report has a tenth of it."""

SPACES = {0x2028: " ", 0x2029: " "}
"""YAML takes these separators for the end of a line, which no editor of sources does."""

DEEPEST = 12
"""Lists and blocks within one another; the model has three."""

MOST_KEYS = 100
"""Keys in one block; the model has some thirty."""

FAR_IN = re.compile(rf"^[ \t?-]{{{2 * DEEPEST}}}", re.MULTILINE)
"""A line that begins so far to the right that it may be nested deep."""


@dataclass(slots=True)
class YamlReading:
    """What was read so far: values, the line of each key, and problems."""

    path: str
    offset: int
    lines: dict[Key, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def report(self, node_line: int, code: str, message: str, remedy: str) -> None:
        self.problems.append(Problem(self.path, node_line + self.offset, code, message, remedy))


def load(text: str, path: str, first_line: int) -> tuple[dict[str, Value], dict[Key, int], list[Problem]]:
    """The mapping in ``text``, the line of each key in the file, and what is wrong with the YAML itself."""
    reading = YamlReading(path, first_line)
    text = text.translate(SPACES)
    if len(text) > LONGEST:
        reading.report(0, "FM016", "front matter is te lang", "Zet lange tekst onder de sleutels, niet erin.")
        return {}, {}, reading.problems
    reading.problems.extend(_foreign_signs(text, reading))
    if not reading.problems and (MAY_HIDE.search(text) or _may_be_deep(text)):
        reading.problems.extend(_tricks(text, reading))
    if reading.problems:
        return {}, {}, reading.problems
    try:
        node = yaml.compose(text, Loader)
    except yaml.YAMLError as error:
        reading.problems.extend(syntax_problems(text, error, path, first_line))
        return {}, {}, reading.problems
    if node is None:
        return {}, {}, []
    if not isinstance(node, yaml.MappingNode):
        reading.report(_line(node), "FM003", "front matter heeft geen sleutels", _COLON)
        return {}, {}, reading.problems
    return _mapping(node, (), reading), reading.lines, reading.problems


_COLON = "Schrijf op elke regel een sleutel, een dubbele punt, een spatie en een waarde."


def _tricks(text: str, reading: YamlReading) -> Iterator[Problem]:
    """FM010 for every anchor, alias and label: they hide what a value is, and can blow up a small file. FM016 where
    lists and blocks are nested so deep that nobody can have meant it."""
    depth = 0
    for event in _events(text):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            line = (event.start_mark.line if event.start_mark else 0) + reading.offset
            remedy = "Kijk naar de haakjes en het inspringen; REDACTIE.md heeft voorbeelden."
            yield Problem(reading.path, line, "FM016", "lijsten of blokken zijn te diep genest", remedy)
            return
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor or tag:
            line = (event.start_mark.line if event.start_mark else 0) + reading.offset
            what = "verwijzing (& of *)" if anchor else "label (!)"
            remedy = "Schrijf de waarde voluit, of zet er aanhalingstekens om als het teken erbij hoort."
            yield Problem(reading.path, line, "FM010", f"YAML-{what} wordt niet gelezen", remedy)


def _may_be_deep(text: str) -> bool:
    """Whether a text may be nested so deep that reading it would fail. Hardly any is, and to see that is cheap."""
    return text.count("[") + text.count("{") > DEEPEST or FAR_IN.search(text) is not None


def _events(text: str) -> Iterator[yaml.Event]:
    """What the scanner reads, up to the first mistake: of that one the whole reading will tell."""
    with suppress(yaml.YAMLError):
        yield from yaml.parse(text, Loader)


def _foreign_signs(text: str, reading: YamlReading) -> Iterator[Problem]:
    """FM015 for each line with a character that is no text."""
    for number, line in enumerate(text.split("\n") if NO_TEXT.search(text) else ()):
        found = NO_TEXT.search(line)
        if found:
            yield _foreign_sign(found[0], reading.path, number + reading.offset)


def _foreign_sign(sign: str, path: str, line: int) -> Problem:
    return Problem(path, line, "FM015", f"teken dat geen tekst is: {sign_name(sign)}", REMEDY)


def _read_text(node: yaml.ScalarNode, reading: YamlReading) -> str:
    """The text of a key or value; FM015 where it was written as ``"\\x1F"``, which no search of the source finds."""
    found = NO_TEXT.search(node.value) if node.style == '"' else None
    if found:
        reading.problems.append(_foreign_sign(found[0], reading.path, _line(node) + reading.offset))
    return str(node.value)


def _line(node: yaml.Node) -> int:
    """The line of a node within the YAML, from 0."""
    return node.start_mark.line if node.start_mark else 0


def _value(node: yaml.Node, key: Key, reading: YamlReading) -> Value:
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, key, reading)
    if isinstance(node, yaml.SequenceNode):
        return [_item(child, (*key, index), reading) for index, child in enumerate(node.value)]
    assert isinstance(node, yaml.ScalarNode)
    plain = not node.style  # libyaml says "" where PyYAML's own scanner says None
    return None if plain and node.value in EMPTY else _read_text(node, reading)


def _item(node: yaml.Node, key: Key, reading: YamlReading) -> Value:
    reading.lines[key] = _line(node) + reading.offset
    return _value(node, key, reading)


def _mapping(node: yaml.MappingNode, key: Key, reading: YamlReading) -> dict[str, Value]:
    values: dict[str, Value] = {}
    if len(node.value) > MOST_KEYS:
        remedy = "Haal weg wat geen sleutel is; staat de tekst soms tussen de streepjes?"
        reading.report(_line(node), "FM016", f"meer dan {MOST_KEYS} sleutels bij elkaar", remedy)
        return values
    for key_node, value_node in node.value:
        line = _line(key_node)
        if not isinstance(key_node, yaml.ScalarNode):
            reading.report(line, "FM003", "een sleutel moet een woord zijn", _COLON)
            continue
        name = _read_text(key_node, reading)
        if name in values:
            first = reading.lines[(*key, name)]
            reading.report(
                line,
                "FM004",
                f"sleutel staat er twee keer: {shortened(name)}",
                f"Houd één van beide; de eerste staat op regel {first}.",
            )
            continue
        reading.lines[(*key, name)] = line + reading.offset
        values[name] = _value(value_node, (*key, name), reading)
    return values
