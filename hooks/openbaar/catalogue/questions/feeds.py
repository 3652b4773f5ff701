"""The documents of each feed: those that came or went last."""

from __future__ import annotations

from openbaar.catalogue.asking import Asking, question
from openbaar.catalogue.questions.documents import IS_STUK
from openbaar.catalogue.questions.dossiers import MEMOS_OF_ONE
from openbaar.documents import Ref

NEWEST = 50
"""How many documents a feed holds."""

LAST = f"gewijzigd IS NOT NULL ORDER BY gewijzigd DESC, adres LIMIT {NEWEST}"


@question("collection")
def newest_of_all(asking: Asking) -> tuple[Ref, ...]:
    """The documents that came or went last, the newest first; those of one moment by address."""
    return _refs(asking, f"SELECT soort, id FROM shown WHERE {IS_STUK} AND {LAST}")


@question("kind {0}")
def newest_of_a_kind(asking: Asking, soort: str) -> tuple[Ref, ...]:
    """Those of a kind."""
    return _refs(asking, f"SELECT soort, id FROM shown WHERE soort = ? AND {LAST}", soort)


@question("relations {0}")
def newest_of_programme(asking: Asking, programma: Ref) -> tuple[Ref, ...]:
    """Those of a programme."""
    query = (
        "SELECT DISTINCT s.soort, s.id, s.gewijzigd, s.adres FROM shown_relation r JOIN shown s ON s.bron = r.van_bron"
        f" WHERE naar_soort = ? AND naar_id = ? AND sleutel = 'programmas' AND {LAST}"
    )
    return _refs(asking, query, *programma)


MEMBERS = f"""
{MEMOS_OF_ONE},
letter AS (SELECT bron FROM shown WHERE dossier = ?1 AND dossier <> ''),
member AS (
    SELECT bron FROM letter
    UNION SELECT r.van_bron FROM shown_relation r JOIN letter ON letter.bron = r.naar_bron
        WHERE r.sleutel = 'kamerbrief'
    UNION SELECT r.naar_bron FROM shown_relation r JOIN letter ON letter.bron = r.van_bron
        WHERE r.sleutel = 'reactie_op'
    UNION SELECT bron FROM memo
    UNION SELECT bron FROM shown_citation WHERE groep = 'dossier' AND sleutel = ?1
)
SELECT soort, id FROM shown JOIN member USING (bron) WHERE {IS_STUK} AND {LAST}
"""


@question("dossier {0}", "cites dossier/{0}")
def newest_of_dossier(asking: Asking, dossier: str) -> tuple[Ref, ...]:
    """Those of a dossier: the documents of a case in it, and those that cite it."""
    return _refs(asking, MEMBERS, dossier)


def _refs(asking: Asking, query: str, *arguments: object) -> tuple[Ref, ...]:
    return tuple(Ref(*row[:2]) for row in asking.rows(query, *arguments))
