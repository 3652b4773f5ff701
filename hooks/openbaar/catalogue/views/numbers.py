"""Something that documents cite, as overviews list it: a number in a dossier, an article of a law."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from openbaar.catalogue.quoting import Quote
from openbaar.catalogue.views.quoted import QuotedBy
from openbaar.catalogue.views.rows import Row


@dataclass(frozen=True, slots=True)
class NumberView:
    """A number in a dossier, or an article of a law: what it is, where it stands officially, the same document on this
    site, and who cites it."""

    anker: str
    label: str
    extern: str
    hier: Row | None
    door: tuple[QuotedBy, ...]


def by_id(found: Iterable[Quote]) -> dict[str, list[Quote]]:
    grouped: dict[str, list[Quote]] = {}
    for quote in found:
        grouped.setdefault(quote.reference.id, []).append(quote)
    return grouped
