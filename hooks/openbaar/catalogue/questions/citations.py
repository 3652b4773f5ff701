"""Who cites what: the sure citations of documents with a text, by what they cite."""

from __future__ import annotations

from typing import NamedTuple

from openbaar.catalogue.asking import Asking, question
from openbaar.catalogue.packed import PACKING
from openbaar.catalogue.quoting import Quote
from openbaar.catalogue.wording import roughly
from openbaar.citations import LinkSpans, describe
from openbaar.documents import Ref

MOST_CITING = 22
"""How many of those who cite a thing its question names: no page of a document shows more."""


class Quoted(NamedTuple):
    """What a document cites, and the fingerprint of the document."""

    shown: str
    quotes: tuple[Quote, ...]


@question("document {0}", digest=lambda quoted: quoted.shown)
def quoted_in(asking: Asking, ref: Ref) -> Quoted:
    """All that a document cites for sure, in the order of its text."""
    found = asking.rows("SELECT shown, citations, kst FROM standing WHERE soort = ? AND id = ?", *ref)
    if not found:
        return Quoted("", ())
    shown, citations, own = found[0]
    sure = (each for each in PACKING.unpack(citations) if each.state == "zeker")
    return Quoted(shown, tuple(Quote(ref, describe(id), each) for each in sure for id in each.ids if id != own))


@question("path {0}")
def links_in_text(asking: Asking, path: str) -> tuple[LinkSpans, ...]:
    """Where the page of a source (``docs/…``) gets links for what its text cites."""
    query = "SELECT spans FROM standing WHERE path = ? AND spans IS NOT NULL"
    return next((tuple(PACKING.unpack(spans)) for (spans,) in asking.rows(query, path)), ())


@question("cited {0}", digest=lambda count: f"{roughly(max(count - 1, 0))}, {roughly(count)}")
def count_citing(asking: Asking, cited: str) -> int:
    """How many documents cite a thing. Pages say it in words that rarely change, of one of them or of all but one."""
    return int(asking.rows("SELECT COUNT(*) FROM shown_citation WHERE cited = ?", cited)[0][0])


@question("cited {0}")
def newest_citing(asking: Asking, cited: str) -> tuple[Ref, ...]:
    """The newest documents that cite a thing, at most ``MOST_CITING``."""
    query = f"SELECT soort, id FROM shown_citation WHERE cited = ? ORDER BY dag DESC, adres LIMIT {MOST_CITING}"
    return tuple(Ref(*row) for row in asking.rows(query, cited))
