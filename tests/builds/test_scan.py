"""What stands in docs/ and is no ordinary file is named at once, and never followed or opened."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from openbaar.catalogue import collect
from openbaar.oddities import LINK, NAME, PIPE, SOCKET
from openbaar.publish.read_sources import read_sources
from openbaar.publish.scan_sources import scan_sources
from support.project import Project, new_project
from support.sources import stuk


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return new_project(tmp_path)


def odd(docs: Path) -> dict[str, str]:
    """One of each that this system lets us make, and what it must be called."""
    (docs / "rond").symlink_to(".")
    (docs / "over" / "rond").symlink_to("..")
    (docs / "over" / "pagina.md").symlink_to("index.md")
    (docs / "over" / "weg.pdf").symlink_to("/nergens")
    (docs / ".verborgen").symlink_to(".")
    (docs / "map.bak").mkdir()
    (docs / "map.bak" / "rond").symlink_to("..")
    os.mkfifo(docs / "over" / "pijp.md")
    os.mkfifo(docs / "over" / "pijp.md~")
    listening = socket.socket(socket.AF_UNIX)
    listening.bind(str(docs / "s"))
    listening.close()
    (docs / os.fsdecode(b"over/\xff.md")).write_bytes(stuk())
    (docs / "over" / "a\nb.md").write_bytes(stuk())
    return {
        "docs/.verborgen": LINK,
        "docs/map.bak/rond": LINK,
        "docs/over/a\\x0ab.md": NAME,
        "docs/over/pagina.md": LINK,
        "docs/over/pijp.md": PIPE,
        "docs/over/pijp.md~": PIPE,
        "docs/over/rond": LINK,
        "docs/over/weg.pdf": LINK,
        "docs/over/\\xff.md": NAME,
        "docs/rond": LINK,
        "docs/s": SOCKET,
    }


def test_each_is_named_as_a_problem(project: Project) -> None:
    expected = odd(project.root / "docs")
    told = {each.path: each for each in collect(read_sources(project.root)).problems}
    assert told.keys() == expected.keys()
    assert {path: what in told[path].message for path, what in expected.items()} == dict.fromkeys(expected, True)
    assert {each.code for each in told.values()} == {"BS009", "BS005"}


def test_a_build_sees_the_same_as_a_check(project: Project) -> None:
    odd(project.root / "docs")
    seen = {path: each.content for path, each in scan_sources(project.root, {}).items() if not each.sha256}
    facts = read_sources(project.root).files
    assert seen == {path: each.content for path, each in facts.items() if not each.is_ordinary}


def test_every_command_stops_with_the_problem_and_none_hangs(project: Project) -> None:
    odd(project.root / "docs")
    for words, module in ((["check"], "openbaar"), (["build"], "openbaar"), (["build", "--strict"], "mkdocs")):
        done = project.run(*words, module=module)
        assert done.returncode == 1, words
        assert "BS009 geen gewoon bestand" in done.stdout + done.stderr


def test_ordinary_left_overs_and_the_lock_of_emacs_stay_passed_over(project: Project) -> None:
    docs = project.root / "docs"
    (docs / "over" / ".#index.md").symlink_to("redactie@werkplek.4711:1700000000")
    (docs / "over" / "index.md~").write_bytes(b"oud")
    (docs / ".git").mkdir()
    (docs / ".git" / "config").write_bytes(b"x")
    assert collect(read_sources(project.root)).problems == ()
    assert {path for path in scan_sources(project.root, {}) if "~" in path or "/." in path} == set()
