"""How documents belong together: given once in the front matter, known from both sides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from openbaar.catalogue.references import references
from openbaar.documents import Document, Ref


class Relation(NamedTuple):
    """``van`` names ``naar`` under the key ``soort`` of its front matter (``kamerbrief``, ``reactie_op`` …)."""

    van: Ref
    naar: Ref
    soort: str


@dataclass(frozen=True, slots=True)
class Relations:
    """The relations between the documents that may be seen, by either end and the key that names them."""

    forward: Mapping[tuple[Ref, str], tuple[Ref, ...]]
    backward: Mapping[tuple[Ref, str], tuple[Ref, ...]]

    def to(self, ref: Ref, soort: str) -> tuple[Ref, ...]:
        """What ``ref`` names under the key ``soort``, in the author's order."""
        return self.forward.get((ref, soort), ())

    def back(self, ref: Ref, soort: str) -> tuple[Ref, ...]:
        """Who names ``ref`` under the key ``soort``, sorted."""
        return self.backward.get((ref, soort), ())


def relate(documents: Iterable[Document]) -> Relations:
    """All relations between ``documents``; one that leads to a document outside them is left out."""
    present = {document.ref: document for document in documents}
    named = dict.fromkeys(
        Relation(document.ref, reference.to, _name(reference.key))
        for document in present.values()
        for reference in references(document)
        if reference.to in present
    )
    forward: dict[tuple[Ref, str], list[Ref]] = {}
    backward: dict[tuple[Ref, str], list[Ref]] = {}
    for van, naar, soort in named:
        forward.setdefault((van, soort), []).append(naar)
    for van, naar, soort in sorted(named):
        backward.setdefault((naar, soort), []).append(van)
    return Relations(_frozen(forward), _frozen(backward))


def _name(key: tuple[str | int, ...]) -> str:
    return "vervangen_door" if key[-1] == "vervangen_door" else str(key[0])


def _frozen(index: dict[tuple[Ref, str], list[Ref]]) -> Mapping[tuple[Ref, str], tuple[Ref, ...]]:
    return {key: tuple(refs) for key, refs in index.items()}
