"""What the text of a document says that was withheld."""

from __future__ import annotations

from openbaar.catalogue.asking import Asking, question
from openbaar.documents import Ref


@question("document {0}")
def withheld_marks(asking: Asking, ref: Ref) -> tuple[tuple[str, int], ...]:
    """The grounds that marks in a text name, sorted, and how many marks name each."""
    query = (
        "SELECT m.grond, m.aantal FROM standing d CROSS JOIN mark m ON m.bron = d.bron"
        " WHERE d.soort = ? AND d.id = ? ORDER BY m.grond"
    )
    return tuple((code, count) for code, count in asking.rows(query, *ref))
