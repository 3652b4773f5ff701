"""The JSON Schema (https://json-schema.org, 2020-12) of a document: of the twin of a page, and of a line of the JSON
Lines."""

from __future__ import annotations

from openbaar.catalogue.columns import COLUMNS, DOCUMENTS
from openbaar.catalogue.data_files import SCHEMA
from openbaar.outputs.writing import json_file


def document_schema(site_url: str) -> bytes:
    """The schema, with its own address; ``site_url`` ends in a slash. Columns may be added, so others are let pass."""
    columns = COLUMNS[DOCUMENTS]
    return json_file(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": f"{site_url}{SCHEMA}",
            "title": "Stuk",
            "description": "Een beslisnota, Kamerbrief of rapport als data.",
            "type": "object",
            "properties": {each.naam: {"description": each.uitleg, **each.json} for each in columns},
            "required": [each.naam for each in columns],
        }
    )
