"""What goes from the process that reads a PDF to the one that asked for it: packets of CBOR, each with its length
before it. A page is a list of plain values; nothing in a packet can be anything else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from operator import attrgetter
from typing import Any, BinaryIO, TypeVar

import cbor2

from openbaar.pdf.model import Box, Page, Picture, Word

LENGTH = 4
"""Bytes that the length of a packet takes."""

Made = TypeVar("Made")
_TAKE: dict[type, Callable[[Any], tuple[Any, ...]]] = {
    kind: attrgetter(*(each.name for each in fields(kind))) for kind in (Word, Box, Picture)
}


def pack_page(page: Page) -> bytes:
    """A page as bytes."""
    parts = [list(map(_TAKE[kind], each)) for kind, each in _parts(page)]
    return cbor2.dumps([page.number, page.width, page.height, *parts, page.outside])


def _parts(page: Page) -> tuple[tuple[type, tuple[Any, ...]], ...]:
    return (Word, page.words), (Box, page.boxes), (Picture, page.pictures)


def unpack_page(packet: bytes) -> Page:
    """The page in a packet; TypeError, ValueError or cbor2.CBORDecodeError for other bytes."""
    number, width, height, words, boxes, pictures, outside = cbor2.loads(packet)
    return Page(number, width, height, _all(Word, words), _all(Box, boxes), _all(Picture, pictures), outside)


def _all(kind: Callable[..., Made], rows: list[list[Any]]) -> tuple[Made, ...]:
    return tuple(kind(*row) for row in rows)


def pack(value: str | int) -> bytes:
    """A number, or the word for why there is no more."""
    return cbor2.dumps(value)


def unpack(packet: bytes) -> object:
    """What ``pack`` made of a number or a word."""
    return cbor2.loads(packet)


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
