"""``openbaar export``: all that is published in one go, for data users."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from openbaar.catalogue import Catalogue
from openbaar.catalogue.columns import DOCUMENTS
from openbaar.cli.options import into
from openbaar.cli.project import moment, project_root
from openbaar.cli.telling import tell
from openbaar.database import new_database
from openbaar.outputs.datasette import DATABASE, metadata
from openbaar.outputs.sqlite_file import fill
from openbaar.outputs.whole import whole_csv, whole_jsonl
from openbaar.processes import default_jobs
from openbaar.publish.refreshing import ProblemsFound, refresh
from openbaar.publish.scan_sources import scan_sources
from openbaar.publish.settings import SiteSettings, site_settings
from openbaar.whole_file import whole_file, write_whole


@click.command()
@click.argument("form", metavar="VORM", type=click.Choice(("sqlite", "csv", "jsonl")))
@into("De map voor de bestanden.")
def export(form: str, folder: Path) -> None:
    """Schrijf alles wat openbaar is in één keer: als SQLite, CSV of JSON Lines. Bij fouten in docs/ gebeurt niets."""
    root = project_root()
    try:
        catalogue = refresh(new_database(), root, scan_sources(root, {}), moment(), preview=False, jobs=default_jobs())
    except ProblemsFound as error:
        tell(error.problems)
        raise
    folder.mkdir(parents=True, exist_ok=True)
    for path in FORMS[form](catalogue, site_settings(root), folder):
        click.echo(str(path))


def _jsonl(catalogue: Catalogue, site: SiteSettings, folder: Path) -> Iterator[Path]:
    path = folder / f"{DOCUMENTS}.jsonl"
    with whole_file(path) as new, new.open("wb") as file:
        file.writelines(whole_jsonl(catalogue, site.url))
    yield path


def _csv(catalogue: Catalogue, site: SiteSettings, folder: Path) -> Iterator[Path]:
    for name, data in whole_csv(catalogue, site.url).items():
        write_whole(folder / name, data)
        yield folder / name


def _sqlite(catalogue: Catalogue, site: SiteSettings, folder: Path) -> Iterator[Path]:
    path, about = folder / f"{DATABASE}.sqlite", folder / "metadata.json"
    with whole_file(path) as new:
        db = sqlite3.connect(new)
        try:
            fill(db, catalogue, site.url)
        finally:
            db.close()
    yield path
    write_whole(about, metadata(site.name, site.owner, site.url))
    yield about


FORMS: dict[str, Callable[[Catalogue, SiteSettings, Path], Iterator[Path]]] = {
    "sqlite": _sqlite,
    "csv": _csv,
    "jsonl": _jsonl,
}
