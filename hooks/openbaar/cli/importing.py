"""``openbaar import``: a PDF, a Word file or a text becomes a draft page that an editor reads, and need not type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from openbaar.cli.drafts import Target, pages_beside, written
from openbaar.cli.import_reports import report_written
from openbaar.cli.originals import Original, original_of
from openbaar.cli.project import project_root
from openbaar.documents import AMSTERDAM
from openbaar.importer.draft import Draft, draft
from openbaar.importer.files import ENDINGS, Progress, UnreadableError, documents_of
from openbaar.importer.report import report
from openbaar.leftovers import is_leftover
from openbaar.publish.clock import now

KINDS = ("beslisnota", "kamerbrief", "rapport")
COMMENT = re.compile(r"^# .*\n", re.MULTILINE)
LONG = 20
"""Pages of a file from which on it says how far it is."""


CLEANED = "  het origineel is opgeschoond: wat het van de makers zei, notities en eerdere versies zijn eruit."
NOT_BESIDE = "  let op: het origineel staat niet naast de pagina, want het verbergt iets wat niet naar buiten mag:"


@click.command(name="import")
@click.argument("files", nargs=-1, required=True, metavar="BESTAND…", type=click.Path(exists=True, path_type=Path))
@click.option("--kind", type=click.Choice(KINDS), help="De soort, als het stuk die zelf niet zegt.")
@click.option("--stdout", "to_stdout", is_flag=True, help="Schrijf de pagina naar de uitvoer, en niets naar de schijf.")
@click.option(
    "--report", "reports", is_flag=True, help="Maak ook een verslag voor het voorbeeld, met de bladzijden erbij."
)
@click.option(
    "--into",
    metavar="MAP",
    type=click.Path(path_type=Path),
    help="De map voor de pagina. Standaard: de map van soort en jaar.",
)
def importing(files: tuple[Path, ...], kind: str | None, to_stdout: bool, reports: bool, into: Path | None) -> None:
    """Maak van een PDF, Word-bestand, tekst of map daarmee een of meer concepten."""
    if to_stdout and into:
        raise click.UsageError("Kies --stdout of --into, niet allebei.")
    if reports and (to_stdout or into):
        raise click.UsageError("Een verslag hoort bij een pagina in docs/. Laat --stdout of --into weg.")
    target = None if to_stdout else Target(project_root(), into, reports)
    found = [*_expanded(files)]
    failed = 0
    for number, path in enumerate(found, start=1):
        if len(found) > 1:
            click.echo(f"{number} van {len(found)}: {path.name}", err=True)
        failed += not _import(path, kind or "", target)
    if failed:
        raise SystemExit(1)


def _expanded(files: tuple[Path, ...]) -> Iterator[Path]:
    """The files themselves, and those in the folders, that can be imported."""
    for path in files:
        if not path.is_dir():
            yield path
            continue
        within = sorted(each for each in path.rglob("*") if each.is_file() and not is_leftover(each.name))
        yield from (each for each in within if each.suffix.lower() in ENDINGS)


def _import(path: Path, kind: str, target: Target | None) -> bool:
    """Import one file, and say what came of it; whether anything did."""
    if target and _is_there(path, path, target):
        return False
    try:
        imported = documents_of(path, _progress(path))
    except UnreadableError as error:
        click.echo(f"Fout: {path.name}: {error}.", err=True)
        return False
    year = now().astimezone(AMSTERDAM).year
    copies = target is not None and path.suffix.lower() == ".pdf"
    beside = pages_beside(target.root) if target else ()
    drafts = [draft(each, path.stem, year, kind, copies, beside) for each in imported]
    placed = [_place(each, path, kind, target, number) for number, each in enumerate(drafts)]
    return all(placed)


def _is_there(path: Path, data: Path | bytes, target: Target) -> bool:
    """Whether the project holds these bytes already; then it is told where."""
    before = target.held.same(data)
    if before:
        click.echo(f"{path.name}: dit bestand is al eerder geïmporteerd: {before}. Er is niets geschreven.", err=True)
    return bool(before)


def _place(made: Draft, path: Path, kind: str, target: Target | None, number: int) -> bool:
    """Write a draft and tell of it; whether that was done."""
    if target is None:
        _to_output(made, path, is_first=not number)
        return True
    if not (made.imported.kind or kind or target.into):
        _tell(made, path, "niet geschreven")
        click.echo(f"{path.name}: kies de soort met --kind, of een map met --into.", err=True)
        return False
    original = original_of(made, path) if made.copies else None
    if original and original.data and _is_there(path, original.data, target):
        return False
    _write(made, path, original, target)
    return True


def _to_output(made: Draft, path: Path, is_first: bool) -> None:
    """Of the documents of a bundle that go to the output one after the other, only the first has comments: what they
    say is told as well."""
    click.echo(made.source if is_first else COMMENT.sub("", made.source), nl=False)
    _tell(made, path, "uitvoer", err=True)


def _write(made: Draft, path: Path, original: Original | None, target: Target) -> None:
    data = original.data if original else None
    made = replace(made, copies=data is not None)
    place = written(made, data, target)
    _tell(made, path, place)
    if original:
        _tell_of_original(original)
    if target.reports and path.suffix.lower() == ".pdf":
        address = report_written(made, path, place, target)
        click.echo(f"  verslag: start 'openbaar serve' en ga naar http://localhost:8000{address}")


def _tell_of_original(original: Original) -> None:
    click.echo(CLEANED if original.data is not None else NOT_BESIDE)
    for problem in original.problems:
        click.echo(f"  let op: {problem.message}. {problem.remedy}")


def _tell(made: Draft, path: Path, place: str, err: bool = False) -> None:
    for line in report(made, path.name, place):
        click.echo(line, err=err)


def _progress(path: Path) -> Progress:
    """Says how far a long file is, on the error output."""

    def tell(done: int, every: int) -> None:
        if every >= LONG and (done % LONG == 0 or done == every):
            click.echo(f"{path.name}: bladzijde {done} van {every}", err=True)

    return tell
