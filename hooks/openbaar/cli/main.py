"""The command itself and the list of its calls."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import click

from openbaar.cli.console import prepare_console
from openbaar.cli.dutch import speak_dutch
from openbaar.publish.faults import fault

CALLS: Mapping[str, str] = {
    "build": "build",
    "check": "check",
    "citations": "citations",
    "clean": "clean",
    "export": "export",
    "inspect": "inspect",
    "import": "importing",
    "new": "new",
    "schema": "schema",
    "serve": "serve",
    "status": "status",
    "withdraw": "withdraw",
}
"""Name of a call -> the module that has it, under the module's own name. It is imported when it is called: a build in
which nothing changed costs less than the imports of the others."""


OPTIONS = "[OPTIES]"
"""Stands for options in the line that tells how a call is written."""


class _Calls(click.Group):
    def main(self, *args: Any, **extra: Any) -> Any:
        prepare_console()
        speak_dutch()
        return super().main(*args, **extra)

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        with _faults_told():  # of the words of help
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        with _faults_told():
            return super().invoke(ctx)

    def list_commands(self, _: click.Context) -> list[str]:
        return list(CALLS)

    def get_command(self, _: click.Context, cmd_name: str) -> click.Command | None:
        return command(cmd_name) if cmd_name in CALLS else None


@contextmanager
def _faults_told() -> Iterator[None]:
    """What the system will not do is told in one line, with exit 1."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.EPIPE:  # nobody reads what is told: click ends then
            raise
        _drop_what_is_left()
        raise click.ClickException(fault(error)) from error


def _drop_what_is_left() -> None:
    """Where standard output takes nothing any more, Python would say so once more when it ends."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def command(name: str) -> click.Command:
    """The command that does the call ``name``."""
    module = CALLS[name]
    found: click.Command = getattr(import_module(f"openbaar.cli.{module}"), module)
    found.options_metavar = OPTIONS
    return found


@click.group(
    cls=_Calls,
    options_metavar=OPTIONS,
    subcommand_metavar="OPDRACHT …",
    context_settings={"help_option_names": ["-h", "--help"]},
)
def main() -> None:
    """Beslisnota's publiceren: controleren, bekijken, bouwen."""
