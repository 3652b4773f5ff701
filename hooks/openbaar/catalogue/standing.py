"""What stands at each address at a moment, and what is hidden at one: asked of the catalogue for the ledger.

The conductor and ``openbaar check`` ask this, and no page.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from openbaar.catalogue.packed import PACKING
from openbaar.documents import Ref
from openbaar.documents.document import nearest_line
from openbaar.documents.kinds import STUKKEN

PAGES = """
SELECT adres, path, soort, id, visibility = 'INGETROKKEN', tekst, wijzigingen FROM shown ORDER BY adres
"""
FILES = """
SELECT f.path, f.sha256, d.adres FROM file f JOIN attachment a ON a.path = f.path JOIN standing d USING (bron)
ORDER BY f.path
"""
FORMER = "SELECT f.adres, d.adres FROM former_address f JOIN shown d USING (bron) ORDER BY f.adres, d.path"
HIDDEN = """
SELECT adres, adres, path, status, nooit FROM document d JOIN source USING (bron)
    WHERE NOT EXISTS (SELECT 1 FROM shown_document s WHERE s.bron = d.bron)
UNION ALL SELECT f.adres, d.adres, path, status, nooit FROM former_address f
    JOIN document d USING (bron) JOIN source USING (bron)
    WHERE NOT EXISTS (SELECT 1 FROM shown_document s WHERE s.bron = d.bron)
UNION ALL SELECT substr(a.path, 6), d.adres, s.path, status, nooit FROM attachment a
    JOIN document d USING (bron) JOIN source s USING (bron)
    WHERE NOT EXISTS (SELECT 1 FROM shown_document t WHERE t.bron = d.bron)
"""
LINES = "SELECT lines FROM document JOIN source USING (bron) WHERE path = ?"


class WrittenPage(NamedTuple):
    """A page that somebody wrote and that may be seen: its source, whether it is a tombstone, the hash of its text and
    how many changes it tells of."""

    path: str
    ref: Ref
    is_tombstone: bool
    tekst: str
    wijzigingen: int

    @property
    def is_stuk(self) -> bool:
        """Whether it is a memo, a letter or a report with its text."""
        return self.ref.soort in STUKKEN and not self.is_tombstone


class HiddenPage(NamedTuple):
    """A source that may not be seen: its path, its status, and whether it counts as never public."""

    path: str
    status: str
    nooit: bool


@dataclass(frozen=True)
class Standing:
    """What stands where, in the site of a catalogue."""

    db: sqlite3.Connection

    @cached_property
    def pages(self) -> Mapping[str, WrittenPage]:
        """Those that somebody wrote, by address."""
        rows = self.db.execute(PAGES)
        return {
            adres: WrittenPage(path, Ref(soort, id), bool(gone), *rest) for adres, path, soort, id, gone, *rest in rows
        }

    @cached_property
    def files(self) -> Mapping[str, tuple[str, str]]:
        """Attachments by their path in the site: SHA-256, and the address of their page."""
        return {path.removeprefix("docs/"): (sha256, adres) for path, sha256, adres in self.db.execute(FILES)}

    @cached_property
    def former(self) -> Mapping[str, str]:
        """Former addresses, and the address that each leads to."""
        return dict(self.db.execute(FORMER).fetchall())

    @cached_property
    def hidden(self) -> Mapping[str, HiddenPage]:
        """Addresses of pages, files and former addresses of what may not be seen."""
        rows = self.db.execute(HIDDEN)
        return {adres: HiddenPage(path, status, bool(nooit)) for adres, _, path, status, nooit in rows}

    def page_of(self, address: str) -> WrittenPage | None:
        """The page at an address (with its first slash), or to which that leads on."""
        place = address.removeprefix("/")
        return self.pages.get(place) or (self.pages.get(self.former[place]) if place in self.former else None)

    def line_of(self, path: str, key: str) -> int:
        """The line of a key in the front matter of a source; 1 where it has none."""
        found = self.db.execute(LINES, (path,)).fetchone()
        return nearest_line(dict(PACKING.unpack(found[0])[1]), (key,)) if found else 1
