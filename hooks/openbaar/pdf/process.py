"""Asks another process to read a PDF, waits for it, and says in Dutch what it could not read."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from openbaar.pdf.limits import LARGEST, MOST_PAGES, WAIT
from openbaar.pdf.model import Page
from openbaar.pdf.packets import read_packet, unpack, unpack_page

PACKAGES = Path(__file__).parents[2]
"""The folder in which the package stands, for the other process."""

REASONS = {
    "password": "de PDF is versleuteld met een wachtwoord. Bewaar het bestand zonder wachtwoord",
    "broken": "de PDF is beschadigd. Maak haar opnieuw, of open haar en bewaar haar als nieuwe PDF",
    "memory": "de PDF vraagt meer geheugen dan een stuk nodig heeft. Maak haar opnieuw met 'Afdrukken als PDF'",
    "time": "het lezen van de PDF stopte, of duurt te lang. Maak haar opnieuw met 'Afdrukken als PDF', of splits haar",
}
HEADS = (
    (b"\xff\xd8\xff", "een JPEG-plaatje"),
    (b"\x89PNG", "een PNG-plaatje"),
    (b"GIF8", "een GIF-plaatje"),
    (b"PK\x03\x04", "een Word-bestand of zip-bestand"),
    (b"\xd0\xcf\x11\xe0", "een oud Word-bestand"),
    (b"{\\rtf", "een RTF-bestand"),
    (b"<", "een webpagina"),
)
"""What a file begins with -> what it is."""


class UnreadableError(Exception):
    """A file that cannot be read; the message says why, and what to do."""


PNG = b"\x89PNG"
"""What a picture begins with."""


def read_pdf(path: Path, progress: Callable[[int, int], None] = lambda _done, _all: None) -> tuple[Page, ...]:
    """All pages of a PDF. ``progress`` gets how many are read and how many there are."""
    check_is_pdf(path)
    found: list[Page] = []
    with _reader(["pages", str(path)]) as packets:
        count = _counted(next(packets, None))
        if count > MOST_PAGES:
            raise UnreadableError(
                f"de PDF heeft {count} bladzijden; meer dan {MOST_PAGES} gaat niet. Splits haar eerst"
            )
        for packet in packets:
            found.append(_page(packet))
            progress(len(found), count)
    if len(found) < count:
        raise UnreadableError(REASONS["time"])
    if not found:
        raise UnreadableError("de PDF heeft geen bladzijden")
    return tuple(found)


def render_pages(path: Path, numbers: tuple[int, ...], scale: float) -> tuple[bytes, ...]:
    """Pages as PNG, ``scale`` pixels a point."""
    with _reader(["pictures", str(path), str(scale), *map(str, numbers)]) as packets:
        found = tuple(packet for packet in packets if packet.startswith(PNG))
    if len(found) < len(numbers):
        raise UnreadableError(REASONS["time"])
    return found


def read_excerpt(path: Path, first: int, last: int) -> bytes:
    """A PDF of some of the pages of another, without its metadata."""
    with _reader(["excerpt", str(path), str(first), str(last)]) as packets:
        found = next(packets, b"")
    if not found.startswith(b"%PDF-"):
        raise UnreadableError(REASONS["broken"])
    return found


def check_is_pdf(path: Path) -> None:
    """UnreadableError for a file that is no PDF, by what it begins with and not by its name."""
    size = path.stat().st_size
    if not size:
        raise UnreadableError("het bestand is leeg")
    if size > LARGEST:
        raise UnreadableError(f"het bestand is groter dan {LARGEST // 1024**2} MB")
    with path.open("rb") as file:
        head = file.read(1024)
    if b"%PDF-" not in head:
        what = next((name for sign, name in HEADS if head.lstrip().startswith(sign)), "iets anders")
        raise UnreadableError(f"het bestand heet .pdf, maar is geen PDF: het is {what}")


def _counted(packet: bytes | None) -> int:
    """The number of pages that a packet says; UnreadableError where it says why there are none."""
    value = unpack(packet) if packet is not None else "time"
    if isinstance(value, int):
        return value
    raise UnreadableError(REASONS.get(str(value), REASONS["broken"]))


def _page(packet: bytes) -> Page:
    """The page in a packet, which may be the word for why the other process could not read on."""
    try:
        return unpack_page(packet)
    except (TypeError, ValueError) as error:
        raise UnreadableError(REASONS.get(str(unpack(packet)), REASONS["broken"])) from error


@contextmanager
def _reader(arguments: list[str]) -> Iterator[Iterator[bytes]]:
    """The packets of the other process, which is ended when it takes too long or is not needed any more."""
    path = os.pathsep.join(filter(None, (str(PACKAGES), os.environ.get("PYTHONPATH", ""))))
    with subprocess.Popen(  # noqa: S603 - our own program, with the path of the file as an argument
        [sys.executable, "-m", "openbaar.pdf.worker", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path},
    ) as process:
        assert process.stdout is not None
        watch = threading.Timer(WAIT, process.kill)
        watch.start()
        try:
            yield _packets(process.stdout)
        finally:
            watch.cancel()
            process.kill()


def _packets(source: IO[bytes]) -> Iterator[bytes]:
    while (packet := read_packet(source)) is not None:  # type: ignore[arg-type]
        yield packet
