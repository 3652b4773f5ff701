"""The data files as a Data Package (https://specs.frictionlessdata.io/data-package/): which there are, how they are
written, and what their columns are. Checksums are in ``SHA256SUMS``, so that this is the same until a year comes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from openbaar.catalogue.columns import COLUMNS, DOCUMENTS, columns_of_csv
from openbaar.outputs.csv_files import DELIMITER
from openbaar.outputs.dataset_rows import UNKNOWN
from openbaar.outputs.writing import json_file, sayable

TITLE = "Beslisnota's, Kamerbrieven en rapporten als data"


def data_package(files: Iterable[str], site_url: str, name: str) -> bytes:
    """The description of these files, which stand beside it; ``name`` is that of the site, ``site_url`` ends in a
    slash."""
    return json_file(
        {
            "profile": "data-package",
            "name": "openbaar",
            "title": f"{TITLE}: {sayable(name)}",
            "homepage": f"{site_url}data/",
            "resources": [_resource(each) for each in files],
        }
    )


def _resource(file: str) -> dict[str, Any]:
    name, _, ending = file.rpartition(".")
    sort = name.partition("-")[0]
    about: dict[str, Any] = {"name": f"{name}-{ending}", "path": file, "encoding": "utf-8"}
    if ending == "csv":
        fields = [{"name": each.naam, "type": each.csv, "description": each.uitleg} for each in columns_of_csv(sort)]
        return about | {
            "profile": "tabular-data-resource",
            "format": "csv",
            "mediatype": "text/csv",
            "dialect": {"delimiter": DELIMITER},
            "schema": {"fields": fields, "missingValues": ["", UNKNOWN]},
        }
    fields = [{"name": each.naam, "type": _type(each.json), "description": each.uitleg} for each in COLUMNS[DOCUMENTS]]
    return about | {
        "profile": "data-resource",
        "format": "jsonl",
        "mediatype": "application/jsonl",
        "schema": {"fields": fields},
    }


def _type(schema: Any) -> str:
    return str(schema.get("type", "string"))
