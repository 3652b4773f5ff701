"""``openbaar check``: all problems in the sources, and advice, without building anything."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from openbaar.catalogue import (
    Collection,
    advice,
    collect,
    key_advice,
    later_problems,
    ministry_advice,
    publication_problems,
    text_advice,
    withdrawn_advice,
    withdrawn_at,
)
from openbaar.cli.project import moment, project_root
from openbaar.cli.summary import summary
from openbaar.cli.telling import tell
from openbaar.problems import Problem, in_order
from openbaar.publish.read_sources import read_sources
from openbaar.publish.settings import settings_advice, settings_problems


@click.command()
@click.argument("paths", nargs=-1, metavar="[PAD]…", type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Schrijf elke fout als JSON op een eigen regel.")
def check(paths: tuple[Path, ...], as_json: bool) -> None:
    """Toon alle fouten in docs/, of alleen die onder de genoemde paden."""
    root = project_root()
    wanted = [_within(path, root) for path in paths]
    collection, now = collect(read_sources(root)), moment()
    found = in_order(each for each in _problems(root, collection, now) if _asked(each.path, wanted))
    last = "" if as_json else summary(collection, found, now)
    tell(found, as_json, last)


def _problems(root: Path, collection: Collection, now: datetime) -> Iterator[Problem]:
    yield from collection.problems
    yield from publication_problems(collection, now)
    yield from later_problems(collection, now)
    yield from advice(collection.extracts.values())
    yield from ministry_advice(collection.extracts.values())
    yield from withdrawn_advice(collection.extracts, withdrawn_at(collection, now))
    for document in collection.documents.values():
        yield from key_advice(document, now)
        yield from text_advice(document)
    settings = settings_problems(root)
    yield from settings or settings_advice(root)


def _within(path: Path, root: Path) -> str:
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError as error:
        raise click.UsageError(f"{path} staat niet in dit project.") from error


def _asked(path: str, wanted: list[str]) -> bool:
    return not wanted or any(name in (".", path) or path.startswith(f"{name}/") for name in wanted)
