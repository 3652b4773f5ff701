"""MkDocs' own preview, run from our command."""

from __future__ import annotations

from pathlib import Path

from mkdocs.commands import serve as mkdocs_serve

CONFIG = "mkdocs.yml"


def serve(root: Path, address: str) -> None:
    """Preview the project ``root`` at ``address`` (``host:port``) until interrupted; drafts are shown, marked."""
    mkdocs_serve.serve(str(root / CONFIG), dev_addr=address, watch_theme=True)
