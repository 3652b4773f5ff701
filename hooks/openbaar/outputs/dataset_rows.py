"""A document, a citation and a line of the register as the data files have them: values by column, and cells of CSV."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from openbaar.catalogue.columns import CITATIONS, DOCUMENTS, REGISTER, columns_of_csv
from openbaar.catalogue.datasets import DatasetRow
from openbaar.catalogue.questions.datasets import RegisterLine
from openbaar.citations import describe
from openbaar.documents import ONBEKEND
from openbaar.documents.ministeries import MINISTERIES
from openbaar.outputs.csv_files import BETWEEN, csv_file
from openbaar.outputs.writing import sayable

UNKNOWN = ONBEKEND.value

Values = Mapping[str, Any]
"""Name of a column -> its value."""


def document_values(row: DatasetRow, text: str, site_url: str) -> dict[str, Any]:
    """The values of a document with this text, in the order of the columns; ``site_url`` ends in a slash."""
    return {
        "id": row.ref.id,
        "soort": row.ref.soort,
        "title": sayable(row.title),
        "url": f"{site_url}{row.adres}",
        "datum": _day(row.datum),
        "openbaar_op": str(row.openbaar_op or UNKNOWN),
        "kenmerk": sayable(row.kenmerk),
        "ministerie": [{"code": each, "naam": MINISTERIES[each].op(row.datum).naam} for each in row.ministerie],
        "programmas": list(row.programmas),
        "dossiers": list(row.dossiers),
        "citaten": list(row.citaten),
        "relaties": [
            {"relatie": each.sleutel, "soort": each.naar.soort, "id": each.naar.id, "url": f"{site_url}{each.adres}"}
            for each in row.relaties
        ],
        "tekst": text,
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
    }


def json_of(row: DatasetRow, text: str, site_url: str) -> bytes:
    """A document as JSON in UTF-8, on one line."""
    return (json.dumps(document_values(row, text, site_url), ensure_ascii=False) + "\n").encode()


def documents_csv(documents: Iterable[tuple[DatasetRow, str]], site_url: str) -> bytes:
    """Documents as CSV, without their texts; of these it has the checksums."""
    return _csv(DOCUMENTS, (document_values(*each, site_url) for each in documents))


def citations_csv(rows: Iterable[DatasetRow], site_url: str) -> bytes:
    """What these documents cite, a line for each thing."""
    return _csv(CITATIONS, (each for row in rows for each in cited_values(row, site_url)))


def register_csv(lines: Iterable[RegisterLine], site_url: str) -> bytes:
    """The register of reactions."""
    return _csv(REGISTER, (register_values(each, site_url) for each in lines))


def _csv(name: str, rows: Iterable[Values]) -> bytes:
    names = [each.naam for each in columns_of_csv(name)]
    return csv_file(names, ([_text(row[name]) for name in names] for row in rows))


def _text(value: Any) -> str:
    """A value in one cell."""
    return BETWEEN.join(map(_text_of_one, value)) if isinstance(value, list) else str(value)


def _text_of_one(value: Any) -> str:
    if not isinstance(value, Mapping):
        return str(value)
    return str(value["naam"]) if "naam" in value else f"{value['relatie']}: {value['soort']}/{value['id']}"


def cited_values(row: DatasetRow, site_url: str) -> Iterator[Values]:
    """The values of each thing that a document cites."""
    values = {"soort": row.ref.soort, "id": row.ref.id, "url": f"{site_url}{row.adres}", "datum": _day(row.datum)}
    for id in row.citaten:
        reference = describe(id)
        yield values | {"citaat": id, "groep": reference.group, "naam": reference.label, "bron": reference.url}


def register_values(line: RegisterLine, site_url: str) -> Values:
    """The values of a line of the register."""
    known = date.fromordinal(line.datum) if line.datum else ONBEKEND
    return {
        "rapport": line.rapport,
        "rapport_titel": line.rapport_titel,
        "rapport_url": f"{site_url}{line.rapport_adres}" if line.rapport_adres else "",
        "uitgever": line.uitgever,
        "aanbeveling": str(line.aanbeveling),
        "tekst": line.tekst,
        "standpunt": line.standpunt,
        "reactie": line.reactie,
        "kamerbrief": line.kamerbrief,
        "url": f"{site_url}{line.kamerbrief_adres}" if line.kamerbrief else "",
        "datum": _day(known) if line.kamerbrief else "",
    }


def _day(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else UNKNOWN
