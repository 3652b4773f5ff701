"""``openbaar new``: an empty page with the right front matter, as a draft."""

from __future__ import annotations

import os
import re

import click

from openbaar.catalogue.places import in_the_way
from openbaar.cli.project import project_root
from openbaar.documents import AMSTERDAM, KINDS, kind_named
from openbaar.frontmatter import empty_page, place
from openbaar.problems import Problem
from openbaar.publish.clock import now
from openbaar.publish.scan import scan


@click.command()
@click.argument("kind", metavar="SOORT", type=click.Choice([kind.name for kind in KINDS]))
@click.argument("id", metavar="ID")
@click.option("--jaar", type=click.IntRange(1814, 2100), metavar="JAAR", help="De jaarmap. Standaard: dit jaar.")
def new(kind: str, id: str, jaar: int | None) -> None:
    """Maak een lege pagina van een SOORT met een ID, als concept."""
    chosen, id = kind_named(kind), re.sub(r"(?i)(\.md)+$", "", id)  # who types the name of the file means that page
    year = f"{jaar or now().astimezone(AMSTERDAM).year}/" if chosen.per_year else ""
    path = f"docs/{chosen.folder}/{year}{id}.md"
    placement = place(path)
    if isinstance(placement, Problem):
        raise click.UsageError(f"{placement.message}. {placement.remedy}")
    root = project_root()
    target = root / path
    other = in_the_way(path, sorted(f"docs/{found.path}" for found in scan(root / "docs")))
    if other == path or os.path.lexists(target):
        raise click.UsageError(f"{path} bestaat al.")
    if other:
        raise click.UsageError(f"Het adres van {path} is al in gebruik door {other}. Kies een ander id.")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(empty_page(kind), encoding="utf-8")
    click.echo(path)
