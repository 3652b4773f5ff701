"""The search engine's input and output: what each record adds to the index, and the files of the index made of that.

Pagefind looks at each record once (``contribution.py``); what it found is stored (``schema.sql``), and the files of a
shard are put together from it (``assemble.py``), byte for byte what Pagefind makes of all records of that shard.
"""

from openbaar.index.finished_pages import FinishedPages
from openbaar.index.pagefind import IndexingError
from openbaar.index.site import Site
from openbaar.index.update import update_index
from openbaar.index.update_shards import FOLDER, is_of_index

__all__ = ["FOLDER", "FinishedPages", "IndexingError", "Site", "is_of_index", "update_index"]
