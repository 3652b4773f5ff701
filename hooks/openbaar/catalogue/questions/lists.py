"""Documents in lists that go by date, a stretch at a time: newest first, those of a day by address, unknown days last.

A list is called as ``listing.py`` says, or ``citing/<group>/<key>#<anchor>`` for who cites a number or an article, or
``mist/<what>`` (and ``mist/<what>/<year>``) for what lacks something, or ``dossier/<number>`` for the papers of a
dossier.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import NamedTuple

from openbaar.catalogue.asking import Asking, question
from openbaar.catalogue.questions.completeness import LACKING, lacking
from openbaar.catalogue.questions.dossiers import MEMOS_OF_ONE
from openbaar.documents import Ref

CITING, OF_DOSSIER = "citing/", "dossier/"

PAPERS = f"""
{MEMOS_OF_ONE} SELECT bron FROM shown_letter WHERE dossier = ?1 UNION SELECT bron FROM memo
"""
"""The letters of a dossier, and the memos at its numbers or with its letters."""

STEP = 100
"""How far apart the marks in a list are."""


class Dated(NamedTuple):
    """A document in a list, and the day by which it stands there (an ordinal, 0 where it is unknown)."""

    ref: Ref
    dag: int


@question("list {0}")
def days_in(asking: Asking, lijst: str) -> tuple[tuple[int, int], ...]:
    """The days of a list with how many documents each has, newest first."""
    if lijst.startswith(LACKING):
        per_day = groupby(dag for _, _, dag, _ in lacking(asking, lijst))
        return tuple((dag, len(list(own))) for dag, own in per_day)
    query, arguments = _rows_of(lijst)
    found = asking.rows(f"SELECT dag, COUNT(*) FROM ({query}) GROUP BY dag ORDER BY dag DESC", *arguments)
    return tuple((dag, count) for dag, count in found)


@question("list {0}")
def newest_in(asking: Asking, lijst: str, count: int) -> tuple[Dated, ...]:
    """The newest documents of a list."""
    if lijst.startswith(LACKING):
        return _dated(lacking(asking, lijst)[:count])
    query, arguments = _rows_of(lijst)
    return _dated(asking.rows(f"{query} ORDER BY dag DESC, adres LIMIT {count:d}", *arguments))


@question("list {0}")
def oldest_in(asking: Asking, lijst: str, start: int, count: int) -> tuple[Dated, ...]:
    """A stretch of a list counted from its oldest end, and given newest first: one more document on top changes nothing
    of it."""
    if lijst.startswith(LACKING):
        return _dated(lacking(asking, lijst)[::-1][start : start + count][::-1])
    query, arguments = _rows_of(lijst)
    order = f"ORDER BY dag, adres DESC LIMIT {count:d} OFFSET {start % STEP:d}"
    if start < STEP:
        return _dated(asking.rows(f"{query} {order}", *arguments)[::-1])
    marks = marks_in(asking, lijst)[start // STEP :]
    for dag, adres in marks[:1]:
        last = next((until for until, _ in marks[(start % STEP + count) // STEP + 1 :]), date.max.toordinal())
        between = f"SELECT * FROM ({query}) WHERE dag BETWEEN ? AND ? AND (dag > ? OR adres <= ?)"
        return _dated(asking.rows(f"{between} {order}", *arguments, dag, last, dag, adres)[::-1])
    return ()


@question("list {0}")
def marks_in(asking: Asking, lijst: str) -> tuple[tuple[int, str], ...]:
    """Day and address of every so many documents of a list, from its oldest end: there a stretch is looked up, so that
    not all that is older is passed for each."""
    query, arguments = _rows_of(lijst)
    return tuple(row[2:] for row in asking.rows(f"{query} ORDER BY dag, adres DESC", *arguments)[::STEP])


@question("list {0}")
def is_longer(asking: Asking, lijst: str, than: int) -> bool:
    """Whether a list has more documents than so many."""
    return sum(count for _, count in days_in(asking, lijst)) > than


@question()
def count_in(asking: Asking, lijst: str) -> int:
    """How many documents a list has."""
    return sum(count for _, count in days_in(asking, lijst))


def _dated(rows: Iterable[tuple[str, str, int, str]]) -> tuple[Dated, ...]:
    return tuple(Dated(Ref(soort, id), dag) for soort, id, dag, _ in rows)


def _rows_of(lijst: str) -> tuple[str, tuple[object, ...]]:
    """The query for (soort, id, dag, adres) of a list."""
    if lijst.startswith(CITING):
        of, _, anker = lijst.removeprefix(CITING).partition("#")
        groep, _, sleutel = of.partition("/")
        where = "groep = ? AND sleutel = ? AND anker = ?"
        query = f"SELECT soort, id, dag, adres FROM shown_citation WHERE {where} GROUP BY dag, adres"
        return query, (groep, sleutel, anker)
    if lijst.startswith(OF_DOSSIER):
        query = f"SELECT soort, id, datum AS dag, adres FROM standing WHERE bron IN ({PAPERS})"
        return query, (lijst.removeprefix(OF_DOSSIER),)
    return "SELECT soort, id, dag, adres FROM shown_listing WHERE lijst = ?", (lijst,)
