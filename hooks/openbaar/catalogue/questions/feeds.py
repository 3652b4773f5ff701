"""The documents of each feed as they came or went, the newest first; those of one moment by address.

A feed is asked for by its folder and a key in that: ``("dossiers", "28638")``, ``("nieuw", "")``, ``("soort",
"beslisnota")``. A withdrawn document is in it as the tombstone it is, where its tombstone says that it belonged there:
with a ministry, a keyword and a law it does not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from openbaar.catalogue.asking import Asking, question
from openbaar.catalogue.questions.documents import IS_STUK, refs_of_kind
from openbaar.catalogue.questions.dossiers import MEMOS_OF_ALL, MEMOS_OF_ONE
from openbaar.documents import Ref
from openbaar.documents.kinds import STUKKEN

NEWEST = 50
"""How many documents a feed holds, and each of its archives."""

FEWEST = 10
"""From so many documents on a keyword or a law has a feed."""

TIMED = f"{IS_STUK} AND gewijzigd IS NOT NULL"
LAST = f"{TIMED} ORDER BY gewijzigd DESC, adres"

OF_PROGRAMMES = (
    "SELECT DISTINCT naar_id AS sleutel, van_bron AS bron FROM shown_relation"
    " WHERE naar_soort = 'programma' AND sleutel = 'programmas'"
)
OF_MINISTRIES = (
    "SELECT DISTINCT u.slug AS sleutel, u.bron FROM unit u CROSS JOIN standing USING (bron) WHERE u.ministerie"
)
OF_KEYWORDS = "SELECT k.slug AS sleutel, k.bron FROM keyword k CROSS JOIN standing USING (bron)"
OF_LAWS = "SELECT DISTINCT sleutel, bron FROM shown_citation WHERE groep = 'wet'"

MEMBERS = """
{memos},
letter AS (SELECT dossier AS sleutel, bron FROM shown WHERE dossier <> '' AND {letter})
SELECT sleutel, bron FROM letter
UNION SELECT letter.sleutel, r.van_bron FROM shown_relation r JOIN letter ON letter.bron = r.naar_bron
    WHERE r.sleutel = 'kamerbrief'
UNION SELECT letter.sleutel, r.naar_bron FROM shown_relation r JOIN letter ON letter.bron = r.van_bron
    WHERE r.sleutel = 'reactie_op'
