"""All that goes into the index: the pages that Pagefind reads, per shard, and in which shards each number stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from openbaar.catalogue import Catalogue, Entry
from openbaar.search.hidden import Collected
from openbaar.search.records import records
from openbaar.search.rendering import html_of


class ShardPages(NamedTuple):
    """The pages of a shard by their name, its numbers (key -> whether a document here has it itself), its words."""

    pages: Mapping[str, str]
    numbers: Mapping[str, bool]
    words: frozenset[str]


def shard_pages(
    entries: Iterable[Entry], texts: Mapping[str, str], catalogue: Catalogue, known: Collected
) -> ShardPages:
    """What goes into the index for these entries, of which ``texts`` holds the published HTML by address."""
    found = tuple(records(entries, texts, catalogue, known))
    numbers = dict.fromkeys((key for record in found for key in record.andere_nummers), False)
    numbers |= dict.fromkeys((key for record in found for key in record.nummers), True)
    words = frozenset().union(*(record.words for record in found))
    return ShardPages({record.name: html_of(record) for record in found}, numbers, words)
