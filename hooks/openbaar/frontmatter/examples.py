"""A right value for each key, made from the model, to show in a message: who writes it so is told nothing more.

What an author wrote is used in it where it fits: of ``bestanden: nota.pdf`` comes
``bestanden: [{bestand: nota.pdf, titel: …, soort: origineel}]``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

from openbaar.documents.records import RECORDS
from openbaar.frontmatter.load import Key, Value
from openbaar.problems import shortened

Schema: TypeAlias = Mapping[str, Any]

ANY_TEXT = "…"
"""Stands for a text of the author's own."""

ALSO: Mapping[str, tuple[str, ...]] = {"NietOpenbaar": ("grond",)}
"""Record of a block -> keys that are not required by themselves, but without which it says too little."""

MOST = 5
"""Values of a list that a message repeats."""

_PLAIN = re.compile(r"[\w…(/€][^:#,\[\]{}\"'\n]*(?<!\s)|https?://[^\s,\[\]{}\"']+")


def example(soort: str, key: Key, written: Value = None) -> str:
    """The key with a right value, on one line: ``ingetrokken: {op: 2023-10-06, reden: privacygegevens}``. ``key`` leads
    to a key of a record or of a block; ``written`` is what an author wrote there."""
    place = next((part for part in reversed(key) if isinstance(part, int)), 0)
    return f"{key[-1]}: {_in_yaml(_right(schema_of(soort, key, isinstance(written, list)), soort, written, place))}"


def schema_of(soort: str, key: Key, as_list: bool = False) -> Schema:
    """The JSON Schema of what may stand at ``key`` in the front matter of a kind; KeyError where nothing may. Where one
    value may stand or a list of them, that of one, unless ``as_list``."""
    level = _schema(soort)
    for part in key:
        is_place = isinstance(part, int)
        level = _plain(level, soort, is_place)["items" if is_place else "properties"]
        level = level if isinstance(part, int) else level[part]
    return _plain(level, soort, as_list)


def is_block(schema: Schema) -> bool:
    """Whether a value has keys of its own."""
    return "properties" in schema


@cache
def _schema(soort: str) -> Schema:
    return RECORDS[soort].model_json_schema()


def _plain(schema: Schema, soort: str, as_list: bool = False) -> Schema:
    """A schema without what may be left out, with the block it refers to in its place."""
    options = [each for each in schema.get("anyOf", ()) if each.get("type") != "null"]
    better = [each for each in options if ("items" if as_list else "const") in each]
    chosen = (better or options or [schema])[0]
    found: Schema = _schema(soort)["$defs"][chosen["$ref"].rpartition("/")[2]] if "$ref" in chosen else chosen
    return found


def _right(schema: Schema, soort: str, written: Value, place: int = 0) -> Value:
    """A right value, made of what was written where that fits. ``place`` is where it stands in a list."""
    if schema.get("type") == "array":
        items = _items(written, _plain(schema["items"], soort)) or [None]
        return [_right(_plain(schema["items"], soort), soort, each, index) for index, each in enumerate(items[:MOST])]
    if is_block(schema):
        return _block(schema, soort, written, place)
    if isinstance(written, list):
        written = next((each for each in written if isinstance(each, str)), None)
    return shortened(written) if isinstance(written, str) and _fits(written, schema) else _default(schema, place)


def _items(written: Value, item: Schema) -> list[Value]:
    """What was written as the items of a list: a text is split at its commas."""
    if isinstance(written, str):
        return [*filter(None, (each.strip() for each in re.split("[,;]", written)))]
    if isinstance(written, dict):
        return [written] if is_block(item) else [each for each in written.values() if isinstance(each, str)]
    return written or []


def _block(schema: Schema, soort: str, written: Value, place: int) -> dict[str, Value]:
    """The keys that a block must have: those that were written, and the first that a loose text fits in."""
    wanted = [*schema.get("required", ()), *ALSO.get(schema.get("title", ""), ())]
    fields = {name: _plain(schema["properties"][name], soort) for name in wanted}
    given = {}
    if isinstance(written, dict):
        given = {name: value for name, value in written.items() if name in fields}
    for text in _texts(written):
        given |= dict.fromkeys(next(([name] for name in fields if _is_free(fields[name], text)), []), text)
    return {name: _right(field, soort, given.get(name), place) for name, field in fields.items()}


def _texts(written: Value) -> Iterator[str]:
    yield from (each for each in (written if isinstance(written, list) else [written]) if isinstance(each, str))


def _is_free(schema: Schema, text: str) -> bool:
    return schema.get("type") == "string" and not schema.keys() & {"enum", "format"} and _fits(text, schema)


def _fits(text: str, schema: Schema) -> bool:
    if not text or len(text) > len(shortened(text)) or "\n" in text:
        return False
    if "enum" in schema:
        return text in schema["enum"]
    if "format" in schema or schema.get("type") != "string":
        return False
    return re.search(schema.get("pattern", ""), text) is not None


def _default(schema: Schema, place: int) -> str:
    if schema.get("type") == "integer":
        return str(place + 1)
    return str(next(iter([*schema.get("examples", ()), *schema.get("enum", ()), schema.get("const", ANY_TEXT)])))


def _in_yaml(value: Value) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_in_yaml(each)}" for name, each in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_in_yaml, value)) + "]"
    text = str(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def keys_beside(soort: str, key: Key) -> Iterable[str]:
    """The keys that are known at the place where ``key`` stands, sorted."""
    return sorted(schema_of(soort, key[:-1])["properties"])
