"""The register of reactions: the newest reports first, the recommendations of a report together.

What a letter answers to reports that are not public stands under the letter. The register is asked whole (no dimension,
no value), or of the lines that have one value of a dimension: a publisher, a programme, a year or a stance. A row is a
recommendation with its answers; two letters that answer the same one give two lines of one row.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import NamedTuple

from openbaar.catalogue.asking import Asking, question
from openbaar.catalogue.register import NO_REACTION, NO_STANCE
from openbaar.documents import Ref

STANCE = f"CASE WHEN brief IS NULL THEN '{NO_REACTION}' WHEN standpunt = '' THEN '{NO_STANCE}' ELSE standpunt END"

_NARROWED = {
    "": "SELECT l.*, '' AS waarde, '' AS naam FROM register_line l",
    "uitgever": "SELECT l.*, p.slug AS waarde, p.naam FROM register_line l JOIN publisher p ON p.bron = l.rapport",
    "programma": "SELECT DISTINCT l.*, p.id AS waarde, p.title AS naam FROM register_line l"
    " CROSS JOIN relation r ON r.bron IN (l.rapport, l.brief) AND r.sleutel = 'programmas'"
    " CROSS JOIN standing p ON p.soort = r.soort AND p.id = r.id",
    "jaar": "SELECT l.*, CASE brief_dag WHEN 0 THEN 'onbekend'"
    " ELSE CAST(strftime('%Y', brief_dag + 1721424.5) AS INTEGER) || '' END AS waarde, '' AS naam"
    " FROM register_line l WHERE brief IS NOT NULL",
    "standpunt": f"SELECT l.*, {STANCE} AS waarde, '' AS naam FROM register_line l",
}
_LINE = "groep, rapport, genoemd, nummer, plaats, standpunt, brief, brief_id, brief_dag"

FEWEST = 5
"""From so many lines on a value can be narrowed by stance as well."""

WITH_STANCE = "/standpunt"
"""What is added to a dimension to narrow by stance as well. Its values are those of both, with a slash between."""

NARROWED = _NARROWED | {
    f"{name}{WITH_STANCE}": f"SELECT {_LINE}, waarde || '/' || {STANCE} AS waarde, naam FROM ({_NARROWED[name]})"
    for name in ("uitgever", "programma", "jaar")
}
"""By dimension the lines of the register, each with every value that it has, and what that value is called. Both ends
of a line may be seen, so the programmes that they name are asked of ``relation`` itself; ``CROSS`` makes SQLite begin
with the lines. 1721424.5 is the Julian day before that of ordinal 1."""

ROWS = """
SELECT n.waarde, n.naam, d.soort, d.id, d.datum, n.lines, n.rows FROM (
    SELECT groep, waarde, naam, COUNT(*) AS lines, SUM(begins) AS rows FROM (
        SELECT groep, waarde, naam, genoemd IS NOT LAG(genoemd) OVER row OR nummer IS NOT LAG(nummer) OVER row AS begins
        FROM ({narrowed})
        WINDOW row AS (PARTITION BY groep, waarde ORDER BY nummer, brief_id, plaats))
    GROUP BY groep, waarde) n
