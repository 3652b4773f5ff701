"""How documents belong together: given once in the front matter, known from both sides. A memo at the number of a
Kamerstuk, an Aanhangsel or Kamervragen belongs to the letter with that number, as if it named that letter.

A ``+`` before a column keeps SQLite from walking through an index to have rows in order: there are few rows, and many
documents.
"""

from __future__ import annotations

from openbaar.catalogue.asking import Asking, question
from openbaar.documents import Ref

AT_NUMBER = "kamerbrief"
"""The relation that a number in common makes, beside the key that says it."""

_ONE_NUMBER = (
    " FROM shown_document {0} CROSS JOIN number of_{0} ON of_{0}.bron = {0}.bron"
    " CROSS JOIN number of_{1} ON of_{1}.nummer = of_{0}.nummer"
    " CROSS JOIN shown_document {1} ON {1}.bron = of_{1}.bron"
    " WHERE {0}.soort = ? AND {0}.id = ? AND of_brief.eigen AND NOT of_nota.eigen"
    " AND brief.visibility <> 'INGETROKKEN'"
)
LETTERS_AT_NUMBERS = (
    f"SELECT brief.soort, brief.id{_ONE_NUMBER.format('nota', 'brief')} ORDER BY +of_nota.plaats, +brief.id"
)
MEMOS_AT_NUMBERS = f"SELECT nota.soort, nota.id{_ONE_NUMBER.format('brief', 'nota')}"


@question("relations {0}")
def named_by(asking: Asking, ref: Ref, sleutel: str) -> tuple[Ref, ...]:
    """What a document names under a key of its front matter, in the author's order."""
    query = (
        "SELECT naar_soort, naar_id FROM shown_relation"
        " WHERE van_soort = ? AND van_id = ? AND sleutel = ? ORDER BY plaats"
    )
    named = asking.rows(query, *ref, sleutel)
    if sleutel == AT_NUMBER:
        named += asking.rows(LETTERS_AT_NUMBERS, *ref)
    return tuple(dict.fromkeys(Ref(*row) for row in named))


@question("relations {0}")
def naming(asking: Asking, ref: Ref, sleutel: str) -> tuple[Ref, ...]:
    """Who names a document under a key, sorted."""
    query = "SELECT van_soort, van_id FROM shown_relation WHERE naar_soort = ? AND naar_id = ? AND sleutel = ?"
    found = asking.rows(query, *ref, sleutel)
    if sleutel == AT_NUMBER:
        found += asking.rows(MEMOS_AT_NUMBERS, *ref)
    return tuple(sorted({Ref(*row) for row in found}))
