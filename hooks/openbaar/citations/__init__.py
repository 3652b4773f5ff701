"""Citations in Dutch government texts: find them, say where they lead, link them.

``cite`` reads Markdown and gives values; ``link`` reads rendered HTML and gives HTML; ``describe`` and ``wet`` say
what an id and a law's abbreviation stand for. Pure: no clock, no files but the tables, nothing is looked up.
"""

from .cite import cite
from .describe import act_number, describe
from .explain import explain
from .html import link
from .model import Citation, Reference
from .wetten import Wet, law_slugs, laws, names_of_law, wet, wet_at, wet_by_id
from .years import WITHOUT_YEAR

__all__ = [
    "WITHOUT_YEAR",
    "Citation",
    "Reference",
    "Wet",
    "act_number",
    "cite",
    "describe",
    "explain",
    "law_slugs",
    "laws",
    "link",
    "names_of_law",
    "wet",
    "wet_at",
    "wet_by_id",
]
