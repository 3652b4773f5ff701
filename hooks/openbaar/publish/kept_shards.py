"""What is kept of a shard of the search index: enough to know whether it must be made again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from openbaar.publish.indexing import ENDING, Shard
from openbaar.publish.kept import UNREADABLE, keep, kept
from openbaar.publish.own_folders import remove_whole
from openbaar.publish.shapes import mapping, need, number, sums, text, texts
from openbaar.publish.told_pages import PAGES
from openbaar.search import Gathered

TAG = re.compile(r"[0-9a-f]{20}")
"""The tag of an index, which names a file."""


@dataclass(frozen=True, slots=True)
class Made:
    """What a shard was made of beside its pages (``about``), and what came of it: its index, its numbers (key ->
    whether a document here has it itself), and over how many files its words are dealt."""

    about: str
    shard: Shard
    numbers: Mapping[str, bool]
    word_files: int


@dataclass(frozen=True, slots=True)
class KeptShard:
    """``key`` is a hash of the pages of a shard; ``gathered`` what they add to what is known of words."""

    key: str
    gathered: Gathered
    made: Made


def recall_shard(path: Path, key: str) -> KeptShard | None:
    """What was kept of a shard, when its pages are the same; None when it must be made."""
    data = kept(path)
    if data is None:
        return None
    try:
        found = json.loads(data)
        if found["key"] != key:
            return None
        defined = tuple(mapping(each, str) for each in found["defined"])
        return KeptShard(key, Gathered(frozenset(texts(found["vocabulary"])), defined), _made(**found["made"]))
    except UNREADABLE:
        return None


def _made(about: Any, shard: Any, numbers: Any, word_files: Any) -> Made:
    """ValueError, or another that tells of a wrong form, for what is none."""
    return Made(text(about), _shard(**shard), mapping(numbers, bool), number(word_files))


def _shard(tag: Any, pages: Any, fixed: Any, per_word: Any, files: Any) -> Shard:
    need(bool(TAG.fullmatch(tag)))
    return Shard(tag, number(pages), number(fixed), number(per_word), sums(files))


def keep_shard(path: Path, shard: KeptShard) -> None:
    """Keep what a shard was made of."""
    content = {
        "key": shard.key,
        "vocabulary": sorted(shard.gathered.words),
        "defined": shard.gathered.defined,
        "made": asdict(shard.made),
    }
    keep(path, json.dumps(content, separators=(",", ":")).encode())


def forget_others(names: Iterable[str], tags: Iterable[str], cache: Path) -> None:
    """Remove from the cache all but these shards, with these tags: what other builds left there need not be public."""
    wanted = {f"{name}{ending}" for name in names for ending in (".json", PAGES)} | {f"{tag}{ENDING}" for tag in tags}
    for path in cache.glob("[!.]*"):
        if path.is_dir() or path.name not in wanted:
            remove_whole(path)
