"""Former addresses (``oude_adressen``): each leads to one page, and none stands in the way of a page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from openbaar.documents import KINDS, Document, address_of
from openbaar.problems import Problem

RESERVED = (
    "404.html",
    "archief",
    "assets",
    "cijfers",
    "data",
    "dossiers",
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
    "sitemaps",
    "stukken",
    "volledigheid",
    "wetten",
    "zoeken",
)
"""Where the site puts pages and files of its own (contract §4 and §5): the first part of such an address."""


OF_LISTS = re.compile(rf"(?:{'|'.join(kind.folder for kind in KINDS)})/(?:\d{{4}}/)?(?:index\.html)?|.*/pagina/\d+/")
"""Addresses at which the site puts lists among the documents: of a kind, of its years, and their further pages."""


def normal(address: str) -> str:
    """``/nota/oud`` and ``/nota/oud/index.html`` are the same place: ``nota/oud/``. A file keeps its name."""
    path = address.lstrip("/").removesuffix("index.html")
    last = path.rpartition("/")[2]
    return path if not last or "." in last else f"{path}/"


def former_addresses(document: Document) -> Iterator[tuple[int, str]]:
    """Index in ``oude_adressen`` and the address, relative to the root of the site."""
    for index, address in enumerate(document.record.oude_adressen):
        yield index, normal(address)


def former_address_problems(documents: Iterable[Document]) -> Iterator[Problem]:
    """RF004 for a former address that is a page's own, that two documents claim, or that the site itself needs."""
    taken = {address_of(document): document for document in documents}
    for document in sorted(taken.values(), key=lambda each: each.path):
        for index, address in former_addresses(document):
            if not address or address.split("/")[0] in RESERVED or OF_LISTS.fullmatch(address):
                message = f"oud adres is nodig voor de site zelf: /{address}"
                line = document.line_of("oude_adressen", index)
                yield Problem(document.path, line, "RF004", message, "Haal het adres hier weg.")
                continue
            other = taken.setdefault(address, document)
            if other is not document or address == address_of(document):
                line = document.line_of("oude_adressen", index)
                message = f"oud adres is al in gebruik door {other.path}: /{address}"
                yield Problem(document.path, line, "RF004", message, "Haal het adres hier weg.")
