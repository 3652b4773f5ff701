"""The index of a shard that was begun before it was known what changed: the same bytes, or nothing."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from openbaar.publish.ahead import Begun
from openbaar.publish.kept_pages import KeptPage, keep_pages, recall_pages
from openbaar.publish.pagefind import IndexingError, run_pagefind
from openbaar.publish.settling import settle
from openbaar.publish.told_pages import PAGES
from openbaar.search import Facts, Found, PageFacts

CODE = "code"
FACTS = PageFacts(
    Facts(frozenset({"tekst", "over"}), ("n28638q",), ("CKM",), {"CKM": "Centrum"}), frozenset({"reactie"})
)


def texts(changed: str = "") -> dict[str, str]:
    return {
        f"stuk-{number}/": f'<!doctype html><html lang="nl"><body data-pagefind-body><p>Tekst {number} over jeugdhulp '
        f"{changed if number == 3 else ''}</p><i data-pagefind-filter='soort[title]' title='x{number % 3}'></i></body></html>"
        for number in range(12)
    }


def wait_until(there: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not there():
        assert time.monotonic() < end
        time.sleep(0.01)


def stats_of_children(shard: Begun) -> list[list[str]]:
    """What Linux tells of the programs that the process of a shard runs, from their state on."""
    pid = shard._process.pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return [Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split() for child in children]
    except (FileNotFoundError, ProcessLookupError):  # one of them ended meanwhile
        return []


def states_of_children(shard: Begun) -> list[str]:
    return [stat[0] for stat in stats_of_children(shard)]


def cpu_of_children(shard: Begun) -> float:
    """Seconds of processor time."""
    return sum(int(each) for stat in stats_of_children(shard) for each in stat[11:13]) / os.sysconf("SC_CLK_TCK")


def kept(pages: Mapping[str, str]) -> dict[str, KeptPage]:
    return {name: KeptPage("sha", FACTS, "", (Found(name, page, {}, "tekst"),)) for name, page in pages.items()}


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[Begun]:
    keep_pages(tmp_path / f"2023{PAGES}", CODE, kept(texts("vroeger")))
    shard = Begun("2023", tmp_path, CODE)
    yield shard
    shard.stop()


def test_pages_that_differ_take_the_place_of_those_that_were_told_before(begun: Begun) -> None:
    made = begun.finish(texts("later"))
    assert made is not None
    assert settle(made) == settle(run_pagefind(texts("later").items()))


def test_what_was_begun_with_other_pages_is_not_used(begun: Begun) -> None:
    assert begun.finish(texts() | {"stuk-12/": "<html></html>"}) is None


def test_where_nothing_is_kept_the_index_is_made_without_it(tmp_path: Path) -> None:
    shard = Begun("2023", tmp_path, CODE)
    assert shard.finish(texts()) is None
    shard.stop()


def test_what_nobody_asks_for_is_stopped(begun: Begun) -> None:
    begun.stop()
    assert not begun._process.is_alive()


@pytest.mark.parametrize("before_it_is_asked", [True, False])
def test_a_failure_in_the_other_process_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before_it_is_asked: bool
) -> None:
    keep_pages(tmp_path / f"2023{PAGES}", CODE, kept(texts()))
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: "/bin/false")
    shard = Begun("2023", tmp_path, CODE)
    if before_it_is_asked:
        wait_until(lambda: not shard._process.is_alive() or states_of_children(shard) == ["Z"])
    with pytest.raises(IndexingError):
        shard.finish(texts("later"))
    shard.stop()


def test_an_index_of_many_pages_is_begun_before_anybody_asks_for_it(tmp_path: Path) -> None:
    """More than fits between two processes: whoever says that much waits until the other listens."""
    pages = {f"{'een-lang-adres-' * 9}{number}/": texts()["stuk-1/"] for number in range(900)}
    keep_pages(tmp_path / f"2023{PAGES}", CODE, kept(pages))
    shard = Begun("2023", tmp_path, CODE)
    try:
        wait_until(lambda: cpu_of_children(shard) > 0)
        assert settle(shard.finish(pages) or {}) == settle(run_pagefind(pages.items()))
    finally:
        shard.stop()


def test_a_process_that_is_gone_is_told(begun: Begun) -> None:
    begun._process.kill()
    begun._process.join()
    with pytest.raises(IndexingError):
        begun.finish(texts("later"))


def test_pages_are_kept_for_the_same_code_alone(tmp_path: Path) -> None:
    pages = kept(texts())
    keep_pages(tmp_path / "x.pages", CODE, pages)
    assert recall_pages(tmp_path / "x.pages", CODE) == pages
    assert recall_pages(tmp_path / "x.pages", "andere code") == {}
    assert recall_pages(tmp_path / "y.pages", CODE) == {}
