"""The command on any console: it stops at no sign, what it prints stays readable, and JSON stays JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.commands import called
from support.project import NOW, REPOSITORY, Project, new_project
from support.sources import page

SAID = "Één ‘nota’ – ☃ 😀"
CONSOLES = ["ascii", "cp1252"]
CALLS = [
    ("check",),
    ("check", "--json"),
    ("build",),
    ("check", "--help"),
    ("citations", "docs/brief.txt"),
    ("schema",),
    ("schema", "--snippets"),
    ("new", "beslisnota", SAID),
    (SAID,),
]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = new_project(tmp_path)
    project.write("beslisnotas/2023/x", page("Tekst.", title=SAID, status=SAID))
    project.write("brief.txt", f"{SAID}. Zie Kamerstuk 28 638, nr. 205.".encode())
    return project


def run(project: Project, *words: str, console: str, from_nothing: bool = False) -> subprocess.CompletedProcess[bytes]:
    """``from_nothing``: as a shell runs it, so that Python itself begins with this console."""
    environment = os.environ | {
        "OPENBAAR_NOW": NOW,
        "PYTHONPATH": str(REPOSITORY / "hooks"),
        "PYTHONIOENCODING": console,
    }
    if not from_nothing:
        return called(words, project.root, environment)
    command = [sys.executable, "-m", "openbaar", *words]
    return subprocess.run(command, cwd=project.root, env=environment, capture_output=True, check=False)


@pytest.mark.parametrize("console", CONSOLES)
def test_no_call_stops_at_a_sign_that_the_console_does_not_have(project: Project, console: str) -> None:
    for words in CALLS:
        done = run(project, *words, console=console)
        told = done.stdout.decode(console) + done.stderr.decode(console)
        assert told.strip()
        assert "Traceback" not in told


def test_what_a_console_cannot_hold_is_written_in_letters_that_look_like_it(project: Project) -> None:
    assert r"Een 'nota' - \u2603 \U0001f600" in run(project, "check", console="ascii", from_nothing=True).stdout.decode(
        "ascii"
    )
    assert r"Één ‘nota’ – \u2603 \U0001f600" in run(
        project, "check", console="cp1252", from_nothing=True
    ).stdout.decode("cp1252")
    assert SAID in run(project, "check", console="utf-8", from_nothing=True).stdout.decode()


@pytest.mark.parametrize("console", CONSOLES)
def test_json_is_json_with_the_same_values_on_any_console(project: Project, console: str) -> None:
    for words in (("check", "--json"), ("citations", "docs/brief.txt")):
        found, expected = (run(project, *words, console=each).stdout for each in (console, "utf-8"))
        assert expected
        assert [*map(json.loads, found.splitlines())] == [*map(json.loads, expected.splitlines())]
    found, expected = (run(project, "schema", console=each).stdout for each in (console, "utf-8"))
    assert json.loads(found) == json.loads(expected)


@pytest.mark.parametrize("words", [("check",), ("build",), ("schema",), ("--help",)])
def test_a_reader_that_goes_away_ends_the_command_without_a_word(project: Project, words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        command = [sys.executable, "-m", "openbaar", *words]
        environment = os.environ | {"PYTHONPATH": str(REPOSITORY / "hooks")}
        done = subprocess.run(
            command, cwd=project.root, env=environment, stdout=writing, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writing)
    assert done.stderr == b""
