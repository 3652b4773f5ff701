"""What can be searched for: the catalogue and the published text -> pages for the search engine, shard by shard.

Pure: the index itself is made by ``publish/search_index.py``; the script that reads it is ``overrides/assets/zoeken/``.
"""

from openbaar.search.hidden import Collected, Gathered, collected, concerns
from openbaar.search.manifest import ShardFacts, manifest
from openbaar.search.parts import parts_of
from openbaar.search.published import published_text
from openbaar.search.reading import Facts
from openbaar.search.records import SearchRecord, searchable
from openbaar.search.shards import Found, PageFacts, ShardPages, facts_of, found_on, gather, shard_pages
from openbaar.search.whereabouts import Whereabouts, whereabouts, word_lists

__all__ = [
    "Collected",
    "Facts",
    "Found",
    "Gathered",
    "PageFacts",
    "SearchRecord",
    "ShardFacts",
    "ShardPages",
    "Whereabouts",
    "collected",
    "concerns",
    "facts_of",
    "found_on",
    "gather",
    "manifest",
    "parts_of",
    "published_text",
    "searchable",
    "shard_pages",
    "whereabouts",
    "word_lists",
]
