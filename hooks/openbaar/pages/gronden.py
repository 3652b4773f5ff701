"""The grounds on which passages were withheld: each explained, with the documents that name it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from openbaar.catalogue import Catalogue
from openbaar.catalogue.listing import WITHOUT_GROUND, of_ground
from openbaar.catalogue.questions.lists import count_in
from openbaar.catalogue.questions.withheld import withheld_marks
from openbaar.catalogue.views import Link, Row, placed
from openbaar.catalogue.views.withheld import ground_address, places, withheld
from openbaar.catalogue.wording import counted, number
from openbaar.documents import Ref
from openbaar.documents.reference_tables import GRONDEN
from openbaar.pages.described import Described
from openbaar.pages.lists import Counted, Head, Listed, list_page, overview_page
from openbaar.pages.paging import group
from openbaar.pages.route import FURTHER, Route, one
from openbaar.pages.timed import Timed, timed_addresses

SECTION = Link("Gronden", "gronden/")
TITLE = "Gronden om iets niet openbaar te maken"
SUMMARY = "Waarom delen van stukken zijn weggelaten: elke grond uit de Woo, uitgelegd, met de stukken die hem noemen."
WITHOUT = "Geen grond genoemd"
WITHOUT_SUMMARY = (
    "In deze stukken is iets weggelaten zonder dat er een grond uit de Woo bij staat, alleen een toelichting."
)
LAW = "https://wetten.overheid.nl/BWBR0045754"

CODES = {ground_address(code): code for code in (*GRONDEN, WITHOUT_GROUND)}
"""The ground of each address."""


def _overview(catalogue: Catalogue) -> Described | None:
    """``/gronden/``: every ground of the law, with how many documents name it."""
    rows = [
        Counted(f"{code}: {ground.naam}", ground_address(code), number(_count(code, catalogue)), ground.uitleg)
        for code, ground in GRONDEN.items()
    ]
    if without := _count(WITHOUT_GROUND, catalogue):
        rows.append(Counted(WITHOUT, ground_address(""), number(without), WITHOUT_SUMMARY))
    groups, head = (group("Gronden", "gronden", rows),), Head(uitleg=(SUMMARY,))
    return overview_page(Listed(SECTION.url, TITLE, SUMMARY, groups, head))


def _count(code: str, catalogue: Catalogue) -> int:
    return count_in(catalogue, of_ground(code))


def _addresses(catalogue: Catalogue) -> Iterator[str]:
    for address, code in CODES.items():
        if code in GRONDEN or _count(code, catalogue):
            yield from timed_addresses(address, of_ground(code), catalogue)


def _ground(catalogue: Catalogue, adres: str, pagina: str | None) -> Described | None:
    """``/gronden/5-1-2e/`` and its further pages: the documents that name a ground, used or not; or that name none for
    some passage, when there are any."""
    code = CODES.get(adres)
    if code is None:
        return None
    timed = Timed(adres, of_ground(code), partial(_row, code))
    if code in GRONDEN:
        return _named(code, timed, pagina, catalogue)
    if not _count(code, catalogue):
        return None
    head = Head(uitleg=(WITHOUT_SUMMARY,))
    return list_page(timed, WITHOUT, lambda _: WITHOUT_SUMMARY, pagina, (SECTION,), catalogue, head)


def _named(code: str, timed: Timed[Row], pagina: str | None, catalogue: Catalogue) -> Described | None:
    ground = GRONDEN[code]
    head = Head(
        soort=f"Grond {code}",
        uitleg=(ground.uitleg, f"Deze grond staat in {ground.artikel}."),
        extern=(Link("De hele Wet open overheid op wetten.overheid.nl", LAW),),
    )

    def summary(count: int) -> str:
        return f"{ground.uitleg} {counted(count, 'stuk noemt', 'stukken noemen')} deze grond."

    title = ground.naam[0].upper() + ground.naam[1:]
    return list_page(timed, title, summary, pagina, (SECTION,), catalogue, head)


def _row(code: str, ref: Ref, catalogue: Catalogue) -> Row:
    """A document as lists show it, with what is left out of it on this ground."""
    entry = catalogue.entries[ref]
    own = (each for each in withheld(entry.document) if (each.code or WITHOUT_GROUND) == code)
    counts = (places(count).lower() for ground, count in withheld_marks(catalogue, ref) if ground == code)
    return placed(
        entry, catalogue, tuple(f"Weggelaten: {each}" for each in (*(each.onderdeel for each in own), *counts))
    )


ROUTES = (
    one("gronden", SECTION.url, _overview),
    Route("grond", rf"(?P<adres>gronden/[^/]+/){FURTHER}", _addresses, _ground),
)
