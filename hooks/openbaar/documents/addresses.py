"""Where a document stands on the site. Addresses are permanent (contract §4)."""

from __future__ import annotations

from openbaar.documents.document import Document


def address_of(document: Document) -> str:
    """The address of a document's page, relative to the root of the site: ``beslisnotas/2023/x/``, ``over/``."""
    return address_of_source(document.path)


def address_of_source(path: str) -> str:
    """The address of the page that is written in ``docs/…/x.md``."""
    stem = path.removeprefix("docs/").removesuffix(".md")
    parts = [part for part in stem.split("/") if part != "index"]
    return "".join(f"{part}/" for part in parts)


def file_address(document: Document, name: str) -> str:
    """The address of an attachment, which stands in the folder of its page's source: ``beslisnotas/2023/nota.pdf``."""
    folder = document.path.removeprefix("docs/").rpartition("/")[0]
    return f"{folder}/{name}" if folder else name
