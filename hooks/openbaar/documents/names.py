"""What no file or folder may be called, because some system cannot have it: the site is copied to any server."""

from __future__ import annotations

import unicodedata

LONGEST = 200
"""Characters of one name. Most file systems take 255 bytes; endings and the names of temporary files come on top."""

_WINDOWS = frozenset({"con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10))})


def is_reserved_by_windows(name: str) -> bool:
    """``con``, ``nul.pdf``, ``COM1``: Windows takes these for devices, whatever follows the first point."""
    return name.partition(".")[0].strip().lower() in _WINDOWS


def unfit_for_a_file(name: str) -> str:
    """Why a name cannot be that of a file or folder everywhere, in Dutch; "" when it can."""
    if is_reserved_by_windows(name):
        return "deze naam kan niet op Windows"
    if name.endswith("."):
        return "een naam kan niet op een punt eindigen"
    return "naam is te lang" if len(name) > LONGEST else ""


def same_place(path: str) -> str:
    """What all spellings of a path have in common that are one place on some file system: capitals, accents."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
