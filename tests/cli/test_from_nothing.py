"""A command that begins from nothing, as a shell starts it, does and says what it does in a copy of a process of tests."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from support.commands import called
from support.project import NOW, REPOSITORY, Project, every_byte, new_project
from support.sources import stuk

ENVIRONMENT = {"OPENBAAR_NOW": NOW, "PYTHONPATH": str(REPOSITORY / "hooks")}
GOOD, BAD = stuk("Zie Kamerstuk 28638, nr. 205.", title="Één ‘nota’"), b"---\ntitle: Nota\nkenmrk: x\n---\n"
CALLS = (
    (GOOD, ("build",)),
    (GOOD, ("check", "--json")),
    (GOOD, ("build", "--site-dir", "docs")),
    (GOOD, ("buidl",)),
    (GOOD, ("--help",)),
    (BAD, ("check",)),
    (BAD, ("build",)),
)
SECONDS = re.compile(rb"seconds: \d+\.\d")


def said(done: subprocess.CompletedProcess[bytes], root: Path) -> tuple[int, bytes, bytes]:
    """How it ended and what it printed, but for how long it took and where the project stands."""
    out, err = (SECONDS.sub(b"", each).replace(os.fsencode(root), b"") for each in (done.stdout, done.stderr))
    return done.returncode, out, err


def from_nothing(words: tuple[str, ...], project: Project) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "openbaar", *words]
    return subprocess.run(command, cwd=project.root, env=os.environ | ENVIRONMENT, capture_output=True, check=False)


def test_every_call_ends_and_prints_the_same(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
    one, other = new_project(tmp_path / "een"), new_project(tmp_path / "twee")
    ended = set()
    for source, words in CALLS:
        for each in (one, other):
            each.write("beslisnotas/2023/x", source)
        expected = said(from_nothing(words, one), one.root)
        assert said(called(words, other.root, os.environ | ENVIRONMENT), other.root) == expected, words
        ended.add(expected[0])
    assert ended == {0, 1, 2}
    assert every_byte(one.site) == every_byte(other.site)
