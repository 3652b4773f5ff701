"""Front matter as editors write it: plain where YAML allows that, between quotes where it does not."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = "str | Sequence[str] | Sequence[Mapping[str, str]] | Mapping[str, str]"

PLAIN = re.compile(r"[A-Za-z0-9](?:[^:#\n]|:(?=\S)|(?<=\S)#)*")
IN_LIST = re.compile(r"[^,\[\]{}]*")
NOTHING = frozenset({"null", "Null", "NULL"})


def page(keys: Mapping[str, Value], body: str) -> bytes:
    """A whole page: keys in the given order, those without a value left out, and the text."""
    rows = [row for key, value in keys.items() if value for row in _rows(key, value)]
    return "\n".join(["---", *rows, "---", "", body]).encode()


def _rows(key: str, value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield f"{key}: {scalar(value)}"
    elif isinstance(value, Mapping):
        yield f"{key}:"
        yield from _block(value, "  ", "  ")
    else:
        yield from _list(key, value)


def _list(key: str, items: Sequence[str] | Sequence[Mapping[str, str]]) -> Iterator[str]:
    first = items[0]
    if len(items) == 1 and isinstance(first, str) and IN_LIST.fullmatch(first):
        yield f"{key}: [{scalar(first)}]"
        return
    yield f"{key}:"
    for item in items:
        if isinstance(item, str):
            yield f"  - {scalar(item)}"
        else:
            yield from _block(item, "  - ", "    ")


def _block(values: Mapping[str, str], first: str, others: str) -> Iterator[str]:
    for place, (key, value) in enumerate(values.items()):
        yield f"{others if place else first}{key}: {scalar(value)}"


def scalar(text: str) -> str:
    """The text as one YAML value that reads back as the same text."""
    if PLAIN.fullmatch(text) and text[-1] not in ": " and text not in NOTHING:
        return text
    return json.dumps(text, ensure_ascii=False)
