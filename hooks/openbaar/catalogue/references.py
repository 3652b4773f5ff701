"""References between documents: each must lead somewhere, and an anchor must stand on the page."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from openbaar.documents import Document, Kamerbrief, Rapport, Ref, Stuk
from openbaar.documents.official_numbers import kamerstukken, kamervragen
from openbaar.documents.records import Beslisnota
from openbaar.documents.values import Status
from openbaar.nearest_words import Words, did_you_mean
from openbaar.problems import Problem, shortened


class NamedDocument(NamedTuple):
    """A key in one document that names another."""

    key: tuple[str | int, ...]
    to: Ref


def references(document: Document) -> Iterator[NamedDocument]:
    """Every reference in the front matter, in the order of the model."""
    record = document.record
    if isinstance(record, Stuk):
        yield from _named("programmas", record.programmas, "programma")
        if record.ingetrokken and record.ingetrokken.vervangen_door:
            yield NamedDocument(
                ("ingetrokken", "vervangen_door"), Ref(document.ref.soort, record.ingetrokken.vervangen_door)
            )
    if isinstance(record, Beslisnota):
        yield from _named("kamerbrief", record.kamerbrief, "kamerbrief")
        yield from _named("bij", record.bij, "beslisnota")
    if isinstance(record, Kamerbrief):
        yield from _named("reactie_op", record.reactie_op, "rapport")
        for index, reactie in enumerate(record.reacties):
            yield NamedDocument(("reacties", index, "aanbeveling"), Ref("rapport", reactie.rapport))


def _named(key: str, ids: Iterable[str], soort: str) -> Iterator[NamedDocument]:
    for index, id in enumerate(ids):
        yield NamedDocument((key, index), Ref(soort, id))


def reference_problems(
    documents: Mapping[Ref, Document], anchors: Mapping[str, frozenset[str]], unread: Collection[str] = ()
) -> Iterator[Problem]:
    """RF001 for a reference to nothing, RF012 for one to itself, RF002 and RF003 for a recommendation or an anchor that
    is not there, RF006 for a number that two letters have.

    ``anchors`` gives those of each path. An id in ``unread`` may be that of a page that could not be read. A withdrawn
    document has no anchors any more: nothing is asked of its own reactions, nor of reactions to it."""
    ids: dict[str, list[str]] = {}
    for ref in documents:
        ids.setdefault(ref.soort, []).append(ref.id)
    known = {soort: Words(each) for soort, each in ids.items()}
    for document in documents.values():
        for reference in references(document):
            if reference.to not in documents and reference.to.id not in unread:
                yield _nothing(document, reference, known.get(reference.to.soort, Words(())))
            elif reference.to == document.ref:
                yield _itself(document, reference)
        if isinstance(document.record, Kamerbrief) and document.status is not Status.INGETROKKEN:
            yield from _reaction_problems(document, document.record, documents, anchors[document.path])
    yield from _twice_the_same_number(documents.values())


def _itself(document: Document, reference: NamedDocument) -> Problem:
    message = f"een {document.ref.soort} hoort niet bij zichzelf"
    return Problem(document.path, document.line_of(*reference.key), "RF012", message, "Haal het eigen id weg.")


def _nothing(document: Document, reference: NamedDocument, known: Words) -> Problem:
    soort, id = reference.to
    message = f"er is geen {soort} met id {shortened(id)}"
    remedy = did_you_mean(id, known, "Maak eerst het stuk met dat id, of verbeter het id.")
    return Problem(document.path, document.line_of(*reference.key), "RF001", message, remedy)


def _reaction_problems(
    document: Document, record: Kamerbrief, documents: Mapping[Ref, Document], present: frozenset[str]
) -> Iterator[Problem]:
    anchors = Words(present)
    for index, reactie in enumerate(record.reacties):
        rapport = documents.get(Ref("rapport", reactie.rapport))
        if rapport and isinstance(rapport.record, Rapport) and rapport.status is not Status.INGETROKKEN:
            numbers = [aanbeveling.nummer for aanbeveling in rapport.record.aanbevelingen]
            if reactie.nummer not in numbers:
                line = document.line_of("reacties", index, "aanbeveling")
                message = f"rapport {shortened(reactie.rapport)} heeft geen aanbeveling {reactie.nummer}"
                remedy = f"Het rapport heeft: {_numbers(numbers) or 'geen aanbevelingen'}."
                yield Problem(document.path, line, "RF002", message, remedy)
        if reactie.anker and reactie.anker not in present:
            line = document.line_of("reacties", index, "anker")
            remedy = did_you_mean(reactie.anker, anchors, "Kies een kop van deze pagina, of haal de sleutel weg.")
            yield Problem(
                document.path, line, "RF003", f"anker staat niet op de pagina: {shortened(reactie.anker)}", remedy
            )


def _numbers(numbers: Sequence[int]) -> str:
    told = ", ".join(map(str, numbers[:MOST_NUMBERS]))
    return told if len(numbers) <= MOST_NUMBERS else f"{told} … {numbers[-1]}"


MOST_NUMBERS = 20
"""Recommendations that a remedy names one by one."""


def _twice_the_same_number(documents: Iterable[Document]) -> Iterator[Problem]:
    """RF006, for the number of a Kamerstuk or of an Aanhangsel. A withdrawn letter and the one that replaces it are the
    same Kamerstuk. More letters than one may be about the same questions."""
    first: dict[str, Document] = {}
    for document in sorted(documents, key=lambda each: each.path):
        if document.status is Status.INGETROKKEN or not isinstance(document.record, Kamerbrief):
            continue
        for id, key, name in _own_numbers(document.record):
            other = first.setdefault(id, document)
            if other is not document:
                message = f"{key} {name} hoort al bij {other.path}"
                line = document.line_of(key)
                yield Problem(document.path, line, "RF006", message, "Verbeter het nummer bij een van beide.")


def _own_numbers(record: Kamerbrief) -> Iterator[tuple[str, str, str]]:
    """What a letter is alone: its identifier, the key that says so, and how a message calls it."""
    for number in kamerstukken(record):
        yield number.kst, "kamerstuk", str(number)
    for each in kamervragen(record):
        if each.is_answer:
            yield each.id, "kamervragen", each.id
