"""Former addresses (``oude_adressen``): each leads to one page, and none stands in the way of a page or a file.

One may be that of a list that is no more; should there be such a list again, it goes before the former address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from openbaar.catalogue.places import Places, file_of
from openbaar.documents import KINDS, Document
from openbaar.documents.names import same_place, unfit_for_a_file
from openbaar.problems import Problem, shortened

RESERVED = (
    ".well-known",
    "404.html",
    "archief",
    "assets",
    "bekendmakingen",
    "cijfers",
    "data",
    "dossiers",
    "eu-regels",
    "feeds",
    "gronden",
    "index.html",
    "openbaar",
    "organisaties",
    "pagefind",
    "pagina",
    "reacties",
    "robots.txt",
    "sitemap.xml",
    "sitemap.xml.gz",
    "sitemaps",
    "stukken",
    "uitspraken",
    "trefwoorden",
    "volledigheid",
    "wetten",
    "zoeken",
)
"""Where the site puts pages and files of its own (contract §4 and §5): the first part of such an address."""


_FOLDERS = "|".join(kind.folder for kind in KINDS)

OF_LISTS = re.compile(
    rf"(?:{_FOLDERS})/(?:\d{{4}}/)?(?:index\.html)?|.*/pagina/\d+/|programmas/[^/]+/(?:{_FOLDERS})/(?:index\.html)?"
    rf"|(?:{_FOLDERS})/\d{{4}}/[^/]+/(?:citaat\.(?:bib|ris)|index\.json)/?"
)
"""Addresses at which the site puts lists among the documents: of a kind, of its years, of a programme; further pages of
lists; and the files with which a document is cited, or is there as data."""

OF_THINGS = re.compile(
    r"dossiers/\d{4,5}(?:-[A-Z\d]{1,6})?/|(?:organisaties|wetten|reacties/(?:uitgever|programma))/[a-z\d-]+/"
    rf"|programmas/[a-z\d-]+/(?:{_FOLDERS})/"
)
"""Addresses of lists that end when what they are about is called otherwise: a dossier that became part of another, an
organisation, a law, a publisher, a programme. As a former address one leads on for as long as there is no such list,
and the list is shown while there is (``pages/generate.py``). They are written as the site writes them: another spelling
could take the place of a list on a machine for which capitals make no difference."""


LONGEST = 1000
"""Characters of an address: many systems take no path of more than four times as many bytes, and some of fewer."""


def normal(address: str) -> str:
    """``/nota/oud`` and ``/nota/oud/index.html`` are the same place: ``nota/oud/``. A page of HTML keeps its name; at
    the address of any other file comes a folder (``nota/oud.pdf/``), to which servers lead who asks for the file."""
    path = address.lstrip("/").removesuffix("index.html")
    return path if not path or path.endswith(("/", ".html")) else f"{path}/"


def former_addresses(document: Document) -> Iterator[tuple[int, str]]:
    """Index in ``oude_adressen`` and the address, relative to the root of the site."""
    for index, address in enumerate(document.record.oude_adressen):
        yield index, normal(address)


def former_address_problems(documents: Iterable[Document], places: Places) -> Iterator[Problem]:
    """RF004 for a former address that no file can have, that the site itself needs, or that is a page's or file's own;
    of two documents that claim one, for the second. ``places`` has those of all pages and files."""
    for document in sorted(documents, key=lambda each: each.path):
        for index, address in former_addresses(document):
            wrong = why_unfit(address)
            other = None if wrong else places.claim(file_of(address), document.path)
            if wrong or other:
                message = f"oud adres {wrong or f'is al in gebruik door {other}'}: /{shortened(address)}"
                line = document.line_of("oude_adressen", index)
                yield Problem(document.path, line, "RF004", message, "Haal het adres hier weg.")


def why_unfit(address: str) -> str:
    """Why no page can have had this address, or may have it still, in Dutch; "" when it can."""
    return _unfit(address) or _needed(address)


def _unfit(address: str) -> str:
    parts = address.rstrip("/").split("/")
    if len(address) > LONGEST or any(map(unfit_for_a_file, parts)):
        return "kan geen adres zijn (te lang, of een naam die niet kan)"
    return "kan niet eindigen op index of README" if parts[-1].lower() in ("index", "readme") else ""


def _needed(address: str) -> str:
    if OF_THINGS.fullmatch(address):
        return ""
    place = same_place(address)
    is_needed = not place or place.split("/")[0] in RESERVED or OF_LISTS.fullmatch(place)
    return "is nodig voor de site zelf" if is_needed else ""
