"""Verloop: the dated steps of a case in order. A date that nobody could verify is shown as unknown, in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.catalogue.cases import case_of
from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.entries import Entry, is_stuk
from openbaar.catalogue.wording import UNKNOWN, day_or_unknown, iso
from openbaar.documents import ONBEKEND, Beslisnota, Datum, Kamerbrief, OpenbaarOp, Stuk
from openbaar.documents.values import Uitkomst


@dataclass(frozen=True, slots=True)
class TimelineStep:
    """One step: what happened, when (in words and as ISO text, empty when unknown), and the page it leads to."""

    wat: str
    datum: str
    iso: str
    url: str
    hier: bool

    @property
    def bekend(self) -> bool:
        return bool(self.iso)


RAPPORT, VERZOEK, NOTA, BESLUIT, BRIEF, DEBAT, OPENBAAR = range(7)
"""The order in which a case runs; it places the steps whose date is unknown."""


def timeline(entry: Entry, catalogue: Catalogue) -> tuple[TimelineStep, ...]:
    """The steps of the case around a document; empty when there is only one, for that is no course of events."""
    if not is_stuk(entry):
        return ()
    case = case_of(entry.document.ref, catalogue.relations)
    steps = [step for ref in case.members for step in _steps(catalogue.entries[ref], hier=ref == entry.document.ref)]
    return _in_order(steps) if len(steps) > 1 else ()


def _steps(entry: Entry, hier: bool) -> Iterator[tuple[int, TimelineStep]]:
    record = entry.document.record
    assert isinstance(record, Stuk)

    def step(rank: int, wat: str, datum: Datum | OpenbaarOp | None, here: bool = False) -> tuple[int, TimelineStep]:
        return rank, TimelineStep(wat, day_or_unknown(datum) or UNKNOWN, iso(datum), entry.address, here)

    match entry.document.ref.soort:
        case "rapport":
            yield step(RAPPORT, "Rapport verschenen", record.datum, hier)
        case "beslisnota":
            yield step(NOTA, "Beslisnota", record.datum, hier)
            yield step(OPENBAAR, "Beslisnota openbaar gemaakt", record.openbaar_op)
        case "kamerbrief":
            yield step(BRIEF, "Kamerbrief", record.datum, hier)
    for rank, what, day in _dated(record):
        yield step(rank, what, day)


def _dated(record: Stuk) -> Iterator[tuple[int, str, Datum]]:
    """What else a document says of when things happened: a decision, a request, a debate."""
    decided = record.besluit if isinstance(record, Beslisnota) else None
    if decided and decided.datum and (decided.uitkomst is not Uitkomst.ONBEKEND or decided.datum is not ONBEKEND):
        yield BESLUIT, f"Besluit: {decided.uitkomst.value}", decided.datum
    if isinstance(record, Kamerbrief) and record.verzoek:
        yield VERZOEK, f"Verzoek van {record.verzoek.door}", record.verzoek.datum
    if isinstance(record, Kamerbrief) and record.debat:
        yield DEBAT, f"Gepland: {record.debat.naam}", record.debat.datum
        if record.debat.gehouden_op:
            yield DEBAT, f"Gehouden: {record.debat.naam}", record.debat.gehouden_op


def _in_order(steps: list[tuple[int, TimelineStep]]) -> tuple[TimelineStep, ...]:
    """Known dates in order; each unknown one after the last step that comes before it in the course of a case."""
    ordered = sorted((each for each in steps if each[1].iso), key=lambda each: (each[1].iso, each[0], each[1].url))
    for rank, step in sorted((each for each in steps if not each[1].iso), key=lambda each: (each[0], each[1].url)):
        earlier = [index for index, (other, _) in enumerate(ordered) if other <= rank]
        ordered.insert(earlier[-1] + 1 if earlier else 0, (rank, step))
    return tuple(step for _, step in ordered)
