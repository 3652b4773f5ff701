"""The keywords of a document (``trefwoorden``), each with an address that lasts."""

from __future__ import annotations

from typing import NamedTuple

from openbaar.documents import Stuk
from openbaar.markdown.anchors import heading_anchor
from openbaar.normal_form import each_once, normal


class Keyword(NamedTuple):
    """A keyword: the last part of its address, and the word as a document spells it. Spellings with one address are one
    keyword."""

    slug: str
    woord: str


def keyword_address(slug: str) -> str:
    """The page of a keyword."""
    return f"trefwoorden/{slug}/"


def keywords(record: Stuk) -> tuple[Keyword, ...]:
    """Those of a document, each once; a word without a letter or digit has no address."""
    found = (Keyword(heading_anchor(normal(word)), " ".join(word.split())) for word in each_once(record.trefwoorden))
    return tuple({each.slug: each for each in reversed([*found]) if each.slug}.values())[::-1]
