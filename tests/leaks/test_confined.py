"""A hostile file harms nobody: it takes no more time and memory than it may, and what breaks down is blocked."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from leaks.making import memo
from openbaar.leaks import inspecting
from openbaar.leaks.confined import Refused, confined
from openbaar.leaks.inspecting import inspect

Progress = Callable[[], None]


def for_ever(_: bytes, __: Progress) -> bytes:
    while True:
        pass


def alive_for_ever(_: bytes, progress: Progress) -> bytes:
    while True:
        progress()


def greedy(_: bytes, __: Progress) -> bytes:
    return b"".join(bytes([each % 256]) * 100_000_000 for each in range(1000))


def broken(_: bytes, __: Progress) -> bytes:
    raise ValueError("geheime naam")


def gone(_: bytes, __: Progress) -> bytes:
    os._exit(3)


@pytest.mark.parametrize(
    ("work", "reason"),
    [
        (for_ever, "te veel tijd"),
        (alive_for_ever, "te veel tijd"),
        (greedy, "te veel geheugen"),
        (broken, r"beschadigd \(ValueError\)"),
        (gone, "afgebroken"),
    ],
)
def test_work_that_comes_to_no_end_is_refused_with_the_reason(
    work: Callable[[bytes, Progress], bytes], reason: str
) -> None:
    longest = 1.0 if "tijd" in reason else 60.0
    with pytest.raises(Refused, match=reason) as refused:
        confined(work, b"", silence=longest, longest=longest)
    assert "geheime naam" not in str(refused.value)


def test_what_is_read_can_write_nothing(tmp_path: Path) -> None:
    target = tmp_path / "gemaakt"

    def writes(_: bytes, __: Progress) -> bytes:
        target.write_bytes(b"x" * 10_000)
        return b"gelukt"

    with pytest.raises(Refused):
        confined(writes, b"")
    assert not target.exists() or target.read_bytes() == b""


def bomb() -> bytes:
    """A text of Word of some 300 kB that unpacks to 300 MB."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<x>" + b" " * 300_000_000 + b"</x>")
    return data.getvalue()


HOSTILE: dict[str, Callable[[], bytes]] = {
    "zip bomb": bomb,
    "deep PDF": lambda: b"%PDF-1.7\n" + b"<<" * 50_000,
    "broken PDF": lambda: memo(Random(1))[:-200].replace(b"endobj", b""),
    "broken archive": lambda: b"PK\x03\x04" + b"\0" * 1000,
    "broken picture": lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 1000,
    "nothing": lambda: b"",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_blocked_or_read_and_never_breaks_anything(name: str) -> None:
    data = HOSTILE[name]()
    found = inspect(data)
    assert all(each.rule in ("niet-te-lezen", "eigenschappen") for each in found)
    assert found or data == b""


def test_a_file_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inspecting, "MOST_BYTES", 10)
    (found,) = inspect(b"x" * 11)
    assert (found.rule, found.mask) == ("niet-te-lezen", "het bestand is te groot")
