"""The list of words is dealt so that a browser finds each of them, by either end, in small files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbaar.search import word_list
from openbaar.search.word_list import BEGIN, Entry, Node, files_for, is_listed, list_file, nodes_of, rank_of, tail_of

WORDS = st.lists(st.text("abc", min_size=3, max_size=9).map("ver".__add__), unique=True, min_size=1, max_size=60)


def dealt(words: list[str]) -> dict[str, list[str]]:
    """The nodes of these words, all of which begin with ``ver``."""
    entries = sorted(Entry(word, word, 0) for word in words)
    return {node.name: node.lines.split() for node in nodes_of("<ver", entries)}


def found(nodes: dict[str, list[str]], key: str) -> list[str]:
    """The words that a browser finds on the way to a key."""
    depth = 3
    while (name := BEGIN + key[:depth]) not in nodes and f"{name}+" in nodes and depth < len(key):
        depth += 1
    return nodes.get(name) or nodes.get(f"{name}+") or []


@given(WORDS)
def test_every_word_is_found_on_the_way_to_itself(words: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(word_list, "MOST", 4)
        nodes = dealt(words)
    assert all(word in found(nodes, word) for word in words)


@given(WORDS)
def test_no_node_but_a_branch_has_many_words(words: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(word_list, "MOST", 4)
        nodes = dealt(words)
    assert all(len(lines) <= 4 for name, lines in nodes.items() if not name.endswith("+"))


def test_a_branch_names_its_most_frequent_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_list, "MOST", 2)
    monkeypatch.setattr(word_list, "FREQUENT", 2)
    entries = [Entry("verbod", "verbod", 1), Entry("vergunning", "vergunning", 3), Entry("verlof", "verlof", 0)]
    assert next(nodes_of("<ver", entries)) == Node("<ver+", "vergunning 3\nverbod 1\n")


def test_words_with_one_tail_stand_together_in_any_form() -> None:
    assert all(tail_of(word).startswith(tail_of("lawaai")) for word in ("geluidslawaai", "vliegtuiglawaai"))
    assert tail_of("stikstofdepositie") == tail_of("stikstofdeposities")


def test_a_page_more_hardly_ever_changes_how_frequent_a_word_is() -> None:
    assert [rank_of(pages) for pages in (1, 2, 3, 4, 15, 16, 64, 10**9)] == [0, 0, 0, 1, 1, 2, 3, 9]


def test_short_words_and_what_no_keyboard_has_are_not_listed() -> None:
    assert [is_listed(word) for word in ("nee", "geen", "a" * 61, "woord\U0001d41a")] == [False, True, False, False]


def test_the_number_of_files_seldom_changes() -> None:
    assert files_for(0) == 1
    assert [files_for(entries) for entries in (160, 320, 639, 640, 10**9)] == [2, 4, 4, 8, word_list.MOST_FILES]


def test_a_file_names_its_nodes_and_their_words() -> None:
    assert list_file([Node("<vuu", "vuurwerk 2\n"), Node(">kre", "vuurwerk 2\n")]) == (
        b"<vuu\nvuurwerk 2\n>kre\nvuurwerk 2\n"
    )
