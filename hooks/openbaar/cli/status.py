"""``openbaar status``: what is not public yet, until when, and what a build would hold now."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

import click

from openbaar.catalogue import Collection, Visibility, collect, publication_problems, visibility
from openbaar.cli.console import json_for_console
from openbaar.cli.project import moment, project_root
from openbaar.cli.summary import summary
from openbaar.documents import OpenbaarOp, Stuk
from openbaar.oddities import printable
from openbaar.problems import in_order
from openbaar.publish.read_sources import read_sources

HEADINGS = {
    Visibility.CONCEPT: "Concept",
    Visibility.EMBARGO: "Onder embargo",
    Visibility.INGETROKKEN: "Ingetrokken",
    Visibility.NOOIT: "Ingetrokken voor het openbaar was",
}


class Waiting(NamedTuple):
    """A document that a build would not show as it is: its path and title, why, and from when it may be seen (empty
    where no moment is given)."""

    path: str
    title: str
    status: Visibility
    opens: str


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Schrijf elk stuk als JSON op een eigen regel.")
def status(as_json: bool) -> None:
    """Toon concepten, embargo's en wat er is ingetrokken."""
    collection, now = collect(read_sources(project_root())), moment()
    found = sorted(
        waiting(collection, now), key=lambda each: (list(HEADINGS).index(each.status), each.opens, each.path)
    )
    if as_json:
        for each in found:
            values = {"path": each.path, "status": each.status.value, "openbaar_op": each.opens, "title": each.title}
            click.echo(json_for_console(json.dumps(values, ensure_ascii=False)))
        return
    for heading, kind in ((text, kind) for kind, text in HEADINGS.items()):
        _tell(heading, [each for each in found if each.status is kind])
    problems = in_order((*collection.problems, *publication_problems(collection, now)))
    click.echo(summary(collection, problems, now))


def waiting(collection: Collection, now: datetime) -> Iterator[Waiting]:
    """All documents that are not plainly public at this moment."""
    for document in collection.documents.values():
        seen, record = visibility(document, now), document.record
        if seen in HEADINGS:
            opens = record.openbaar_op if isinstance(record, Stuk) and seen is Visibility.EMBARGO else None
            yield Waiting(document.path, record.title, seen, str(opens) if isinstance(opens, OpenbaarOp) else "")


def _tell(heading: str, found: list[Waiting]) -> None:
    if not found:
        return
    click.echo(f"{heading} ({len(found)}):")
    for each in found:
        until = f"openbaar op {each.opens}  " if each.opens else ""
        click.echo(printable(f"  {each.path}  {until}{each.title}"))
    click.echo()
