"""A build, with what stops it told as a command tells it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Mapping

import click
from mkdocs.exceptions import MkDocsException

from openbaar.bridge.building import Built, Earlier, Told, build
from openbaar.bridge.state import ProblemsFound
from openbaar.build.seen import Seen
from openbaar.build.snapshot import Snapshot
from openbaar.cli.telling import tell


def make(snapshot: Snapshot, seen: Mapping[str, Seen], earlier: Earlier, jobs: int, clean: bool, told: Told) -> Built:
    """Build; problems are printed and end the command with exit 1, as does what MkDocs cannot do."""
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING, format="%(levelname)s: %(message)s")
    try:
        return build(snapshot, seen, earlier, jobs, clean, told)
    except ProblemsFound as error:
        tell(error.problems)
        raise
    except MkDocsException as error:
        raise click.ClickException(str(error)) from error
