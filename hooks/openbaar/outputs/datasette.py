"""What Datasette says of the exported database: names, columns, and questions to begin with.

Source of the form: https://docs.datasette.io/en/stable/metadata.html
"""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

from openbaar.catalogue.columns import COLUMNS, DOCUMENTS
from openbaar.outputs.data_package import TITLE
from openbaar.outputs.writing import json_file
from openbaar.site_owner import SiteOwner

DATABASE = "openbaar"


def metadata(name: str, owner: SiteOwner, site_url: str) -> bytes:
    """The metadata file; ``name`` is that of the site, ``site_url`` ends in a slash."""
    shown = tomllib.loads(files("openbaar.outputs").joinpath("tables", "datasette.toml").read_text(encoding="utf-8"))
    licence = {"license": "Licentie", "license_url": owner.licentie} if owner.licentie else {}
    tables: dict[str, Any] = {
        table: {"description": shown["tabellen"][table], "columns": {each.naam: each.uitleg for each in columns}}
        for table, columns in COLUMNS.items()
    }
    tables[DOCUMENTS] |= {"sort_desc": "datum", "facets": ["soort", {"array": "ministerie"}]}
    return json_file(
        {
            "title": f"{TITLE}: {name}",
            "source": owner.naam or name,
            "source_url": site_url,
            **licence,
            "databases": {DATABASE: {"tables": tables, "queries": shown["vragen"]}},
        }
    )
