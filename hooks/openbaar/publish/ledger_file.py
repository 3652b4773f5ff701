"""The file of the ledger of addresses, read and written whole. It is apart from what the ledger says: a build in which
nothing changed need not import that."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from openbaar.whole_file import write_whole

LEDGER = "adressen.jsonl"
"""Its name in the root of the repository."""


def ledger_bytes(root: Path) -> bytes:
    """The ledger of the project in ``root``; empty where nothing was ever published."""
    path = root / LEDGER
    return path.read_bytes() if os.path.lexists(path) else b""


def ledger_hash(root: Path) -> str:
    """The SHA-256 of these bytes (hexadecimal)."""
    return hashlib.sha256(ledger_bytes(root)).hexdigest()


def replace_ledger(root: Path, data: bytes) -> None:
    """Write the ledger: whole or not at all."""
    write_whole(root / LEDGER, data)
