"""What each page shows beside its text, as plain frozen data: templates get these and never call Python."""

from openbaar.catalogue.views.changes import changes
from openbaar.catalogue.views.citing import CITATION_FILES, makers_of, official_numbers
from openbaar.catalogue.views.rows import Link, Row, link, placed, row
from openbaar.catalogue.views.structured import structured
from openbaar.catalogue.views.stuk import stuk_view
from openbaar.catalogue.views.tombstone import tombstone_view

__all__ = [
    "CITATION_FILES",
    "Link",
    "Row",
    "changes",
    "link",
    "makers_of",
    "official_numbers",
    "placed",
    "row",
    "structured",
    "stuk_view",
    "tombstone_view",
]
