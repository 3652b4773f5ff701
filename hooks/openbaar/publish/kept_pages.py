"""What is kept of the pages of a shard of the search index: one that did not change is not read again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import cbor2

from openbaar.publish.kept import UNREADABLE, keep
from openbaar.publish.shapes import mapping, text, texts
from openbaar.publish.told_pages import recall_rows
from openbaar.search import Facts, Found, PageFacts


class KeptPage(NamedTuple):
    """The SHA-256 of a page with its facts; and what is found on it, which holds as long as ``about`` is the hash of
    what is known of words. ``text`` is its published HTML, until it is known what is found on it."""

    sha256: str
    facts: PageFacts
    about: str = ""
    found: tuple[Found, ...] = ()
    text: str = ""


def recall_pages(path: Path, environment: str) -> dict[str, KeptPage]:
    """The pages of a shard by address, as they were kept by the code with this hash; nothing otherwise."""
    try:
        return {
            address: KeptPage(sha256, _facts(*facts), about, tuple(_found(*each) for each in found), page)
            for address, (sha256, facts, about, found, page) in recall_rows(path, environment).items()
        }
    except UNREADABLE:
        return {}


def keep_pages(path: Path, environment: str, pages: Mapping[str, KeptPage]) -> None:
    """Keep the pages of a shard, in their order, and nothing of others."""
    keep(path, cbor2.dumps((environment, {address: _plain(page) for address, page in pages.items()})))


def _plain(page: KeptPage) -> tuple[object, ...]:
    """Words are kept as one text: hundreds of short ones cost more to read."""
    read, reactions = page.facts
    facts = (" ".join(read.words), read.keys, read.capitals, read.defined, " ".join(reactions))
    return page.sha256, facts, page.about, page.found, page.text


def _facts(words: Any, keys: Any, capitals: Any, defined: Any, reactions: Any) -> PageFacts:
    """ValueError, or another that tells of a wrong form, for what is none."""
    read = tuple(texts(keys)), tuple(texts(capitals)), mapping(defined, str)
    return PageFacts(Facts(frozenset(text(words).split()), *read), frozenset(text(reactions).split()))


def _found(name: str, page: str, numbers: Any, words: Any) -> Found:
    return Found(name, page, mapping(numbers, bool), text(words))
