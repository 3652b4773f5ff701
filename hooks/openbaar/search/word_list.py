"""The list of all words of the site, dealt over small files, so that a browser finds the known words near any other.

Each word is dealt twice: by its first letters, and by the last letters of its stem. One wrong letter leaves one of both
ends whole; and all words with one tail stand together (``geluidslawaai`` and ``vliegtuiglawaai`` for ``lawaai``). The
identifiers of documents, and the names of overviews, are dealt by their first signs, for suggestions.

The words of one end are a *node*: ``<vuu`` or ``>kre``. One with too many is a branch: it names its most frequent
words, and the others stand in the nodes with one letter more. A node stands in the file that its name gives by a hash,
as a number does (``whereabouts.py``). ``assets/zoeken/word_list.js`` reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from openbaar.search.stems import stem

BEGIN, END, IDENTIFIER, NAME = "<", ">", "#", "@"
ROOT = 3
"""Letters in the name of the first nodes."""
SHORTEST, LONGEST = 4, 60
"""Letters of the words in the list."""
MOST = 120
"""Words in a node that is no branch."""
MOST_SIGNS = 1800
"""Signs in it: names of overviews are longer than words."""
FREQUENT = 8
"""Words that a branch names."""
ENTRIES_A_FILE = 160
"""About 3 kB."""
MOST_FILES = 1 << 13


class Entry(NamedTuple):
    """What is dealt: its key, what stands in the file, and how frequent it is (0 to 9)."""

    key: str
    text: str
    rank: int

    @property
    def line(self) -> str:
        """The line in the file: the text, with how frequent it is unless it is rare."""
        return f"{self.text} {self.rank}" if self.rank else self.text


class Node(NamedTuple):
    """A node by its name, and its lines."""

    name: str
    lines: str


def is_listed(word: str) -> bool:
    """Whether a word (folded) is in the list. A letter that is two code units in a browser is none of Dutch."""
    return SHORTEST <= len(word) <= LONGEST and (word.isascii() or max(word) <= "\uffff")


def rank_of(pages: int) -> int:
    """How frequent a word on so many pages is: a step for each four times as many, so that a page more hardly ever
    changes it."""
    return min(9, (pages.bit_length() - 1) // 2)


def tail_of(word: str) -> str:
    """What a word is dealt by in the list of ends: its stem from back to front."""
    return stem(word)[::-1]


def files_for(entries: int) -> int:
    """Over how many files so many entries are dealt: a power of two, so that it seldom changes."""
    return min(MOST_FILES, 1 << max(0, (entries // ENTRIES_A_FILE).bit_length()))


def nodes_of(name: str, entries: Sequence[Entry]) -> Iterator[Node]:
    """The node with this name, and those below it: of these entries (sorted), whose keys begin as the name says."""
    depth = len(name) - 1
    if len(entries) <= MOST and sum(len(each.line) for each in entries) <= MOST_SIGNS:
        yield Node(name, _lines(entries))
        return
    here, deeper = [each for each in entries if len(each.key) == depth], dict[str, list[Entry]]()
    for each in entries:
        if len(each.key) > depth:
            deeper.setdefault(each.key[depth], []).append(each)
    frequent = sorted(entries, key=lambda each: (-each.rank, each.text))[:FREQUENT]
    yield Node(f"{name}+", _lines([*frequent, *(each for each in here if each not in frequent)]))
    for letter, those in deeper.items():
        yield from nodes_of(name + letter, those)


def list_file(nodes: Iterable[Node]) -> bytes:
    """A file with these nodes: the name of each, and its lines."""
    return "".join(f"{node.name}\n{node.lines}" for node in nodes).encode()


def _lines(entries: Iterable[Entry]) -> str:
    return "".join(f"{each.line}\n" for each in entries)
