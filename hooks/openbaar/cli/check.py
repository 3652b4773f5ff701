"""``openbaar check``: all problems in the sources, and advice, without building anything."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click

from openbaar.catalogue import (
    Collection,
    FileFacts,
    Sources,
    advice,
    catalogue,
    collect,
    harvest_advice,
    key_advice,
    later_problems,
    ministry_advice,
    publication_problems,
    text_advice,
    withdrawn_advice,
    withdrawn_at,
)
from openbaar.catalogue.attachments import named_files
from openbaar.catalogue.extract import Extract
from openbaar.catalogue.leak_problems import Inspected, leak_problems
from openbaar.cli.project import moment, project_root
from openbaar.cli.summary import summary
from openbaar.cli.telling import tell
from openbaar.documents import AMSTERDAM, Status
from openbaar.leaks.finding import Finding, key_of
from openbaar.leaks.inspecting import inspect_text
from openbaar.leaks.page_text import text_of_page
from openbaar.leaks.rules import WARNING
from openbaar.leaks.waivers import ENDING
from openbaar.problems import Problem, in_order
from openbaar.processes import default_jobs
from openbaar.publish.address_ledger import ledger_findings
from openbaar.publish.inspecting import inspected
from openbaar.publish.ledger_file import ledger_bytes
from openbaar.publish.read_sources import read_sources
from openbaar.publish.settings import settings_advice, settings_problems


@click.command()
@click.argument("paths", nargs=-1, metavar="[PAD]…", type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Schrijf elke fout als JSON op een eigen regel.")
def check(paths: tuple[Path, ...], as_json: bool) -> None:
    """Toon alle fouten in docs/, of alleen die onder de genoemde paden."""
    root = project_root()
    wanted = [_within(path, root) for path in paths]
    sources, now = read_sources(root), moment()
    collection = collect(sources)
    problems = [*_problems(root, collection, now), *_leaks(root, sources, collection, now)]
    problems += _addresses(root, collection, now, all(each.is_advice for each in problems))
    found = in_order(each for each in problems if _asked(each.path, wanted))
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
        yield from harvest_advice(document)
    settings = settings_problems(root, now)
    yield from settings or settings_advice(root, now)


def _addresses(root: Path, collection: Collection, now: datetime, is_sound: bool) -> Iterator[Problem]:
    """What would vanish, or changed, of what was ever public; nothing before the first release."""
    if ledger_bytes(root):
        unread = collection.extracts.keys() - {each.path for each in collection.documents.values()}
        yield from ledger_findings(catalogue(collection, now), root, is_sound, unread)


def _leaks(root: Path, sources: Sources, collection: Collection, now: datetime) -> Iterator[Problem]:
    """LK… for what the texts tell of persons, and what is hidden in the files beside them."""
    standing = [each for each in collection.documents.values() if each.status is not Status.INGETROKKEN]
    named = {path for document in standing for _, path in named_files(document)} & sources.files.keys()
    files = {path: sources.files[path].sha256 for path in sorted(named) if sources.files[path].is_ordinary}
    found = inspected(root, files, default_jobs()) if files else {}
    texts = (_inspected(path, sources.pages[path], each) for path, each in collection.extracts.items())
    of_files = (Inspected(path, sha256, found.get(sha256, ())) for path, sha256 in files.items())
    waivers = {path: (root / path).read_bytes() for path, each in sources.files.items() if _is_waiver(path, each)}
    yield from leak_problems((*texts, *of_files), waivers, now.astimezone(AMSTERDAM).date())


def _is_waiver(path: str, facts: FileFacts) -> bool:
    return path.endswith(ENDING) and facts.is_ordinary


def _inspected(path: str, data: bytes, found: Extract) -> Inspected:
    """What was found in a page, with what an editor should look at."""
    advice: tuple[Finding, ...] = ()
    if found.document:
        advice = inspect_text(text_of_page(found.document, data.decode("utf-8", "replace")), key_of(data), WARNING)
    return Inspected(path, hashlib.sha256(data).hexdigest(), found.findings + advice)


def _within(path: Path, root: Path) -> str:
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError as error:
        raise click.UsageError(f"{path} staat niet in dit project.") from error


def _asked(path: str, wanted: list[str]) -> bool:
    return not wanted or any(name in (".", path) or path.startswith(f"{name}/") for name in wanted)
