"""``openbaar inspect``: leaks in files and folders, with every value masked."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import click

from openbaar.cli.console import json_for_console
from openbaar.documents import AMSTERDAM
from openbaar.documents.document import Document
from openbaar.frontmatter import read
from openbaar.leaks.finding import Finding, key_of
from openbaar.leaks.inspecting import inspect as inspect_file
from openbaar.leaks.inspecting import inspect_text
from openbaar.leaks.page_text import text_of_page
from openbaar.leaks.telling import as_json, blocks, problem_of
from openbaar.leaks.waivers import ENDING, skeleton
from openbaar.leftovers import is_leftover
from openbaar.problems import in_order
from openbaar.publish.clock import now

HOLDS = timedelta(days=182)
"""How long a waiver holds that nobody gives another end."""


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="BESTAND…", type=click.Path(exists=True, path_type=Path))
@click.option("--json", "to_json", is_flag=True, help="Schrijf elke bevinding als JSON op een eigen regel.")
@click.option("--waive", is_flag=True, help="Schrijf naast elk bestand een vrijgave om in te vullen.")
def inspect(files: tuple[Path, ...], to_json: bool, waive: bool) -> None:
    """Zoek wat een bestand verbergt of over personen vertelt: PDF, Word, plaatje, tekst, pagina, of een map daarmee."""
    stops = False
    today = now().astimezone(AMSTERDAM).date()
    for path in files_of(files):
        data = path.read_bytes()
        found = findings_of(path, data)
        stops |= any(blocks(each, today.isoformat()) for each in found)
        _tell(found, str(path), to_json)
        if waive:
            text = skeleton(path.name, hashlib.sha256(data).hexdigest(), found, today + HOLDS)
            _write(path.with_name(path.name + ENDING), text)
    if stops:
        raise SystemExit(1)


def files_of(paths: tuple[Path, ...]) -> Iterator[Path]:
    """The files, and those in the folders, without what editors and systems leave behind, links and waivers."""
    for path in paths:
        inside = sorted(each for each in path.rglob("*") if each.is_file() and not each.is_symlink())
        for each in inside if path.is_dir() else [path]:
            name = each.relative_to(path).as_posix() if path.is_dir() else each.name
            if not path.is_dir() or not (is_leftover(name) or name.endswith(ENDING)):
                yield each


def findings_of(path: Path, data: bytes) -> tuple[Finding, ...]:
    """The findings in a file. A page of this site is judged as it would be published."""
    page = _page(path, data) if path.suffix == ".md" else None
    if page is None:
        return inspect_file(data)
    return inspect_text(text_of_page(page, data.decode("utf-8", "replace")), key_of(data))


def _page(path: Path, data: bytes) -> Document | None:
    """The page in a file under docs/; None for another text, or one that cannot be read as a page."""
    parts = path.resolve().parts
    if "docs" not in parts:
        return None
    place = len(parts) - 1 - parts[::-1].index("docs")
    return read("/".join(parts[place:]), data)[0]


def _tell(found: tuple[Finding, ...], path: str, to_json: bool) -> None:
    lines = [as_json(each, path) for each in found] if to_json else in_order(problem_of(each, path) for each in found)
    for line in lines:
        click.echo(json_for_console(line) if isinstance(line, str) else str(line))


def _write(path: Path, text: str) -> None:
    if not text:
        return
    if path.exists():
        raise click.UsageError(f"{path} bestaat al. Haal haar eerst weg.")
    path.write_text(text, encoding="utf-8")
    click.echo(f"{path}: vul in wie dit vrijgeven, en waarom.", err=True)
