"""All that goes into the index: the pages that Pagefind reads, per shard, and in which shards each number stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from openbaar.catalogue import Catalogue
from openbaar.search.records import records
from openbaar.search.rendering import html_of


class ShardPages(NamedTuple):
    """The pages of a shard by their name, its numbers (key -> whether a document here has it itself), its words."""

    name: str
    pages: Mapping[str, str]
    numbers: Mapping[str, bool]
    words: frozenset[str]


def shard_pages(catalogue: Catalogue, texts: Mapping[str, str]) -> Iterator[ShardPages]:
    """Each shard in turn, sorted by name, so that one can be indexed while the next is made.

    ``texts`` holds the published HTML by address.
    """
    for name, found in records(catalogue, texts):
        numbers = dict.fromkeys((key for record in found for key in record.andere_nummers), False)
        numbers |= dict.fromkeys((key for record in found for key in record.nummers), True)
        words = frozenset().union(*(record.words for record in found))
        yield ShardPages(name, {record.name: html_of(record) for record in found}, numbers, words)
