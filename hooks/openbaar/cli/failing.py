"""A build that did not succeed, told as a command tells it. Imported when that happens, and not before."""

from __future__ import annotations

import click
from mkdocs.exceptions import MkDocsException

from openbaar.cli.telling import tell
from openbaar.index import IndexingError
from openbaar.publish.making import WarningsFound
from openbaar.publish.refreshing import ProblemsFound


def tell_failure(error: Exception) -> None:
    """Print authors' problems and end with exit 1, or say what could not be done; nothing for any other error."""
    if isinstance(error, ProblemsFound):
        tell(error.problems)
    if isinstance(error, MkDocsException | IndexingError | WarningsFound):
        raise click.ClickException(" ".join([str(error), *getattr(error, "__notes__", [])])) from error
