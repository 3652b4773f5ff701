"""The collection that readers' queries are asked of: 188 invented documents of twelve years, and a few pages beside them.

What a document says was written by hand; around it stand turns of phrase that texts of its kind share, so that every
text has words that many have.
"""

from __future__ import annotations

import re
import tomllib
import zlib
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from search.relevance import front_matter_of
from support.sources import page, stuk

HERE = Path(__file__).parent
A_WEEK = timedelta(days=7)
"""A document is disclosed so long after its date."""


def sources() -> dict[str, bytes]:
    """Path in docs/ without ``.md`` -> the source of each document and page."""
    named = _table("pages")["programmas"].items()
    programmes = {f"programmas/{id}": page(f"Wat {title} wil bereiken.", title=title) for id, title in named}
    return programmes | {row["pad"]: stuk(_text(row), **front_matter_of(row)) for row in rows()}


@cache
def addresses() -> dict[str, str]:
    """The id of a document -> its address."""
    return {row["pad"].rpartition("/")[2]: f"{row['pad']}/" for row in rows()}


@cache
def rows() -> tuple[dict[str, Any], ...]:
    """The documents as the tables have them, each with its whole path and the keys that follow from its file."""
    programme_of = _table("pages")["hoort"]
    return tuple(_row(row, table, programme_of) for table in _tables() for row in table["stuk"])


def _tables() -> Iterator[dict[str, Any]]:
    for path in sorted((HERE / "documents").glob("*.toml")):
        yield tomllib.loads(path.read_text(encoding="utf-8"))


def _row(row: dict[str, Any], table: dict[str, Any], programme_of: dict[str, str]) -> dict[str, Any]:
    folder, _, id = row["pad"].partition("/")
    day = date.fromisoformat(row["datum"])
    keys = {"ministerie": row.get("ministerie", table.get("ministerie"))}
    if "van" in row:
        keys["organisatie"] = row["van"]
    if id in programme_of:
        keys["programmas"] = [programme_of[id]]
    return row | keys | {"pad": f"{folder}/{day.year}/{id}", "openbaar_op": str(day + A_WEEK)}


def _text(row: dict[str, Any]) -> str:
    """A text with the headings of its kind; questions and answers have paragraphs alone."""
    folder, _, id = row["pad"].split("/")
    if id.startswith("antwoorden-"):
        return re.sub(r" (?=Vraag \d|Antwoord\.)", "\n\n", row["tekst"])
    parts = ((part["kop"], _phrase(part, id) or row["tekst"]) for part in _table("phrases")[folder])
    return "\n\n".join(f"## {heading}\n\n{text}" if heading else text for heading, text in parts)


def _phrase(part: dict[str, Any], id: str) -> str:
    phrases = part["zinnen"]
    return phrases[zlib.crc32(f"{id} {part['kop']}".encode()) % len(phrases)] if phrases else ""


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
