"""What the search page reads first: which shards there are, newest first, and the names of the facets' values."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

from openbaar.catalogue import Catalogue
from openbaar.documents import KINDS
from openbaar.documents.ministeries import MINISTERIES
from openbaar.search.parts import WITHOUT_YEAR
from openbaar.search.words import STOP_WORDS


class ShardFacts(NamedTuple):
    """Of one shard: the tag of its content, its records, what it costs a browser in bytes, its files of words, and its
    first and last month on each axis (``days.span``)."""

    versie: str
    aantal: int
    bytes: int
    perWoord: int  # noqa: N815 - the name in the JSON, which a script reads
    woordlijsten: int
    datum: str
    openbaar: str


class Dealt(NamedTuple):
    """Of the list of words: over how many files it is dealt, and the tag of their content."""

    bestanden: int
    versie: str


def manifest(
    catalogue: Catalogue,
    shards: Mapping[str, ShardFacts],
    years: Mapping[str, str],
    numbers: str,
    words: Dealt,
    overviews: str,
) -> bytes:
    """The manifest as JSON; ``years`` gives those of each shard (``parts.years_of``), ``numbers`` and ``overviews`` are
    the tags of the files of numbers and of overviews."""
    order = sorted(shards, key=lambda name: "" if name == WITHOUT_YEAR else name, reverse=True)
    programmes = list(catalogue.of_kind("programma"))
    value = {
        "delen": [{"naam": name, "jaar": years[name], **shards[name]._asdict()} for name in order],
        "nummers": numbers,
        "woordenlijst": words._asdict(),
        "overzichten": overviews,
        "soorten": {**{kind.name: kind.label for kind in KINDS}, "reactie": "Aanbeveling en reactie"},
        "programmas": {entry.document.ref.id: entry.document.record.title for entry in programmes},
        "ministeries": {code: each.label for code, each in sorted(MINISTERIES.items())},
        "stopwoorden": list(STOP_WORDS),
    }
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
