"""What the collection as a whole knows of words, renewed where words entered or left it: its compounds, and its
abbreviations. The same comes out as when all of it is made anew.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from sqlite3 import Connection
from typing import NamedTuple

from openbaar.index.page_facts import PageRow
from openbaar.search import Collected, Compounds, abbreviations, halves_of, may_split, words_of

MANY = 2000
"""From so many changed words on, looking at the whole vocabulary is faster than finding the words that they concern."""


class ChangedWords(NamedTuple):
    """The words that entered or left the vocabulary, and all those that are on another number of pages."""

    vocabulary: frozenset[str]
    counts: frozenset[str]


def collected(db: Connection) -> Collected:
    """What all pages together say of words."""
    compounds = db.execute("SELECT word, halves FROM search_word WHERE halves <> ''")
    halves = {word: tuple(two.split()) for word, two in compounds}
    defined = db.execute("SELECT DISTINCT short, meaning FROM search_abbreviation ORDER BY short, meaning")
    return Collected(Compounds(halves), abbreviations({short: meaning} for short, meaning in defined))


def replace_words(db: Connection, gone: Iterable[str], rows: Iterable[PageRow]) -> ChangedWords:
    """Count the words of these pages instead of those that the database has of them and of the pages ``gone``, and take
    compounds apart anew. To be called before the pages themselves are replaced."""
    counts: Counter[str] = Counter()
    rows = list(rows)
    for address in (*gone, *(row.page.address for row in rows)):
        db.execute("DELETE FROM search_abbreviation WHERE page = ?", (address,))
        for each in db.execute("SELECT words, reaction_words FROM search_page WHERE address = ?", (address,)):
            counts.subtract(_words(*each))
    for row in rows:
        counts.update(_words(row.words, row.reaction_words))
        defined = [(row.page.address, *each) for each in row.defined.items()]
        db.executemany("INSERT INTO search_abbreviation VALUES (?, ?, ?)", defined)
    different = {word: count for word, count in counts.items() if count}
    changed = frozenset(_counted(db, different))
    _renew_compounds(db, changed)
    return ChangedWords(changed, frozenset(different))


def concerned(db: Connection, before: Collected, after: Collected, changed: Set[str]) -> Iterator[str]:
    """The addresses of the pages that may have other hidden words, now that all pages together say ``after`` of words
    instead of ``before``. Those with words that entered or left the vocabulary (``changed``) are not among them: these
    were read anew anyway."""
    compounds = _taken_apart(before.compounds, after.compounds, changed)
    shorts = _differing(before.abbreviations.meanings, after.abbreviations.meanings)
    if not compounds and not shorts:
        return
    meanings = (each.abbreviations.meanings.get(short, "") for short in shorts for each in (before, after))
    names = [words_of(meaning) for meaning in meanings if meaning]
    rows = db.execute("SELECT address, words, reaction_words, capitals FROM search_page")
    for address, words, reaction_words, capitals in rows:
        held = _words(words, reaction_words)
        if not (held.isdisjoint(compounds) and shorts.isdisjoint(capitals.split())) or any(
            each <= held for each in names
        ):
            yield address


def _taken_apart(before: Compounds, after: Compounds, changed: Set[str]) -> Set[str]:
    """The words, but for those that entered or left, that have other parts now. Where none has other halves, none has
    other parts: what its halves are joined of is the same too."""
    if not _differing(before.halves, after.halves) - changed:
        return frozenset()
    words = (before.halves.keys() | after.halves.keys()) - changed
    return {word for word in words if before.parts_of({word}) != after.parts_of({word})}


def _words(words: str, reaction_words: str) -> set[str]:
    return {*words.split(), *reaction_words.split()}


def _differing(one: Mapping[str, object], other: Mapping[str, object]) -> set[str]:
    return {key for key in one.keys() | other.keys() if one.get(key) != other.get(key)}


def _counted(db: Connection, counts: dict[str, int]) -> Iterator[str]:
    """Add to how often words are counted; gives those that entered or left the vocabulary."""
    for word, count in counts.items():
        was = db.execute("SELECT pages FROM search_word WHERE word = ?", (word,)).fetchone()
        if was is None:
            db.execute("INSERT INTO search_word (word, pages) VALUES (?, ?)", (word, count))
            yield word
        elif was[0] + count:
            db.execute("UPDATE search_word SET pages = ? WHERE word = ?", (was[0] + count, word))
        else:
            db.execute("DELETE FROM search_word WHERE word = ?", (word,))
            yield word


def _renew_compounds(db: Connection, changed: Set[str]) -> None:
    """Take apart the words that these, which entered or left the vocabulary, may have to do with."""
    if not changed:
        return
    former = dict(db.execute("SELECT word, halves FROM search_word"))
    words = list(former) if len(changed) > MANY else may_split(changed, former)
    halves = halves_of(words, former.keys())
    renewed = [(" ".join(halves.get(word, ())), word) for word in words]
    db.executemany(
        "UPDATE search_word SET halves = ? WHERE word = ?", [each for each in renewed if each[0] != former[each[1]]]
    )
