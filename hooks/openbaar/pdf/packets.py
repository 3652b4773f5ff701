"""What goes from the process that reads a PDF to the one that asked for it: each packet with its length before it."""

from __future__ import annotations

from typing import BinaryIO

from openbaar.packing import Packing
from openbaar.pdf.model import Box, Page, Picture, Word

PACKING = Packing((Word, Box, Picture, Page))
"""The classes that a packet may hold, and no other."""
LENGTH = 4
"""Bytes that the length of a packet takes."""


def write_packet(target: BinaryIO, packet: bytes) -> None:
    target.write(len(packet).to_bytes(LENGTH, "big") + packet)
    target.flush()


def read_packet(source: BinaryIO) -> bytes | None:
    """The next packet; None where the other process wrote no more, or not all of it."""
    head = source.read(LENGTH)
    if len(head) < LENGTH:
        return None
    length = int.from_bytes(head, "big")
    packet = source.read(length)
    return packet if len(packet) == length else None
