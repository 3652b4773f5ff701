"""The preview: MkDocs' own server with live reload, over a site that is built once and then renewed page by page."""

from __future__ import annotations

import gc
import logging
import posixpath
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer
from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

from openbaar.bridge.building import build
from openbaar.bridge.on_demand import OnDemand
from openbaar.bridge.state import ProblemsFound
from openbaar.build.before import CACHE, Before, look_around
from openbaar.build.clock import now
from openbaar.build.lock import locked

FOLDER = "voorbeeld"
"""Where the site of the preview is, beside what builds keep. It holds drafts: nobody uploads from there."""

CHANGES = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]
"""What happens to a file that may change a page; that it was read does not."""

log = logging.getLogger("mkdocs.hooks.openbaar")


class Preview:
    """The site as editors see it before it is public: built when it starts and when templates, settings or the clock
    change much, and else renewed where somebody looks."""

    def __init__(self, root: Path, address: str, jobs: int = 1) -> None:
        self.root, self.address, self.jobs = root, address, jobs
        self.folder = root / CACHE / FOLDER
        self._pages: OnDemand | None = None

    def renew(self) -> None:
        """Go on from what is in docs/ now. Problems are told, and leave the site as it was."""
        with locked(self.root / CACHE / f"{FOLDER}.slot", lambda: log.warning("Een ander voorbeeld is bezig.")):
            try:
                self._renew()
            except ProblemsFound as error:
                log.error(str(error))

    def _renew(self) -> None:
        if self._pages and self._pages.stand(now()):
            self._pages.take()
            return
        before = self._look_around()
        if not before.stands_still():
            log.info(str(build(before, self.jobs, False, lambda _, __: None)))
            before = self._look_around()
        self._pages = OnDemand(before)
        gc.collect()
        gc.freeze()  # what was read stays, and need not be searched for garbage at every page

    def _look_around(self) -> Before:
        return look_around(self.root, self.folder, now(), preview_at=self.address)

    def freshen(self, path: str) -> None:
        """Make what a browser asks for (a path without the first ``/``) what it should be now."""
        if self._pages:
            is_folder = path.endswith("/") or "." not in posixpath.basename(path)
            name = posixpath.normpath(posixpath.join("/", path, "index.html" if is_folder else ""))
            self._pages.freshen(name.lstrip("/"))


class Server(LiveReloadServer):
    """MkDocs' server, told by the system when a file changes: with thousands of files, looking at each of them every
    moment costs more than all else. With ``looks`` it looks all the same, as files on another machine need."""

    def __init__(self, preview: Preview, host: str, port: int, looks: bool) -> None:
        super().__init__(preview.renew, host, port, str(preview.folder))
        self._preview = preview
        self.observer: BaseObserver = PollingObserver(timeout=1) if looks else Observer()  # type: ignore[assignment]
        self.error_handler = lambda code: _page(preview.folder / f"{code}.html")

    def watch_changes(self, path: Path, names: str = "", recursive: bool = True) -> None:
        """Renew the preview when a file below ``path`` changes whose name matches ``names``, a pattern; that a file was
        read is no change. A single file is watched by its folder: many an editor puts a new one in its place."""
        self.observer.schedule(_Told(self.changed, names), str(path), recursive=recursive, event_filter=CHANGES)
        self._watched_paths[str(path)] = 1

    def changed(self) -> None:
        """Renew the preview as soon as nothing changes any more."""
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _serve_request(self, environ: Any, start_response: Any) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore").lstrip("/")
        if not path.startswith("livereload/"):
            self._make(path)
        return super()._serve_request(environ, start_response)

    def _make(self, path: str) -> None:
        """Make what is asked for; once more when something changed in the meantime."""
        made_at = None
        while made_at != self._wanted_epoch:
            with self._epoch_cond:
                self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
                made_at = self._visible_epoch
            self._preview.freshen(path)


class _Told(FileSystemEventHandler):
    def __init__(self, changed: Callable[[], None], names: str) -> None:
        self._changed, self._names = changed, re.compile(names or ".*", re.DOTALL)

    def on_any_event(self, event: FileSystemEvent) -> None:
        paths = (str(event.src_path), str(event.dest_path))
        if not event.is_directory and any(path and self._names.fullmatch(path) for path in paths):
            self._changed()


def serve(root: Path, host: str, port: int, jobs: int, looks: bool) -> None:
    """Preview the project ``root`` at ``host:port`` until interrupted; drafts are shown, marked."""
    preview = Preview(root, f"http://{host}:{port}/", jobs)
    server = Server(preview, host, port, looks)
    preview.renew()
    server.watch_changes(root / "docs")
    server.watch_changes(root / "overrides")
    server.watch_changes(root, r".*\.yml", recursive=False)
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        log.info("Het voorbeeld stopt.")
    finally:
        server.shutdown()


def _page(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
