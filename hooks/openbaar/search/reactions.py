"""Recommendations and the reactions to them, each a thing to be found by itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.questions.publishers import publishers_of_pages
from openbaar.catalogue.views.recommendations import RecommendationView, recommendations
from openbaar.catalogue.wording import iso
from openbaar.documents import Kamerbrief, Rapport, Ref, Stuk


@dataclass(frozen=True, slots=True)
class FoundReaction:
    """A recommendation with one reaction to it, or with none; ``year`` is that of the page it leads to."""

    name: str
    year: str
    title: str
    datum: str
    openbaar: str
    hoort_bij: str
    adres: str
    paragraphs: tuple[str, ...]
    programmas: tuple[str, ...]
    ministeries: tuple[str, ...]
    uitgevers: tuple[str, ...]
    standpunten: tuple[str, ...]

    @property
    def plain(self) -> str:
        """All that it says, as plain text."""
        return " ".join([self.title, *self.paragraphs])


def address_of_reaction(entry: Entry, report: Entry | None, view: RecommendationView) -> str:
    """Where a result leads: the row of the register on the page of the report, with stance, words, letter and memo; the
    page of the letter where the report is not public. The pages of the register itself shift as reactions come."""
    page = report if report and view.url else entry
    return f"{page.address}#{view.url.partition('#')[2] or view.anker}"


def reactions_of(entry: Entry, catalogue: Catalogue) -> Iterator[FoundReaction]:
    """The reactions of a letter; of a report, the recommendations that no letter on this site answers."""
    record, views = entry.document.record, recommendations(entry, catalogue)
    if isinstance(record, Kamerbrief):
        reports = dict.fromkeys((each.rapport, each.nummer) for each in record.reacties)
        for (place, view), (id, _) in zip(enumerate(views, start=1), reports, strict=True):
            report = catalogue.entries.get(Ref("rapport", id))
            yield _found(entry, report, place, view, catalogue)
    elif isinstance(record, Rapport):
        for view in views:
            if not view.reacties:
                yield _found(entry, entry, view.nummer, view, catalogue)


def _found(
    entry: Entry, report: Entry | None, place: int, view: RecommendationView, catalogue: Catalogue
) -> FoundReaction:
    document, record = entry.document, entry.document.record
    assert isinstance(record, Stuk)
    programmes = dict.fromkeys([*record.programmas, *_programmes(report)])
    stances = tuple(dict.fromkeys(each.standpunt for each in view.reacties if each.standpunt))
    texts = (view.tekst, *(each.reactie for each in view.reacties), *(stance.capitalize() for stance in stances))
    title = report.document.record.title if report else "een rapport"
    verb = "Reactie op aanbeveling" if isinstance(record, Kamerbrief) else "Aanbeveling"
    return FoundReaction(
        name=f"reacties/{entry.address}{place}/",
        year=document.year,
        title=f"{verb} {view.nummer} uit ‘{title}’",
        datum=iso(record.datum),
        openbaar=iso(record.openbaar_op),
        hoort_bij=f"{document.kind.label}: {record.title}",
        adres=address_of_reaction(entry, report, view),
        paragraphs=tuple(filter(None, texts)),
        programmas=tuple(programmes),
        ministeries=tuple(dict.fromkeys(record.ministerie)),
        uitgevers=publishers_of_pages(catalogue).get(report.document.ref, ()) if report else (),
        standpunten=stances,
    )


def _programmes(report: Entry | None) -> tuple[str, ...]:
    record = report.document.record if report else None
    return record.programmas if isinstance(record, Stuk) else ()
