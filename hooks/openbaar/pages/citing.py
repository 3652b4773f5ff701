"""Of a long overview of what is cited the list of each number: who cites it, newest first."""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.catalogue import Catalogue
from openbaar.catalogue.overviews import OWN
from openbaar.catalogue.questions.cited import cited_at, numbers_of
from openbaar.catalogue.questions.lists import is_longer
from openbaar.catalogue.views import Link
from openbaar.catalogue.views.rows import link
from openbaar.catalogue.wording import counted
from openbaar.citations import describe
from openbaar.pages.cited import Overview
from openbaar.pages.lists import Head, list_page
from openbaar.pages.page_data import PageData
from openbaar.pages.timed import addresses_of


def citing_addresses(of: Overview, catalogue: Catalogue) -> Iterator[str]:
    """The addresses of the lists of a long overview."""
    for each in numbers_of(catalogue, of.groep, of.sleutel) if of.is_long(catalogue) else ():
        if each.aantal >= OWN:
            yield from addresses_of(of.citing(each.anker).address, each.aantal)


def citing_page(
    of: Overview, anker: str, pagina: str | None, trail: tuple[Link, ...], catalogue: Catalogue
) -> PageData | None:
    """Of a long overview the list of a number: who cites it, newest first."""
    if not of.is_long(catalogue) or not is_longer(catalogue, of.citing(anker).lijst, OWN - 1):
        return None
    found = cited_at(catalogue, of.groep, of.sleutel, anker)
    assert found, "what documents cite is named"
    reference = describe(found.id)
    what = reference.label
    official = (Link(f"Officiële publicatie van {what}", reference.url),) if reference.url else ()
    here = link(catalogue.entries[found.letter]) if found.letter and pagina is None else None
    return list_page(
        of.citing(anker),
        f"Stukken die {what} aanhalen",
        lambda count: f"{counted(count, 'stuk haalt', 'stukken halen')} {what} aan.",
        pagina,
        trail,
        catalogue,
        Head(soort="Aangehaald", extern=official, hier=here),
        template="aanhalingen.html",
    )
