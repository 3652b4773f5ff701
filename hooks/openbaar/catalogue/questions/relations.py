"""How documents belong together: given once in the front matter, known from both sides.

A ``+`` before a column keeps SQLite from walking through an index to have rows in order: there are few rows, and many
documents.
"""

from __future__ import annotations

from openbaar.catalogue.asking import Asking, question
from openbaar.documents import Ref


@question("relations {0}")
def named_by(asking: Asking, ref: Ref, sleutel: str) -> tuple[Ref, ...]:
    """What a document names under a key of its front matter, in the author's order."""
    query = (
        "SELECT naar_soort, naar_id FROM shown_relation"
        " WHERE van_soort = ? AND van_id = ? AND sleutel = ? ORDER BY plaats"
    )
    return tuple(Ref(*row) for row in asking.rows(query, *ref, sleutel))


@question("relations {0}")
def naming(asking: Asking, ref: Ref, sleutel: str) -> tuple[Ref, ...]:
    """Who names a document under a key, sorted."""
    query = (
        "SELECT DISTINCT van_soort, van_id FROM shown_relation"
        " WHERE naar_soort = ? AND naar_id = ? AND sleutel = ? ORDER BY +van_soort, +van_id"
    )
    return tuple(Ref(*row) for row in asking.rows(query, *ref, sleutel))
