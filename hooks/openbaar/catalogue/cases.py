"""A case: a letter to parliament with the memos beneath it and the reports it reacts to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from openbaar.documents import Ref


class KnowsRelations(Protocol):
    """The relations between documents, from both sides."""

    def to(self, ref: Ref, soort: str) -> tuple[Ref, ...]: ...

    def back(self, ref: Ref, soort: str) -> tuple[Ref, ...]: ...


@dataclass(frozen=True, slots=True)
class Case:
    """The documents of a case, each once, in the order of the relations."""

    brieven: tuple[Ref, ...]
    notas: tuple[Ref, ...]
    rapporten: tuple[Ref, ...]

    @property
    def members(self) -> tuple[Ref, ...]:
        return self.rapporten + self.brieven + self.notas


def case_of(ref: Ref, relations: KnowsRelations) -> Case:
    """The case around a memo, letter or report; a memo or report without a letter is a case by itself."""
    memos = _together((ref,), relations) if ref.soort == "beslisnota" else ()
    brieven = _letters(ref, memos, relations)
    beneath = _each(nota for brief in brieven for nota in relations.back(brief, "kamerbrief"))
    notas = _each((*_together(beneath, relations), *memos))
    rapporten = _each(rapport for brief in brieven for rapport in relations.to(brief, "reactie_op"))
    return Case(
        brieven,
        notas,
        rapporten or ((ref,) if ref.soort == "rapport" else ()),
    )


def _together(memos: Iterable[Ref], relations: KnowsRelations) -> tuple[Ref, ...]:
    """These memos, those that they lie beneath, and those that lie beneath them, however many steps away."""
    found = dict.fromkeys(memos)
    waiting = list(found)
    for each in waiting:
        for other in (*relations.to(each, "bij"), *relations.back(each, "bij")):
            if other not in found:
                found[other] = None
                waiting.append(other)
    return tuple(found)


def _letters(ref: Ref, memos: Iterable[Ref], relations: KnowsRelations) -> tuple[Ref, ...]:
    if ref.soort == "beslisnota":
        return _each(brief for memo in memos for brief in relations.to(memo, "kamerbrief"))
    return (ref,) if ref.soort == "kamerbrief" else relations.back(ref, "reactie_op")


def _each(refs: Iterable[Ref]) -> tuple[Ref, ...]:
    return tuple(dict.fromkeys(refs))
