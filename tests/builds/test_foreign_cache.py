"""A ``.cache/`` from anywhere harms nobody: what is in it that is not ours costs a rebuild, and leads nowhere."""

from __future__ import annotations

import json
import os
import pickle
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import cbor2
import pytest

from openbaar.publish import cache_key, indexing, kept_catalogue, kept_shards, state, told_pages
from openbaar.publish import extracts as extracts_module
from openbaar.publish.before import CACHE, INDEX
from openbaar.publish.kept import SEAL, checksum_of, keep, kept
from openbaar.publish.lock import locked
from openbaar.publish.names import are_safe, is_safe
from openbaar.publish.state import State, restore
from support.project import Project
from support.rebuilding import content, differs_from_clean, rebuild
from support.sources import stuk

UNSAFE = ("../x", "a/../x", "/x", "", ".", "a//x", "a/", "a\\x", "C:x", "a\nb", "a\0b", "..", "./a", "\x7f", 1, None)
SAFE = ("a", "a/b.html", "..a", "a..", "a/.b", "pagefind/nl_1.pf_index", "é/ü.pdf", "ab:c")


@pytest.mark.parametrize("name", UNSAFE)
def test_a_name_that_leads_elsewhere_is_no_name(name: object) -> None:
    assert not is_safe(name)
    assert not are_safe(["a", name])
    assert not are_safe([name])


@pytest.mark.parametrize("name", SAFE)
def test_a_name_below_its_folder_is_one(name: str) -> None:
    assert is_safe(name)
    assert are_safe(["a", name])


def test_what_is_kept_is_ours_at_its_own_place_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "een/.cache/bouw/bestand"
    keep(path, b"inhoud")
    assert kept(path) == b"inhoud"
    for other in (
        path.with_name("ander"),
        tmp_path / "een/.cache/zoeken/bestand",
        tmp_path / "twee/.cache/bouw/bestand",
    ):
        other.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, other)
        assert kept(other) is None
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert kept(path) is None
    path.write_bytes(whole)
    monkeypatch.setenv(cache_key.VARIABLE, "een andere sleutel")
    assert kept(path) is None
    keep(path, b"inhoud")
    assert kept(path) == b"inhoud"


def test_the_key_is_made_once_for_this_user_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "staat"))
    key = cache_key.cache_key()
    path = tmp_path / "staat/openbaar/cache.key"
    assert path.read_bytes() == key
    assert path.stat().st_mode & 0o777 == 0o600
    cache_key._stored.cache_clear()
    assert cache_key.cache_key() == key
    for harm in (lambda: path.write_bytes(b"kort"), lambda: path.chmod(0o644)):
        harm()
        cache_key._stored.cache_clear()
        other = cache_key.cache_key()
        assert other != key
        assert path.read_bytes() == other
        assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["cache.key"]


def test_without_a_folder_of_its_own_outside_the_project_the_key_lasts_as_long_as_the_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bestand").write_bytes(b"")
    for folder, project in (("bestand", None), ("project/.cache", tmp_path / "project")):
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / folder))
        assert cache_key.cache_key(project) == cache_key.cache_key(project)
        assert len(cache_key.cache_key(project)) == cache_key.SIZE
    assert sorted(each.name for each in tmp_path.iterdir()) == ["bestand"]


def rewrite(path: Path, change: Callable[[bytes], bytes]) -> None:
    """Other content with a right seal: what one could do who has the key."""
    data = kept(path)
    assert data is not None
    keep(path, change(data))


def renamed(old: str, new: str) -> Callable[[Any], Any]:
    """Every text in a value that begins with the one, beginning with the other."""

    def rename(value: Any) -> Any:
        if isinstance(value, str):
            return new + value.removeprefix(old) if value.startswith(old) else value
        if isinstance(value, dict):
            return {rename(key): rename(each) for key, each in value.items()}
        return [rename(each) for each in value] if isinstance(value, list) else value

    return rename


def in_json(change: Callable[[Any], Any]) -> Callable[[bytes], bytes]:
    return lambda data: json.dumps(change(json.loads(data))).encode()


