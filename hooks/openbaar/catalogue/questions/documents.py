"""Documents by their identity, address or source, and what stands before and after one."""

from __future__ import annotations

from dataclasses import replace

from openbaar.catalogue.asking import Asking, question
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.packed import PACKING
from openbaar.catalogue.redaction import redacted
from openbaar.catalogue.sources import FileFacts
from openbaar.catalogue.visibility import Visibility
from openbaar.documents import Document, Ref
from openbaar.documents.kinds import STUKKEN

IS_STUK = f"soort IN ({', '.join(map(repr, STUKKEN))})"
"""Of a row: whether it is that of a memo, a letter or a report."""

ENTRY = "SELECT soort, id, path, jaar, record, visibility, adres, shown FROM shown"


@question("document {0}", digest=lambda entry: f"{entry.visibility.name} {entry.shown}" if entry else "")
def document(asking: Asking, ref: Ref) -> Entry | None:
    """A document that may be seen, without its text; None when there is none."""
    return next((_entry(*row) for row in asking.rows(f"{ENTRY} WHERE soort = ? AND id = ?", *ref)), None)


def _entry(soort: str, id: str, path: str, jaar: str, record: bytes, visibility: str, adres: str, shown: str) -> Entry:
    found = Document(Ref(soort, id), path, jaar, PACKING.unpack(record), "")
    seen = Visibility[visibility]
    return Entry(redacted(found) if seen is Visibility.INGETROKKEN else found, seen, adres, shown)


@question("path {0}")
def ref_at_path(asking: Asking, path: str) -> Ref | None:
    """The document of a source (``docs/…``) that may be seen."""
    return next((Ref(*row) for row in asking.rows("SELECT soort, id FROM shown WHERE path = ?", path)), None)


@question("address {0}")
def ref_at_address(asking: Asking, adres: str) -> Ref | None:
    """The document that was written for an address, when it may be seen."""
    return next((Ref(*row) for row in asking.rows("SELECT soort, id FROM shown WHERE adres = ?", adres)), None)


@question("kind {0}")
def refs_of_kind(asking: Asking, soort: str) -> tuple[Ref, ...]:
    """The documents of a kind that stand as pages of their own (no tombstones), sorted by path."""
    return tuple(
        Ref(*row) for row in asking.rows("SELECT soort, id FROM standing WHERE soort = ? ORDER BY path", soort)
    )


@question("kind {0}")
def addresses_of_kind(asking: Asking, soort: str) -> tuple[str, ...]:
    """The addresses of the documents of a kind that stand as pages of their own, sorted."""
    return tuple(adres for (adres,) in asking.rows("SELECT adres FROM standing WHERE soort = ? ORDER BY adres", soort))


@question("beside {0}")
def beside(asking: Asking, ref: Ref) -> tuple[Ref | None, Ref | None]:
    """The document of the same kind just before and just after one, by date and then by address; None at the ends, and
    where its date is unknown."""
    own = asking.rows("SELECT datum, adres FROM standing WHERE soort = ? AND id = ? AND +datum > 0", *ref)
    if not own:
        return None, None
    datum, adres = own[0]
    return tuple(  # type: ignore[return-value]
        next((Ref(*row) for row in asking.rows(query, ref.soort, datum, datum, adres)), None)
        for query in (_beside("<", "DESC"), _beside(">", "ASC"))
    )


def _beside(than: str, way: str) -> str:
    """The plus keeps a search from entering the index at the first known day."""
    return (
        "SELECT soort, id FROM standing WHERE soort = ? AND +datum > 0"
        f" AND datum {than}= ? AND (datum {than} ? OR adres {than} ?) ORDER BY datum {way}, adres {way} LIMIT 1"
    )


@question("kamerstuk {0}")
def letter_of(asking: Asking, kst: str) -> Ref | None:
    """The letter that is this Kamerstuk or this Aanhangsel, or else answers these questions. Of a withdrawn letter and
    the one that replaces it, the second."""
    query = "SELECT soort, id FROM shown_letter WHERE kst = ?" if kst.startswith("kst-") else LETTER_OF
    return next((Ref(*row) for row in asking.rows(query, kst)), None)


LETTER_OF = (
    "SELECT d.soort, d.id FROM number n CROSS JOIN shown d USING (bron) WHERE n.nummer = ? AND n.eigen"
    " ORDER BY d.visibility = 'INGETROKKEN', d.datum DESC, d.path LIMIT 1"
)


@question("file {0}")
def file_facts(asking: Asking, path: str) -> FileFacts | None:
    """A file that may be downloaded: a document with a text names it."""
    query = (
        "SELECT f.size, f.sha256, f.content FROM file f WHERE f.path = ?"
        " AND EXISTS (SELECT 1 FROM attachment a JOIN standing USING (bron) WHERE a.path = f.path)"
    )
    return next((FileFacts(*row) for row in asking.rows(query, path)), None)


def with_text(entry: Entry, asking: Asking) -> Entry:
    """The same entry with its text, which a tombstone has not."""
    if entry.visibility is Visibility.INGETROKKEN:
        return entry
    query = "SELECT body, lines FROM document JOIN source USING (bron) WHERE path = ?"
    for body, lines in asking.rows(query, entry.document.path):
        line, places = PACKING.unpack(lines)
        return replace(entry, document=replace(entry.document, body=body, body_line=line, lines=dict(places)))
    raise KeyError(entry.document.path)
