"""The register of reactions: each recommendation of each report, with what a letter answered to it, if any did."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from openbaar.catalogue.entries import Entry, datum_of
from openbaar.catalogue.order import day_text, newest
from openbaar.catalogue.relations import Relations
from openbaar.documents import Kamerbrief, Rapport, Ref
from openbaar.documents.parts import Reactie
from openbaar.markdown.anchors import heading_anchor
from openbaar.normal_form import normal

SHORT = re.compile(r"\(([^()\s]{2,12})\)$")


class Uitgever(NamedTuple):
    """A publisher of reports: the last part of its address, its name, and the abbreviation that the name gives it.

    Two spellings of a name that are one in the normal form are one publisher.
    """

    slug: str
    naam: str
    kort: str


class Line(NamedTuple):
    """One line of the register. ``rapport`` is None when the report is not public, ``brief`` and ``reactie`` are None
    while nobody reacted."""

    rapport: Ref | None
    nummer: int
    brief: Ref | None
    reactie: Reactie | None


def register(entries: Mapping[Ref, Entry], relations: Relations) -> tuple[Line, ...]:
    """Every line, those of the newest report first; the recommendations of a report stay together, in their order.

    A report keeps its place when a letter answers to it. What a letter answers to reports that are not public stands
    at the date of the letter."""
    answered: dict[Ref, list[Line]] = {}
    for line in _answers(entries):
        of = line.rapport or line.brief
        assert of, "an answer has a letter"
        answered.setdefault(of, []).append(line)
    found: list[tuple[str, list[Line]]] = []
    for ref, entry in entries.items():
        lines = answered.get(ref, [])
        if isinstance(entry.document.record, Rapport):
            lines = [*lines, *_open(entry, relations, entries)]
        found.append((day_text(datum_of(entry)), sorted(lines, key=_place)))
    found.sort(key=lambda each: each[0], reverse=True)
    return tuple(line for _, lines in found for line in lines)


def _answers(entries: Mapping[Ref, Entry]) -> Iterator[Line]:
    for ref, entry in entries.items():
        record = entry.document.record
        if isinstance(record, Kamerbrief):
            for reactie in record.reacties:
                rapport = Ref("rapport", reactie.rapport)
                known = rapport in entries and _holds(entries[rapport], reactie.nummer)
                yield Line(rapport if known else None, reactie.nummer, ref, reactie)


def _holds(entry: Entry, nummer: int) -> bool:
    """Whether the report as it may be seen has this recommendation: one that was withdrawn has none."""
    record = entry.document.record
    return isinstance(record, Rapport) and any(each.nummer == nummer for each in record.aanbevelingen)


def _open(entry: Entry, relations: Relations, entries: Mapping[Ref, Entry]) -> Iterator[Line]:
    """The recommendations of a report to which no letter reacted."""
    record, ref = entry.document.record, entry.document.ref
    assert isinstance(record, Rapport)
    letters = (entries[brief].document.record for brief in relations.back(ref, "reacties"))
    answers = (reactie for letter in letters if isinstance(letter, Kamerbrief) for reactie in letter.reacties)
    answered = {reactie.nummer for reactie in answers if reactie.rapport == ref.id}
    for item in record.aanbevelingen:
        if item.nummer not in answered:
            yield Line(ref, item.nummer, None, None)


def _place(line: Line) -> tuple[int, str]:
    return line.nummer, line.brief.id if line.brief else ""


def uitgever(entry: Entry) -> Uitgever | None:
    """The publisher of a report: ``Centrum … (CKM)`` is called CKM for short. None where it is not known."""
    record = entry.document.record
    if not isinstance(record, Rapport) or not record.uitgever:
        return None
    short = SHORT.search(record.uitgever)
    return Uitgever(heading_anchor(normal(record.uitgever)), record.uitgever, short[1] if short else record.uitgever)


def reactions_by_publisher(entries: Mapping[Ref, Entry], relations: Relations) -> Mapping[str, tuple[Ref, ...]]:
    """The letters that reacted to a report of a publisher, by its slug; newest first, unknown dates last.

    A publisher whose reports have no recommendations is not in the register, and so not here.
    """
    found: dict[str, set[Ref]] = {}
    registered: set[str] = set()
    for ref, entry in entries.items():
        publisher, record = uitgever(entry), entry.document.record
        if publisher and isinstance(record, Rapport):
            found.setdefault(publisher.slug, set()).update(relations.back(ref, "reactie_op"))
            registered |= {publisher.slug} if record.aanbevelingen else set()
    letters = {slug: newest(entries[ref] for ref in refs) for slug, refs in found.items() if slug in registered}
    return {slug: tuple(entry.document.ref for entry in each) for slug, each in letters.items()}
