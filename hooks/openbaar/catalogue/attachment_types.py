"""Which attachments may be published: of a type on the list, with the content that their name says, and with a name
that the site does not need for itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from openbaar.catalogue.attachments import named_files
from openbaar.catalogue.sources import FileFacts
from openbaar.documents import Document, Status
from openbaar.documents.names import is_reserved_by_windows
from openbaar.file_types import ENDINGS, MARKUP, TEXT
from openbaar.problems import Problem, shortened


def type_problems(documents: Iterable[Document], present: Mapping[str, FileFacts]) -> Iterator[Problem]:
    """BS010 for an attachment of a type that is not on the list, or that is not what its name says; BS011 for a name
    that an attachment cannot have. Nothing is asked of files that go with a withdrawn document."""
    for document in documents:
        for index, path in named_files(document) if document.status is not Status.INGETROKKEN else ():
            facts = present.get(path)
            found = _wrong_name(path) or (facts and facts.is_ordinary and _wrong_type(path, facts.content))
            if found:
                code, message, remedy = found
                line = document.line_of("bestanden", index, "bestand")
                yield Problem(document.path, line, code, f"{message}: {shortened(path.rpartition('/')[2])}", remedy)


def is_of_wrong_type(path: str, content: str | None) -> bool:
    """Whether an attachment may not be published: for its name, or for its content as it was judged (None: nobody
    looked, or it is not there)."""
    return bool(_wrong_name(path) or _wrong_type(path, content))


def _wrong_name(path: str) -> tuple[str, str, str] | None:
    stem = path.rpartition("/")[2].partition(".")[0].lower()
    if stem == "index" or is_reserved_by_windows(stem):
        return "BS011", "naam kan niet voor een bestand", "Geef het bestand een andere naam, zoals nota.pdf."
    return None


def _wrong_type(path: str, content: str | None) -> tuple[str, str, str] | None:
    """``content`` is what the file was judged to be, None when nobody looked."""
    wanted = ENDINGS.get(path.rpartition(".")[2].lower())
    if wanted is None:
        remedy = f"Maak er een PDF van. Wat ook mag: {', '.join(sorted(ENDINGS))}."
        return "BS010", "bestand van een soort die niet op de site mag", remedy
    if content in (None, wanted):
        return None
    if wanted == TEXT and content == MARKUP:
        remedy = "Haal weg wat op HTML of XML lijkt (een < met een letter erachter), of maak er een PDF van."
        return "BS010", "bestand heeft opmaak in de tekst", remedy
    remedy = "Geef het bestand de naam die bij de inhoud past, of maak het opnieuw."
    return "BS010", "inhoud van het bestand is niet wat de naam zegt", remedy