def in_cbor(change: Callable[[Any], Any]) -> Callable[[bytes], bytes]:
    return lambda data: cbor2.dumps(change(cbor2.loads(data)))


@pytest.mark.parametrize("clean", [False, True])
def test_names_that_lead_out_overwrite_and_remove_nothing_even_with_a_right_seal(project: Project, clean: bool) -> None:
    before = content(project.site)
    outside = project.root / "hooks-van-mij.py"
    outside.write_bytes(b"van mij")
    others = {path: path.read_bytes() for path in project.root.glob("*.*") if path.is_file()}
    for path in (project.root / INDEX).glob("*.index"):
        rewrite(path, in_cbor(renamed("index/", "../../../../")))
    for path in (project.root / INDEX).glob("*.json"):
        rewrite(path, in_json(renamed("index/", "../../../../")))
    for path in (project.root / CACHE).glob("state-*.json"):
        rewrite(path, in_json(renamed("beslisnotas/", "../")))
        rewrite(path, in_json(renamed("docs/", "../docs/")))
    shutil.rmtree(project.site / "pagefind")
    rebuild(project, clean=clean)
    assert content(project.site) == before
    assert {path: path.read_bytes() for path in project.root.glob("*.*") if path.is_file()} == others


DEEP = 200_000
STRANGE: dict[str, bytes] = {
    "deep JSON": b"[" * DEEP + b"]" * DEEP,
    "deep CBOR": b"\x81" * DEEP + b"\x00",
    "a number": b"1",
    "a list": b"[]",
    "a mapping": b"{}",
    "CBOR of a mapping": cbor2.dumps({}),
    "CBOR of a number": cbor2.dumps(1),
    "CBOR with a strange tag": cbor2.dumps(cbor2.CBORTag(35, "(")),
    "CBOR with half a text": b"\x7b\xff\xff\xff\xff\xff\xff\xff\xffx",
    "a pickle of a mapping": pickle.dumps({"docs/x.md": 1}),
    "a pickle of another class": pickle.dumps({"docs/x.md": Path("x")}),
    "half a pickle": pickle.dumps({"docs/x.md": "y" * 99})[:20],
    "no text": b"\xff\xfe\x00",
}


@pytest.mark.parametrize("strange", STRANGE)
def test_anything_in_any_file_with_a_right_seal_is_nothing(tmp_path: Path, strange: str) -> None:
    path = tmp_path / "map/1.pickle"
    keep(path, STRANGE[strange])
    assert extracts_module.load(path.parent, 1) == {}
    keep(path.with_name("t.index"), STRANGE[strange])
    assert indexing.contents_of("t", path.parent) in (None, {})
    assert restore(path) == State()
    assert told_pages.recall_rows(path, "x") == {}
    assert kept_shards.recall_shard(path, "x") is None
    assert kept_catalogue.recall_catalogue(path, checksum_of(STRANGE[strange]), {}) is None


def test_a_state_with_one_value_of_another_shape_is_none(project: Project) -> None:
    (path,) = (project.root / CACHE).glob("state-*.json")
    right = json.loads(kept(path) or b"")
    assert restore(path) != State()
    for place in range(len(right)):
        for wrong in (
            None,
            1,
            [1],
            {"../x": "y"},
            {"a": 1},
            [["a"], [1]],
            "2026-01-01T00:00",
            ["x", None],
            ["2026-01-01", None],
        ):
            keep(path, json.dumps([*right[:place], wrong, *right[place + 1 :]]).encode())
            found = restore(path)
            found.holds(datetime.fromisoformat("2026-11-24T12:00:00+01:00"))
            assert found == State() or isinstance(wrong, str)
    for count in range(len(right)):
        keep(path, json.dumps(right[:count]).encode())
        assert restore(path) == State()


