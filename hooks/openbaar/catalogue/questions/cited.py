"""Dossiers, laws and the years of what is cited whole: what of them is cited, and by how many documents.

Each is asked for by a group (``dossier``, ``wet``, ``uitspraak``) and a key in it (``28638``, ``Sr``, ``2016``); a
number, an article or a judgment by its anchor (``overviews.py``). One anchor may be cited by several ids:
``artikel 3:2`` and ``artikel 3.2`` are one article. No law is called like a dossier, so that questions about both have
the keys of both.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from openbaar.catalogue.asking import Asking, question
from openbaar.catalogue.natural import natural
from openbaar.catalogue.questions.dossiers import MEMOS_OF_ONE, Thing, letters_of
from openbaar.catalogue.questions.lists import CITING
from openbaar.citations import WITHOUT_YEAR, laws

DOSSIER, LAW = "dossier", "wet"

OF_ONE = "FROM shown_citation WHERE groep = ? AND sleutel = ?"
OF_DOSSIER = (
    f"{MEMOS_OF_ONE} SELECT COUNT(*) FROM (SELECT bron FROM shown_citation WHERE groep = 'dossier' AND sleutel = ?1"
    " UNION SELECT bron FROM shown_letter WHERE dossier = ?1 UNION SELECT bron FROM memo)"
)


class Number(NamedTuple):
    """A number of a dossier, an article of a law, or a judgment and the like of a year: its anchor, what it is, and how
    many documents cite it."""

    anker: str
    what: Thing
    aantal: int


def citing(groep: str, sleutel: str, anker: str) -> str:
    """How the list of those who cite a number or an article is called (``lists.py``)."""
    return f"{CITING}{groep}/{sleutel}#{anker}"


@question("cites {0}/{1}", "dossier {1}")
def numbers_of(asking: Asking, groep: str, sleutel: str) -> tuple[Number, ...]:
    """All that is cited of a dossier or a law, and the letters of a dossier, by the value of their numbers. A page
    asks for less: this is what other questions look at."""
    query = f"SELECT anker, COUNT(DISTINCT bron), json_group_array(DISTINCT cited) {OF_ONE} GROUP BY anker"
    letters = letters_of(asking, sleutel) if groep == DOSSIER else {}
    found = {anker: Number(anker, what, 0) for anker, what in letters.items()}
    for anker, count, ids in asking.rows(query, groep, sleutel):
        found[anker] = Number(anker, letters.get(anker) or Thing(first_of(json.loads(ids))), count)
    return tuple(sorted(found.values(), key=lambda each: (natural(each.what.id), each.anker)))


def first_of(ids: Iterable[str]) -> str:
    """The id that gives its name to all that have one anchor."""
    return min(ids, key=lambda each: (natural(each), each))


@question()
def numbers_in(asking: Asking, groep: str, sleutel: str, start: int, count: int) -> tuple[Number, ...]:
    """A stretch of these."""
    return numbers_of(asking, groep, sleutel)[start : start + count]


@question()
def names_of(asking: Asking, groep: str, sleutel: str) -> tuple[tuple[str, str], ...]:
    """The anchors of all of these, each with the id that gives it its name."""
    return tuple((each.anker, each.what.id) for each in numbers_of(asking, groep, sleutel))


@question("cites {0}/{1}", "dossier {1}")
def has_more_cited(asking: Asking, groep: str, sleutel: str, than: int) -> bool:
    """Whether an overview of all numbers with who cites them has more rows than so many; a number that nobody cites is
    one row, and so is a memo at one. It looks at no more citations than it takes to know."""
    cited = asking.rows(f"SELECT DISTINCT anker, bron {OF_ONE} LIMIT {than + 1:d}", groep, sleutel)
    letters = letters_of(asking, sleutel) if groep == DOSSIER else {}
    memos = sum(len(each.memos) for each in letters.values())
    return len(cited) + memos + len(letters.keys() - {anker for anker, _ in cited}) > than


@question("cites {0}/{1}#{2}", "dossier {1}")
def cited_at(asking: Asking, groep: str, sleutel: str, anker: str) -> Thing | None:
    """What is cited at an anchor; None where nothing is."""
    ids = [id for (id,) in asking.rows(f"SELECT DISTINCT cited {OF_ONE} AND anker = ?", groep, sleutel, anker)]
    letters = letters_of(asking, sleutel) if groep == DOSSIER else {}
    return (letters.get(anker) or Thing(first_of(ids))) if ids else None


@question("cites {0}/{1}", "dossier {1}")
def size_of(asking: Asking, groep: str, sleutel: str) -> int:
    """How many documents cite a dossier or a law, or belong to the dossier: its letters, and the memos at it."""
    if groep == DOSSIER:
        return int(asking.rows(OF_DOSSIER, sleutel)[0][0])
    return int(asking.rows(f"SELECT COUNT(DISTINCT bron) {OF_ONE}", groep, sleutel)[0][0])


@question("collection")
def laws_cited(asking: Asking) -> tuple[str, ...]:
    """The abbreviations of the laws that are cited, in the order of their names."""
    by_name = sorted(laws(), key=lambda law: (law.name.lower(), law.slug))
    return tuple(
        law.abbreviation for law in by_name if asking.rows(f"SELECT 1 {OF_ONE} LIMIT 1", LAW, law.abbreviation)
    )


@question("collection")
def articles_cited(asking: Asking) -> tuple[tuple[str, str, str], ...]:
    """Every article that is cited: the abbreviation of its law, its anchor, and the id that gives it its name."""
    query = (
        "SELECT sleutel, anker, json_group_array(DISTINCT cited) FROM shown_citation WHERE groep = ?"
        " GROUP BY sleutel, anker ORDER BY sleutel, anker"
    )
    return tuple((law, anker, first_of(json.loads(ids))) for law, anker, ids in asking.rows(query, LAW))


@question("cites {0}")
def years_cited(asking: Asking, groep: str) -> tuple[tuple[str, int], ...]:
    """The years of the judgments, EU acts or publications that are cited, newest first and what has no year last, each
    with how many there are."""
    query = "SELECT sleutel, COUNT(DISTINCT anker) FROM shown_citation WHERE groep = ? GROUP BY sleutel"
    found: list[tuple[str, int]] = [(jaar, count) for jaar, count in asking.rows(query, groep)]
    return tuple(sorted(found, key=lambda each: "" if each[0] == WITHOUT_YEAR else each[0], reverse=True))


@question("cites {0}")
def most_cited(asking: Asking, groep: str, least: int, count: int) -> tuple[Number, ...]:
    """The judgments, EU acts or publications that most documents cite, and at least so many; of those that are cited as
    much the newest."""
    query = (
        "SELECT anker, COUNT(DISTINCT bron) AS aantal, MIN(cited) FROM shown_citation WHERE groep = ?"
        f" GROUP BY sleutel, anker HAVING aantal >= ? ORDER BY aantal DESC, sleutel DESC, anker LIMIT {count:d}"
    )
    return tuple(Number(anker, Thing(id), aantal) for anker, aantal, id in asking.rows(query, groep, least))


@question("cites {0}")
def whole_cited(asking: Asking, groep: str, least: int) -> tuple[str, ...]:
    """The ids of all judgments, EU acts or publications that at least so many documents cite, one for each page,
    sorted."""
    query = (
        "SELECT MIN(cited) FROM shown_citation WHERE groep = ? GROUP BY sleutel, anker HAVING COUNT(DISTINCT bron) >= ?"
    )
    return tuple(sorted(id for (id,) in asking.rows(query, groep, least)))
