"""What is known of a document, each with how it was found. What is not sure is an ``Unsure``: a line of comment with
its candidates. Nothing is taken from the metadata of a file, and nothing is made up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from openbaar.importer.blocks import Remark
from openbaar.importer.slips import State

Value = str | tuple[str, ...] | tuple[Mapping[str, str], ...]


@dataclass(frozen=True)
class Fact:
    """A value for the front matter."""

    value: Value
    how: str
    """How it was found, in Dutch."""


@dataclass(frozen=True)
class Unsure:
    """A key that stays a comment."""

    key: str
    why: str
    candidates: tuple[str, ...] = ()


@dataclass
class Facts:
    """What is known of one document; collected while its letterhead is read."""

    known: dict[str, Fact] = field(default_factory=dict)
    unsure: list[Unsure] = field(default_factory=list)
    withheld: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    """What was withheld around the text, with the grounds that are printed."""
    states: dict[str, State] = field(default_factory=dict)
    """For each label as it is printed, what is known of it."""
    remarks: list[Remark] = field(default_factory=list)

    def know(self, key: str, value: Value, how: str) -> None:
        """Note a value; the first one stays."""
        if value and key not in self.known:
            self.known[key] = Fact(value, how)
