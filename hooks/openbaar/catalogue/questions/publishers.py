"""Who published reports, and which letters reacted to them."""

from __future__ import annotations

from openbaar.catalogue.asking import Asking, question
from openbaar.documents import Ref

REACTED = """
SELECT DISTINCT letter.soort, letter.id, letter.datum, letter.adres
FROM publisher p
JOIN standing report USING (bron)
JOIN shown_relation r ON r.naar_bron = report.bron AND r.sleutel = 'reactie_op'
JOIN shown letter ON letter.bron = r.van_bron
WHERE p.slug = ?
ORDER BY letter.datum DESC, letter.adres
"""

REGISTERED = """
SELECT 1 FROM publisher p JOIN standing USING (bron) JOIN recommendation USING (bron) WHERE p.slug = ? LIMIT 1
"""


@question("publisher {0}")
def letters_to(asking: Asking, slug: str) -> tuple[Ref, ...] | None:
    """The letters that reacted to a report of a publisher, newest first; None where no report of it has
    recommendations, for then it is not in the register."""
    if not asking.rows(REGISTERED, slug):
        return None
    return tuple(Ref(soort, id) for soort, id, _, _ in asking.rows(REACTED, slug))
