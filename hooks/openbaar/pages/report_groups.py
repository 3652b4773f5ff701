"""Rows of the register of reactions under their reports, as the register and the page of a programme show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.questions.register import WITH_STANCE, RegisterRow, RegisterStretch, rows_under
from openbaar.catalogue.register import RegisterLine, uitgever
from openbaar.catalogue.views import Link
from openbaar.catalogue.views.recommendations import RecommendationView, publisher_address, recommendation_views
from openbaar.catalogue.views.rows import row
from openbaar.catalogue.wording import number
from openbaar.documents import Kamerbrief, Ref
from openbaar.pages.paging import Group


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The register as the catalogue is asked for it: the lines with one value of a dimension, those of them with one
    stance, or all of them."""

    dimensie: str = ""
    waarde: str = ""
    standpunt: str = ""

    @property
    def by(self) -> tuple[str, str]:
        """The dimension and the value; of two at once those of both."""
        if not self.standpunt:
            return self.dimensie, self.waarde
        return f"{self.dimensie}{WITH_STANCE}", f"{self.waarde}/{self.standpunt}"


@dataclass(frozen=True, slots=True)
class ReportGroup(Group[RecommendationView]):
    """The recommendations of a report, with its publisher and date; empty where the report is not on this site."""

    uitgever: Link | None = None
    datum: str = ""
    iso: str = ""


def report_groups(
    narrowed: Narrowed, stretches: Iterable[RegisterStretch], catalogue: Catalogue, counts: bool
) -> tuple[ReportGroup, ...]:
    """Rows, each under its report or under the letter that answers; with the ``counts`` of whole groups or without."""
    return tuple(_group(narrowed, each, catalogue, counts) for each in stretches)


def _group(narrowed: Narrowed, stretch: RegisterStretch, catalogue: Catalogue, counts: bool) -> ReportGroup:
    entry = catalogue.entries[stretch.ref]
    every = rows_under(catalogue, stretch.ref, narrowed.dimensie, narrowed.waarde, narrowed.standpunt)
    shown = every[stretch.start : stretch.start + stretch.size]
    lines = (line for each in shown for line in _lines(stretch.ref, each, catalogue))
    views = tuple(recommendation_views(lines, catalogue))
    further = stretch.start > 0
    if stretch.ref.soort != "rapport":
        return _hidden(entry, views, further)
    own, publisher = row(entry), uitgever(entry)
    return ReportGroup(
        own.title,
        f"rapport-{stretch.ref.id}",
        number(len(every)) if counts else "",
        views,
        own.url,
        further,
        uitgever=Link(publisher.naam, publisher_address(publisher.slug)) if publisher else None,
        datum=own.datum,
        iso=own.iso,
    )


def _hidden(letter: Entry, views: tuple[RecommendationView, ...], further: bool) -> ReportGroup:
    """What a letter answers to reports that are not public."""
    anchor = f"niet-op-deze-site-{letter.document.ref.id}"
    return ReportGroup("Een rapport dat niet op deze site staat", anchor, "", views, vervolg=further)


def _lines(ref: Ref, found: RegisterRow, catalogue: Catalogue) -> Iterator[RegisterLine]:
    """The lines of a row, with what the letters say."""
    report = ref if ref.soort == "rapport" else None
    if not found.answers:
        yield RegisterLine(report, found.nummer, None, None)
    for answer in found.answers:
        record = catalogue.entries[answer.brief].document.record
        assert isinstance(record, Kamerbrief), "only letters react"
        yield RegisterLine(report, found.nummer, answer.brief, record.reacties[answer.plaats])
