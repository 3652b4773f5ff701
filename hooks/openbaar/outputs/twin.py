"""The page of a document as data: ``index.json`` beside it, which is its line of the JSON Lines.

It is made of what the page asked as well, so that it costs no question more.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.catalogue import Catalogue, Entry, Visibility
from openbaar.catalogue.datasets import PROGRAMMES, RELATIONS, DatasetRow, Relation, dataset_row
from openbaar.catalogue.questions.datasets import text_of_document
from openbaar.documents import Kamerbrief, Stuk
from openbaar.documents.official_numbers import kamerstukken, number_ids
from openbaar.outputs.dataset_rows import json_of


def twin(entry: Entry, catalogue: Catalogue, site_url: str) -> bytes:
    """The twin of the page of a document with a text; ``site_url`` ends in a slash."""
    record = entry.document.record
    assert isinstance(record, Stuk)
    text = text_of_document(catalogue, entry.document.path, site_url)
    return json_of(_row(entry, record, catalogue), text, site_url)


def _row(entry: Entry, record: Stuk, catalogue: Catalogue) -> DatasetRow:
    ref = entry.document.ref
    named = tuple(_named(entry, catalogue))
    own = number_ids(record) if isinstance(record, Kamerbrief) else ()
    cited = (each.reference.id for each in catalogue.quotes.by_document(ref))
    letters = (catalogue.entries[each.naar] for each in named if each.sleutel == "kamerbrief")
    standing = (each.document.record for each in letters if each.visibility is not Visibility.INGETROKKEN)
    dossiers = (number.dossiernummer for each in (record, *standing) for number in kamerstukken(each))
    return dataset_row(ref, entry.address, record, named, dossiers, (id for id in cited if id not in own))


def _named(entry: Entry, catalogue: Catalogue) -> Iterator[Relation]:
    for key in (*RELATIONS, PROGRAMMES):
        for each in catalogue.relations.to(entry.document.ref, key):
            yield Relation(key, each, catalogue.entries[each].address)
