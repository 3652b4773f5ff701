"""What documents lack, year by year; which days are covered; and what was withdrawn."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from openbaar.catalogue.asking import Asking, question
from openbaar.documents import Ref

LACKING = "mist/"
"""The lists of what lacks something: ``mist/notas-zonder-brief``, and ``…/2023`` and ``…/onbekend`` of a year."""

UNKNOWN_YEAR = "onbekend"


class Lack(NamedTuple):
    """Something that a document can lack: the kind of which it is one, and the condition on ``standing d``."""

    soort: str
    condition: str


LACKS = {
    "brieven-zonder-nota": Lack(
        "kamerbrief",
        "NOT EXISTS (SELECT 1 FROM shown_relation r WHERE r.naar_soort = d.soort AND r.naar_id = d.id"
        " AND r.sleutel = 'kamerbrief') AND NOT EXISTS (SELECT 1 FROM number n CROSS JOIN number m USING (nummer)"
        " CROSS JOIN shown_document nota ON nota.bron = m.bron WHERE n.bron = d.bron AND n.eigen AND NOT m.eigen)",
    ),
    "notas-zonder-brief": Lack(
        "beslisnota",
        "NOT EXISTS (SELECT 1 FROM shown_relation r WHERE r.van_bron = d.bron AND r.sleutel IN ('kamerbrief', 'bij'))"
        " AND NOT EXISTS (SELECT 1 FROM number n WHERE n.bron = d.bron)",
    ),
    "brieven-zonder-kamerstuk": Lack(
        "kamerbrief",
        "d.kst = '' AND NOT EXISTS (SELECT 1 FROM number n WHERE n.bron = d.bron AND n.nummer LIKE 'ah-%')",
    ),
}

OF_LACK = "FROM standing d WHERE d.soort = ? AND d.datum BETWEEN ? AND ? AND "


@question("list {0}")
def lacking(asking: Asking, lijst: str) -> tuple[tuple[str, str, int, str], ...]:
    """The documents (soort, id, datum, adres) of such a list, newest first. Pages ask for stretches of it: no
    index has it, so it is found once for all of them, and where there is much a year at a time."""
    what, _, year = lijst.removeprefix(LACKING).partition("/")
    found = LACKS[what]
    query = f"SELECT soort, id, datum, adres {OF_LACK}{found.condition} ORDER BY datum DESC, adres"
    return tuple(asking.rows(query, found.soort, *_within(year)))


@question("list mist/{0}/{1}")
def count_lacking(asking: Asking, what: str, year: str) -> int:
    """How many documents of a year lack something."""
    found = LACKS[what]
    query = f"SELECT COUNT(*) {OF_LACK}{found.condition}"
    return int(asking.rows(query, found.soort, *_within(year))[0][0])


def _within(year: str) -> tuple[int, int]:
    """The first and the last day of a year, or of all of them."""
    if not year:
        return 0, date.max.toordinal()
    return (0, 0) if year == UNKNOWN_YEAR else (date(int(year), 1, 1).toordinal(), date(int(year), 12, 31).toordinal())


@question()
def years_lacking(asking: Asking, what: str) -> tuple[tuple[str, int], ...]:
    """The years with documents that lack something, newest first, with how many; what has no date last."""
    covered = days_of_kind(asking, LACKS[what].soort)
    first, last = (date.fromordinal(dag).year if dag else 0 for dag in (covered.first, covered.last))
    years = [*map(str, range(last, first - 1, -1)), UNKNOWN_YEAR] if last else [UNKNOWN_YEAR]
    counts = ((year, count_lacking(asking, what, year)) for year in years)
    return tuple((year, count) for year, count in counts if count)


@question()
def lack_more_than(asking: Asking, what: str, count: int) -> bool:
    """Whether more documents than so many lack something."""
    return sum(found for _, found in years_lacking(asking, what)) > count


class Covered(NamedTuple):
    """The first and the last date of the documents of a kind, and the first day of disclosure; 0 where unknown."""

    first: int
    last: int
    disclosed: int


@question("kind {0}")
def days_of_kind(asking: Asking, soort: str) -> Covered:
    """Which days the documents of a kind cover."""
    return Covered(
        *(
            next((dag for (dag,) in asking.rows(_end(column, way), soort)), 0)
            for column, way in (("datum", "ASC"), ("datum", "DESC"), ("openbaar", "ASC"))
        )
    )


def _end(column: str, way: str) -> str:
    return f"SELECT {column} FROM standing WHERE soort = ? AND {column} > 0 ORDER BY {column} {way} LIMIT 1"


@question("kind beslisnota", "kind kamerbrief")
def days_until_disclosure(asking: Asking) -> tuple[tuple[int, int], ...]:
    """The days between each letter and the disclosure of each memo beneath it, where both are known: how many days, in
    order, and of how many memos. A ``+`` keeps SQLite from beginning with all documents instead of the relations."""
    query = (
        "SELECT van_openbaar - naar_datum AS dagen, COUNT(*) FROM shown_relation"
        " WHERE sleutel = 'kamerbrief' AND +van_soort = 'beslisnota' AND van_visibility <> 'INGETROKKEN'"
        " AND +van_openbaar > 0 AND +naar_datum > 0 GROUP BY dagen ORDER BY dagen"
    )
    return tuple((days, count) for days, count in asking.rows(query))


WITHDRAWN = "FROM shown WHERE status = 'ingetrokken' AND visibility = 'INGETROKKEN'"


@question("withdrawn")
def count_of_withdrawn(asking: Asking) -> int:
    """How many documents were withdrawn."""
    return int(asking.rows(f"SELECT COUNT(*) {WITHDRAWN}")[0][0])


@question("withdrawn")
def last_withdrawn(asking: Asking, count: int) -> tuple[Ref, ...]:
    """The documents that were withdrawn last, by the day of that; those of one day by address, the last first."""
    query = f"SELECT soort, id {WITHDRAWN} ORDER BY gewijzigd DESC, adres DESC LIMIT {count:d}"
    return tuple(Ref(*row) for row in asking.rows(query))


@question("withdrawn")
def every_withdrawn(asking: Asking) -> tuple[Ref, ...]:
    """All of them, by address."""
    return tuple(Ref(*row) for row in asking.rows(f"SELECT soort, id {WITHDRAWN} ORDER BY adres"))
