"""SQLite FTS5 as one would set it up for Dutch on a server: words stemmed by Snowball's `dutch_porter` (the algorithm that
Lucene and PostgreSQL have), ranked by BM25 with the title ten times as heavy; all words of a query, and any of them where
no page has all."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from itertools import chain
from pathlib import Path

from openbaar.search.published import plain
from openbaar.search.words import STOP_WORDS, folded

MOST = 10
STEMMING = """
import json, sys, snowballstemmer
words = json.load(sys.stdin)
json.dump(dict(zip(words, snowballstemmer.stemmer("dutch_porter").stemWords(words))), sys.stdout)
"""
_WORD = re.compile(r"\w+")
_MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)
_TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)


def found(pages: Mapping[str, str], queries: Sequence[str], programs: Path) -> list[list[str]]:
    """The addresses that each query finds among published pages (address -> HTML); ``programs`` are those of the peers."""
    rows = [(address, _words(_title(html)), _words(plain(_main(html)))) for address, html in pages.items()]
    asked = [[word for word in _words(query) if word not in STOP_WORDS] for query in queries]
    texts = chain(asked, (words for _, *fields in rows for words in fields))
    stems = _stems(set(chain.from_iterable(texts)), programs)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE page USING fts5(address UNINDEXED, title, body)")
        stemmed = (
            (address, *(" ".join(map(stems.__getitem__, words)) for words in fields)) for address, *fields in rows
        )
        connection.executemany("INSERT INTO page VALUES (?, ?, ?)", stemmed)
        return [_answer(connection, [stems[word] for word in words]) for words in asked]


def _answer(connection: sqlite3.Connection, words: Sequence[str]) -> list[str]:
    for between in (" ", " OR "):
        expression = between.join(f'"{word}"' for word in words)
        question = "SELECT address FROM page WHERE page MATCH ? ORDER BY bm25(page, 0, 10, 1), address LIMIT ?"
        rows = connection.execute(question, (expression, MOST)).fetchall() if words else []
        if rows:
            return [address for (address,) in rows]
    return []


def _stems(words: Iterable[str], programs: Path) -> dict[str, str]:
    """Word -> stem, by the Snowball of the peers' environment."""
    asked = json.dumps(sorted(words))
    done = subprocess.run(
        [programs / "python", "-c", STEMMING], input=asked, capture_output=True, text=True, check=True
    )
    stems: dict[str, str] = json.loads(done.stdout)
    return stems


def _main(html: str) -> str:
    match = _MAIN.search(html)
    return match[0] if match else ""


def _title(html: str) -> str:
    match = _TITLE.search(html)
    return plain(match[1]) if match else ""


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))
