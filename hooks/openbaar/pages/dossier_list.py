"""The overview of all Kamerstuk dossiers, by their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.cited import DOSSIER, size_of
from openbaar.catalogue.questions.counts import dossier_numbers
from openbaar.catalogue.questions.dossiers import dossiers_in, largest_dossiers
from openbaar.catalogue.views import Link
from openbaar.catalogue.wording import number
from openbaar.documents import Ref
from openbaar.pages.lists import Block, Counted, Head, ListView, further_page
from openbaar.pages.named import stretch_addresses, stretch_at
from openbaar.pages.page_data import PageData
from openbaar.pages.paging import Group
from openbaar.pages.route import FURTHER, Route

SECTION = Link("Dossiers", "dossiers/")
TITLE = "Kamerstukdossiers"
SUMMARY = "De dossiers van de Tweede Kamer waar stukken op deze site bij horen, of waar ze een Kamerstuk uit aanhalen."
MOST = 10
"""How many dossiers the overview names as those with the most documents."""


def _addresses(catalogue: Catalogue) -> Iterator[str]:
    """The addresses of the pages of the overview."""
    return stretch_addresses(SECTION.url, len(dossier_numbers(catalogue)))


def _dossiers(catalogue: Catalogue, pagina: str | None) -> PageData | None:
    """``/dossiers/`` and its further pages."""

    def rows(start: int, count: int) -> tuple[str, ...]:
        return dossiers_in(catalogue, start, count)

    stretch = stretch_at(SECTION.url, pagina, rows, lambda each: dossier_title(each, catalogue))
    if stretch is None:
        return None
    counts = tuple(_counted(each, size_of(catalogue, DOSSIER, each), catalogue) for each in stretch.rows)
    every = Group("Alle dossiers", "alle", "", counts, vervolg=not stretch.first)
    if not stretch.first:
        view = ListView(Head(), "", (every,), (), stretch.pager)
        return further_page(TITLE, SECTION.url, stretch.tussen, "overzicht.html", view, ())
    total = len(dossier_numbers(catalogue))
    head = Head(uitleg=(SUMMARY,), blokken=_largest(catalogue) if total > MOST else ())
    view = ListView(head, number(total), (replace(every, aantal=number(total)),), (), stretch.pager)
    return PageData(TITLE, SUMMARY, "overzicht.html", view)


def dossier_title(dossier: str, catalogue: Catalogue) -> str:
    """What a dossier is called: its number, and its name where it is introduced in docs/."""
    entry = catalogue.entries.get(Ref("dossier", dossier))
    return f"{dossier} {entry.document.record.title}" if entry else dossier


def _largest(catalogue: Catalogue) -> tuple[Block, ...]:
    rows = (_counted(dossier, size, catalogue) for dossier, size in largest_dossiers(catalogue, MOST))
    return (Block("De meeste stukken", tuple(rows)),)


def _counted(dossier: str, size: int, catalogue: Catalogue) -> Counted:
    return Counted(dossier_title(dossier, catalogue), f"dossiers/{dossier}/", number(size))


ROUTES = (Route("dossiers", f"{SECTION.url}{FURTHER}", _addresses, _dossiers),)
