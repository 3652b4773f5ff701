"""Who published reports, which letters reacted to them, and which memos belong to those."""

from __future__ import annotations

from collections.abc import Mapping

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


NAMES = """
SELECT p.slug, p.naam FROM publisher p JOIN shown report USING (bron) WHERE report.visibility = 'OPENBAAR'
ORDER BY report.datum, report.adres DESC, p.rowid
"""
"""A publisher is called as its newest report that is plainly public spells it, which comes last."""

OF_PAGES = """
WITH report AS (
    SELECT p.slug, d.bron, d.soort, d.id FROM publisher p JOIN shown_document d USING (bron)
    WHERE d.visibility = 'OPENBAAR'
), letter AS (
    SELECT report.slug, r.van_bron AS bron, r.van_soort AS soort, r.van_id AS id
    FROM report JOIN shown_relation r ON r.naar_bron = report.bron AND r.sleutel = 'reactie_op'
    WHERE r.van_visibility = 'OPENBAAR'
), memo AS (
    SELECT letter.slug, r.van_bron AS bron, r.van_soort AS soort, r.van_id AS id
    FROM letter JOIN shown_relation r ON r.naar_bron = letter.bron AND r.sleutel = 'kamerbrief'
)
SELECT slug, soort, id FROM report UNION SELECT slug, soort, id FROM letter UNION SELECT slug, soort, id FROM memo
"""


@question("collection")
def publisher_names(asking: Asking) -> Mapping[str, str]:
    """The publishers of reports that are plainly public, by their slugs."""
    return dict(asking.rows(NAMES))


@question("collection")
def publishers_of_pages(asking: Asking) -> Mapping[Ref, tuple[str, ...]]:
    """The publishers by whom a report is, to whom a letter reacts, or about whose report a memo is (names, sorted)."""
    names, found = publisher_names(asking), dict[Ref, set[str]]()
    for slug, soort, id in asking.rows(OF_PAGES):
        found.setdefault(Ref(soort, id), set()).add(names[slug])
    return {ref: tuple(sorted(those)) for ref, those in found.items()}
