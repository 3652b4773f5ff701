"""What the search page reads first: which shards there are, newest first, and what the values of the facets are called."""

from __future__ import annotations

import json
from collections.abc import Mapping

from openbaar.catalogue import Catalogue
from openbaar.documents import KINDS
from openbaar.documents.reference_tables import MINISTERIES
from openbaar.search.records import WITHOUT_YEAR
from openbaar.search.words import STOP_WORDS


def manifest(catalogue: Catalogue, shards: Mapping[str, tuple[str, int]]) -> bytes:
    """The manifest as JSON. ``shards`` gives for each shard the tag of its content and how many records it has."""
    years = sorted((name for name in shards if name != WITHOUT_YEAR), reverse=True)
    order = [*years, *(name for name in shards if name == WITHOUT_YEAR)]
    programmes = [entry for entry in catalogue.of_kind("programma")]
    value = {
        "delen": [{"naam": name, "versie": shards[name][0], "aantal": shards[name][1]} for name in order],
        "soorten": {**{kind.name: kind.label for kind in KINDS}, "reactie": "Aanbeveling en reactie"},
        "programmas": {entry.document.ref.id: entry.document.record.title for entry in programmes},
        "ministeries": {code: name.removeprefix("Ministerie van ") for code, name in sorted(MINISTERIES.items())},
        "stopwoorden": list(STOP_WORDS),
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
