"""What each page asked of the catalogue, and which pages are stale because an answer is another now."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from openbaar.catalogue.asking import Asked, Asking, NoAnswer

AT_ONCE = 500
"""Keys in one query."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What was asked while pages were made: by page (path in the site) its questions, and by question the digest of the
    answer and the keys of what it was made of."""

    pages: Mapping[str, Sequence[str]]
    questions: Mapping[str, tuple[str, tuple[str, ...]]]


def traced(asked: Mapping[str, Iterable[Asked]], asking: Asking) -> Trace:
    """The trace of pages that asked this."""
    every = dict.fromkeys(each for found in asked.values() for each in found)
    questions = {each.text: (asking.digest(each), asking.keys(each)) for each in every}
    return Trace({page: tuple(each.text for each in found) for page, found in asked.items()}, questions)


Numbers = dict[str, int]
"""The numbers of questions that were kept in this build: within a build a question has one answer."""


def remember(db: sqlite3.Connection, trace: Trace, numbers: Numbers) -> None:
    """Keep a trace, in place of what these pages asked before; they are not stale any more. ``numbers`` grows."""
    pages = {path: _number(db, path) for path in trace.pages}
    for text, found in trace.questions.items():
        if text not in numbers:
            numbers[text] = _question(db, text, *found)
    gone = [(number,) for number in pages.values()]
    asked = {
        question for number in gone for question in db.execute("SELECT question FROM asked WHERE page = ?", number)
    }
    db.executemany("DELETE FROM asked WHERE page = ?", gone)
    db.executemany("DELETE FROM stale WHERE page = ?", gone)
    rows = ((pages[path], numbers[text]) for path, found in trace.pages.items() for text in found)
    db.executemany("INSERT INTO asked VALUES (?, ?)", rows)
    _forget_unasked(db, asked)


def _forget_unasked(db: sqlite3.Connection, questions: Iterable[tuple[int]]) -> None:
    """Of these questions forget those that no page asks any more."""
    query = "SELECT 1 FROM asked WHERE question = ? LIMIT 1"
    gone = [question for question in sorted(questions) if not db.execute(query, question).fetchone()]
    for table in ("question_key", "question") if gone else ():
        db.executemany(f"DELETE FROM {table} WHERE question = ?", gone)


def _number(db: sqlite3.Connection, path: str) -> int:
    found = db.execute("SELECT page FROM page WHERE path = ?", (path,)).fetchone()
    return int(found[0]) if found else int(db.execute("INSERT INTO page (path) VALUES (?)", (path,)).lastrowid or 0)


def _question(db: sqlite3.Connection, text: str, digest: str, keys: Sequence[str]) -> int:
    """The number of a question, kept with its answer."""
    found = db.execute("SELECT question, digest FROM question WHERE asked = ?", (text,)).fetchone()
    if found and found[1] == digest:
        return int(found[0])
    if found:  # it had no answer for a while
        number = int(found[0])
        db.execute("UPDATE question SET digest = ? WHERE question = ?", (digest, number))
        db.execute("DELETE FROM question_key WHERE question = ?", (number,))
    else:
        number = int(db.execute("INSERT INTO question (asked, digest) VALUES (?, ?)", (text, digest)).lastrowid or 0)
    _keep_keys(db, number, keys)
    return number


def _keep_keys(db: sqlite3.Connection, number: int, keys: Iterable[str]) -> None:
    db.executemany("INSERT INTO question_key VALUES (?, ?)", [(key, number) for key in dict.fromkeys(keys)])


def mark_stale(db: sqlite3.Connection, touched: Iterable[str], asking: Asking) -> None:
    """Ask again what has one of these keys, and mark the pages stale that were given another answer."""
    for number, text, digest in list(_touched(db, sorted(touched))):
        now = _answer(db, number, Asked.of_text(text), asking)
        if now != digest:
            db.execute("UPDATE question SET digest = ? WHERE question = ?", (now, number))
            db.execute("INSERT OR IGNORE INTO stale SELECT page FROM asked WHERE question = ?", (number,))


def _answer(db: sqlite3.Connection, number: int, asked: Asked, asking: Asking) -> str:
    """The digest of the answer now, of which the keys are kept. A question about what is gone has none: the pages that
    asked it are stale, and will not ask it again."""
    try:
        digest, keys = asking.digest(asked), {*asking.keys(asked)}
    except NoAnswer:
        digest, keys = "", set()
    had = {key for (key,) in db.execute("SELECT touched FROM question_key WHERE question = ?", (number,))}
    db.executemany("DELETE FROM question_key WHERE touched = ? AND question = ?", [(key, number) for key in had - keys])
    _keep_keys(db, number, sorted(keys - had))
    return digest


def _touched(db: sqlite3.Connection, keys: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    found: dict[int, tuple[int, str, str]] = {}
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        query = (
            "SELECT DISTINCT question, asked, digest FROM question_key JOIN question USING (question)"
            f" WHERE touched IN ({', '.join('?' * len(some))}) ORDER BY question"
        )
        found |= {row[0]: row for row in db.execute(query, some)}
    yield from found.values()


def traced_pages(db: sqlite3.Connection) -> set[str]:
    """The pages that asked what they would ask now, and were given the answers that they would be given now."""
    return {path for (path,) in db.execute("SELECT path FROM page WHERE page NOT IN (SELECT page FROM stale)")}


def has_questions(db: sqlite3.Connection) -> bool:
    """Whether any page asked anything."""
    return bool(db.execute("SELECT 1 FROM question LIMIT 1").fetchone())


def forget_pages(db: sqlite3.Connection, paths: Iterable[str]) -> None:
    """Forget pages that are gone."""
    numbers = [row for path in paths for row in db.execute("SELECT page FROM page WHERE path = ?", (path,))]
    asked = {found for row in numbers for found in db.execute("SELECT question FROM asked WHERE page = ?", row)}
    for table in ("asked", "stale", "page") if numbers else ():
        db.executemany(f"DELETE FROM {table} WHERE page = ?", numbers)
    _forget_unasked(db, asked)


def forget_all(db: sqlite3.Connection) -> None:
    """Forget what every page asked: code, templates or settings are others now."""
    for table in ("asked", "stale", "page", "question_key", "question", "listing_of"):
        db.execute(f"DELETE FROM {table}")