def test_an_altered_extract_publishes_no_draft(project: Project) -> None:
    """It has a right checksum of the source, and says that the draft is public."""
    right = content(project.site)
    changed = 0
    for path in (project.root / CACHE / "extracts").rglob("*.pickle"):
        data = path.read_bytes()
        path.write_bytes(data[:SEAL] + data[SEAL:].replace(b"concept", b"openbaa"))
        changed += b"concept" in data
    assert changed
    for clean in (False, True):
        for memory in (project.root / CACHE).glob("state-*"):
            memory.unlink()
        rebuild(project, clean=clean)
        assert content(project.site) == right


def test_a_clean_build_reads_nothing_that_was_kept_before_it(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    old = {path for path in (project.root / ".cache").rglob("*") if path.is_file() and path.name != "slot"}
    inodes = {path.stat().st_ino for path in old}
    assert len(old) > 5
    read: list[str] = []
    real = os.open

    def watched(path: Any, *others: Any, **more: Any) -> int:
        if isinstance(path, str | Path) and Path(path).is_file() and Path(path).stat().st_ino in inodes:
            read.append(str(path))
        return real(path, *others, **more)

    held = [path.open("rb") for path in old]  # so that no new file gets one of their numbers
    monkeypatch.setattr(os, "open", watched)
    monkeypatch.setattr(state, "kept", None)
    rebuild(project, clean=True)
    for file in held:
        file.close()
    assert [each for each in read if "/.cache/" in each] == []
    assert not inodes & {path.stat().st_ino for path in (project.root / ".cache").rglob("*") if path.is_file()}


LED_OUT = (
    *(".cache", ".cache/bouw", ".cache/zoeken", ".cache/bouw/extracts", "extracts below", "state", "staging", "slot"),
    *("catalogue", "index", "pages"),
)


@pytest.mark.parametrize("what", LED_OUT)
def test_a_link_in_the_cache_that_leads_out_is_never_followed(
    project: Project, what: str, tmp_path_factory: Any
) -> None:
    before = content(project.site)
    elsewhere = tmp_path_factory.mktemp("elders")
    (elsewhere / "state-x.json").write_bytes(b"van mij")
    (elsewhere / "map").mkdir()
    (elsewhere / "map" / "x.pickle").write_bytes(b"van mij")
    cache, index = project.root / CACHE, project.root / INDEX
    (memory,) = cache.glob("state-*.json")
    path = {
        "extracts below": next((cache / "extracts").iterdir()),
        "state": memory,
        "staging": memory.with_suffix(".site"),
        "slot": cache / "slot",
        "catalogue": memory.with_suffix(".catalogue"),
        "index": next(index.glob("*.index")),
        "pages": next(index.glob("*.pages")),
    }.get(what, project.root / what)
    if path.is_dir():
        path.rename(project.root / "weg")
    elif path.exists():
        path.unlink()
    path.symlink_to(elsewhere if path.suffix in ("", ".site") and what != "slot" else elsewhere / "state-x.json")
    others = content(elsewhere)
    for clean in (False, True):
        project.write("beslisnotas/2023/nieuw", stuk(f"Tekst {clean}.", title="Nieuw"))
        with locked(cache / "slot", lambda: None):
            rebuild(project, clean=clean)
        assert content(elsewhere) == others
        assert not path.is_symlink()
    (project.root / "docs/beslisnotas/2023/nieuw.md").unlink()
    rebuild(project)
    assert content(project.site) == before


def test_what_is_no_file_stops_nothing(project: Project) -> None:
    cache = project.root / CACHE
    (memory,) = cache.glob("state-*.json")
    memory.unlink()
    os.mkfifo(memory)
    os.mkfifo(project.root / INDEX / "x.pages")
    catalogue = memory.with_suffix(".catalogue")
    catalogue.unlink()
    (catalogue / "map").mkdir(parents=True)
    shutil.rmtree(cache / "extracts")
    (cache / "extracts").write_bytes(b"x")
    with locked(cache / "slot", lambda: None):
        rebuild(project)
    assert differs_from_clean(project) == []


def test_a_cache_of_another_user_costs_a_rebuild_and_gives_the_same(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(project.site)
    monkeypatch.setenv(cache_key.VARIABLE, "van een ander")
    rebuild(project)
    assert content(project.site) == before
    assert rebuild(project).written == 0
