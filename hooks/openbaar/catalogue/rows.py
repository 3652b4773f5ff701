"""What one source adds to the catalogue: its extract as rows, by table. ``schema.sql`` tells what the columns are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from openbaar.catalogue.attachments import named_files
from openbaar.catalogue.corrections import correction_problems
from openbaar.catalogue.extract import Extract
from openbaar.catalogue.former_addresses import former_addresses, why_unfit
from openbaar.catalogue.harvest import harvest_of_document
from openbaar.catalogue.keywords import keywords
from openbaar.catalogue.ledger import text_hash
from openbaar.catalogue.listing import lists_of, ordinal
from openbaar.catalogue.moments import came_at, moment_of
from openbaar.catalogue.organisations import units
from openbaar.catalogue.overviews import anchor_of
from openbaar.catalogue.packed import PACKING
from openbaar.catalogue.places import file_of
from openbaar.catalogue.references import references
from openbaar.catalogue.register import publisher_of
from openbaar.catalogue.relations import name_of
from openbaar.catalogue.visibility import was_never_public
from openbaar.citations import Citation, describe
from openbaar.documents import Document, Kamerbrief, OpenbaarOp, Rapport, Record, Status, Stuk, address_of
from openbaar.documents.names import same_place
from openbaar.documents.official_numbers import kamerstukken, kamervragen, number_ids
from openbaar.fingerprint import Fingerprints

Row = tuple[Any, ...]

Rows = Mapping[str, tuple[Row, ...]]
"""Name of a table -> its rows, without the number of the source."""


class SourceRows(NamedTuple):
    """The rows of a source: the SHA-256 of its bytes, what is wrong with it (packed, None for nothing), and the rest by
    table; no rows where it could not be read."""

    sha256: str
    problems: bytes | None
    rows: Rows

    @property
    def shown(self) -> str:
        """The fingerprint of all that other pages can show of it; empty where it could not be read."""
        return next((str(row[-1]) for row in self.rows.get("document", ())), "")


def rows_of(sha256: str, extract: Extract) -> SourceRows:
    """The rows of a source with these bytes and this extract."""
    problems = PACKING.pack(extract.problems) if extract.problems else None
    if extract.document is None:
        return SourceRows(sha256, problems, {})
    rows = {name: tuple(found) for name, found in _rows(extract.document, extract)}
    return SourceRows(sha256, problems, {name: found for name, found in rows.items() if found})


def _rows(document: Document, extract: Extract) -> Iterator[tuple[str, Iterable[Row]]]:
    record, address = document.record, address_of(document)
    day = ordinal(record.datum) if isinstance(record, Stuk) else 0
    yield "document", [_document(document, extract, address, day)]
    yield "mark", extract.withheld.items()
    yield "finding", extract.findings
    named = dict.fromkeys((name_of(each.key), *each.to) for each in references(document))
    yield "relation", ((place, *each) for place, each in enumerate(named))
    yield "number", _numbers(record)
    yield "citation", ((*each, day, address) for each in _cited(document, extract.citations))
    yield "listing", ((*each, address) for each in lists_of(document, extract.withheld))
    yield "unit", _units(document, day, address)
    if isinstance(record, Stuk):
        yield "keyword", ((place, *each, day, address) for place, each in enumerate(keywords(record)))
    if isinstance(record, Rapport):
        yield "recommendation", ((place, each.nummer) for place, each in enumerate(record.aanbevelingen))
        publisher = publisher_of(record)
        yield "publisher", [(publisher.slug, publisher.naam)] if publisher else []
    if isinstance(record, Kamerbrief):
        yield "reaction", _reactions(record)
    yield "attachment", named_files(document)
    harvest = harvest_of_document(document)
    yield "harvest", [harvest] if harvest else []
    yield "link", ((*each[:3], PACKING.pack(each.place)) for each in extract.links)
    yield "anchor", ((each,) for each in sorted(extract.anchors))
    yield "former_address", ((*each, int(bool(why_unfit(each[1])))) for each in former_addresses(document))
    yield "place", ((same_place(each),) for each in _places(document, address))
    if document.status is not Status.INGETROKKEN and isinstance(record, Stuk) and record.geciteerd_als:
        wrong = any(correction_problems([(document, extract.written)]))
        yield "correction", [(int(wrong), PACKING.pack(extract.written))]


def _document(document: Document, extract: Extract, address: str, day: int) -> Row:
    record = document.record
    stuk = record if isinstance(record, Stuk) else None
    opened = stuk.openbaar_op if stuk else None
    known = opened if isinstance(opened, OpenbaarOp) else None
    kamerstuk = next(iter(kamerstukken(record)), None) if isinstance(record, Kamerbrief) else None
    came, changed = came_at(record), moment_of(record)
    return (
        *document.ref,
        document.year,
        address,
        document.status.value,
        int(was_never_public(document)),
        known.moment().timestamp() if known else None,
        day,
        known.dag.toordinal() if known else 0,
        came.timestamp() if came else None,
        changed.timestamp() if changed else None,
        kamerstuk.kst if kamerstuk else "",
        kamerstuk.dossiernummer if kamerstuk else "",
        record.title,
        PACKING.pack(record),
        PACKING.pack(extract.citations),
        PACKING.pack(extract.spans) if extract.spans else None,
        PACKING.pack((document.body_line, tuple(document.lines.items()))),
        document.body,
        text_hash(document.body),
        len(stuk.wijzigingen) if stuk else 0,
        _shown(document, extract),
    )


def _shown(document: Document, extract: Extract) -> str:
    """The fingerprint of front matter, place, citations and marks of withheld passages, but not of where in the text
    these stand: other pages are made of that alone."""
    told = tuple(each[2:] for each in extract.citations), tuple(extract.withheld.items())
    return Fingerprints().of(document.ref, document.path, document.year, document.record, *told)


def _cited(document: Document, citations: tuple[Citation, ...]) -> Iterator[tuple[str, str, str, str]]:
    """What is cited for sure, each thing once, with the page and the anchor at which the site collects it."""
    record = document.record
    own = number_ids(record) if isinstance(record, Kamerbrief) else ()
    ids = dict.fromkeys(id for each in citations if each.state == "zeker" for id in each.ids)
    for id in ids:
        if id not in own:
            reference = describe(id)
            yield id, reference.group, reference.group_key, anchor_of(reference)


def _numbers(record: Record) -> Iterator[Row]:
    own = int(isinstance(record, Kamerbrief))
    numbers = [(each.kst, each.dossiernummer) for each in kamerstukken(record)]
    for place, (id, dossier) in enumerate([*numbers, *((each.id, "") for each in kamervragen(record))]):
        yield place, id, dossier, own


def _units(document: Document, day: int, address: str) -> Iterator[Row]:
    for number, chain in enumerate(units(document)):
        above = ""
        for place, unit in enumerate(chain):
            yield number, place, unit.slug, unit.naam, int(unit.ministerie), above, day, address
            above = unit.slug


def _reactions(record: Kamerbrief) -> Iterator[Row]:
    for place, each in enumerate(record.reacties):
        stance = each.standpunt.value if each.standpunt else ""
        yield place, each.rapport, each.nummer, stance, each.anker or ""


def _places(document: Document, address: str) -> Iterator[str]:
    yield file_of(address)
    if document.status is not Status.INGETROKKEN:
        yield from (path.removeprefix("docs/") for _, path in named_files(document) if not path.endswith(".md"))
    yield from (file_of(each) for _, each in former_addresses(document))
