"""How many there are of what, for the overviews that say so."""

from __future__ import annotations

from openbaar.catalogue.asking import Asking, question
from openbaar.catalogue.questions.documents import IS_STUK
from openbaar.documents import Ref


@question("kind {0}")
def count_of_kind(asking: Asking, soort: str) -> int:
    """How many documents of a kind stand as pages of their own."""
    return int(asking.rows("SELECT COUNT(*) FROM standing WHERE soort = ?", soort)[0][0])


@question("kind {0}")
def years_of_kind(asking: Asking, soort: str) -> tuple[tuple[str, int], ...]:
    """The years (of folders) in which there are documents of a kind, newest first, with how many."""
    query = "SELECT jaar, COUNT(*) FROM standing WHERE soort = ? GROUP BY jaar ORDER BY jaar DESC"
    return tuple((jaar, count) for jaar, count in asking.rows(query, soort))


@question("kind {0}")
def newest_of_kind(asking: Asking, soort: str, count: int) -> tuple[Ref, ...]:
    """The newest documents of a kind by their dates."""
    query = f"SELECT soort, id FROM standing WHERE soort = ? ORDER BY datum DESC, adres LIMIT {count:d}"
    return tuple(Ref(*row) for row in asking.rows(query, soort))


@question("collection")
def days_on(asking: Asking, axis: str) -> tuple[tuple[int, str, int], ...]:
    """The days of memos, letters and reports on an axis (``datum`` or ``openbaar``), 0 for unknown ones: day, kind and
    how many; newest first."""
    assert axis in ("datum", "openbaar")
    query = (
        f"SELECT {axis}, soort, COUNT(*) FROM standing WHERE {IS_STUK}"
        f" GROUP BY {axis}, soort ORDER BY {axis} DESC, soort"
    )
    return tuple((dag, soort, count) for dag, soort, count in asking.rows(query))


@question("collection")
def months_on(asking: Asking, axis: str) -> tuple[tuple[int, int, int], ...]:
    """The months with documents on an axis, oldest first: year, month and how many."""
    found = asking.rows(
        "SELECT SUBSTR(lijst, ?), COUNT(*) FROM shown_listing"
        " WHERE lijst > ? AND lijst < ? GROUP BY lijst ORDER BY lijst",
        len(axis) + 2,
        f"{axis}/0",
        f"{axis}/:",
    )
    return tuple((int(month[:4]), int(month[5:]), count) for month, count in found)


@question()
def months_beside(asking: Asking, axis: str, year: int, month: int) -> tuple[tuple[int, int] | None, ...]:
    """The months with documents just before and just after one; None at the ends."""
    months = [each[:2] for each in months_on(asking, axis)]
    before = max((each for each in months if each < (year, month)), default=None)
    return before, min((each for each in months if each > (year, month)), default=None)


@question()
def months_of_year(asking: Asking, axis: str, year: int) -> tuple[tuple[int, int], ...]:
    """The months of a year with documents, oldest first, with how many."""
    return tuple((month, count) for of, month, count in months_on(asking, axis) if of == year)


@question()
def years_beside(asking: Asking, axis: str, year: int) -> tuple[int | None, int | None]:
    """The years with documents just before and just after one; None at the ends."""
    years = {of for of, _, _ in months_on(asking, axis)}
    before = max((each for each in years if each < year), default=None)
    return before, min((each for each in years if each > year), default=None)


@question("collection")
def newest_disclosed(asking: Asking, count: int) -> tuple[Ref, ...]:
    """The documents that came last, by the moment of their disclosure or else their date."""
    query = (
        f"SELECT soort, id FROM standing WHERE {IS_STUK}"
        f" AND verschenen IS NOT NULL ORDER BY verschenen DESC, adres LIMIT {count:d}"
    )
    return tuple(Ref(*row) for row in asking.rows(query))


@question("register")
def count_of_reactions(asking: Asking) -> int:
    """How many reactions letters give."""
    return int(asking.rows("SELECT COUNT(*) FROM reaction JOIN standing USING (bron)")[0][0])


@question("collection")
def dossier_numbers(asking: Asking) -> tuple[str, ...]:
    """Every dossier with a page: introduced in docs/, that of a letter or of a memo, or cited; in no order that means
    anything."""
    query = (
        "SELECT id FROM standing WHERE soort = 'dossier'"
        " UNION SELECT dossier FROM shown WHERE dossier <> ''"
        " UNION SELECT dossier FROM shown_at_number"
        " UNION SELECT sleutel FROM (SELECT DISTINCT sleutel FROM citation WHERE groep = 'dossier') cited"
        " WHERE EXISTS (SELECT 1 FROM shown_citation c WHERE c.groep = 'dossier' AND c.sleutel = cited.sleutel)"
    )
    return tuple(number for (number,) in asking.rows(query))
