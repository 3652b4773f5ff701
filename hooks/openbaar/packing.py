"""Our own values as bytes and back: CBOR in which a record is the number of its class and its fields.

The classes stand in a closed table, so bytes from elsewhere can at worst give other values of ours, or be refused. A
class is rebuilt without its checks: what is packed was checked when it was read. What other code packed does not count,
for the hash of the code that reads sources is part of what a database is called by.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from typing import Any

import cbor2
from pydantic import BaseModel

OURS = 40_000
"""The CBOR tag of the first class in a table; the others follow. IANA has given none of these numbers away."""

DATE, TIME, SET = OURS - 3, OURS - 2, OURS - 1


class Packing:
    """Packs and unpacks values of the classes in ``table`` (dataclasses, named tuples, enumerations, records), and what
    they are made of: texts, numbers, days, times, tuples, mappings, sets."""

    def __init__(self, table: tuple[type, ...]) -> None:
        self._tags = {kind: OURS + place for place, kind in enumerate(table)}
        self._take = {kind: _taker(kind) for kind in table}
        self._make: dict[int, Callable[[Any], Any]] = {OURS + place: _maker(kind) for place, kind in enumerate(table)}
        self._make |= {DATE: _day, TIME: time.fromisoformat, SET: frozenset}

    def pack(self, value: object) -> bytes:
        """The value as bytes; TypeError for what is not of the table."""
        return cbor2.dumps(self._plain(value))

    def unpack(self, data: bytes) -> Any:
        """The value that was packed; cbor2.CBORDecodeError, ValueError, TypeError or LookupError for other bytes."""
        try:
            return self._value(cbor2.loads(data))
        except RecursionError as error:
            raise ValueError("too deep") from error

    def _plain(self, value: Any) -> Any:
        kind = type(value)
        if kind in (str, int, bool, float, bytes, type(None)):
            return value
        if kind in self._tags:
            return [self._tags[kind], *map(self._plain, self._take[kind](value))]
        if kind is tuple:
            return [0, *map(self._plain, value)]
        if kind is date:
            return [DATE, value.toordinal()]
        if kind is time:
            return [TIME, value.isoformat()]
        if kind is frozenset:
            return [SET, sorted(map(self._plain, value), key=cbor2.dumps)]
        if isinstance(value, Mapping):
            return {key: self._plain(each) for key, each in value.items()}
        raise TypeError(f"no value of ours: {kind.__module__}.{kind.__qualname__}")

    def _value(self, plain: Any) -> Any:
        kind = type(plain)
        if kind is list:
            tag = plain[0]
            if tag == 0:
                return tuple([self._value(each) if type(each) in (list, dict) else each for each in plain[1:]])
            if tag == SET:
                return frozenset(map(self._value, plain[1]))
            if tag in (DATE, TIME):
                return self._make[tag](plain[1])
            return self._make[tag]([self._value(each) if type(each) in (list, dict) else each for each in plain[1:]])
        if kind is dict:
            return {key: self._value(each) for key, each in plain.items()}
        return plain


def _day(ordinal: int) -> date:
    try:
        return date.fromordinal(ordinal)
    except OverflowError as error:
        raise ValueError("no day") from error


def _taker(kind: type) -> Callable[[Any], list[Any]]:
    if issubclass(kind, enum.Enum):
        return lambda value: [value.value]
    names = _names(kind)
    return lambda value: [getattr(value, name) for name in names]


def _maker(kind: type) -> Callable[[list[Any]], Any]:
    if issubclass(kind, enum.Enum):
        return lambda found: kind(*found)
    if issubclass(kind, BaseModel):
        return _record_maker(kind)
    return lambda found: kind(*found)


def _record_maker(kind: type[BaseModel]) -> Callable[[list[Any]], Any]:
    names = _names(kind)

    def make(found: list[Any]) -> Any:
        if len(found) != len(names):
            raise ValueError(f"no {kind.__name__}")
        made = kind.__new__(kind)
        object.__setattr__(made, "__dict__", dict(zip(names, found, strict=True)))
        object.__setattr__(made, "__pydantic_fields_set__", set(names))
        object.__setattr__(made, "__pydantic_extra__", None)
        object.__setattr__(made, "__pydantic_private__", None)
        return made

    return make


def _names(kind: type) -> list[str]:
    if issubclass(kind, BaseModel):
        return list(kind.model_fields)
    return [field.name for field in fields(kind)] if is_dataclass(kind) else list(kind._fields)  # type: ignore[attr-defined]
