"""The ledger of addresses: a build is held against it before anything is made, and added to it once it is published."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Set
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from openbaar.catalogue import Catalogue, catalogue, together
from openbaar.catalogue.ledger import Ledger, read_ledger, written
from openbaar.catalogue.ledger_advice import ledger_advice
from openbaar.catalogue.recording import new_lines
from openbaar.catalogue.standing import Standing
from openbaar.catalogue.vanished import Vanished
from openbaar.documents import AMSTERDAM
from openbaar.pages import generated_addresses, generated_at, may_be_generated
from openbaar.problems import Problem
from openbaar.publish.ledger_file import LEDGER, ledger_bytes, replace_ledger

UNREAD = "SELECT path FROM source s WHERE NOT EXISTS (SELECT 1 FROM document d WHERE d.bron = s.bron)"


def ledger_problems(db: sqlite3.Connection, root: Path, is_sound: bool) -> tuple[Problem, ...]:
    """BS013 and BS014 for the sources in a database at the moment of its views. ``is_sound`` says that nothing else is
    wrong with them: only then generated pages can be asked for. Else what may be one is taken to be there, and while a
    source cannot be read every page is: another may lead on from that one."""
    data = ledger_bytes(root)
    if not data:
        return ()
    ledger, broken = read_ledger(data, LEDGER)
    unread = frozenset(path for (path,) in db.execute(UNREAD))
    return (*broken, *_held_against(ledger, Catalogue(db), is_sound, unread).problems())


def ledger_findings(shown: Catalogue, root: Path, is_sound: bool, unread: Set[str]) -> Iterator[Problem]:
    """The same for a catalogue without some sources (``unread``), with the advice."""
    ledger, broken = read_ledger(ledger_bytes(root), LEDGER)
    yield from broken
    found = _held_against(ledger, shown, is_sound, unread)
    yield from found.problems()
    yield from ledger_advice(found)


def _held_against(ledger: Ledger, shown: Catalogue, is_sound: bool, unread: Set[str]) -> Vanished:
    def is_made(address: str) -> bool:
        if not is_sound:
            return bool(unread) or may_be_generated(address)
        return address in _overviews() or generated_at(address, shown) is not None

    return Vanished(ledger, Standing(shown.db), is_made, unread)


def add_to_ledger(db: sqlite3.Connection, root: Path, now: datetime) -> str:
    """Add what a finished build published at a moment. Gives the SHA-256 of the ledger as it is then. ValueError when
    it cannot be read: a build refuses that before."""
    data = ledger_bytes(root)
    ledger, broken = read_ledger(data, LEDGER)
    if broken:
        raise ValueError(str(broken[0]))
    lines = new_lines(ledger, Standing(db), _overviews(), now.astimezone(AMSTERDAM).date())
    if lines:
        data += (b"\n" if data and not data.endswith(b"\n") else b"") + written(lines)
        replace_ledger(root, data)
    return hashlib.sha256(data).hexdigest()


@cache
def _overviews() -> frozenset[str]:
    """The addresses of generated pages that stand whatever the collection holds: those of an empty one, at any moment.
    None of them need be made to know that it is there."""
    return frozenset(generated_addresses(catalogue(together({}, {}), datetime.fromtimestamp(0, UTC))))
