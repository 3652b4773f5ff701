"""The collection out of the catalogue: every source as it was read, for who must say what is wrong with it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from openbaar.catalogue.body_links import SiteLink
from openbaar.catalogue.collect import Collection, together
from openbaar.catalogue.extract import Extract
from openbaar.catalogue.packed import PACKING
from openbaar.catalogue.sources import FileFacts
from openbaar.documents import Document, Ref

DOCUMENT = "SELECT soort, id, jaar, record, citations, spans, lines, body FROM document WHERE bron = ?"


def collection_of(db: sqlite3.Connection) -> Collection:
    """All sources of a catalogue, public or not, with all that is wrong with them."""
    files = {path: FileFacts(*facts) for path, *facts in db.execute("SELECT path, size, sha256, content FROM file")}
    return together(dict(_extracts(db)), files)


def _extracts(db: sqlite3.Connection) -> Iterator[tuple[str, Extract]]:
    for bron, path, problems in db.execute("SELECT bron, path, problems FROM source ORDER BY path").fetchall():
        found = PACKING.unpack(problems) if problems else ()
        row = db.execute(DOCUMENT, (bron,)).fetchone()
        yield path, _extract(bron, path, row, found, db) if row else Extract(None, found)


def _extract(
    bron: int, path: str, row: tuple[object, ...], problems: tuple[object, ...], db: sqlite3.Connection
) -> Extract:
    soort, id, jaar, record, citations, spans, lines, body = row
    first, places = PACKING.unpack(lines)  # type: ignore[arg-type]
    document = Document(Ref(soort, id), path, jaar, PACKING.unpack(record), body, first, dict(places))  # type: ignore[arg-type]
    links = db.execute("SELECT line, target, anchor, plaats FROM link WHERE bron = ? ORDER BY rowid", (bron,))
    anchors = db.execute("SELECT anchor FROM anchor WHERE bron = ?", (bron,))
    written = db.execute("SELECT written FROM correction WHERE bron = ?", (bron,)).fetchone()
    return Extract(
        document,
        problems,  # type: ignore[arg-type]
        PACKING.unpack(citations),  # type: ignore[arg-type]
        tuple(SiteLink(line, target, anchor, PACKING.unpack(place)) for line, target, anchor, place in links),
        frozenset(anchor for (anchor,) in anchors),
        PACKING.unpack(written[0]) if written else frozenset(),
        dict(db.execute("SELECT grond, aantal FROM mark WHERE bron = ? ORDER BY grond", (bron,)).fetchall()),
        PACKING.unpack(spans) if spans else (),  # type: ignore[arg-type]
    )
