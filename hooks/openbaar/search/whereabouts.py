"""Where a number or a word stands, so that a browser opens no shard in vain, and knows at once what is nowhere.

For all shards together: key of a number -> the shards that have it. For each shard: its words, which a browser asks for
when the newest years have little. Both are dealt over files by a hash, so that a browser fetches a few kilobytes;
``assets/zoeken/whereabouts.js`` computes the same hash.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Set

FILES = 128
WORDS_A_FILE = 150
MOST_WORD_FILES = 256
BEGINNING = 4
"""Words are dealt by their first letters, so that all that begin alike stand in one file; shorter words are not."""


def number_file(places: Iterable[tuple[str, str, bool]]) -> bytes:
    """A file of numbers as JSON: key of a number -> the shards that have it, with ``!`` where a document has it itself.
    ``places`` are (key, shard, whether a document there has it itself, and not cites it), sorted."""
    found: dict[str, str] = {}
    for key, name, own in places:
        shard = f"!{name}" if own else name
        found[key] = f"{found[key]} {shard}" if key in found else shard
    return (json.dumps(found, separators=(",\n", ": ")) + "\n").encode()


def word_lists(words: Set[str]) -> Mapping[str, bytes]:
    """The files for the words (folded) of one shard: a word a line, sorted. A browser is told how many there are."""
    known = sorted(word for word in words if len(word) >= BEGINNING)
    dealt: list[list[str]] = [[] for _ in range(min(MOST_WORD_FILES, len(known) // WORDS_A_FILE + 1))]
    for word in known:
        dealt[file_of(word[:BEGINNING], len(dealt))].append(word)
    return {f"{place}.txt": ("\n".join(each) + "\n").encode() for place, each in enumerate(dealt)}


def file_of(text: str, files: int = FILES) -> int:
    """The file that a key, or the beginning of a word, stands in: its code units as one number, modulo a prime."""
    return int.from_bytes(text.encode("utf-16-be"), "big") % 1_000_003 % files
