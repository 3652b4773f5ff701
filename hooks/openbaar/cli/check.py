"""``openbaar check``: all problems in the sources, and advice on citations, without building anything."""

from __future__ import annotations

from pathlib import Path

import click

from openbaar.catalogue import (
    advice,
    collect,
    later_problems,
    ministry_advice,
    publication_problems,
    withdrawn_advice,
    withdrawn_at,
)
from openbaar.cli.project import project_root
from openbaar.cli.telling import tell
from openbaar.problems import Problem
from openbaar.publish.clock import ClockError, now
from openbaar.publish.read_sources import read_sources


@click.command()
@click.argument("paths", nargs=-1, metavar="[PAD]…", type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Schrijf elke fout als JSON op een eigen regel.")
def check(paths: tuple[Path, ...], as_json: bool) -> None:
    """Toon alle fouten in docs/, of alleen die onder de genoemde paden."""
    root = project_root()
    wanted = [_within(path, root) for path in paths]
    tell((each for each in _problems(root) if _asked(each.path, wanted)), as_json)


def _problems(root: Path) -> tuple[Problem, ...]:
    collection = collect(read_sources(root))
    try:
        moment = now()
    except ClockError as error:
        raise click.UsageError(str(error)) from error
    return (
        *collection.problems,
        *publication_problems(collection, moment),
        *later_problems(collection, moment),
        *advice(collection.extracts.values()),
        *ministry_advice(collection.extracts.values()),
        *withdrawn_advice(collection.extracts, withdrawn_at(collection, moment)),
    )


def _within(path: Path, root: Path) -> str:
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError as error:
        raise click.UsageError(f"{path} staat niet in dit project.") from error


def _asked(path: str, wanted: list[str]) -> bool:
    return not wanted or any(name in (".", path) or path.startswith(f"{name}/") for name in wanted)
