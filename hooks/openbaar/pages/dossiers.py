"""Kamerstuk dossiers: every number that this site holds or cites, who cites it and in which sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.catalogue import Catalogue
from openbaar.catalogue.views import Link, Row, row
from openbaar.catalogue.views.quoted import natural, number_anchor, who
from openbaar.catalogue.views.wording import counted, number
from openbaar.citations import describe
from openbaar.documents import Ref
from openbaar.pages.cited import Cited, by_id, cited_index, cited_parts, citing_pages
from openbaar.pages.described import GeneratedPage
from openbaar.pages.lists import Block, Counted, Head, IndexEntry, Listed, overview_pages
from openbaar.pages.paging import Pager, Part, group
from openbaar.pages.whole import Whole

SECTION = Link("Dossiers", "dossiers/")
TITLE = "Kamerstukdossiers"
SUMMARY = "De dossiers van de Tweede Kamer waar stukken op deze site bij horen, of waar ze een Kamerstuk uit aanhalen."
OFFICIAL = "https://zoek.officielebekendmakingen.nl"
MOST = 10
"""How many dossiers the overview names as those with the most documents."""


@dataclass(frozen=True, slots=True)
class DossierView:
    """Plain data for ``dossier.html``. ``aantal`` counts the numbers of the dossier on this site; further pages have
    neither that, nor the index, nor the programmes."""

    nummer: str
    extern: str
    aantal: str
    nummers: tuple[Cited, ...]
    index: tuple[tuple[IndexEntry, ...], ...]
    programmas: tuple[Row, ...]
    pager: Pager | None


def dossier_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """The overview, and the pages of every dossier: introduced in docs/, the home of a letter, or cited."""
    numbers = dossier_numbers(catalogue)
    size = {each: len(_documents(each, catalogue)) for each in numbers}
    most = sorted((each for each in numbers if size[each]), key=lambda each: -size[each])[:MOST]
    counts = {each: Counted(_title(each, catalogue), f"dossiers/{each}/", number(size[each])) for each in numbers}
    blocks = (Block("De meeste stukken", tuple(counts[each] for each in most)),) if len(numbers) > MOST else ()
    groups = (group("Alle dossiers", "alle", counts.values()),)
    head = Head(uitleg=(SUMMARY,), blokken=blocks)
    yield from overview_pages(Listed(SECTION.url, TITLE, SUMMARY, groups, head))
    for each in numbers:
        yield from _pages(each, size[each], catalogue)


def dossier_numbers(catalogue: Catalogue) -> tuple[str, ...]:
    """Every dossier with a page, in the order of their numbers."""
    written = {entry.document.ref.id for entry in catalogue.of_kind("dossier")}
    cited = {key for group, key in catalogue.quotes.by_group if group == "dossier"}
    return tuple(sorted(written | cited | set(catalogue.dossiers), key=natural))


def _documents(dossier: str, catalogue: Catalogue) -> set[Ref]:
    quotes = catalogue.quotes.by_group.get(("dossier", dossier), ())
    return {quote.van for quote in quotes} | set(catalogue.dossiers.get(dossier, {}).values())


def _title(dossier: str, catalogue: Catalogue) -> str:
    entry = catalogue.entries.get(Ref("dossier", dossier))
    return f"{dossier} {entry.document.record.title}" if entry else dossier


def _pages(dossier: str, size: int, catalogue: Catalogue) -> Iterator[GeneratedPage]:
    base = f"dossiers/{dossier}/"
    numbers = _numbers(dossier, catalogue)
    parts = cited_parts(base, numbers)
    index = cited_index(parts)
    letters = catalogue.dossiers.get(dossier, {})
    programmes = {ref for letter in letters.values() for ref in catalogue.relations.to(letter, "programmas")}
    entry = catalogue.entries.get(Ref("dossier", dossier))
    title = entry.document.record.title if entry else f"Dossier {dossier}"
    summary = f"{counted(size, 'stuk hoort', 'stukken horen')} bij Kamerstukdossier {dossier} of halen het aan."

    def view(part: Part[Cited]) -> DossierView:
        return DossierView(
            nummer=dossier,
            extern=f"{OFFICIAL}/dossier/{dossier}",
            aantal=number(len(numbers)) if part.first else "",
            nummers=part.groups,
            index=index if part.first else (),
            programmas=tuple(row(catalogue.entries[ref]) for ref in sorted(programmes)) if part.first else (),
            pager=part.pager,
        )

    yield from Whole(base, title, summary, "dossier.html", (SECTION,)).pages(parts, view)
    yield from citing_pages(base, numbers, (SECTION, Link(_title(dossier, catalogue), base)))


def _numbers(dossier: str, catalogue: Catalogue) -> tuple[Cited, ...]:
    here = {kst: catalogue.entries[ref] for kst, ref in catalogue.dossiers.get(dossier, {}).items()}
    cited = by_id(catalogue.quotes.by_group.get(("dossier", dossier), ()))
    found = []
    for id in sorted({*here, *cited}, key=natural):
        reference = describe(id)
        rows = who(cited.get(id, ()), catalogue)
        own = row(here[id]) if id in here else None
        label = reference.label.removeprefix("Kamerstuk ")
        anchor = number_anchor(reference)
        count = number(len(rows))
        found.append(Cited(label, anchor, count, rows, whole=reference.label, extern=reference.url, hier=own))
    return tuple(found)
