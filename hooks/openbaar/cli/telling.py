"""Problems and advice on standard output, a line each, or as JSON Lines; then exit 1 for problems."""

from __future__ import annotations

from collections.abc import Iterable

import click

from openbaar.cli.console import json_for_console
from openbaar.problems import Problem, in_order


def tell(problems: Iterable[Problem], as_json: bool = False, last: str = "") -> None:
    """Print problems in order, then the line ``last``, and exit 1 when there are any that are more than advice."""
    found = in_order(problems)
    for problem in found:
        click.echo(json_for_console(problem.as_json()) if as_json else str(problem))
    if last:
        click.echo(last)
    if not all(problem.is_advice for problem in found):
        raise SystemExit(1)
