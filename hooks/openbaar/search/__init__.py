"""What can be searched for: the catalogue and the published text -> pages for the search engine, shard by shard.

Pure: the index itself is made by ``build/search_index.py``; the script that reads it is ``overrides/assets/zoeken/``.
"""

from openbaar.search.manifest import ShardFacts, manifest
from openbaar.search.published import published_text
from openbaar.search.records import SearchRecord, searchable
from openbaar.search.shards import ShardPages, shard_pages
from openbaar.search.whereabouts import Whereabouts, whereabouts, word_lists

__all__ = [
    "SearchRecord",
    "ShardFacts",
    "ShardPages",
    "Whereabouts",
    "manifest",
    "published_text",
    "searchable",
    "shard_pages",
    "whereabouts",
    "word_lists",
]
