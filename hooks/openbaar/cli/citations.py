"""``openbaar citations``: the citations in a text, as JSON Lines."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import click

from openbaar.citations import cite
from openbaar.cli.console import json_for_console

FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n[A-Za-z_]+:.*?\n---[ \t]*\r?$", re.DOTALL | re.MULTILINE)


@click.command()
@click.argument("file", metavar="BESTAND", type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=str))
def citations(file: str) -> None:
    """Toon de citaten in een tekst (- is de standaardinvoer), elk op een eigen regel als JSON."""
    data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{file} is geen tekst in UTF-8.") from error
    for each in cite(_without_front_matter(text)):
        found = {
            "start": each.start,
            "end": each.end,
            "text": each.text,
            "kind": each.kind,
            "ids": each.ids,
            "urls": each.urls,
        }
        click.echo(json_for_console(json.dumps(found, ensure_ascii=False)))


def _without_front_matter(text: str) -> str:
    """The text with its front matter blanked out, character for character, so that offsets stay those of the file."""
    match = FRONT_MATTER.match(text)
    return re.sub(r"[^\r\n]", " ", match[0]) + text[match.end() :] if match else text
