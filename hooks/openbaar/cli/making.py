"""A build, with what stops it told as a command tells it."""

from __future__ import annotations

import logging
import sys

import click
from mkdocs.exceptions import MkDocsException

from openbaar.bridge.building import Told, build
from openbaar.bridge.state import ProblemsFound
from openbaar.cli.telling import tell
from openbaar.publish.ahead import Begun
from openbaar.publish.before import Before
from openbaar.publish.place_site import Placed


def make(before: Before, jobs: int, clean: bool, told: Told, begun: Begun | None) -> Placed:
    """Build; problems are printed and end the command with exit 1, as does what MkDocs cannot do."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(levelname)s: %(message)s")
    try:
        return build(before, jobs, clean, told, begun)
    except ProblemsFound as error:
        tell(error.problems)
        raise
    except MkDocsException as error:
        raise click.ClickException(" ".join([str(error), *getattr(error, "__notes__", [])])) from error
