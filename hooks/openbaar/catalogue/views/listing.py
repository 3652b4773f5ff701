"""A list of documents under a heading, with its count."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from openbaar.catalogue.catalogue import Entry
from openbaar.catalogue.views.rows import Row, newest_first
from openbaar.catalogue.views.wording import counted
from openbaar.documents import KINDS


@dataclass(frozen=True, slots=True)
class Listing:
    """A heading with its count in words, and the documents under it, newest first."""

    label: str
    aantal: str
    rows: tuple[Row, ...]


def listings(entries: Iterable[Entry]) -> tuple[Listing, ...]:
    """Documents per kind, in the order of the kinds."""
    found = list(entries)
    per_kind = ((kind, [each for each in found if each.document.ref.soort == kind.name]) for kind in KINDS)
    return tuple(
        Listing(kind.plural, counted(len(group), "stuk", "stukken"), newest_first(group))
        for kind, group in per_kind
        if group
    )
