"""The files of a document, with size and checksum, so that a reader can prove what was downloaded."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.catalogue.attachments import named_files
from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.wording import size
from openbaar.documents import Stuk


@dataclass(frozen=True, slots=True)
class Download:
    """A file: title, address, kind of file, size in words, SHA-256."""

    titel: str
    url: str
    soort: str
    type: str
    grootte: str
    sha256: str


def downloads(entry: Entry, catalogue: Catalogue) -> tuple[Download, ...]:
    """The files of a document in the author's order."""
    record = entry.document.record
    if not isinstance(record, Stuk):
        return ()
    return tuple(
        Download(
            titel=record.bestanden[index].titel,
            url=path.removeprefix("docs/"),
            soort=record.bestanden[index].soort.value,
            type=path.rpartition(".")[2].upper(),
            grootte=size(catalogue.files[path].size),
            sha256=catalogue.files[path].sha256,
        )
        for index, path in named_files(entry.document)
    )
