"""Recommendations and the reactions to them, each a thing to be found by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.views.recommendations import recommendations
from openbaar.catalogue.views.wording import iso
from openbaar.documents import Kamerbrief, Rapport, Ref, Stuk


@dataclass(frozen=True, slots=True)
class FoundReaction:
    """A recommendation with one reaction to it, or with none; ``year`` is that of the page it leads to."""

    name: str
    year: str
    title: str
    datum: str
    hoort_bij: str
    adres: str
    paragraphs: tuple[str, ...]
    programmas: tuple[str, ...]
    ministerie: str
    standpunten: tuple[str, ...]


def address_of_reaction(page: str, soort: str, number: int) -> str:
    """Where a result leads: the place of the reaction on the letter's page, or of the recommendation on the report's.

    The one place to change when the register of reactions has an anchor for each row.
    """
    return f"{page}#{'deel-aanbeveling' if soort == 'rapport' else 'deel-reactie'}-{number}"


def reactions_of(entry: Entry, catalogue: Catalogue) -> Iterator[FoundReaction]:
    """The reactions of a letter; of a report, the recommendations that no letter on this site answers."""
    record = entry.document.record
    if isinstance(record, Kamerbrief):
        stances = [each.standpunt.value if each.standpunt else "" for each in record.reacties]
        for place, view in enumerate(recommendations(entry, catalogue)):
            report = catalogue.entries.get(Ref("rapport", record.reacties[place].rapport))
            texts = (view.tekst, *(each.reactie for each in view.reacties))
            yield _found(entry, report, place + 1, view.nummer, texts, stances[place])
    elif isinstance(record, Rapport):
        for view in recommendations(entry, catalogue):
            if not view.reacties:
                yield _found(entry, entry, view.nummer, view.nummer, (view.tekst,), "")


def _found(
    entry: Entry, report: Entry | None, place: int, number: int, texts: tuple[str, ...], stance: str
) -> FoundReaction:
    document, record = entry.document, entry.document.record
    assert isinstance(record, Stuk)
    programmes = dict.fromkeys([*record.programmas, *_programmes(report)])
    title = report.document.record.title if report else "een rapport"
    verb = "Reactie op aanbeveling" if isinstance(record, Kamerbrief) else "Aanbeveling"
    return FoundReaction(
        name=f"reacties/{entry.address}{place}/",
        year=document.year,
        title=f"{verb} {number} uit ‘{title}’",
        datum=iso(record.datum),
        hoort_bij=f"{document.kind.label}: {record.title}",
        adres=address_of_reaction(entry.address, document.ref.soort, number),
        paragraphs=tuple(filter(None, (*texts, stance.capitalize()))),
        programmas=tuple(programmes),
        ministerie=record.ministerie or "",
        standpunten=(stance,) if stance else (),
    )


def _programmes(report: Entry | None) -> tuple[str, ...]:
    record = report.document.record if report else None
    return record.programmas if isinstance(record, Stuk) else ()
