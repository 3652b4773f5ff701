"""What can be searched for: the catalogue and the published text -> records, each with its words and its facets.

Pure: the index itself is made by ``build/indexing.py``, and the page that reads it stands in ``overrides/assets/zoeken/``.
"""

from openbaar.search.abbreviations import Abbreviations, abbreviations
from openbaar.search.compounds import Compounds
from openbaar.search.hidden import Collected, collected
from openbaar.search.manifest import ShardFacts, manifest
from openbaar.search.published import published_text
from openbaar.search.records import SearchRecord, records, searchable, searchable_text
from openbaar.search.rendering import html_of
from openbaar.search.words import words_of

__all__ = [
    "Abbreviations",
    "Collected",
    "Compounds",
    "SearchRecord",
    "ShardFacts",
    "abbreviations",
    "collected",
    "html_of",
    "manifest",
    "published_text",
    "records",
    "searchable",
    "searchable_text",
    "words_of",
]
