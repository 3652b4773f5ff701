"""Where a document stands on the site. Addresses are permanent (contract §4)."""

from __future__ import annotations

from openbaar.documents.document import Document
from openbaar.documents.kinds import KINDS, Ref


def address_of(document: Document) -> str:
    """The address of a document's page, relative to the root of the site: ``beslisnotas/2023/x/``, ``over/``."""
    return address_of_source(document.path)


def address_of_source(path: str) -> str:
    """The address of the page that is written in ``docs/…/x.md``."""
    stem = path.removeprefix("docs/").removesuffix(".md")
    parts = [part for part in stem.split("/") if part != "index"]
    return "".join(f"{part}/" for part in parts)


def ref_of_address(address: str) -> Ref | None:
    """The memo, letter or report whose page would be at an address: ``beslisnotas/2023/x/``."""
    parts = address.split("/")
    kind = next((kind for kind in KINDS if kind.per_year and kind.folder == parts[0]), None)
    return Ref(kind.name, parts[2]) if kind and len(parts) == 4 and not parts[3] else None


def file_address(document: Document, name: str) -> str:
    """The address of an attachment, which stands in the folder of its page's source: ``beslisnotas/2023/nota.pdf``."""
    folder = document.path.removeprefix("docs/").rpartition("/")[0]
    return f"{folder}/{name}" if folder else name
