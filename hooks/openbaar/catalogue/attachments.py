"""The files beside the pages: each is named by exactly one document, and what is named is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from openbaar.catalogue.sources import FileFacts, is_leftover
from openbaar.documents import Document, Status, Stuk
from openbaar.documents.addresses import file_address
from openbaar.problems import Problem, did_you_mean


def named_files(document: Document) -> Iterator[tuple[int, str]]:
    """Index in ``bestanden`` and path (``docs/…``) of each file that a document names."""
    if isinstance(document.record, Stuk):
        for index, bestand in enumerate(document.record.bestanden):
            yield index, "docs/" + file_address(document, bestand.bestand)


def attachment_problems(documents: Iterable[Document], present: Mapping[str, FileFacts]) -> Iterator[Problem]:
    """BS003 for a file that is missing, BS004 for one that two documents name, BS002 for one that nobody names."""
    owner: dict[str, Document] = {}
    for document in sorted(documents, key=lambda each: each.path):
        for index, path in named_files(document):
            line = document.line_of("bestanden", index, "bestand")
            if path not in present:
                if document.status is not Status.INGETROKKEN:  # a withdrawn one names what went: links need it
                    yield _missing(document, path, line, present)
                continue
            if owner.setdefault(path, document) is not document:
                message = f"bestand hoort al bij {owner[path].path}: {path}"
                yield Problem(document.path, line, "BS004", message, "Noem het bij één stuk, of maak een kopie.")
    for path in present:
        if path not in owner and not is_leftover(path) and present[path].is_ordinary:
            remedy = "Noem het bij bestanden van het stuk waar het bij hoort, of haal het weg uit docs/."
            yield Problem(path, 1, "BS002", "bestand hoort bij geen enkel stuk en wordt niet openbaar", remedy)


def _missing(document: Document, path: str, line: int, present: Mapping[str, FileFacts]) -> Problem:
    folder, _, name = path.rpartition("/")
    beside = [file.rpartition("/")[2] for file in present if file.rpartition("/")[0] == folder]
    remedy = did_you_mean(name, beside, f"Zet het bestand in {folder}/, of verbeter de naam.")
    return Problem(document.path, line, "BS003", f"bestand ontbreekt: {name}", remedy)