UNION SELECT dossier, bron FROM memo
UNION SELECT sleutel, bron FROM shown_citation WHERE groep = 'dossier' AND {cited}
"""
OF_DOSSIER = MEMBERS.format(memos=MEMOS_OF_ONE, letter="dossier = ?1", cited="sleutel = ?1")
OF_DOSSIERS = MEMBERS.format(memos=MEMOS_OF_ALL, letter="TRUE", cited="TRUE")


@question("collection")
def documents_of_all(asking: Asking, _: str) -> tuple[Ref, ...]:
    """All of them."""
    return _refs(asking, f"SELECT soort, id FROM shown WHERE {LAST}")


@question("kind {0}")
def documents_of_a_kind(asking: Asking, soort: str) -> tuple[Ref, ...]:
    """Those of a kind."""
    return _refs(asking, f"SELECT soort, id FROM shown WHERE soort = ? AND {LAST}", soort)


@question("relations programma/{0}")
def documents_of_programme(asking: Asking, id: str) -> tuple[Ref, ...]:
    """Those of a programme."""
    return _members(asking, f"{OF_PROGRAMMES} AND naar_id = ?", id)


@question("dossier {0}", "cites dossier/{0}")
def documents_of_dossier(asking: Asking, dossier: str) -> tuple[Ref, ...]:
    """Those of a dossier: the documents of a case in it, and those that cite it."""
    return _members(asking, OF_DOSSIER, dossier)


@question("unit {0}")
def documents_of_ministry(asking: Asking, slug: str) -> tuple[Ref, ...]:
    """Those of a ministry and all that is below it."""
    return _members(asking, f"{OF_MINISTRIES} AND u.slug = ?", slug)


@question("keyword {0}")
def documents_of_keyword(asking: Asking, slug: str) -> tuple[Ref, ...]:
    """Those with a keyword."""
    return _members(asking, f"{OF_KEYWORDS} WHERE k.slug = ?", slug)


@question("cites wet/{0}")
def documents_of_law(asking: Asking, afkorting: str) -> tuple[Ref, ...]:
    """Those that cite a law."""
    return _members(asking, f"{OF_LAWS} AND sleutel = ?", afkorting)


class Part(NamedTuple):
    """The documents of a feed, or of one of its archives, and how many archives are older and newer than it."""

    refs: tuple[Ref, ...]
    older: int
    newer: int


DOCUMENTS: Mapping[str, Callable[[Asking, str], tuple[Ref, ...]]] = {
    "nieuw": documents_of_all,
    "soort": documents_of_a_kind,
    "programmas": documents_of_programme,
    "dossiers": documents_of_dossier,
    "organisaties": documents_of_ministry,
    "trefwoorden": documents_of_keyword,
    "wetten": documents_of_law,
}

LEAST: Mapping[str, int] = {"nieuw": 0, "soort": 0, "programmas": 0, "trefwoorden": FEWEST, "wetten": FEWEST}
"""From how many documents on there is a feed; elsewhere from one."""


@question()
def newest_of_feed(asking: Asking, folder: str, sleutel: str) -> Part:
    """The newest documents of a feed, whether they are in an archive or not."""
    every = DOCUMENTS[folder](asking, sleutel)
    return Part(every[:NEWEST], archives_of(len(every)), 0)


@question()
def archived_of_feed(asking: Asking, folder: str, sleutel: str, number: int) -> Part | None:
    """An archive by its number from the oldest: it is full, and one document more on top changes nothing of it."""
    every = DOCUMENTS[folder](asking, sleutel)
    if not 0 < number <= archives_of(len(every)):
        return None
    end = len(every) - NEWEST * (number - 1)
    return Part(every[end - NEWEST : end], number - 1, int(number < archives_of(len(every))))


@question()
def is_followed(asking: Asking, folder: str, sleutel: str) -> bool:
    """Whether there are so many documents that there is a feed."""
    return len(DOCUMENTS[folder](asking, sleutel)) >= LEAST.get(folder, 1)


def archives_of(total: int) -> int:
    """How many archives there are of so many documents: what does not fill one more is in the newest alone."""
    return max(0, (total - 1) // NEWEST)


@question("collection")
def every_feed(asking: Asking) -> tuple[tuple[str, str, int], ...]:
    """Every feed by folder and key, with how many archives it has, sorted. A dossier that is introduced in docs/ has a
    feed before there is a document in it."""
    (total,) = asking.rows(f"SELECT COUNT(*) FROM shown WHERE {TIMED}")[0]
    found = {("nieuw", ""): total}
    for soort in STUKKEN:
        ((count,),) = asking.rows(f"SELECT COUNT(*) FROM shown WHERE soort = ? AND {TIMED}", soort)
        found["soort", soort] = count
    found |= {("programmas", ref.id): 0 for ref in refs_of_kind(asking, "programma")}
    found |= {("dossiers", ref.id): 0 for ref in refs_of_kind(asking, "dossier")}
    for folder, query in COUNTED.items():
        for sleutel, count in asking.rows(f"{AS_COUNTS.format(query)} HAVING COUNT(*) >= ?", LEAST.get(folder, 1)):
            found[folder, sleutel] = count
    return tuple(sorted((*feed, archives_of(count)) for feed, count in found.items()))


COUNTED = {
    "programmas": OF_PROGRAMMES,
    "dossiers": OF_DOSSIERS,
    "organisaties": OF_MINISTRIES,
    "trefwoorden": OF_KEYWORDS,
    "wetten": OF_LAWS,
}
AS_COUNTS = f"SELECT m.sleutel, COUNT(*) FROM ({{}}) m JOIN shown USING (bron) WHERE {TIMED} GROUP BY m.sleutel"


def _members(asking: Asking, query: str, sleutel: str) -> tuple[Ref, ...]:
    return _refs(asking, f"SELECT soort, id FROM ({query}) m JOIN shown USING (bron) WHERE {LAST}", sleutel)


def _refs(asking: Asking, query: str, *arguments: object) -> tuple[Ref, ...]:
    return tuple(Ref(*row) for row in asking.rows(query, *arguments))
