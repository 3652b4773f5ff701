"""A short text that is the same for equal values and differs for different ones, whatever process makes it.

For plain data: texts, numbers, dates, None, enumerations, tuples, mappings, frozen dataclasses and named tuples.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from operator import attrgetter
from typing import Any

PLAIN = (str, bytes, int, float, bool, type(None), date, datetime, time)


class Fingerprints:
    """Makes fingerprints. A value of a type in ``shared`` stands in many others: it is looked at once, as long as it is
    the same object; this keeps such objects alive."""

    def __init__(self, shared: Sequence[type] = ()) -> None:
        self._shared = frozenset(shared)
        self._known: dict[int, tuple[str, object]] = {}
        self._ways: dict[type, Callable[[Any, list[str]], None]] = dict.fromkeys(PLAIN, _plain)

    def of(self, *values: object) -> str:
        """The fingerprint of these values in this order (hexadecimal); TypeError for what is no plain data."""
        pieces: list[str] = []
        self._add(values, pieces)
        return hashlib.sha256("".join(pieces).encode("utf-8", "surrogatepass")).hexdigest()[:32]

    def _add(self, values: Iterable[Any], pieces: list[str]) -> None:
        """Each of the values; most are texts, and for those a call each would cost more than what it does."""
        for value in values:
            kind = type(value)
            if kind is str:
                pieces.append(f"{value!r},")
                continue
            way = self._ways.get(kind)
            if way is None:
                way = self._ways[kind] = self._way(kind, value)
            way(value, pieces)

    def _way(self, kind: type, value: Any) -> Callable[[Any, list[str]], None]:
        if isinstance(value, Enum):
            return lambda each, pieces: pieces.append(f"{kind.__name__}.{each.name},")
        if is_dataclass(kind):
            way = self._by_fields(kind, [field.name for field in fields(kind) if field.compare])
        elif hasattr(kind, "model_fields"):  # a record of the front matter
            way = self._by_fields(kind, list(kind.model_fields))
        elif isinstance(value, tuple | list):
            way = self._sequence(kind)
        elif isinstance(value, Mapping):
            way = self._mapping
        elif isinstance(value, Set):
            way = self._set
        else:
            raise TypeError(f"no plain data: {kind.__module__}.{kind.__qualname__}")
        return self._once(way) if kind in self._shared else way

    def _by_fields(self, kind: type, names: list[str]) -> Callable[[Any, list[str]], None]:
        head = f"{kind.__name__}{len(names)}("
        values = attrgetter(*names) if len(names) > 1 else lambda each: (getattr(each, names[0]),) if names else ()

        def way(value: Any, pieces: list[str]) -> None:
            pieces.append(head)
            self._add(values(value), pieces)

        return way

    def _sequence(self, kind: type) -> Callable[[Any, list[str]], None]:
        def way(value: Any, pieces: list[str]) -> None:
            pieces.append(f"{kind.__name__}{len(value)}(")
            self._add(value, pieces)

        return way

    def _mapping(self, value: Mapping[Any, Any], pieces: list[str]) -> None:
        """In the order that it has: a template sees that order too."""
        pieces.append(f"map{len(value)}(")
        self._add(value.items(), pieces)

    def _set(self, value: Set[Any], pieces: list[str]) -> None:
        pieces.append(f"set{len(value)}({sorted(map(self.of, value))}")

    def _once(self, way: Callable[[Any, list[str]], None]) -> Callable[[Any, list[str]], None]:
        def once(value: Any, pieces: list[str]) -> None:
            known = self._known.get(id(value))
            if known is None:
                own: list[str] = []
                way(value, own)
                digest = hashlib.sha256("".join(own).encode("utf-8", "surrogatepass")).hexdigest()[:32]
                known = self._known[id(value)] = (digest, value)
            pieces.append(known[0])

        return once


def _plain(value: object, pieces: list[str]) -> None:
    pieces.append(f"{value!r},")
