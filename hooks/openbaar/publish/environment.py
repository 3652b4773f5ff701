"""What else than the sources decides what a page looks like: code, templates, settings, and the packages that render.

All of it goes into one hash. When anything of it changes, everything is made again.
"""

from __future__ import annotations

import hashlib
import os
import platform
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def environment(root: Path, preview_at: str = "") -> str:
    """The hash of all that renders the project in ``root`` (hexadecimal), for a preview at an address or for good."""
    settings = [(path.name, path.read_bytes()) for path in sorted(root.glob("*.yml")) if path.is_file()]
    by_environment = any(b"!ENV" in data for _, data in settings)
    return _hash(
        [
            ("code", rendering_code().encode()),
            ("preview", preview_at.encode()),
            *((f"settings/{name}", data) for name, data in settings),
            *_content(root / "overrides"),
            *_content(root / "hooks", "openbaar"),
            ("variables", repr(sorted(os.environ.items())).encode() if by_environment else b""),
        ]
    )


@cache
def rendering_code() -> str:
    """The hash of our package, of Python and of all packages (hexadecimal). Taken once, for it is of what this
    process imported: who edits the code while a preview runs must not have old pages taken for new ones."""
    return _hash([*_platform(), *_content(PACKAGE)])


READERS = ("lxml", "phonenumberslite", "pikepdf", "pillow", "pypdfium2", "python_stdnum")
"""The packages that decide what is found in a file."""


@cache
def inspecting_code() -> str:
    """The hash of all that decides what is found in a file (hexadecimal): our rules, and the packages that read it."""
    installed = "\n".join(name for name in _installed() if name.lower().startswith(READERS))
    ours = [*_content(PACKAGE / "leaks"), *_content(PACKAGE / "documents"), *_content(PACKAGE / "file_types.py")]
    return _hash([("packages", installed.encode()), *ours])


def _platform() -> Iterator[tuple[str, bytes]]:
    yield "python", f"{platform.python_implementation()} {sys.version}".encode()
    yield "packages", "\n".join(_installed()).encode()


def _installed() -> list[str]:
    """Name and version of every installed package, as the names of their folders tell: that is quick to see."""
    folders = [Path(each) for each in sys.path if each]
    return sorted({path.name for folder in folders if folder.is_dir() for path in folder.glob("*.dist-info")})


def _content(place: Path, *without: str) -> Iterator[tuple[str, bytes]]:
    if place.is_file():
        yield place.name, place.read_bytes()
    for folder, below, names in os.walk(place):
        below[:] = sorted(each for each in below if each not in ("__pycache__", *without))
        for name in sorted(names):
            path = Path(folder, name)
            yield path.relative_to(place).as_posix(), path.read_bytes()


def _hash(parts: Iterable[tuple[str, bytes]]) -> str:
    total = hashlib.sha256()
    for name, data in parts:
        total.update(f"{name}\0{len(data)}\0".encode())
        total.update(data)
    return total.hexdigest()
