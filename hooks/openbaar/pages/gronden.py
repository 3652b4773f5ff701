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
from openbaar.pages.lists import Counted, Head, Listed, list_page, overview_addresses, overview_page
from openbaar.pages.page_data import PageData
from openbaar.pages.paging import group
from openbaar.pages.route import FURTHER, Route
from openbaar.pages.timed import Timed, timed_addresses

SECTION = Link("Gronden", "gronden/")
TITLE = "Gronden om iets niet openbaar te maken"
SUMMARY = "Waarom delen van stukken zijn weggelaten: elke grond uit de wet, uitgelegd, met de stukken die hem noemen."
WITHOUT = "Geen grond genoemd"
WITHOUT_SUMMARY = (
    "In deze stukken is iets weggelaten zonder dat er een grond uit de wet bij staat, alleen een toelichting."
)
LAWS = {
    "Woo": Link("De hele Wet open overheid op wetten.overheid.nl", "https://wetten.overheid.nl/BWBR0045754"),
    "Wob": Link("De hele Wet openbaarheid van bestuur op wetten.overheid.nl", "https://wetten.overheid.nl/BWBR0005252"),
}
FORMER = "Wob"
FORMER_TITLE = "Gronden uit de Wob, tot 1 mei 2022"
FORMER_NOTE = "De Wob gold tot 1 mei 2022. Daarna kwam de Woo."

CODES = {ground_address(code): code for code in (*GRONDEN, WITHOUT_GROUND)}
"""The ground of each address."""


def _overview_addresses(catalogue: Catalogue) -> Iterator[str]:
    yield from overview_addresses(SECTION.url, sum(_has_page(code, catalogue) for code in CODES.values()))


def _overview(catalogue: Catalogue, pagina: str | None) -> PageData | None:
    """``/gronden/`` and its further page: every ground of the law and of the one before it, with how many documents
    name it."""
    shown = [code for code in CODES.values() if _has_page(code, catalogue)]
    groups = (
        group("Gronden", "gronden", (_counted(code, catalogue) for code in shown if not _is_former(code))),
        group(FORMER_TITLE, "gronden-wob", (_counted(code, catalogue) for code in shown if _is_former(code))),
    )
    return overview_page(Listed(SECTION.url, TITLE, SUMMARY, groups, Head(uitleg=(SUMMARY, FORMER_NOTE))), pagina)


def _counted(code: str, catalogue: Catalogue) -> Counted:
    count = number(_count(code, catalogue))
    if code == WITHOUT_GROUND:
        return Counted(WITHOUT, ground_address(code), count, WITHOUT_SUMMARY)
    return Counted(f"{code}: {GRONDEN[code].naam}", ground_address(code), count, GRONDEN[code].uitleg)


def _is_former(code: str) -> bool:
    return code in GRONDEN and GRONDEN[code].wet == FORMER


def _has_page(code: str, catalogue: Catalogue) -> bool:
    """Every ground has a page, used or not; documents without a ground have one where there are any."""
    return code in GRONDEN or _count(code, catalogue) > 0


def _count(code: str, catalogue: Catalogue) -> int:
    return count_in(catalogue, of_ground(code))


def _addresses(catalogue: Catalogue) -> Iterator[str]:
    for address, code in CODES.items():
        if _has_page(code, catalogue):
            yield from timed_addresses(address, of_ground(code), catalogue)


def _ground(catalogue: Catalogue, adres: str, pagina: str | None) -> PageData | None:
    """``/gronden/5-1-2e/`` and its further pages: the documents that name a ground; or that name none for some
    passage."""
    code = CODES.get(adres)
    if code is None or not _has_page(code, catalogue):
        return None
    timed = Timed(adres, of_ground(code), partial(_row, code))
    if code in GRONDEN:
        return _named(code, timed, pagina, catalogue)
    head = Head(uitleg=(WITHOUT_SUMMARY,))
    return list_page(timed, WITHOUT, lambda _: WITHOUT_SUMMARY, pagina, (SECTION,), catalogue, head)


def _named(code: str, timed: Timed[Row], pagina: str | None, catalogue: Catalogue) -> PageData | None:
    ground = GRONDEN[code]
    head = Head(
        soort=f"Grond {code}",
        uitleg=(ground.uitleg, f"Deze grond staat in {ground.artikel}.", *([FORMER_NOTE] if _is_former(code) else ())),
        extern=(LAWS[ground.wet],),
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
    Route("gronden", rf"{SECTION.url}{FURTHER}", _overview_addresses, _overview),
    Route("grond", rf"(?P<adres>gronden/[^/]+/){FURTHER}", _addresses, _ground),
)
