"""``openbaar build``: the whole site, made aside and then put in its place."""

from __future__ import annotations

import logging
import sys
import tempfile
import time
from pathlib import Path

import click
from mkdocs.exceptions import MkDocsException

from openbaar.bridge.running import build_into
from openbaar.bridge.state import ProblemsFound
from openbaar.build.clock import ClockError
from openbaar.build.place_site import Placed, place_site
from openbaar.cli.project import project_root
from openbaar.cli.telling import tell


@click.command()
@click.option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="De map voor de site. Standaard: site.",
)
@click.option("--jobs", type=click.IntRange(min=1), help="Aantal processen. Nu bouwt altijd één proces.")
@click.option("--clean", is_flag=True, help="Schrijf elk bestand opnieuw, ook als er niets aan veranderde.")
def build(site_dir: Path | None, jobs: int | None, clean: bool) -> None:
    """Bouw de site. Bij fouten in docs/ blijft de site zoals die was."""
    root = project_root()
    target = (site_dir or root / "site").resolve()
    _refuse_wrong_target(target, root)
    start = time.monotonic()
    placed = _build(root, target, clean)
    click.echo(
        f"pages: {placed.pages} written: {placed.written} unchanged: {placed.unchanged}"
        f" removed: {placed.removed} seconds: {time.monotonic() - start:.1f}"
    )


def _refuse_wrong_target(target: Path, root: Path) -> None:
    """What is in the target and not in the site is removed: so it may not be a folder with other things."""
    sources = [root / name for name in ("docs", "overrides", "hooks", "tests", ".git")]
    if target in (root, *root.parents) or any(target == each or each in target.parents for each in sources):
        raise click.UsageError(f"{target} is geen map voor een site: daar staan andere bestanden.")
    if target.is_dir() and any(target.iterdir()) and not (target / "sitemap.xml").is_file():
        raise click.UsageError(f"{target} is niet leeg en geen eerder gebouwde site. Kies een lege map.")


def _build(root: Path, target: Path, clean: bool) -> Placed:
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(levelname)s: %(message)s")
    cache = root / ".cache"
    cache.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="site-", dir=cache) as finished:
        try:
            build_into(Path(finished), root)
        except ProblemsFound as error:
            tell(error.problems)
        except ClockError as error:
            raise click.UsageError(str(error)) from error
        except MkDocsException as error:
            raise click.ClickException(str(error)) from error
        return place_site(Path(finished), target, clean)
