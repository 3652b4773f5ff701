"""``openbaar schema``: the front matter as JSON Schema, or as snippets that VS Code reads by itself."""

from __future__ import annotations

import json

import click

from openbaar.cli.console import json_for_console
from openbaar.frontmatter import json_schema, snippets


@click.command()
@click.option(
    "--snippets",
    "as_snippets",
    is_flag=True,
    help="Schrijf de aanvulling voor VS Code in plaats van het schema.",
)
def schema(as_snippets: bool) -> None:
    """Toon het JSON Schema van de front matter."""
    value = snippets() if as_snippets else json_schema()
    click.echo(json_for_console(json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True)))
