"""``openbaar clean``: a file rewritten without author metadata, attachments, notes and earlier versions."""

from __future__ import annotations

from pathlib import Path

import click

from openbaar.cli.options import into
from openbaar.leaks.cleaning import clean as clean_file
from openbaar.leaks.telling import blocks, problem_of
from openbaar.problems import in_order


@click.command()
@click.argument("file", metavar="BESTAND", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@into("De map voor het schone bestand.")
@click.option(
    "--titel",
    "title",
    metavar="TITEL",
    default="",
    help="De titel die een PDF krijgt. Standaard: de titel die hij heeft.",
)
def clean(file: Path, folder: Path, title: str) -> None:
    """Schrijf een PDF, JPEG of PNG opnieuw, zonder wat over de makers gaat. Wat niet te herstellen is, wordt gemeld."""
    target = folder / file.name
    if target.resolve() == file.resolve():
        raise click.UsageError(f"{target} is het bestand zelf. Kies een andere map.")
    cleaned = clean_file(file.read_bytes(), title)
    for problem in in_order(problem_of(each, str(file)) for each in cleaned.findings):
        click.echo(str(problem))
    if cleaned.data is None:
        raise SystemExit(1)
    folder.mkdir(parents=True, exist_ok=True)
    target.write_bytes(cleaned.data)
    click.echo(str(target))
    if any(map(blocks, cleaned.findings)):
        raise SystemExit(1)
