"""``make demo``: the site over 1,000 invented documents, marked as such on every page, for who wants to see it at work.

It stands in ``.cache/demo/``, outside the site of the project: nothing invented is ever uploaded by mistake.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import click

from synthetic import collection

ROOT = Path(__file__).resolve().parents[2]
PLACE = ROOT / ".cache" / "demo"
NOW = "2026-11-24T12:00:00+01:00"
"""The moment at which the invented documents are published: they stay the newest there are."""
TOLD = "Alle stukken op deze site zijn verzonnen. Zo kunt u zien hoe zij werkt."


def prepare(place: Path, documents: int) -> None:
    """A project in ``place``: this project's templates and hooks, its pages about the site, and invented documents."""
    if place.exists():
        shutil.rmtree(place)
    place.mkdir(parents=True)
    for name in ("hooks", "overrides"):
        (place / name).symlink_to(ROOT / name)
    (place / "mkdocs.yml").write_text(marked((ROOT / "mkdocs.yml").read_text(encoding="utf-8")), encoding="utf-8")
    for path, data in collection(documents).items():
        target = place / "docs" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def marked(settings: str) -> str:
    """The settings of the project, with the sentence that stands on every page."""
    before, found, after = settings.partition("  uitgever:\n")
    if not found:
        raise ValueError("mkdocs.yml has no table extra.uitgever")
    return f"{before}{found}    mededeling: {json.dumps(TOLD, ensure_ascii=False)}\n{after}"


def build(place: Path) -> Path:
    """The built site of the project in ``place``."""
    environment = os.environ | {"OPENBAAR_NOW": NOW, "PYTHONPATH": str(ROOT / "hooks")}
    subprocess.run([sys.executable, "-m", "openbaar", "build"], cwd=place, env=environment, check=True)
    return place / "site"


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing of each file."""


@click.command()
@click.option("--documents", type=click.IntRange(min=1), default=1000, show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=8001, show_default=True)
@click.option("--alleen-bouwen", is_flag=True, help="Build it, and do not serve it.")
def main(documents: int, port: int, alleen_bouwen: bool) -> None:
    """Build the demonstration, and serve it to this machine."""
    click.echo(f"{documents} invented documents in {PLACE.relative_to(ROOT)}")
    prepare(PLACE, documents)
    site = build(PLACE)
    if alleen_bouwen:
        return
    with ThreadingHTTPServer(("127.0.0.1", port), partial(_Handler, directory=str(site))) as server:
        click.echo(f"http://localhost:{port}/ (Ctrl-C to stop)")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo()


if __name__ == "__main__":
    main()
