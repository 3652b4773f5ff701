"""Who cites what: every sure citation of every document that may be seen, by what it cites."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from openbaar.citations import Citation, Reference, describe
from openbaar.documents import Ref


@dataclass(frozen=True, slots=True)
class Quote:
    """One document citing one thing, with the sentence in which it does."""

    van: Ref
    reference: Reference
    citation: Citation


@dataclass(frozen=True, slots=True)
class Quotes:
    """Quotes by the document that makes them, by the identifier cited, and by dossier, law and so on; and for each
    identifier the documents that cite it, each once."""

    by_document: Mapping[Ref, tuple[Quote, ...]]
    by_id: Mapping[str, tuple[Quote, ...]]
    by_group: Mapping[tuple[str, str], tuple[Quote, ...]]
    citing: Mapping[str, Mapping[Ref, None]]

    def others(self, id: str, than: Ref) -> int:
        """How many other documents cite ``id``."""
        found = self.citing.get(id, {})
        return len(found) - (than in found)


def quotes(cited: Iterable[tuple[Ref, str, tuple[Citation, ...]]]) -> Quotes:
    """The index of all sure citations, in the order of the documents and then as they stand in them.

    ``cited`` gives for each document its own identifier (empty without one), which it does not cite, and its citations.
    """
    by_document: dict[Ref, list[Quote]] = {}
    by_id: dict[str, list[Quote]] = {}
    by_group: dict[tuple[str, str], list[Quote]] = {}
    citing: dict[str, dict[Ref, None]] = {}
    for ref, own, citations in cited:
        for citation in citations:
            for id in citation.ids if citation.state == "zeker" else ():
                if id == own:
                    continue
                quote = Quote(ref, describe(id), citation)
                by_document.setdefault(ref, []).append(quote)
                by_id.setdefault(id, []).append(quote)
                by_group.setdefault((quote.reference.group, quote.reference.group_key), []).append(quote)
                citing.setdefault(id, {})[ref] = None
    return Quotes(_frozen(by_document), _frozen(by_id), _frozen(by_group), citing)


K = TypeVar("K")


def _frozen(index: dict[K, list[Quote]]) -> Mapping[K, tuple[Quote, ...]]:
    return {key: tuple(found) for key, found in index.items()}
