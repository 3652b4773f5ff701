"""A batch in a project, and what the product says of it: through the command itself, in this process."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from fuzz.batches import Batch
from openbaar.catalogue import Collection, collect
from openbaar.cli import main
from openbaar.documents import OpenbaarOp, Stuk
from openbaar.oddities import printable
from openbaar.problems import Problem
from openbaar.publish.read_sources import read_sources
from openbaar.publish.refreshing import ProblemsFound
from support.project import Project
from support.rebuilding import rebuild
from support.sources import NOW

FIFTY_YEARS = timedelta(days=50 * 365.25)


def put(batch: Batch, project: Project) -> None:
    """Write what the file system takes; a file never takes the place of another."""
    docs = os.fsencode(project.root / "docs")
    for name, data in batch.files.items():
        path = os.path.join(docs, name)  # noqa: PTH118 - a name of bytes
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
            with open(path, "xb") as file:  # noqa: PTH123
                file.write(data)
        except (OSError, ValueError):
            continue
    for odd, what in batch.odd.items():
        _put_oddity(project.root / "docs" / odd, what)


def _put_oddity(path: Path, what: str) -> None:
    if os.path.lexists(path) or not path.parent.is_dir():
        return
    if what == "link":
        path.symlink_to(".")
    elif what == "pipe":
        os.mkfifo(path)
    else:
        path.mkdir()


def checked(project: Project, monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """What ``openbaar check --json`` tells: each mistake with a file, a line, a message and a remedy, all of a sane length.
    It ends with 1 where there are mistakes and else with 0."""
    monkeypatch.chdir(project.root)
    monkeypatch.setenv("OPENBAAR_NOW", NOW.isoformat())
    done = CliRunner().invoke(main, ["check", "--json"])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exc_info
    told: list[dict[str, Any]] = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == (not all(each["advies"] for each in told)), done.output
    files = entries(project) | {"mkdocs.yml": project.root / "mkdocs.yml"}
    for each in told:
        assert each["path"] in files, each
        assert 1 <= each["line"] <= _lines(files[each["path"]]), each
        assert each["message"], each
        assert each["remedy"], each
        assert len(each["message"]) + len(each["remedy"]) < 2100, each
    return told


def entries(project: Project) -> dict[str, Path]:
    """What is in docs/, by its path as it is printed."""
    return {printable(path.relative_to(project.root).as_posix()): path for path in (project.root / "docs").rglob("*")}


def _lines(path: Path) -> int:
    return path.read_bytes().count(b"\n") + 1 if path.is_file() else 1


def refused(project: Project, now: datetime = NOW) -> tuple[Problem, ...]:
    """The problems for which a build stops; none when it does not."""
    try:
        rebuild(project, now)
    except ProblemsFound as error:
        return error.problems
    return ()


def without_mistakes(project: Project, monkeypatch: pytest.MonkeyPatch) -> Collection:
    """Remove what has a mistake until nothing has, and give what is left."""
    while mistakes := {each["path"] for each in checked(project, monkeypatch) if not each["advies"]}:
        files = entries(project)
        for name in mistakes & files.keys():
            path = files[name]
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
    return collect(read_sources(project.root))


def moments(collection: Collection) -> Iterator[datetime]:
    """Now, just after each disclosure that is to come, and in fifty years."""
    records = [document.record for document in collection.documents.values()]
    given = [each.openbaar_op for each in records if isinstance(each, Stuk)]
    disclosures = {each.moment() for each in given if isinstance(each, OpenbaarOp)}
    yield NOW
    yield from (each + timedelta(seconds=1) for each in sorted(disclosures) if NOW < each < NOW + FIFTY_YEARS)
    yield NOW + FIFTY_YEARS
