"""The preview: MkDocs' own server with live reload, over a site that our own builds keep up to date."""

from __future__ import annotations

import logging
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from openbaar.bridge.building import build
from openbaar.bridge.session import Session
from openbaar.bridge.state import ProblemsFound
from openbaar.build.before import CACHE, look_around
from openbaar.build.clock import now
from openbaar.build.lock import locked

FOLDER = "voorbeeld"
"""Where the site of the preview is, beside what builds keep. It holds drafts: nobody uploads from there."""

log = logging.getLogger("mkdocs.hooks.openbaar")


class Preview:
    """The site as editors see it before it is public. It builds what changed, as ``openbaar build`` does."""

    def __init__(self, root: Path, address: str) -> None:
        self.root, self.address = root, address
        self.folder = root / CACHE / FOLDER
        self.session = Session()

    def renew(self, jobs: int = 1) -> None:
        """Build what changed. Problems are told, and leave the site as it was."""
        with locked(self.root / CACHE / f"{FOLDER}.slot", lambda: log.warning("Een ander voorbeeld is bezig.")):
            before = look_around(self.root, self.folder, now(), preview_at=self.address)
            if before.stands_still():
                return
            try:
                placed = build(before, jobs, False, lambda _, __: None, session=self.session)
            except ProblemsFound as error:
                log.error(str(error))
            else:
                log.info(str(placed))


def serve(root: Path, host: str, port: int, jobs: int) -> None:
    """Preview the project ``root`` at ``host:port`` until interrupted; drafts are shown, marked."""
    preview = Preview(root, f"http://{host}:{port}/")
    server = LiveReloadServer(preview.renew, host, port, str(preview.folder), polling_interval=0.2)
    server.error_handler = lambda code: _page(preview.folder / f"{code}.html")
    preview.renew(jobs)
    for watched in ("docs", "overrides", "mkdocs.yml"):
        server.watch(str(root / watched))
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        log.info("Het voorbeeld stopt.")
    finally:
        server.shutdown()


def _page(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
