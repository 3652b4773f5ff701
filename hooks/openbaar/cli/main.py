"""The command itself and the list of its calls."""

from __future__ import annotations

import click

from openbaar.cli.build import build
from openbaar.cli.check import check
from openbaar.cli.citations import citations
from openbaar.cli.new import new
from openbaar.cli.schema import schema
from openbaar.cli.serve import serve


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Beslisnota's publiceren: controleren, bekijken, bouwen."""


for command in (build, check, citations, new, schema, serve):
    main.add_command(command)
