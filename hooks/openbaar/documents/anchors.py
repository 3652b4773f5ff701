"""The anchors of a text: what a heading is called in an address, and which anchors a body has.

``heading_anchor`` is also given to Markdown's own table of contents (mkdocs.yml), so that both always agree.
"""

from __future__ import annotations

import re
import unicodedata

from openbaar.documents.markup import without_fences

HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$", re.MULTILINE)
EXPLICIT = re.compile(r"\{[^{}\n]*#([\w.:-]+)[^{}\n]*\}")
HTML_ID = re.compile(r"<[a-zA-Z][^<>]*\bid=[\"']([^\"'<>]+)[\"']")
INLINE = re.compile(r"!?\[([^\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])|\[\^[^\]\n]+\]|<[^<>\n]+>|[*`]")


def heading_anchor(text: str, separator: str = "-") -> str:
    """``4.9 Ontwikkelingen hiervoor`` -> ``4-9-ontwikkelingen-hiervoor``: the source's own number stays readable."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", separator, plain).strip(separator)


def anchors(body: str) -> frozenset[str]:
    """Every anchor in a Markdown body: of headings, ``{#name}`` and ``id="name"``; code blocks have none."""
    text = without_fences(body)
    found = set(EXPLICIT.findall(text)) | set(HTML_ID.findall(text))
    seen: dict[str, int] = {}
    for match in HEADING.finditer(text):
        if not EXPLICIT.search(match[0]):
            base = heading_anchor(INLINE.sub(r"\1", match[1]))
            count = seen.get(base, 0)
            seen[base] = count + 1
            found.add(f"{base}_{count}" if count else base)
    return frozenset(found)
