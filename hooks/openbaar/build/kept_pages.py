"""What is kept of the pages of a shard of the search index: one that did not change is not read again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import cbor2

from openbaar.build.kept import keep, kept
from openbaar.search import Found, Gathered

PAGES = ".pages"


class KeptPage(NamedTuple):
    """The SHA-256 of a page, its words (sorted, with a space between) and what it defines; and what is found on it,
    which holds as long as ``about`` is the hash of what is known of words."""

    sha256: str
    words: str
    defined: tuple[Mapping[str, str], ...]
    about: str = ""
    found: tuple[Found, ...] = ()

    @property
    def gathered(self) -> Gathered:
        """What it adds to what is known of words."""
        return Gathered(frozenset(self.words.split()), self.defined)


def recall_pages(path: Path, environment: str) -> dict[str, KeptPage]:
    """The pages of a shard by address, as they were kept by the code with this hash; nothing otherwise."""
    data = kept(path)
    code, pages = cbor2.loads(data) if data is not None else ("", {})
    if code != environment:
        return {}
    return {address: _page(*values) for address, values in pages.items()}


def keep_pages(path: Path, environment: str, pages: Mapping[str, KeptPage]) -> None:
    """Keep the pages of a shard, in their order, and nothing of others."""
    keep(path, cbor2.dumps((environment, pages)))


def _page(sha256: str, words: str, defined: list[Mapping[str, str]], about: str, found: list[list[str]]) -> KeptPage:
    return KeptPage(sha256, words, tuple(defined), about, tuple(Found(*each) for each in found))  # type: ignore[arg-type]
