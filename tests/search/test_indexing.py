"""Pagefind, as the build runs it: the same pages give the same bytes, and a failure is told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from openbaar.publish.indexing import Contents, Shard, contents_of, shard
from openbaar.publish.kept_shards import forget_others
from openbaar.publish.pagefind import IndexingError

PAGES = {
    f"stuk-{number}/": (
        '<!doctype html><html lang="nl"><body data-pagefind-body><p>Tekst over mensenhandel.</p>'
        f'<i data-pagefind-filter="soort[title]" title="soort-{number % 7}"></i>'
        f'<i data-pagefind-filter="programma[title]" title="programma-{number % 5}"></i>'
        f'<i data-pagefind-sort="datum[title]" title="2023-01-{number + 1:02}"></i></body></html>'
    )
    for number in range(20)
}


def index(cache: Path, pages: Mapping[str, str] = PAGES) -> tuple[Shard, Contents]:
    return shard(pages, {"woorden/0.txt": b"tekst\n"}, cache)


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    """Pagefind's own order of facets differs from run to run: without ``settle`` this fails nearly always."""
    _, first = index(tmp_path / "een")
    for place in ("twee", "drie", "vier"):
        assert index(tmp_path / place)[1] == first
    assert len([name for name in first if name.startswith("filter/")]) == 2
    assert len([name for name in first if name.startswith("fragment/")]) == len(PAGES)


def test_what_was_indexed_before_is_taken_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = index(tmp_path)
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: "/bin/false")
    assert index(tmp_path) == made
    assert contents_of(made[0].tag, tmp_path) == made[1]


def test_what_is_damaged_in_the_cache_is_made_again(tmp_path: Path) -> None:
    made, contents = index(tmp_path)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    assert contents_of(made.tag, tmp_path) is None
    assert index(tmp_path) == (made, contents)


def test_another_page_makes_another_index(tmp_path: Path) -> None:
    made, _ = index(tmp_path)
    other, _ = index(tmp_path, PAGES | {"stuk-0/": PAGES["stuk-0/"].replace("Tekst", "Woorden")})
    beside, _ = shard(PAGES, {"woorden/0.txt": b"woord\n"}, tmp_path)
    assert len({made.tag, other.tag, beside.tag}) == 3
    forget_others((), {other.tag}, tmp_path)
    assert [path.stem for path in tmp_path.iterdir()] == [other.tag]


def test_the_cache_keeps_nothing_of_shards_that_are_gone_nor_of_earlier_versions(tmp_path: Path) -> None:
    for name in ("2022.json", "2023.json", "oud.index", "nu.index"):
        (tmp_path / name).touch()
    (tmp_path / "vroeger" / "fragment").mkdir(parents=True)
    forget_others({"2023"}, {"nu"}, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {"2023.json", "nu.index"}


def test_settings_from_the_environment_have_no_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, made = index(tmp_path / "een")
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "fr")
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "p")
    assert index(tmp_path / "twee")[1] == made


def test_a_program_that_fails_is_an_error_and_leaves_nothing_in_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: "/bin/false")
    with pytest.raises(IndexingError, match="Pagefind failed"):
        index(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_pages_without_any_word_make_an_index_that_nobody_can_open_and_stop_nothing(tmp_path: Path) -> None:
    found, contents = index(
        tmp_path, {"leeg/": '<!doctype html><html lang="nl"><body data-pagefind-body></body></html>'}
    )
    assert found.fixed == 0
    assert not [name for name in contents if name.endswith((".pf_meta", "pagefind-entry.json"))]
    assert contents == contents_of(found.tag, tmp_path)
