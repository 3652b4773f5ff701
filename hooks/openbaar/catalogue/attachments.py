"""The files beside the pages: each is named by exactly one document, and what is named is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cached_property

from openbaar.catalogue.sources import FileFacts, is_leftover
from openbaar.documents import Document, Status, Stuk
from openbaar.documents.addresses import file_address
from openbaar.leaks.waivers import subject_of
from openbaar.nearest_words import Words, did_you_mean
from openbaar.problems import Problem, shortened


def named_files(document: Document) -> Iterator[tuple[int, str]]:
    """Index in ``bestanden`` and path (``docs/…``) of each file that a document names."""
    if isinstance(document.record, Stuk):
        for index, bestand in enumerate(document.record.bestanden):
            yield index, "docs/" + file_address(document, bestand.bestand)


def attachment_problems(documents: Iterable[Document], present: Mapping[str, FileFacts]) -> Iterator[Problem]:
    """BS003 for a file that is missing, BS004 for one that two documents name, BS002 for one that nobody names."""
    documents = sorted(documents, key=lambda each: each.path)
    owner: dict[str, Document] = {}
    gone: set[str] = set()  # what a withdrawn page names went with it, or belongs to what came in its place
    beside = _Beside(present)
    for document in documents:
        for index, path in named_files(document):
            if document.status is Status.INGETROKKEN:
                gone.add(path)
                continue
            line = document.line_of("bestanden", index, "bestand")
            if path not in present:
                yield _missing(document, path, line, beside)
                continue
            if owner.setdefault(path, document) is not document:
                message = f"bestand hoort al bij {owner[path].path}: {shortened(path)}"
                yield Problem(document.path, line, "BS004", message, "Noem het bij één stuk, of maak een kopie.")
    subjects = {*owner, *(each.path for each in documents)}
    gone |= {path for path in present if _is_waiver(path, subjects)}
    for path in present:
        if path not in owner and path not in gone and not is_leftover(path) and present[path].is_ordinary:
            remedy = "Noem het bij bestanden van het stuk waar het bij hoort, of haal het weg uit docs/."
            yield Problem(path, 1, "BS002", "bestand hoort bij geen enkel stuk en wordt niet openbaar", remedy)


def _is_waiver(path: str, subjects: Set[str]) -> bool:
    """Whether a file is a waiver for one of these: it stands beside what it is about, and is no download."""
    return subject_of(path) != path and subject_of(path) in subjects


def _missing(document: Document, path: str, line: int, beside: _Beside) -> Problem:
    folder, _, name = path.rpartition("/")
    remedy = did_you_mean(name, beside.names(folder), f"Zet het bestand in {folder}/, of verbeter de naam.")
    return Problem(document.path, line, "BS003", f"bestand ontbreekt: {shortened(name)}", remedy)


class _Beside:
    """The names of the files in each folder, looked up once."""

    def __init__(self, present: Iterable[str]) -> None:
        self._present = present

    @cached_property
    def _folders(self) -> Mapping[str, Words]:
        found: dict[str, list[str]] = {}
        for path in self._present:
            folder, _, name = path.rpartition("/")
            found.setdefault(folder, []).append(name)
        return {folder: Words(names) for folder, names in found.items()}

    def names(self, folder: str) -> Words:
        return self._folders.get(folder, Words(()))
