"""The documents of each feed as they came or went, the newest first; those of one moment by address.

A feed is asked for by its folder and a key in that: ``("dossiers", "28638")``, ``("nieuw", "")``, ``("soort",
"beslisnota")``. A withdrawn document is in it as the tombstone it is, where its tombstone says that it belonged there:
with a ministry, a keyword and a law it does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from openbaar.catalogue.asking import Asking, question
from openbaar.catalogue.questions.documents import IS_STUK, refs_of_kind
from openbaar.catalogue.questions.dossiers import MEMOS_OF_ONE, members_of_dossiers
from openbaar.documents import Ref
from openbaar.documents.kinds import STUKKEN

NEWEST = 50
"""How many documents a feed holds, and each of its archives."""

FEWEST = 10
"""From so many documents on a keyword or a law has a feed."""

TIMED = f"{IS_STUK} AND gewijzigd IS NOT NULL"
LAST = f"{TIMED} ORDER BY gewijzigd DESC, adres"

OF_LETTERS = """
letter AS (SELECT dossier AS sleutel, bron FROM shown_document WHERE dossier <> '' AND {letter})
SELECT sleutel, bron FROM letter
UNION SELECT letter.sleutel, r.van_bron FROM shown_relation r JOIN letter ON letter.bron = r.naar_bron
    WHERE r.sleutel = 'kamerbrief'
UNION SELECT letter.sleutel, r.naar_bron FROM shown_relation r JOIN letter ON letter.bron = r.van_bron
    WHERE r.sleutel = 'reactie_op'
"""
"""The letters of dossiers, their memos, and the reports to which they react."""
OF_DOSSIER = f"""
{MEMOS_OF_ONE}, {OF_LETTERS.format(letter="dossier = ?1")}
UNION SELECT dossier, bron FROM memo
UNION SELECT sleutel, bron FROM shown_citation WHERE groep = 'dossier' AND sleutel = ?1
"""


@question("collection")
def documents_of_all(asking: Asking, _: str) -> tuple[Ref, ...]:
    """All of them."""
    return _refs(asking, f"SELECT soort, id FROM shown_document WHERE {LAST}")


@question("kind {0}")
def documents_of_a_kind(asking: Asking, soort: str) -> tuple[Ref, ...]:
    """Those of a kind."""
    return _refs(asking, f"SELECT soort, id FROM shown_document WHERE soort = ? AND {LAST}", soort)


@question("relations programma/{0}")
def documents_of_programme(asking: Asking, id: str) -> tuple[Ref, ...]:
    """Those of a programme."""
    query = "SELECT van_bron AS bron FROM shown_relation WHERE naar_soort = 'programma' AND sleutel = 'programmas'"
    return _members(asking, f"{query} AND naar_id = ?", id)


@question("dossier {0}", "cites dossier/{0}")
def documents_of_dossier(asking: Asking, dossier: str) -> tuple[Ref, ...]:
    """Those of a dossier: the documents of a case in it, and those that cite it."""
    return _members(asking, f"SELECT bron FROM ({OF_DOSSIER})", dossier)


@question("unit {0}")
def documents_of_ministry(asking: Asking, slug: str) -> tuple[Ref, ...]:
    """Those of a ministry and all that is below it."""
    return _members(
        asking, "SELECT u.bron FROM unit u CROSS JOIN standing USING (bron) WHERE ministerie AND slug = ?", slug
    )


@question("keyword {0}")
def documents_of_keyword(asking: Asking, slug: str) -> tuple[Ref, ...]:
    """Those with a keyword."""
    return _members(asking, "SELECT k.bron FROM keyword k CROSS JOIN standing USING (bron) WHERE slug = ?", slug)


@question("cites wet/{0}")
def documents_of_law(asking: Asking, afkorting: str) -> tuple[Ref, ...]:
    """Those that cite a law."""
    return _members(asking, "SELECT bron FROM shown_citation WHERE groep = 'wet' AND sleutel = ?", afkorting)


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
    (total,) = asking.rows(f"SELECT COUNT(*) FROM shown_document WHERE {TIMED}")[0]
    found = {("nieuw", ""): total}
    for soort in STUKKEN:
        ((count,),) = asking.rows(f"SELECT COUNT(*) FROM shown_document WHERE soort = ? AND {TIMED}", soort)
        found["soort", soort] = count
    found |= {("programmas", ref.id): 0 for ref in refs_of_kind(asking, "programma")}
    found |= {("dossiers", ref.id): 0 for ref in refs_of_kind(asking, "dossier")}
    for folder, query in COUNTED.items():
        for sleutel, count in asking.rows(f"{query} HAVING aantal >= ?", LEAST.get(folder, 1)):
            found[folder, sleutel] = count
    found |= {("dossiers", dossier): count for dossier, count in _in_dossiers(asking) if count}
    return tuple(sorted((*feed, archives_of(count)) for feed, count in found.items()))


def _in_dossiers(asking: Asking) -> Iterator[tuple[str, int]]:
    """How many documents the feed of each dossier has."""
    members = {dossier: set(those) for dossier, those in members_of_dossiers(asking).items()}
    for dossier, bron in asking.rows(f"WITH {OF_LETTERS.format(letter='TRUE')}"):
        members.setdefault(dossier, set()).add(bron)
    timed = {bron for (bron,) in asking.rows(f"SELECT bron FROM shown_document WHERE {TIMED}")}
    return ((dossier, len(those & timed)) for dossier, those in members.items())


COUNTED = {
    "programmas": f"SELECT naar_id, COUNT(DISTINCT van_bron) AS aantal FROM shown_relation"
    f" JOIN shown_document ON bron = van_bron WHERE naar_soort = 'programma' AND sleutel = 'programmas' AND {TIMED}"
    " GROUP BY naar_id",
    "organisaties": f"SELECT slug, COUNT(DISTINCT bron) AS aantal FROM unit CROSS JOIN standing USING (bron)"
    f" WHERE ministerie AND {TIMED} GROUP BY slug",
    "trefwoorden": f"SELECT slug, COUNT(*) AS aantal FROM keyword CROSS JOIN standing USING (bron)"
    f" WHERE {TIMED} GROUP BY slug",
    "wetten": f"SELECT sleutel, COUNT(DISTINCT bron) AS aantal FROM citation CROSS JOIN standing USING (bron)"
    f" WHERE groep = 'wet' AND {TIMED} GROUP BY sleutel",
}
"""How many documents the feeds in a folder have, by their keys."""


def _members(asking: Asking, query: str, sleutel: str) -> tuple[Ref, ...]:
    """The documents of these sources."""
    return _refs(asking, f"SELECT soort, id FROM shown_document WHERE bron IN ({query}) AND {LAST}", sleutel)


def _refs(asking: Asking, query: str, *arguments: object) -> tuple[Ref, ...]:
    return tuple(Ref(*row) for row in asking.rows(query, *arguments))
