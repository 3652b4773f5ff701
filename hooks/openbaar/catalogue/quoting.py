"""Who cites what: every sure citation of every document that may be seen, by what it cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from openbaar.citations import Citation, Reference, describe
from openbaar.documents import Ref


@dataclass(frozen=True, slots=True)
class Quote:
    """One document citing one thing, with the sentence in which it does."""

    van: Ref
    reference: Reference
    citation: Citation


Quoted = tuple[Quote, ...]


@dataclass(frozen=True)
class Quotes:
    """All sure citations, in the order of the documents and then as they stand in them.

    ``cited`` gives for each document its own identifier (empty without one), which it does not cite, and its citations.
    What is asked of it is made when it is asked: a page needs little of it, an overview all.
    """

    cited: Mapping[Ref, tuple[str, tuple[Citation, ...]]]
    _known: dict[Ref, Quoted] = field(default_factory=dict, compare=False, repr=False)

    def by_document(self, ref: Ref) -> Quoted:
        """What a document cites."""
        if ref not in self._known:
            self._known[ref] = tuple(Quote(ref, describe(id), citation) for id, citation in self._sure(ref))
        return self._known[ref]

    def by_id(self, id: str) -> Quoted:
        """The citations of one identifier."""
        found = (quote for ref in self.citing.get(id, ()) for quote in self.by_document(ref))
        return tuple(quote for quote in found if quote.reference.id == id)

    @cached_property
    def by_group(self) -> Mapping[tuple[str, str], Quoted]:
        """All citations by dossier, law and so on."""
        found: dict[tuple[str, str], list[Quote]] = {}
        for ref in self.cited:
            for quote in self.by_document(ref):
                found.setdefault((quote.reference.group, quote.reference.group_key), []).append(quote)
        return {key: tuple(quotes) for key, quotes in found.items()}

    @cached_property
    def citing(self) -> Mapping[str, Mapping[Ref, None]]:
        """For each identifier the documents that cite it, each once."""
        found: dict[str, dict[Ref, None]] = {}
        for ref in self.cited:
            for id, _ in self._sure(ref):
                found.setdefault(id, {})[ref] = None
        return found

    def others(self, id: str, than: Ref) -> int:
        """How many other documents cite ``id``."""
        found = self.citing.get(id, {})
        return len(found) - (than in found)

    def _sure(self, ref: Ref) -> Iterator[tuple[str, Citation]]:
        own, citations = self.cited.get(ref, ("", ()))
        for citation in citations:
            if citation.state == "zeker":
                yield from ((id, citation) for id in citation.ids if id != own)


def quotes(cited: Iterable[tuple[Ref, str, tuple[Citation, ...]]]) -> Quotes:
    """All citations of these documents, each with its own identifier."""
    return Quotes({ref: (own, citations) for ref, own, citations in cited})
