"""``data/ingetrokken.json``: what was withdrawn, when and why, for those who copied it. It says what tombstones say."""

from __future__ import annotations

import json
from typing import Any

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.completeness import every_withdrawn
from openbaar.documents import Ref, Stuk


def withdrawn_json(catalogue: Catalogue, site_url: str) -> bytes:
    """The file, in UTF-8: a list by address; ``site_url`` ends in a slash."""
    made = [_item(ref, catalogue, site_url) for ref in every_withdrawn(catalogue)]
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _item(ref: Ref, catalogue: Catalogue, site_url: str) -> dict[str, Any]:
    entry = catalogue.entries[ref]
    record = entry.document.record
    assert isinstance(record, Stuk)
    assert record.ingetrokken
    other = catalogue.relations.to(ref, "vervangen_door")
    return {
        "id": ref.id,
        "soort": ref.soort,
        "url": f"{site_url}{entry.address}",
        "op": record.ingetrokken.op.isoformat(),
        "reden": record.ingetrokken.reden.value,
        "toelichting": record.ingetrokken.toelichting,
        "vervangen_door": f"{site_url}{catalogue.entries[other[0]].address}" if other else None,
    }
