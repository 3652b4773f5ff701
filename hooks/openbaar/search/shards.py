"""All that goes into the index: the pages that Pagefind reads, per shard, and in which shards each number stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from openbaar.catalogue import Catalogue
from openbaar.search.records import records
from openbaar.search.rendering import html_of
from openbaar.search.whereabouts import Whereabouts, whereabouts


@dataclass(frozen=True, slots=True)
class Searchable:
    """``pages``: name of a shard -> name of a record -> its page."""

    pages: Mapping[str, Mapping[str, str]]
    whereabouts: Whereabouts


def everything(catalogue: Catalogue, texts: Mapping[str, str]) -> Searchable:
    """What may be found. ``texts`` holds the published HTML by address."""
    pages: dict[str, dict[str, str]] = {}
    numbers: dict[str, set[str]] = {}
    for record in records(catalogue, texts):
        pages.setdefault(record.shard, {})[record.name] = html_of(record)
        for number in (*record.nummers, *record.andere_nummers):
            numbers.setdefault(number, set()).add(record.shard)
    return Searchable(dict(sorted(pages.items())), whereabouts(numbers))
