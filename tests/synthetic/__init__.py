"""Invented collections of any size, for tests and benches: ``collection(10_000)`` is a whole docs folder.

What is in them is made of the tables beside this file. Nobody and nothing in them is real, but for the laws, the EU
acts and the forms in which they are cited.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from synthetic.cases import Cases, Planner, statuses
from synthetic.chance import Chance, Weighted, zipf
from synthetic.citations import draw_judgments
from synthetic.dates import calendar
from synthetic.dossiers import Dossier, Papers, draw_dossiers
from synthetic.letters import letter_page
from synthetic.memos import memo_page
from synthetic.pages import draw_programmes, other_pages
from synthetic.reports import report_page
from synthetic.setting import Setting
from synthetic.slots import Library

YEARS = tuple(range(2016, 2026))
LATEST = date(2026, 11, 1)


def collection(
    documents: int,
    seed: int = 1,
    *,
    years: Sequence[int] = YEARS,
    concept: int = 0,
    embargoed: int = 0,
    latest: date = LATEST,
) -> Mapping[str, bytes]:
    """Path in docs/ -> bytes, sorted by path; the same arguments give the same bytes on every machine.

    ``documents`` counts memos (half), letters (38 %) and reports (12 %); ``concept`` drafts and ``embargoed`` documents
    come on top. ``years`` in rising order. Nothing is disclosed after ``latest`` but what is embargoed: that, from the
    next year on. ValueError when a year is not over on ``latest``, or there are no documents.
    """
    if documents < 1 or years[-1] >= latest.year:
        raise ValueError("at least one document, of years that are over on the latest day")
    chance = Chance(seed)
    total = documents + concept + embargoed
    dossiers = draw_dossiers(chance, total)
    drawn = Weighted(dossiers, zipf(len(dossiers)))
    within = (date(years[0], 1, 1), date(years[-1], 12, 31))
    planner = Planner(chance, calendar(years), within, statuses(chance, documents, concept, embargoed))
    memos, reports = (total + 1) // 2, 12 * total // 100
    cases = planner.plan(drawn, memos, total - memos - reports, reports)
    judgments = draw_judgments(chance, 10 + total // 100, (years[0] - 8, years[-1] - 1))
    programmas = draw_programmes(chance, total)
    by_subject = {each.naam: programma.id for programma in programmas for each in programma.onderwerpen}
    library = Library(drawn, _papers(cases, years[0]), judgments)
    pages = dict(_documents(cases, Setting(chance, library, by_subject, cases.replacements(), latest)))
    pages.update(other_pages(chance, programmas, dossiers))
    return dict(sorted(pages.items()))


def _papers(cases: Cases, first_year: int) -> Papers:
    letters: list[tuple[Dossier, date, int]] = [
        (brief.stuk.dossier, brief.stuk.dag, brief.nummer) for brief in cases.brieven
    ]
    return Papers(letters, first_year)


def _documents(cases: Cases, setting: Setting) -> Iterator[tuple[str, bytes]]:
    for nota in cases.notas:
        yield nota.stuk.path, memo_page(nota, setting)
    for brief in cases.brieven:
        yield brief.stuk.path, letter_page(brief, setting)
    for rapport in cases.rapporten:
        yield rapport.stuk.path, report_page(rapport, setting)
