"""What can be searched for: the catalogue and the published text -> pages for the search engine, shard by shard.

Pure: the index itself is made by ``index/``; the script that reads it is ``overrides/assets/zoeken/``.
"""

from openbaar.search.abbreviations import Abbreviations, abbreviations
from openbaar.search.compounds import Compounds, compounds, halves_of, may_split
from openbaar.search.days import AXES, span
from openbaar.search.hidden import Collected
from openbaar.search.manifest import Dealt, ShardFacts, manifest
from openbaar.search.overviews import Named, Overview, overview_files, overviews, overviews_of_bodies
from openbaar.search.parts import parts_of, years_of
from openbaar.search.published import published_text
from openbaar.search.reading import Facts
from openbaar.search.records import SearchRecord
from openbaar.search.rendering import FIELDS
from openbaar.search.searchable import Searchable, searchable
from openbaar.search.shards import IndexedThing, PageFacts, facts_of, found_on
from openbaar.search.whereabouts import FILES, file_of, number_file, word_lists
from openbaar.search.words import words_of

__all__ = [
    "AXES",
    "FIELDS",
    "FILES",
    "Abbreviations",
    "Collected",
    "Compounds",
    "Dealt",
    "Facts",
    "IndexedThing",
    "Named",
    "Overview",
    "PageFacts",
    "SearchRecord",
    "Searchable",
    "ShardFacts",
    "abbreviations",
    "compounds",
    "facts_of",
    "file_of",
    "found_on",
    "halves_of",
    "manifest",
    "may_split",
    "number_file",
    "overview_files",
    "overviews",
    "overviews_of_bodies",
    "parts_of",
    "published_text",
    "searchable",
    "span",
    "word_lists",
    "words_of",
    "years_of",
]
