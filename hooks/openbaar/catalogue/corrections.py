"""Wrong citations put right by the editor (``geciteerd_als``), without a change to the text.

A real case: a letter of 17 June 2024 cites Kamerstuk 28638, nr. 249 as nr. 248.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from openbaar.citations import cite, describe
from openbaar.documents import Document, Stuk
from openbaar.documents.kamerstuk import FORM
from openbaar.problems import Problem, shortened

NOTHING = "geen"
"""What an editor writes for words that look like a citation and are none."""


def corrections(document: Document) -> Mapping[str, str]:
    """Identifier or words as they stand in the text -> identifier that is meant, or ``""`` for no citation at all."""
    if not isinstance(document.record, Stuk):
        return {}
    return {
        identifier(each.tekst): "" if each.bedoeld == NOTHING else identifier(each.bedoeld)
        for each in document.record.geciteerd_als
    }


def identifier(text: str) -> str:
    """A Kamerstuk number (``28638-249``) as its identifier (``kst-28638-249``); other words in one line, unmarked."""
    return f"kst-{text}" if FORM.fullmatch(text) else " ".join(text.replace("*", "").split())


def correction_problems(documents: Iterable[tuple[Document, frozenset[str]]]) -> Iterator[Problem]:
    """RF010 for a correction of what the text does not cite, FM013 for one that leads nowhere. Each document comes with
    what it cites as its words have it."""
    for document, cited in documents:
        for index, (wrong, right) in enumerate(corrections(document).items()):
            if wrong not in cited:
                line = document.line_of("geciteerd_als", index, "tekst")
                remedy = "Neem de woorden of het nummer over uit de tekst; openbaar citations toont wat er gevonden is."
                yield Problem(
                    document.path, line, "RF010", f"deze verwijzing staat niet in de tekst: {shortened(wrong)}", remedy
                )
            if right and not describe(right).url:
                line = document.line_of("geciteerd_als", index, "bedoeld")
                message = f"geciteerd_als {index + 1}, bedoeld is geen bekend nummer: {shortened(right)}"
                remedy = "Schrijf een nummer als 28638-249, stb-2021-305 of BWBR0001854#273g, of het woord geen."
                yield Problem(document.path, line, "FM013", message, remedy)


def written(document: Document) -> frozenset[str]:
    """The identifiers and the words of every citation in a text, before any correction."""
    found = cite(document.body)
    return frozenset(id for each in found for id in each.ids) | {identifier(each.text) for each in found}
