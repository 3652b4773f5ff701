"""Former addresses (``oude_adressen``): each leads to one page, and none stands in the way of a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from openbaar.documents import Document, address_of
from openbaar.problems import Problem


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
    """RF004 for a former address that is a page's own address, or that two documents claim."""
    taken = {address_of(document): document for document in documents}
    for document in sorted(taken.values(), key=lambda each: each.path):
        for index, address in former_addresses(document):
            other = taken.setdefault(address, document)
            if other is not document or address == address_of(document):
                line = document.line_of("oude_adressen", index)
                message = f"oud adres is al in gebruik door {other.path}: /{address}"
                yield Problem(document.path, line, "RF004", message, "Haal het adres hier weg.")
