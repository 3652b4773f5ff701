"""In which shards each number stands: who looks for one opens those alone, and knows at once that it is nowhere.

The numbers are dealt over files by a hash, so that a browser fetches a few kilobytes; ``assets/zoeken/vindplaats.js``
computes the same hash.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

Whereabouts = Mapping[str, bytes]
"""Name of a file -> JSON: key of a number -> the shards that have it, with ``!`` where a document has it itself."""

FILES = 128


def whereabouts(numbers: Mapping[str, Mapping[str, bool]]) -> Whereabouts:
    """The files for these shards: name of a shard -> key -> whether a document there has it itself, and not cites it.

    Every file is there, also an empty one.
    """
    dealt: list[dict[str, list[str]]] = [{} for _ in range(FILES)]
    for name, keys in sorted(numbers.items()):
        for key, own in keys.items():
            dealt[file_of(key)].setdefault(key, []).append(f"{'!' * own}{name}")
    return {f"{place}.json": _json(each) for place, each in enumerate(dealt)}


def file_of(number: str) -> int:
    """The file that a key (letters and digits alone) stands in."""
    total = 0
    for sign in number:
        total = (total * 31 + ord(sign)) % 1_000_003
    return total % FILES


def _json(value: Mapping[str, list[str]]) -> bytes:
    return (json.dumps({key: " ".join(shards) for key, shards in sorted(value.items())}, indent=0) + "\n").encode()
