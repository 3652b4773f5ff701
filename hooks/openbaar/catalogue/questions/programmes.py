"""What belongs to a programme."""

from __future__ import annotations

from openbaar.catalogue.asking import Asking, question
from openbaar.documents import Ref

MEMBERS = (
    "SELECT van_bron FROM shown_relation"
    " WHERE naar_soort = ? AND naar_id = ? AND sleutel = 'programmas' AND van_visibility <> 'INGETROKKEN'"
)

DOSSIERS = f"""
WITH member AS ({MEMBERS})
SELECT +dossier FROM shown WHERE +dossier <> '' AND bron IN (
    SELECT van_bron FROM member
    UNION SELECT r.naar_bron FROM member CROSS JOIN shown_relation r USING (van_bron) WHERE r.sleutel = 'kamerbrief'
    UNION SELECT r.van_bron FROM member CROSS JOIN shown_relation r ON r.naar_bron = member.van_bron
        WHERE r.sleutel = 'reactie_op')
UNION SELECT dossier FROM shown_at_number WHERE bron IN (SELECT van_bron FROM member)
ORDER BY 1
"""


@question("relations {0}")
def count_of_programme(asking: Asking, programma: Ref) -> int:
    """How many documents name a programme."""
    return int(asking.rows(f"SELECT COUNT(DISTINCT van_bron) FROM ({MEMBERS})", *programma)[0][0])


@question("cases {0}")
def dossiers_of_programme(asking: Asking, programma: Ref) -> tuple[str, ...]:
    """The dossiers in which the letters of its documents, and of those of which they are a case, were sent; sorted."""
    return tuple(dossier for (dossier,) in asking.rows(DOSSIERS, *programma))
