"""An invented collection with the pages that every site has: its sources, and the catalogue of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from openbaar.catalogue import Catalogue, Sources, catalogue, collect
from support.project import BASE
from support.sources import NOW
from synthetic import collection


def sources(documents: int, seed: int = 1) -> dict[str, bytes]:
    """The sources of so many documents: path in docs/ -> bytes."""
    return {f"{name}.md": data for name, data in BASE.items()} | dict(collection(documents, seed))


def write(pages: Mapping[str, bytes], docs: Path) -> Path:
    """Write sources into a folder, which is given back."""
    for name, data in pages.items():
        path = docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return docs


def catalogue_of(pages: Mapping[str, bytes]) -> Catalogue:
    """The catalogue of these sources."""
    collected = collect(Sources({f"docs/{path}": data for path, data in pages.items()}, {}))
    assert not collected.problems, "\n".join(map(str, collected.problems[:9]))
    return catalogue(collected, NOW)
