"""Pagefind, as the build runs it: the same pages give the same bytes, and a failure is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from openbaar.build.indexing import Shard, forget_others, shard
from openbaar.build.pagefind import IndexingError

PAGES = {
    f"stuk-{number}/": (
        '<!doctype html><html lang="nl"><body data-pagefind-body><p>Tekst over mensenhandel.</p>'
        f'<i data-pagefind-filter="soort[title]" title="soort-{number % 7}"></i>'
        f'<i data-pagefind-filter="programma[title]" title="programma-{number % 5}"></i>'
        f'<i data-pagefind-sort="datum[title]" title="2023-01-{number + 1:02}"></i></body></html>'
    )
    for number in range(20)
}


def bytes_of(made: Shard) -> dict[str, bytes]:
    files = (path for path in made.folder.rglob("*") if path.is_file())
    return {path.relative_to(made.folder).as_posix(): path.read_bytes() for path in files}


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    """Pagefind's own order of facets differs from run to run: without ``settle`` this fails nearly always."""
    first = bytes_of(shard(PAGES, tmp_path / "een"))
    for place in ("twee", "drie", "vier"):
        assert bytes_of(shard(PAGES, tmp_path / place)) == first
    assert len([name for name in first if name.startswith("filter/")]) == 2
    assert len([name for name in first if name.startswith("fragment/")]) == len(PAGES)


def test_what_was_indexed_before_is_taken_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = shard(PAGES, tmp_path)
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: "/bin/false")
    assert shard(PAGES, tmp_path) == made


def test_another_page_makes_another_index(tmp_path: Path) -> None:
    made = shard(PAGES, tmp_path)
    other = shard(PAGES | {"stuk-0/": PAGES["stuk-0/"].replace("Tekst", "Woorden")}, tmp_path)
    assert other.tag != made.tag
    forget_others(frozenset({other.tag}), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [other.tag]


def test_settings_from_the_environment_have_no_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = bytes_of(shard(PAGES, tmp_path / "een"))
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "fr")
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "p")
    assert bytes_of(shard(PAGES, tmp_path / "twee")) == made


def test_a_program_that_fails_is_an_error_and_leaves_nothing_in_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: "/bin/false")
    with pytest.raises(IndexingError, match="Pagefind failed"):
        shard(PAGES, tmp_path)
    assert list(tmp_path.iterdir()) == []
