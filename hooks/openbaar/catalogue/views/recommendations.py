"""Recommendations and the reactions to them: on the report's page and on the letter's, from the same facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.catalogue.catalogue import Catalogue, Entry
from openbaar.documents import Kamerbrief, Rapport, Ref
from openbaar.documents.parts import Reactie


@dataclass(frozen=True, slots=True)
class ReactionView:
    """A reaction: its words, the stance (empty where the source takes none), and where it stands."""

    standpunt: str
    reactie: str
    bron: str
    url: str


@dataclass(frozen=True, slots=True)
class RecommendationView:
    """A recommendation with every reaction to it; ``rapport`` and ``url`` are empty when the report is not public."""

    nummer: int
    tekst: str
    rapport: str
    url: str
    reacties: tuple[ReactionView, ...]


def recommendations(entry: Entry, catalogue: Catalogue) -> tuple[RecommendationView, ...]:
    """Those of a report with all reactions, or those that a letter reacts to with its own; else none."""
    record = entry.document.record
    if isinstance(record, Rapport):
        return tuple(_of_report(entry, record, catalogue))
    if isinstance(record, Kamerbrief):
        return tuple(_of_letter(entry, record, catalogue))
    return ()


def _of_report(entry: Entry, record: Rapport, catalogue: Catalogue) -> Iterator[RecommendationView]:
    letters = [catalogue.entries[ref] for ref in catalogue.relations.back(entry.document.ref, "reacties")]
    for item in record.aanbevelingen:
        found = tuple(
            _reaction(letter, reactie)
            for letter in letters
            if isinstance(letter.document.record, Kamerbrief)
            for reactie in letter.document.record.reacties
            if reactie.aanbeveling == f"{entry.document.ref.id}/{item.nummer}"
        )
        yield RecommendationView(item.nummer, item.tekst, record.title, _anchor(entry, item.nummer), found)


def _of_letter(entry: Entry, record: Kamerbrief, catalogue: Catalogue) -> Iterator[RecommendationView]:
    for reactie in record.reacties:
        report = catalogue.entries.get(Ref("rapport", reactie.rapport))
        own = (_reaction(entry, reactie),)
        if report is None or not isinstance(report.document.record, Rapport):
            yield RecommendationView(reactie.nummer, "", "", "", own)
            continue
        text = next((a.tekst for a in report.document.record.aanbevelingen if a.nummer == reactie.nummer), "")
        title = report.document.record.title
        yield RecommendationView(reactie.nummer, text, title, _anchor(report, reactie.nummer), own)


def _reaction(letter: Entry, reactie: Reactie) -> ReactionView:
    stance = reactie.standpunt.value if reactie.standpunt else ""
    anchor = reactie.anker or f"deel-reactie-{reactie.nummer}"
    return ReactionView(stance, reactie.reactie, letter.document.record.title, f"{letter.address}#{anchor}")


def _anchor(report: Entry, number: int) -> str:
    return f"{report.address}#deel-aanbeveling-{number}"
