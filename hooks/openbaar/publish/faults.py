"""Faults of the disk and of permissions, told in Dutch, a line each."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

WORDS: Mapping[int, str] = MappingProxyType(
    {
        errno.ENOSPC: "De schijf is vol",
        errno.EDQUOT: "De ruimte die u op deze schijf mag gebruiken, is op",
        errno.EFBIG: "Het bestand is groter dan hier mag",
        errno.EROFS: "Op deze schijf mag niet worden geschreven",
        errno.EACCES: "Geen toegang",
        errno.EPERM: "Dat mag hier niet",
        errno.ENAMETOOLONG: "Deze naam of dit pad is te lang",
        errno.EISDIR: "Hier staat een map waar een bestand moet staan",
        errno.ENOTDIR: "Hier staat een bestand waar een map moet staan",
        errno.EEXIST: "Hier staat al iets",
        errno.ENOTEMPTY: "Deze map is niet leeg",
        errno.ENOENT: "Dit bestand of deze map is er niet (meer)",
        errno.ELOOP: "Dit zijn links die naar elkaar verwijzen",
        errno.EBUSY: "Dit bestand is in gebruik",
        errno.ETXTBSY: "Dit bestand is in gebruik",
        errno.EMFILE: "Er zijn te veel bestanden tegelijk open",
        errno.ENFILE: "Er zijn te veel bestanden tegelijk open",
        errno.EIO: "De schijf kan niet worden gelezen of geschreven",
        errno.EADDRINUSE: "Deze poort is al in gebruik. Kies een andere met --port",
        errno.EAGAIN: "Het systeem kan nu geen proces meer starten",
        errno.ENOMEM: "Het geheugen is vol",
    }
)


def fault(error: OSError) -> str:
    """What the system would not do, with the notes that were added to the error."""
    notes: list[str] = getattr(error, "__notes__", [])
    return " ".join([f"{_what(error)}.", *notes])


def _what(error: OSError) -> str:
    told = WORDS.get(error.errno or 0) or f"Het systeem meldt: {error.strerror or error}"
    path = error.filename2 if error.filename2 is not None else error.filename
    return f"{told}: {_shown(path)}" if isinstance(path, str | bytes | os.PathLike) else told


def _shown(path: Any) -> str:
    """A path on one line, and from the working folder where it is in there."""
    name = os.fsdecode(path).encode("utf-8", "replace").decode()
    here = os.getcwd() + os.sep  # noqa: PTH109 - as text, which is what is compared
    return name.removeprefix(here).replace("\n", " ").replace("\r", " ")
