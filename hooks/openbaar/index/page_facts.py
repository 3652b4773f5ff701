"""What a page says, read from its finished HTML, in whatever process."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import cbor2

from openbaar.catalogue import Catalogue
from openbaar.index.finished_pages import FinishedPages
from openbaar.search import Facts, Searchable, facts_of


class PageRow(NamedTuple):
    """The facts of a page in the form in which they are stored (``search_page`` in ``schema.sql``); ``defined`` are the
    abbreviations that it defines, ``text`` is its published HTML, compressed."""

    page: Searchable
    words: str
    reaction_words: str
    capitals: str
    facts: bytes
    defined: Mapping[str, str]
    text: bytes


def read_pages(given: tuple[Catalogue, FinishedPages], batch: Sequence[Searchable]) -> list[PageRow]:
    """The facts of these pages."""
    catalogue, pages = given
    return [_read(page, pages.text(page.address), catalogue) for page in batch]


def packed_text(html: str) -> bytes:
    """The text of a page as it is handed from one process to another."""
    return zlib.compress(html.encode("utf-8", "surrogatepass"), 1)


def unpacked_text(data: bytes) -> str:
    """The reverse of ``packed_text``."""
    return zlib.decompress(data).decode("utf-8", "surrogatepass")


def stored_facts(words: str, facts: bytes) -> Facts:
    """The facts of a text as they were stored."""
    keys, capitals, defined = cbor2.loads(facts)
    return Facts(frozenset(words.split()), tuple(keys), tuple(capitals), defined)


def spaced(words: Iterable[str]) -> str:
    """Words in one text, sorted, each between two spaces, so that one of them is easily found in it."""
    return f" {' '.join(sorted(words))} "


def _read(page: Searchable, html: str, catalogue: Catalogue) -> PageRow:
    read, reactions, capitals = facts_of(catalogue.entries[page.ref], html, catalogue)
    return PageRow(
        page,
        spaced(read.words),
        spaced(reactions),
        spaced(capitals.union(read.capitals)),
        cbor2.dumps((read.keys, read.capitals, read.defined)),
        read.defined,
        packed_text(html),
    )
