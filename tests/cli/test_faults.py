"""What the disk or the system will not do is told in one Dutch line, with exit 1 and without a traceback."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from openbaar.cli import main
from openbaar.publish.faults import WORDS
from support.project import Project, new_project

CALLS = {
    "build": (["build"], "openbaar.publish.publish.scan_project"),
    "check": (["check"], "openbaar.cli.check.read_sources"),
    "new": (["new", "beslisnota", "x", "--jaar", "2023"], "pathlib.Path.write_text"),
    "serve": (["serve"], "openbaar.bridge.running.serve"),
}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.chdir(tmp_path)
    return new_project(tmp_path)


def told(done: Result) -> str:
    assert done.exit_code == 1
    assert done.output.count("\n") == 1
    assert "Traceback" not in done.output
    return done.output


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("number", [*WORDS, errno.EXDEV])
def test_every_fault_is_told_by_every_command(
    project: Project, call: str, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, place = CALLS[call]

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number), str(project.root / "map/een\nnaam"))

    monkeypatch.setattr(place, fail)
    line = told(CliRunner().invoke(main, words))
    assert WORDS.get(number, os.strerror(number)) in line
    assert "map/een naam" in line
    assert str(project.root) not in line


@pytest.mark.usefixtures("project")
def test_an_unknown_fault_has_the_words_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("iets vreemds")

    monkeypatch.setattr("openbaar.cli.check.read_sources", fail)
    assert "Het systeem meldt: iets vreemds." in told(CliRunner().invoke(main, ["check"]))


LOUD = {
    "problems": ["check"],
    "problems as JSON": ["check", "--json"],
    "the schema": ["schema"],
    "help": ["--help"],
    "help of a call": ["check", "--help"],
    "a page that was made": ["new", "beslisnota", "x", "--jaar", "2023"],
    "a site that was built": ["build"],
}


@pytest.mark.parametrize("call", LOUD)
def test_an_output_that_takes_nothing_more_is_told_in_one_line(project: Project, call: str) -> None:
    if call.startswith("problems"):
        for number in range(200):
            project.write(f"over/x{number}", b"zonder sleutels")
    with Path("/dev/full").open("w") as full:
        done = project.run(*LOUD[call], stdout=full)
    assert (done.returncode, done.stderr) == (1, "Fout: De schijf is vol.\n")


def test_a_folder_for_the_site_that_cannot_be_made_is_told(project: Project) -> None:
    (project.root / "bestand").write_bytes(b"")
    for target, words in (("bestand/site", "Hier staat een bestand"), ("x" * 300, "te lang")):
        done = project.run("build", "--site-dir", target)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1), done.stderr
        assert words in done.stderr
