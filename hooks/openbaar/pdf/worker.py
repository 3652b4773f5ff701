"""The process that reads one PDF: ``python -m openbaar.pdf.worker pages FILE``. It limits itself before it opens the
file, and writes what it read to standard output, a packet a page."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import BinaryIO

from openbaar.pdf.limits import limit_this_process
from openbaar.pdf.packets import pack, pack_page, write_packet

PASSWORD = 4
"""FPDF_ERR_PASSWORD of pdfium: the file asks for a password."""


def main(arguments: list[str], target: BinaryIO) -> None:
    """Do what the arguments say; what could not be read is the last packet, as a text."""
    limit_this_process()
    from pypdfium2 import PdfiumError

    try:
        for packet in _packets(arguments):
            write_packet(target, packet)
    except PdfiumError as error:
        write_packet(target, pack("password" if getattr(error, "err_code", 0) == PASSWORD else "broken"))
    except MemoryError:
        write_packet(target, pack("memory"))


def _packets(arguments: list[str]) -> Iterator[bytes]:
    from openbaar.pdf.reading import count_pages, excerpt, read_pages, render_page

    what, path, *numbers = arguments
    if what == "pages":
        yield pack(count_pages(path))
        yield from map(pack_page, read_pages(path))
        return
    if what == "excerpt":
        yield excerpt(path, int(numbers[0]), int(numbers[1]))
        return
    scale = float(numbers[0])
    for number in numbers[1:]:
        yield render_page(path, int(number), scale)


if __name__ == "__main__":
    main(sys.argv[1:], sys.stdout.buffer)
