"""What can be wrong between sources, asked of the catalogue: whether there may be anything at all.

Each query gives rows only where something may be wrong; all of them together cost some milliseconds, whatever the size
of the collection. When one gives a row, the sources are put together (``collect.py``) and say what it is, in the words
for editors: that takes longer, and stops the build anyway. A test holds that no problem is passed over.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping

from openbaar.catalogue.attachment_types import is_of_wrong_type
from openbaar.catalogue.introductions import is_known
from openbaar.catalogue.withdrawn import longest_names

QUERIES: Mapping[str, str] = {
    "a source by itself": "SELECT 1 FROM source WHERE problems IS NOT NULL",
    "two of the same kind and id": "SELECT 1 FROM document GROUP BY soort, id HAVING COUNT(*) > 1",
    "a reference to nothing": """
        SELECT 1 FROM relation r WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.soort = r.soort AND d.id = r.id)""",
    "a recommendation that is not there": """
        SELECT 1 FROM reaction r JOIN document letter USING (bron)
        JOIN document report ON report.soort = 'rapport' AND report.id = r.rapport
        WHERE letter.status <> 'ingetrokken' AND report.status <> 'ingetrokken' AND NOT EXISTS
            (SELECT 1 FROM recommendation n WHERE n.bron = report.bron AND n.nummer = r.nummer)""",
    "an anchor of a reaction that is not there": """
        SELECT 1 FROM reaction r JOIN document letter USING (bron) WHERE letter.status <> 'ingetrokken'
        AND r.anker <> '' AND NOT EXISTS (SELECT 1 FROM anchor a WHERE a.bron = r.bron AND a.anchor = r.anker)""",
    "two letters of one Kamerstuk": """
        SELECT 1 FROM document WHERE kst <> '' AND status <> 'ingetrokken' GROUP BY kst HAVING COUNT(*) > 1""",
    "two letters of one Aanhangsel": """
        SELECT 1 FROM number n JOIN document d USING (bron) WHERE n.eigen AND n.nummer LIKE 'ah-%'
        AND d.status <> 'ingetrokken' GROUP BY n.nummer HAVING COUNT(*) > 1""",
    "a reference to itself": """
        SELECT 1 FROM relation r JOIN document d USING (bron) WHERE d.soort = r.soort AND d.id = r.id""",
    "two in one place": "SELECT 1 FROM place GROUP BY place HAVING COUNT(*) > 1",
    "a file where a folder is": """
        SELECT 1 FROM place p WHERE EXISTS
            (SELECT 1 FROM place q WHERE q.place > p.place || '/' AND q.place < p.place || '0')""",
    "a former address that cannot be": "SELECT 1 FROM former_address WHERE unfit",
    "a link to an anchor that is not there": """
        SELECT 1 FROM link l JOIN document d USING (bron) JOIN source t ON t.path = l.target
        JOIN document target ON target.bron = t.bron
        WHERE d.status <> 'concept' AND target.status <> 'ingetrokken' AND l.anchor <> '' AND NOT EXISTS
            (SELECT 1 FROM anchor a WHERE a.bron = t.bron AND a.anchor = l.anchor)""",
    "a correction of what is not cited": "SELECT 1 FROM correction WHERE wrong",
    "a file that is not there": """
        SELECT 1 FROM attachment a JOIN document d USING (bron) WHERE d.status <> 'ingetrokken'
        AND NOT EXISTS (SELECT 1 FROM file f WHERE f.path = a.path)""",
    "a file of two documents": """
        SELECT 1 FROM attachment a JOIN document d USING (bron) WHERE d.status <> 'ingetrokken'
        GROUP BY a.path HAVING COUNT(*) > 1""",
    "no ordinary file": "SELECT 1 FROM file WHERE sha256 = ''",
}

LINKED_NOWHERE = """
SELECT DISTINCT l.target FROM link l JOIN document d USING (bron) WHERE d.status <> 'concept'
AND NOT EXISTS (SELECT 1 FROM source s WHERE s.path = l.target)
AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.path = l.target)
"""

NAMED_BY_NOBODY = """
SELECT path FROM file f WHERE NOT EXISTS (SELECT 1 FROM attachment a WHERE a.path = f.path)
AND NOT (f.path LIKE '%.vrijgave.toml' AND (
    EXISTS (SELECT 1 FROM attachment a JOIN document d USING (bron)
        WHERE a.path = substr(f.path, 1, length(f.path) - 14) AND d.status <> 'ingetrokken')
    OR EXISTS (SELECT 1 FROM source s JOIN document USING (bron)
        WHERE s.path = substr(f.path, 1, length(f.path) - 14))))
"""

LINKED_AND_NOT_SHOWN = """
SELECT DISTINCT l.target FROM link l JOIN shown d USING (bron)
WHERE EXISTS (SELECT 1 FROM document t JOIN source s USING (bron)
        WHERE s.path = l.target AND t.status <> 'ingetrokken')
    AND NOT EXISTS (SELECT 1 FROM shown t WHERE t.path = l.target)
OR EXISTS (SELECT 1 FROM attachment a JOIN document t USING (bron)
        WHERE a.path = l.target AND t.status <> 'ingetrokken')
    AND NOT EXISTS (SELECT 1 FROM attachment a JOIN standing t USING (bron) WHERE a.path = l.target)
"""


def may_be_wrong(db: sqlite3.Connection) -> bool:
    """Whether anything may be wrong between the sources, or would be if they were published at the moment of the
    views."""
    return any(db.execute(f"{query} LIMIT 1").fetchall() for query in QUERIES.values()) or any(
        check(db) for check in CHECKS
    )


def _leads_nowhere(db: sqlite3.Connection) -> bool:
    return any(not _went(target, db) for (target,) in db.execute(LINKED_NOWHERE).fetchall())


def _belongs_nowhere(db: sqlite3.Connection) -> bool:
    return any(not _went(path, db) for (path,) in db.execute(NAMED_BY_NOBODY).fetchall())


def _went(path: str, db: sqlite3.Connection) -> bool:
    """Whether a file is called after a withdrawn page."""
    query = "SELECT 1 FROM document JOIN source USING (bron) WHERE path = ? AND status = 'ingetrokken'"
    return not path.endswith(".md") and any(db.execute(query, (name,)).fetchone() for name in longest_names(path))


def _exposes(db: sqlite3.Connection) -> bool:
    return bool(db.execute(f"{LINKED_AND_NOT_SHOWN} LIMIT 1").fetchall())


def _has_wrong_type(db: sqlite3.Connection) -> bool:
    query = (
        "SELECT a.path, f.content FROM attachment a JOIN document d USING (bron)"
        " LEFT JOIN file f ON f.path = a.path AND f.sha256 <> '' WHERE d.status <> 'ingetrokken'"
    )
    return any(is_of_wrong_type(path, content) for path, content in db.execute(query))


def _introduces_nothing(db: sqlite3.Connection) -> bool:
    written = db.execute("SELECT id FROM document WHERE soort = 'pagina' AND id LIKE '%/%'").fetchall()

    def is_unit(slug: str) -> bool:
        return bool(db.execute("SELECT 1 FROM unit WHERE slug = ?", (slug,)).fetchone())

    return any(not is_known(id, is_unit) for (id,) in written)


CHECKS: tuple[Callable[[sqlite3.Connection], bool], ...] = (
    _leads_nowhere,
    _belongs_nowhere,
    _exposes,
    _has_wrong_type,
    _introduces_nothing,
)
"""Where a query gives candidates, and a rule in Python the rest."""
