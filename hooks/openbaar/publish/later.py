"""Documents and their citations that are read when somebody asks for them: a page needs a few dozen of thousands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from openbaar.catalogue import Extract
from openbaar.citations import Citation
from openbaar.documents import Document, Record, Ref

Extracts = Mapping[str, Extract]
"""By the path of the source."""


class Later(Document):
    """A document that is read when more is asked of it than where it stands."""

    __slots__ = ("_extracts", "_month")
    _extracts: Extracts
    _month: int

    def __init__(self, ref: Ref, path: str, year: str, month: int, extracts: Extracts) -> None:
        given = ("ref", ref), ("path", path), ("year", year), ("_month", month), ("_extracts", extracts)
        for name, value in given:
            object.__setattr__(self, name, value)

    def __reduce__(self) -> tuple[Any, ...]:
        return Later, (self.ref, self.path, self.year, self._month, self._extracts)

    @property
    def month(self) -> int:
        return self._month

    @property
    def _read(self) -> Document:
        document = self._extracts[self.path].document
        assert document, "a source with the same fingerprint is a document still"
        return document

    @property
    def record(self) -> Record:
        return self._read.record

    @property
    def body(self) -> str:
        return self._read.body

    @property
    def body_line(self) -> int:
        return self._read.body_line

    @property
    def lines(self) -> Mapping[tuple[str | int, ...], int]:
        return self._read.lines


@dataclass(frozen=True, slots=True)
class CitedLater(Mapping[Ref, tuple[str, tuple[Citation, ...]]]):
    """What documents cite (see ``Quotes``), read when it is asked for. ``places`` gives of each its own identifier and
    its source."""

    places: Mapping[Ref, tuple[str, str]]
    extracts: Extracts

    def __getitem__(self, ref: Ref) -> tuple[str, tuple[Citation, ...]]:
        own, path = self.places[ref]
        return own, self.extracts[path].citations

    def __iter__(self) -> Iterator[Ref]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)
