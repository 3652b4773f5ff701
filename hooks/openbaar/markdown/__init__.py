"""The dialect of the texts: what is markup in them, and what they become. It knows nothing of documents or of MkDocs.

body -> comments.py (out) -> parse.py (blocks) -> inline.py (pieces) -> tree.py (elements) -> serialize.py (HTML)
                                                                                           -> allowed.py (the gate)
"""

from openbaar.markdown.anchors import heading_anchor
from openbaar.markdown.comments import unclosed, without_comments
from openbaar.markdown.found import Findings, LinkPlace, Title
from openbaar.markdown.text import ParsedText, read_text

__all__ = [
    "Findings",
    "LinkPlace",
    "ParsedText",
    "Title",
    "heading_anchor",
    "read_text",
    "unclosed",
    "without_comments",
]
