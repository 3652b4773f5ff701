"""Which questions may get another answer when sources change: those with a key that their rows touch.

A question says its keys where it is defined (``questions/``). Here stands which rows touch which keys, as one query
over the changed sources; it is asked before and after a change. A key too many costs an answer that turns out to be the
same; one too few would leave a page as it was, so a test asks every question before and after any edit.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

KEYS = """
WITH RECURSIVE d AS (SELECT document.* FROM changing CROSS JOIN document USING (bron)),
lack(lijst, datum) AS (
    SELECT 'brieven-zonder-nota', datum FROM d WHERE soort = 'kamerbrief'
    UNION SELECT 'brieven-zonder-kamerstuk', datum FROM d WHERE soort = 'kamerbrief'
    UNION SELECT 'notas-zonder-brief', datum FROM d WHERE soort = 'beslisnota'
    UNION SELECT 'brieven-zonder-nota', letter.datum FROM changing CROSS JOIN relation r USING (bron)
        CROSS JOIN document letter ON letter.soort = r.soort AND letter.id = r.id WHERE r.sleutel = 'kamerbrief'
    UNION SELECT 'notas-zonder-brief', memo.datum FROM d
        CROSS JOIN relation r ON r.soort = d.soort AND r.id = d.id CROSS JOIN document memo ON memo.bron = r.bron
        WHERE r.sleutel IN ('kamerbrief', 'bij')
    UNION SELECT 'brieven-zonder-nota', datum FROM same_number WHERE soort = 'kamerbrief'
),
same_number AS (
    SELECT other.* FROM changing CROSS JOIN number n USING (bron) CROSS JOIN number m ON m.nummer = n.nummer
        CROSS JOIN document other ON other.bron = m.bron WHERE m.eigen <> n.eigen
),
naming(bron) AS (
    SELECT bron FROM changing UNION SELECT bron FROM same_number
    UNION SELECT r.bron FROM d CROSS JOIN relation r ON r.soort = d.soort AND r.id = d.id
),
related(bron) AS (
    SELECT bron FROM naming
    UNION SELECT named.bron FROM changing CROSS JOIN relation r USING (bron)
        CROSS JOIN document named ON named.soort = r.soort AND named.id = r.id
),
beneath(bron) AS (
    SELECT bron FROM d WHERE soort = 'beslisnota'
    UNION SELECT memo.bron FROM beneath CROSS JOIN document named USING (bron)
        CROSS JOIN relation r ON r.soort = named.soort AND r.id = named.id AND r.sleutel = 'bij'
        CROSS JOIN document memo ON memo.bron = r.bron
    UNION SELECT named.bron FROM beneath CROSS JOIN relation r USING (bron)
        CROSS JOIN document named ON named.soort = r.soort AND named.id = r.id WHERE r.sleutel = 'bij'
)
SELECT 'path ' || path FROM changing CROSS JOIN source USING (bron)
UNION SELECT 'document ' || soort || '/' || id FROM d
UNION SELECT 'relations ' || soort || '/' || id FROM d
UNION SELECT 'relations ' || r.soort || '/' || r.id FROM changing CROSS JOIN relation r USING (bron)
UNION SELECT 'relations ' || van.soort || '/' || van.id
    FROM d CROSS JOIN relation r ON r.soort = d.soort AND r.id = d.id CROSS JOIN document van ON van.bron = r.bron
UNION SELECT 'relations ' || soort || '/' || id FROM same_number
UNION SELECT 'cases ' || p.soort || '/' || p.id FROM changing CROSS JOIN relation p USING (bron)
    WHERE p.sleutel = 'programmas'
UNION SELECT 'cases ' || p.soort || '/' || p.id FROM d CROSS JOIN relation r ON r.soort = d.soort AND r.id = d.id
    CROSS JOIN relation p ON p.bron = r.bron AND p.sleutel = 'programmas'
UNION SELECT 'cases ' || p.soort || '/' || p.id FROM changing CROSS JOIN relation r USING (bron)
    CROSS JOIN document named ON named.soort = r.soort AND named.id = r.id
    CROSS JOIN relation p ON p.bron = named.bron AND p.sleutel = 'programmas'
UNION SELECT 'file ' || path FROM changing CROSS JOIN attachment USING (bron)
UNION SELECT 'kind ' || soort FROM d
UNION SELECT 'address ' || adres FROM d
UNION SELECT 'kamerstuk ' || kst FROM d WHERE kst <> ''
UNION SELECT 'dossier ' || dossier FROM d WHERE dossier <> ''
UNION SELECT 'dossier ' || n.dossier FROM changing CROSS JOIN number n USING (bron) WHERE n.dossier <> ''
UNION SELECT 'dossier ' || n.dossier FROM beneath CROSS JOIN number n USING (bron) WHERE n.dossier <> ''
UNION SELECT 'dossier ' || letter.dossier FROM beneath CROSS JOIN relation r USING (bron)
    CROSS JOIN document letter ON letter.soort = r.soort AND letter.id = r.id WHERE letter.dossier <> ''
