"""``openbaar serve``: a preview on this machine alone, with drafts and embargoed documents, marked."""

from __future__ import annotations

import logging
import sys

import click
from mkdocs.exceptions import MkDocsException

from openbaar.bridge import running
from openbaar.cli.project import project_root
from openbaar.processes import default_jobs
from openbaar.publish.clock import ClockError


@click.command()
@click.option(
    "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, metavar="POORT", help="De poort."
)
@click.option("--kijkt", is_flag=True, help="Kijk zelf wat er verandert: nodig op een netwerkschijf.")
def serve(port: int, kijkt: bool) -> None:
    """Bekijk de site op dit apparaat, met concepten. De pagina ververst na elke wijziging."""
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(message)s")
    try:
        running.serve(project_root(), "127.0.0.1", port, default_jobs(), kijkt)
    except ClockError as error:
        raise click.UsageError(str(error)) from error
    except MkDocsException as error:
        raise click.ClickException(str(error)) from error
