"""Where everything with an address of its own comes to stand in the site, so that no two things take one place.

Capitals and accents make no difference: the site is copied to servers and machines for which they make none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from openbaar.catalogue.attachments import named_files
from openbaar.documents import Document, Status, address_of
from openbaar.documents.addresses import address_of_source
from openbaar.documents.names import same_place
from openbaar.problems import Problem, shortened

REMEDY = "Geef een van beide een andere naam. Hoofdletters maken geen verschil."


def file_of(address: str) -> str:
    """The file in the site behind an address: ``over/`` is ``over/index.html``."""
    return f"{address}index.html" if not address or address.endswith("/") else address


@dataclass(slots=True)
class Places:
    """Which files and folders of the site are taken, and by which source (``docs/…``)."""

    _files: dict[str, str] = field(default_factory=dict)
    _folders: dict[str, str] = field(default_factory=dict)

    def claim(self, file: str, source: str) -> str | None:
        """Take the place of a file of the site. None, or the source that has it: the same file, a folder where the file
        should be, or a file where one of its folders should be."""
        key = same_place(file)
        folders = [key[:end] for end, sign in enumerate(key) if sign == "/"]
        candidates = (self._files.get(key), self._folders.get(key), *map(self._files.get, folders))
        other = next((each for each in candidates if each), None)
        if other is None:
            self._files[key] = source
            for folder in folders:
                self._folders.setdefault(folder, source)
        return other


def take_places(documents: Iterable[Document], places: Places) -> Iterator[Problem]:
    """BS012 for a page or an attachment where another one stands already. Pages come first."""
    written = sorted(documents, key=lambda each: each.path)
    for document in written:
        other = places.claim(file_of(address_of(document)), document.path)
        if other:
            yield _taken(document, 1, f"/{address_of(document)}", other)
    claimed: set[str] = set()  # of a file that two documents name BS004 tells
    for document in written:
        for index, path in named_files(document) if document.status is not Status.INGETROKKEN else ():
            other = places.claim(path.removeprefix("docs/"), document.path) if path not in claimed else None
            claimed.add(path)
            if other and not path.endswith(".md"):
                line = document.line_of("bestanden", index, "bestand")
                yield _taken(document, line, path.removeprefix("docs"), other)


def in_the_way(path: str, present: Iterable[str]) -> str | None:
    """The source or file in docs/ that stands where the page of a new source ``path`` would come, or None."""
    places = Places()
    for each in present:
        is_page = each.endswith(".md")
        places.claim(file_of(address_of_source(each)) if is_page else each.removeprefix("docs/"), each)
    return places.claim(file_of(address_of_source(path)), path)


def _taken(document: Document, line: int, address: str, other: str) -> Problem:
    return Problem(document.path, line, "BS012", f"adres is al in gebruik door {other}: {shortened(address)}", REMEDY)
