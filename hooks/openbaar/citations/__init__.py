"""Citations in Dutch government texts: find them, say where they lead, link them.

``recognition`` reads Markdown and gives its citations as values, and their links; ``cite`` gives the citations alone;
``link`` puts the links into the HTML that was rendered from that text; ``describe`` and ``wet`` say what an id and a
law's abbreviation stand for. Pure: no clock, no files but the tables, nothing is looked up.
"""

from .cite import Recognition, cite, recognition
from .describe import describe
from .html import link
from .link_spans import LinkSpans
from .model import Citation, Reference
from .wetten import Wet, law_slugs, laws, names_of_law, wet, wet_at

__all__ = [
    "Citation",
    "LinkSpans",
    "Recognition",
    "Reference",
    "Wet",
    "cite",
    "describe",
    "law_slugs",
    "laws",
    "link",
    "names_of_law",
    "recognition",
    "wet",
    "wet_at",
]
