"""The index of a shard as Pagefind makes it of all records in one run, with its facets in a fixed order and its files of
words in smaller pieces: what the index must be, made in the plainest way and much slower."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

import cbor2

from openbaar.index.contribution import ENTRY, SIGNATURE
from openbaar.index.pagefind import run_pagefind
from openbaar.index.word_files import PIECE


def pagefinds_own(pages: Mapping[str, str], piece: int = PIECE) -> dict[str, bytes]:
    """The files of the index of these pages (address -> HTML), without the program."""
    made = run_pagefind(pages.items())
    files = {name: data for name, data in made.items() if name.startswith("fragment/")}
    meta = [read(data) for name, data in made.items() if name.endswith(".pf_meta")]
    if not meta:
        return {}
    version, fragments, chunks, filters, sorts, fields = meta[0]
    names = {}
    for facet, name in filters:
        _, values = read(made[f"filter/{name}.pf_filter"])
        names[facet] = _add(files, "filter/{}.pf_filter", [facet, sorted(values)])
    cut = [
        [begin, end, _add(files, "index/{}.pf_index", [words])]
        for chunk in chunks
        for begin, end, words in _pieces(chunk, read(made[f"index/{chunk[2]}.pf_index"])[0], piece)
    ]
    facets = [[facet, names[facet]] for facet in sorted(names)]
    hash = _add(files, "pagefind.{}.pf_meta", [version, fragments, cut, facets, sorted(sorts), fields])
    entry = json.loads(made[ENTRY])
    entry["languages"]["nl"]["hash"] = hash
    return files | {ENTRY: json.dumps(entry, sort_keys=True).encode()}


def read(data: bytes) -> Any:
    """What is in a file of an index."""
    return cbor2.loads(gzip.decompress(data).removeprefix(SIGNATURE))


def _add(files: dict[str, bytes], pattern: str, value: Any) -> str:
    data = cbor2.dumps(value)
    name = f"nl_{hashlib.sha256(data).hexdigest()[:10]}"
    files[pattern.format(name)] = gzip.compress(SIGNATURE + data, 6, mtime=0)
    return name


def _pieces(chunk: list[str], words: list[Any], size: int) -> Iterator[tuple[str, str, list[Any]]]:
    groups: list[list[Any]] = [[]]
    for word in words:
        if groups[-1] and sum(len(cbor2.dumps(each)) for each in [*groups[-1], word]) > size:
            groups.append([])
        groups[-1].append(word)
    begin = chunk[0]
    for place, group in enumerate(groups):
        last, following = group[-1][0], groups[place + 1][0][0] if place + 1 < len(groups) else ""
        common = next((at for at, (a, b) in enumerate(zip(last, following, strict=False)) if a != b), None)
        common = min(len(last), len(following)) if common is None else common
        yield begin, last[: common + 1] if following else chunk[1], group
        begin = following[: common + 1]
