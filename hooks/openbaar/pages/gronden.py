"""The grounds on which passages were withheld: each explained, with the documents that name it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.entries import datum_of
from openbaar.catalogue.views import Link
from openbaar.catalogue.views.withheld import GEEN_GROND, ground_address, withheld
from openbaar.catalogue.views.wording import counted, number
from openbaar.documents.reference_tables import GRONDEN
from openbaar.pages.described import GeneratedPage
from openbaar.pages.lists import Counted, Head, Listed, list_pages, overview_pages
from openbaar.pages.paging import group
from openbaar.pages.shelves import STUKKEN
from openbaar.pages.years import per_year

SECTION = Link("Gronden", "gronden/")
TITLE = "Gronden om iets niet openbaar te maken"
SUMMARY = "Waarom delen van stukken zijn weggelaten: elke grond uit de Woo, uitgelegd, met de stukken die hem noemen."
WITHOUT = "Geen grond genoemd"
WITHOUT_SUMMARY = (
    "In deze stukken is iets weggelaten zonder dat er een grond uit de Woo bij staat, alleen een toelichting."
)
LAW = "https://wetten.overheid.nl/BWBR0045754"


def ground_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """The overview, a page for each ground of the law, used or not, and one for what names no ground."""
    found = by_ground(catalogue)
    rows = [
        Counted(f"{code}: {ground.naam}", ground_address(code), number(len(found.get(code, ()))), ground.uitleg)
        for code, ground in GRONDEN.items()
    ]
    if GEEN_GROND in found:
        rows.append(Counted(WITHOUT, ground_address(""), number(len(found[GEEN_GROND])), WITHOUT_SUMMARY))
    groups, head = (group("Gronden", "gronden", rows),), Head(uitleg=(SUMMARY,))
    yield from overview_pages(Listed(SECTION.url, TITLE, SUMMARY, groups, head))
    for code, ground in GRONDEN.items():
        head = Head(
            soort=f"Grond {code}",
            uitleg=(ground.uitleg, f"Deze grond staat in {ground.artikel}."),
            extern=(Link("De hele Wet open overheid op wetten.overheid.nl", LAW),),
        )
        title = ground.naam[0].upper() + ground.naam[1:]
        yield from _pages(code, title, ground.uitleg, head, found.get(code, []), catalogue)
    if GEEN_GROND in found:
        head = Head(uitleg=(WITHOUT_SUMMARY,))
        yield from _pages(GEEN_GROND, WITHOUT, WITHOUT_SUMMARY, head, found[GEEN_GROND], catalogue)


def by_ground(catalogue: Catalogue) -> Mapping[str, list[Entry]]:
    """The documents that name each ground, each once; under ``GEEN_GROND`` those that name none for some passage."""
    found: dict[str, list[Entry]] = {}
    for entry in catalogue.of_kind(*STUKKEN):
        for code in dict.fromkeys(each.code or GEEN_GROND for each in withheld(entry.document)):
            found.setdefault(code, []).append(entry)
    return found


def _pages(
    code: str, title: str, summary: str, head: Head, entries: list[Entry], catalogue: Catalogue
) -> Iterator[GeneratedPage]:
    def said(entry: Entry) -> tuple[str, ...]:
        own = (each for each in withheld(entry.document) if (each.code or GEEN_GROND) == code)
        return tuple(f"Weggelaten: {each.onderdeel}" for each in own)

    if code in GRONDEN:
        summary = f"{summary} {counted(len(entries), 'stuk noemt', 'stukken noemen')} deze grond."
    groups = per_year(entries, datum_of, catalogue, said=said)
    yield from list_pages(Listed(ground_address(code), title, summary, groups, head, (SECTION,)))
