"""Dossiers: which there are, the largest, and the letters of one."""

from __future__ import annotations

from collections.abc import Mapping
from heapq import nsmallest
from typing import NamedTuple

from openbaar.catalogue.asking import Asking, question
from openbaar.catalogue.natural import natural
from openbaar.catalogue.overviews import anchor_of
from openbaar.catalogue.questions.counts import dossier_numbers
from openbaar.citations import describe
from openbaar.documents import Ref


class Thing(NamedTuple):
    """What stands at an anchor: the id that gives it its name, the letter that it is, when that is on this site, and
    the memos that belong to it."""

    id: str
    letter: Ref | None = None
    memos: tuple[Ref, ...] = ()


MEMOS = """
WITH RECURSIVE memo(dossier, nummer, bron) AS (
    SELECT dossier, nummer, bron FROM shown_at_number WHERE {0}
    UNION SELECT dossier, kst, r.van_bron FROM shown_letter l JOIN shown_relation r ON r.naar_bron = l.bron
        WHERE {0} AND r.sleutel = 'kamerbrief'
    UNION SELECT dossier, nummer, r.van_bron FROM memo JOIN shown_relation r ON r.naar_bron = memo.bron
        WHERE r.sleutel = 'bij'
    UNION SELECT dossier, nummer, r.naar_bron FROM memo JOIN shown_relation r ON r.van_bron = memo.bron
        WHERE r.sleutel = 'bij'
)
"""
"""The memos at the numbers and the letters of dossiers, and those that lie beneath or above one of these."""
MEMOS_OF_ONE, MEMOS_OF_ALL = MEMOS.format("dossier = ?1"), MEMOS.format("TRUE")


@question("dossier {0}")
def letters_of(asking: Asking, dossier: str) -> dict[str, Thing]:
    """The letters of a dossier, and the memos at them or at its numbers, by the anchors of the numbers."""
    query = "SELECT kst, soort, id FROM shown_letter WHERE dossier = ? ORDER BY kst"
    found = {anchor_of(describe(kst)): Thing(kst, Ref(*ref)) for kst, *ref in asking.rows(query, dossier)}
    query = (
        f"{MEMOS_OF_ONE} SELECT nummer, soort, id FROM memo CROSS JOIN shown_document USING (bron)"
        " ORDER BY nummer, +datum DESC, +adres"
    )
    for kst, *ref in asking.rows(query, dossier):
        anchor = anchor_of(describe(kst))
        thing = found.get(anchor, Thing(kst))
        found[anchor] = thing._replace(memos=(*thing.memos, Ref(*ref)))
    return found


@question()
def dossiers_by_number(asking: Asking) -> tuple[str, ...]:
    """Every dossier with a page, by the value of its number. Pages ask for a stretch of it."""
    return tuple(sorted(dossier_numbers(asking), key=lambda each: (natural(each), each)))


@question()
def dossiers_in(asking: Asking, start: int, count: int) -> tuple[str, ...]:
    """A stretch of these."""
    return dossiers_by_number(asking)[start : start + count]


MEMBERS = (
    "SELECT sleutel, bron FROM shown_citation WHERE groep = 'dossier'",
    "SELECT dossier, bron FROM shown_letter",
    f"{MEMOS_OF_ALL} SELECT dossier, bron FROM memo",
)


@question("collection")
def members_of_dossiers(asking: Asking) -> Mapping[str, frozenset[int]]:
    """The sources of the documents of each dossier: those that cite it, its letters, and its memos. It is what other
    questions look at."""
    found: dict[str, set[int]] = {}
    for query in MEMBERS:
        for dossier, bron in asking.rows(query):
            found.setdefault(dossier, set()).add(bron)
    return {dossier: frozenset(those) for dossier, those in found.items()}


@question()
def largest_dossiers(asking: Asking, count: int) -> tuple[tuple[str, int], ...]:
    """The dossiers with the most documents, and how many those are; of one size in the order of their numbers."""
    sizes = ((dossier, len(those)) for dossier, those in members_of_dossiers(asking).items())
    return tuple(nsmallest(count, sizes, key=lambda each: (-each[1], natural(each[0]))))


@question("dossier {0}")
def programmes_of(asking: Asking, dossier: str) -> tuple[Ref, ...]:
    """The programmes to which the letters of a dossier belong, sorted."""
    query = (
        "SELECT DISTINCT naar_soort, naar_id FROM shown_letter l JOIN shown_relation ON van_bron = l.bron"
        " WHERE dossier = ? AND sleutel = 'programmas' ORDER BY naar_soort, naar_id"
    )
    return tuple(Ref(*row) for row in asking.rows(query, dossier))
