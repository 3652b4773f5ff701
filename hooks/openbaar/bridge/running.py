"""MkDocs, run from our own commands the way its own would."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config

from openbaar.bridge.reading import read_catalogue

CONFIG = "mkdocs.yml"


def build_into(folder: Path, root: Path) -> None:
    """Build the site of the project ``root`` into ``folder``.

    Sources are read before MkDocs starts, so that ProblemsFound comes out whole: MkDocs would log it and abort. Its own
    exceptions pass through.
    """
    config = load_config(str(root / CONFIG), site_dir=str(folder))
    read_catalogue(config, preview=False)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build.build(config)
    finally:
        config.plugins.on_shutdown()


def serve(root: Path, address: str) -> None:
    """Preview the project ``root`` at ``address`` (``host:port``) until interrupted; drafts are shown, marked."""
    mkdocs_serve.serve(str(root / CONFIG), dev_addr=address, watch_theme=True)
