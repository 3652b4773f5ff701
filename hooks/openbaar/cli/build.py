"""``openbaar build``: what changed of the site, made aside and then put in its place.

When nothing changed, nothing is imported that could render: that is most of what such a build costs.
"""

from __future__ import annotations

import gc
import logging
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from openbaar.cli.project import project_root
from openbaar.processes import default_jobs
from openbaar.publish.clock import ClockError, now
from openbaar.publish.project import Project
from openbaar.publish.publish import publish
from openbaar.publish.site_marker import NotOurFolder

if TYPE_CHECKING:
    from openbaar.publish.rendering import RendererOf


@click.command()
@click.option(
    "--site-dir",
    metavar="MAP",
    type=click.Path(file_okay=False, path_type=Path),
    help="De map voor de site. Standaard: site.",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), metavar="AANTAL", help="Aantal processen. Standaard: het aantal rekenkernen."
)
@click.option("--clean", is_flag=True, help="Maak en schrijf elk bestand opnieuw, ook als er niets aan veranderde.")
@click.option("--publiceer", is_flag=True, help="Zet elk adres in adressen.jsonl: vanaf nu mag het niet verdwijnen.")
def build(site_dir: Path | None, jobs: int | None, clean: bool, publiceer: bool) -> None:
    """Bouw wat er veranderde. Bij fouten in docs/ blijft de site zoals die was."""
    root = project_root()
    target = (site_dir or root / "site").resolve()
    _refuse_wrong_target(target, root)
    start = time.monotonic()
    gc.disable()  # nearly everything that is made now stays until the end
    try:
        placed = publish(
            Project(root, target),
            _now(),
            _renderer,
            jobs or default_jobs(),
            clean,
            _progress(),
            lambda: click.echo("Een andere build is bezig. Even wachten…", err=True),
            publiceer,
        )
    except NotOurFolder as error:
        raise click.UsageError(" ".join([str(error), *getattr(error, "__notes__", [])])) from error
    except Exception as error:
        from openbaar.cli.failing import tell_failure

        tell_failure(error)
        raise
    gc.freeze()  # the process ends, and need not look for garbage first
    click.echo(f"{placed} seconds: {time.monotonic() - start:.1f}")


def _renderer() -> RendererOf:
    """Imported when there is something to render: that is most of what a build costs in which nothing changed."""
    from openbaar.bridge.renderer import mkdocs_renderer

    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(levelname)s: %(message)s")
    return mkdocs_renderer


def _refuse_wrong_target(target: Path, root: Path) -> None:
    """The target may be no folder of the project itself."""
    sources = [root / name for name in ("docs", "overrides", "hooks", "tests", ".git", ".cache")]
    if target in (root, *root.parents) or any(target == each or each in target.parents for each in sources[:-1]):
        raise click.UsageError(f"{target} is geen map voor een site: daar staan andere bestanden.")


def _now() -> datetime:
    try:
        return now()
    except ClockError as error:
        raise click.UsageError(str(error)) from error


def _progress() -> Callable[[int, int], None]:
    """Tells how far it is, on a terminal alone."""
    if not sys.stderr.isatty():
        return _tell_nothing
    return _tell_progress


def _tell_nothing(_: int, __: int) -> None:
    pass


def _tell_progress(done: int, total: int) -> None:
    click.echo(f"\r{done} van {total} bestanden", err=True, nl=done == total)