JOIN shown d ON d.bron = n.groep
ORDER BY d.datum DESC, d.path, n.waarde
"""

LINES = """
SELECT genoemd, nummer, brief_id, plaats FROM ({narrowed})
WHERE groep = ? AND waarde = ? ORDER BY nummer, brief_id, plaats
"""


class RegisterStretch(NamedTuple):
    """Rows that follow each other under one report, or under one letter: the document and its day (an ordinal, 0 where
    it is unknown), which of its rows is the first here (from 0), and how many are."""

    ref: Ref
    dag: int
    start: int
    size: int


class Narrowing(NamedTuple):
    """The register of one value: what the value is called, how many lines have it, and all rows, newest first."""

    naam: str
    lines: int
    rows: tuple[RegisterStretch, ...]


class Choice(NamedTuple):
    """A value by which the register can be narrowed, what it is called, and how many lines have it."""

    waarde: str
    naam: str
    lines: int


class Answer(NamedTuple):
    """Where an answer stands: the letter, and its place among the reactions of that."""

    brief: Ref
    plaats: int


class RegisterRow(NamedTuple):
    """The number of a recommendation, and who answered."""

    nummer: int
    answers: tuple[Answer, ...]


@question("register", "kind programma")
def narrowings(asking: Asking, dimensie: str) -> Mapping[str, Narrowing]:
    """The register by the values of a dimension. Other questions ask it, and answer with what a page shows of it."""
    found: dict[str, list[tuple[str, int, RegisterStretch]]] = {}
    for waarde, naam, soort, id, dag, lines, rows in asking.rows(ROWS.format(narrowed=NARROWED[dimensie])):
        found.setdefault(waarde, []).append((naam, lines, RegisterStretch(Ref(soort, id), dag, 0, rows)))
    return {
        waarde: Narrowing(each[0][0], sum(lines for _, lines, _ in each), tuple(stretch for _, _, stretch in each))
        for waarde, each in found.items()
    }


@question()
def choices_of(asking: Asking, dimensie: str) -> tuple[Choice, ...]:
    """The values of a dimension; of a publisher the name as its newest report spells it."""
    found = narrowings(asking, dimensie)
    return tuple(Choice(waarde, each.naam, each.lines) for waarde, each in found.items())


@question()
def name_of_choice(asking: Asking, dimensie: str, waarde: str) -> str | None:
    """What a value is called; None where no line has it."""
    found = narrowings(asking, dimensie).get(waarde)
    return found.naam if found else None


@question()
def narrowed_further(asking: Asking, dimensie: str) -> Mapping[str, tuple[Choice, ...]]:
    """The values of a dimension that can be narrowed by stance as well, each with its stances: those with so many lines
    that it helps, of more than one stance. More lines only add to them, so that no address goes."""
    every, found = narrowings(asking, dimensie), dict[str, list[Choice]]()
    for key, each in narrowings(asking, f"{dimensie}{WITH_STANCE}").items():
        waarde, _, standpunt = key.rpartition("/")
        found.setdefault(waarde, []).append(Choice(standpunt, "", each.lines))
    return {
        waarde: tuple(stances)
        for waarde, stances in found.items()
        if len(stances) > 1 and every[waarde].lines >= FEWEST
    }


@question()
def stances_within(asking: Asking, dimensie: str, waarde: str) -> tuple[Choice, ...]:
    """Of the lines with one value of a dimension the stances by which they can be narrowed."""
    return narrowed_further(asking, dimensie).get(waarde, ())


@question()
def choices_within(asking: Asking, dimensie: str, standpunt: str) -> tuple[Choice, ...]:
    """Of the lines with one stance the values of a dimension by which they can be narrowed."""
    names = narrowings(asking, dimensie)
    return tuple(
        Choice(waarde, names[waarde].naam, each.lines)
        for waarde, stances in narrowed_further(asking, dimensie).items()
        for each in stances
        if each.waarde == standpunt
    )


@question("relations {0}", "relations {1}/{2}")
def rows_under(asking: Asking, ref: Ref, dimensie: str, waarde: str, standpunt: str = "") -> tuple[RegisterRow, ...]:
    """The rows under a report or a letter. (Which letters belong to a programme, its page says: the second key.)"""
    by = f"{dimensie}{WITH_STANCE}" if standpunt else dimensie
    query, value = LINES.format(narrowed=NARROWED[by]), f"{waarde}/{standpunt}" if standpunt else waarde
    sources = asking.rows("SELECT bron FROM standing WHERE soort = ? AND id = ?", *ref)
    lines = (line for (groep,) in sources for line in asking.rows(query, groep, value))
    return tuple(
        RegisterRow(nummer, tuple(Answer(Ref("kamerbrief", brief), plaats) for _, _, brief, plaats in found if brief))
        for (_, nummer), found in groupby(lines, key=lambda line: line[:2])
    )
