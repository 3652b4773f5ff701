"""What is kept of the pages of a shard of the search index: one that did not change is not read again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import cbor2

from openbaar.build.kept import keep
from openbaar.build.told_pages import recall_rows
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
    return {
        address: KeptPage(sha256, _facts(*facts), about, tuple(Found(*each) for each in found), text)
        for address, (sha256, facts, about, found, text) in recall_rows(path, environment).items()
    }


def keep_pages(path: Path, environment: str, pages: Mapping[str, KeptPage]) -> None:
    """Keep the pages of a shard, in their order, and nothing of others."""
    keep(path, cbor2.dumps((environment, {address: _plain(page) for address, page in pages.items()})))


def _plain(page: KeptPage) -> tuple[object, ...]:
    """Words are kept as one text: hundreds of short ones cost more to read."""
    text, reactions = page.facts
    facts = (" ".join(text.words), text.keys, text.capitals, text.defined, " ".join(reactions))
    return page.sha256, facts, page.about, page.found, page.text


def _facts(words: str, keys: list[str], capitals: list[str], defined: Mapping[str, str], reactions: str) -> PageFacts:
    facts = Facts(frozenset(words.split()), tuple(keys), tuple(capitals), defined)
    return PageFacts(facts, frozenset(reactions.split()))