UNION SELECT 'kamerstuk ' || nummer FROM changing CROSS JOIN number USING (bron) WHERE eigen
UNION SELECT 'dossier ' || letter.dossier FROM changing CROSS JOIN relation r USING (bron)
    CROSS JOIN document letter ON letter.soort = r.soort AND letter.id = r.id WHERE letter.dossier <> ''
UNION SELECT 'dossier ' || van.dossier
    FROM d CROSS JOIN relation r ON r.soort = d.soort AND r.id = d.id CROSS JOIN document van ON van.bron = r.bron
    WHERE van.dossier <> ''
UNION SELECT 'former ' || former_address.adres FROM changing CROSS JOIN former_address USING (bron)
UNION SELECT 'former' FROM changing CROSS JOIN former_address USING (bron)
UNION SELECT 'cited ' || cited FROM changing CROSS JOIN citation USING (bron)
UNION SELECT 'cites ' || groep FROM changing CROSS JOIN citation USING (bron)
UNION SELECT 'cites ' || groep || '/' || sleutel FROM changing CROSS JOIN citation USING (bron)
UNION SELECT 'cites ' || groep || '/' || sleutel || '#' || anker FROM changing CROSS JOIN citation USING (bron)
UNION SELECT 'list citing/' || groep || '/' || sleutel || '#' || anker FROM changing CROSS JOIN citation USING (bron)
UNION SELECT 'withdrawn' FROM d WHERE status = 'ingetrokken'
UNION SELECT 'list mist/' || lijst FROM lack
UNION SELECT 'list mist/' || lijst || '/' || CASE WHEN datum = 0 THEN 'onbekend'
    ELSE strftime('%Y', datum + 1721424.5) END FROM lack
UNION SELECT 'list ' || lijst FROM changing CROSS JOIN listing USING (bron)
UNION SELECT 'unit ' || slug FROM changing CROSS JOIN unit USING (bron)
UNION SELECT 'unit ' || onder FROM changing CROSS JOIN unit USING (bron)
UNION SELECT 'keyword ' || slug FROM changing CROSS JOIN keyword USING (bron)
UNION SELECT 'publisher ' || slug FROM changing CROSS JOIN publisher USING (bron)
UNION SELECT 'publisher ' || p.slug FROM changing CROSS JOIN relation r USING (bron)
    CROSS JOIN document report ON report.soort = r.soort AND report.id = r.id
    CROSS JOIN publisher p ON p.bron = report.bron
UNION SELECT 'register' FROM changing CROSS JOIN recommendation USING (bron)
UNION SELECT 'register' FROM changing CROSS JOIN reaction USING (bron)
UNION SELECT 'harvest ' || infocat || '/' || jaar FROM related CROSS JOIN harvest USING (bron) WHERE infocat <> ''
UNION SELECT 'data ' || jaar FROM naming CROSS JOIN document USING (bron) WHERE jaar <> ''
UNION SELECT 'collection' FROM changing
"""

"""1721424.5 is the Julian day before that of ordinal 1. ``CROSS JOIN`` has SQLite start from what changed: other plans
walk through whole tables."""

OWN_KEYS = """
SELECT 'path ' || path FROM changing CROSS JOIN source USING (bron)
UNION SELECT 'document ' || soort || '/' || id FROM changing CROSS JOIN document USING (bron)
UNION SELECT 'data ' || jaar FROM changing CROSS JOIN document USING (bron) WHERE jaar <> ''
"""

NEIGHBOURS = """
SELECT soort, id FROM standing
WHERE soort = :soort AND +datum > 0 AND datum {than}= :datum AND (datum {than} :datum OR adres {than} :adres)
ORDER BY datum {way}, adres {way} LIMIT 1
"""


def keys_of(db: sqlite3.Connection, paths: Iterable[str]) -> set[str]:
    """The keys that the rows of these sources touch as they are now."""
    _set_changing(db, paths)
    found = {key for (key,) in db.execute(KEYS)} | set(_beside(db))
    return found | {f"list dossier/{key.removeprefix('dossier ')}" for key in found if key.startswith("dossier ")}


def own_keys_of(db: sqlite3.Connection, paths: Iterable[str]) -> set[str]:
    """Those for sources of which nothing changed that other pages can show."""
    _set_changing(db, paths)
    return {key for (key,) in db.execute(OWN_KEYS)}


def _set_changing(db: sqlite3.Connection, paths: Iterable[str]) -> None:
    db.execute("CREATE TEMP TABLE IF NOT EXISTS changing (bron INTEGER PRIMARY KEY)")
    db.execute("DELETE FROM changing")
    insert = "INSERT INTO changing SELECT bron FROM source WHERE path = ?"
    db.executemany(insert, [(path,) for path in paths])


def _beside(db: sqlite3.Connection) -> Iterator[str]:
    """The documents that stand beside one of these in time, and these themselves."""
    dated = "SELECT soort, id, datum, adres FROM changing CROSS JOIN document USING (bron) WHERE datum > 0"
    for soort, id, datum, adres in db.execute(dated).fetchall():
        yield f"beside {soort}/{id}"
        for than, way in (("<", "DESC"), (">", "ASC")):
            query = NEIGHBOURS.format(than=than, way=way)
            for found in db.execute(query, {"soort": soort, "datum": datum, "adres": adres}):
                yield "beside {}/{}".format(*found)
