"""YAML 1.2 -> plain values with the line of every key, reading every scalar as the text that the author wrote.

Nothing is guessed from how a value looks: ``no``, ``0123``, ``12:30`` and ``2023-10-06`` are text, and the model says
what a text must be. That is stricter than YAML 1.2's own rules and keeps a kenmerk like ``0123`` whole. PyYAML's
scanner is used for the syntax alone; aliases, anchors and labels (``!!``) are refused, so nothing is ever constructed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml

from openbaar.problems import Problem

Key: TypeAlias = tuple[str | int, ...]
Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"

EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
"""How YAML 1.2 writes nothing (core schema, §10.3.2)."""

MAY_HIDE = re.compile("[&*!]")
"""Without one of these signs a text has no anchor, alias or label, and need not be read twice."""

Loader: type[yaml.BaseLoader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(slots=True)
class Reading:
    """What was read so far: values, the line of each key, and problems."""

    path: str
    offset: int
    lines: dict[Key, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def report(self, node_line: int, code: str, message: str, remedy: str) -> None:
        self.problems.append(Problem(self.path, node_line + self.offset, code, message, remedy))


def load(text: str, path: str, first_line: int) -> tuple[dict[str, Value], dict[Key, int], list[Problem]]:
    """The mapping in ``text``, the line of each key in the file, and what is wrong with the YAML itself."""
    reading = Reading(path, first_line)
    if MAY_HIDE.search(text):
        reading.problems.extend(_tricks(text, reading))
    if reading.problems:
        return {}, {}, reading.problems
    try:
        node = yaml.compose(text, Loader)
    except yaml.YAMLError as error:
        reading.problems.append(_syntax_problem(error, reading))
        return {}, {}, reading.problems
    if node is None:
        return {}, {}, []
    if not isinstance(node, yaml.MappingNode):
        reading.report(_line(node), "FM003", "front matter is geen lijst van sleutels", _COLON)
        return {}, {}, reading.problems
    return _mapping(node, (), reading), reading.lines, reading.problems


_COLON = "Schrijf op elke regel een sleutel, een dubbele punt, een spatie en een waarde."
_QUOTES = "Zet een tekst met : # [ of { erin tussen aanhalingstekens, en spring in met spaties."


def _tricks(text: str, reading: Reading) -> Iterator[Problem]:
    """FM010 for every anchor, alias and label: they hide what a value is, and can blow up a small file."""
    try:
        events = list(yaml.parse(text, Loader))
    except yaml.YAMLError:
        return
    for event in events:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if anchor or tag:
            line = (event.start_mark.line if event.start_mark else 0) + reading.offset
            what = "verwijzing (& of *)" if anchor else "label (!)"
            yield Problem(reading.path, line, "FM010", f"YAML-{what} wordt niet gelezen", "Schrijf de waarde voluit.")


def _syntax_problem(error: yaml.YAMLError, reading: Reading) -> Problem:
    unclosed_quote = "quoted" in (getattr(error, "context", None) or "")
    marks = ("context_mark", "problem_mark") if unclosed_quote else ("problem_mark", "context_mark")
    mark = next((getattr(error, name) for name in marks if getattr(error, name, None)), None)
    line = (mark.line if mark else 0) + reading.offset
    return Problem(reading.path, line, "FM003", "front matter is geen geldige YAML", _QUOTES)


def _line(node: yaml.Node) -> int:
    """The line of a node within the YAML, from 0."""
    return node.start_mark.line if node.start_mark else 0


def _value(node: yaml.Node, key: Key, reading: Reading) -> Value:
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, key, reading)
    if isinstance(node, yaml.SequenceNode):
        return [_item(child, (*key, index), reading) for index, child in enumerate(node.value)]
    assert isinstance(node, yaml.ScalarNode)
    plain = not node.style  # libyaml says "" where PyYAML's own scanner says None
    return None if plain and node.value in EMPTY else str(node.value)


def _item(node: yaml.Node, key: Key, reading: Reading) -> Value:
    reading.lines[key] = _line(node) + reading.offset
    return _value(node, key, reading)


def _mapping(node: yaml.MappingNode, key: Key, reading: Reading) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for key_node, value_node in node.value:
        line = _line(key_node)
        if not isinstance(key_node, yaml.ScalarNode):
            reading.report(line, "FM003", "een sleutel moet een woord zijn", _COLON)
            continue
        name = key_node.value
        if name in values:
            first = reading.lines[(*key, name)]
            reading.report(
                line,
                "FM004",
                f"sleutel staat er twee keer: {name}",
                f"Houd één van beide; de eerste staat op regel {first}.",
            )
            continue
        reading.lines[(*key, name)] = line + reading.offset
        values[name] = _value(value_node, (*key, name), reading)
    return values
