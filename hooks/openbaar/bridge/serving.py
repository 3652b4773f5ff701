"""The server of the preview: MkDocs' own with live reload, which makes a page when a browser asks for it, and answers
only whom it is for (``guarding.py``)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

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

from openbaar.bridge.guarding import HEADERS, Refusal, is_within, path_of, refusal
from openbaar.bridge.import_reports import report_file
from openbaar.bridge.mkdocs_internals import Handler, ReloadServer, reload_script, timestamp
from openbaar.bridge.telling import EMPTY_PAGE, STYLE, STYLE_ADDRESS, banner, with_banner
from openbaar.problems import Problem

CHANGES = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent]
"""What happens to a file that may change a page; that it was read does not."""

RELOAD = re.compile(r"/livereload/([0-9]{1,20})/([0-9]{1,20})(\.js)?")
"""Where a page asks for changes, and for the script with which it does: MkDocs would write that into the page, which
the policy forbids."""


class Server(ReloadServer):
    """MkDocs' server, told by the system when a file changes: with thousands of files, looking at each of them every
    moment costs more than all else. With ``looks`` it looks all the same, as files on another machine need."""

    def __init__(
        self,
        folder: Path,
        renew: Callable[[], None],
        freshen: Callable[[str], None],
        host: str,
        port: int,
        looks: bool,
        problems: Callable[[], Sequence[Problem]] = tuple,
        root: Path | None = None,
    ) -> None:
        super().__init__(renew, host, port, str(folder))
        self._folder, self._freshen, self._problems, self._root = folder, freshen, problems, root
        self.observer: BaseObserver = PollingObserver(timeout=1) if looks else Observer()  # type: ignore[assignment]
        self.error_handler = self._error_page
        self.RequestHandlerClass = _Guarded

    def watch_changes(self, path: Path, names: str = "", recursive: bool = True) -> None:
        """Renew the preview when a file below ``path`` changes whose name matches ``names``, a pattern; that a file was
        read is no change. A single file is watched by its folder: many an editor puts a new one in its place."""
        self.observer.schedule(_Told(self.want_rebuild, names), str(path), recursive=recursive, event_filter=CHANGES)
        self.has_watched(str(path))

    def serve_request(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        """Answer under the policy of the preview, and only whom it is for."""

        def start(status: str, headers: list[tuple[str, str]]) -> Any:
            return start_response(status, [*headers, *HEADERS])

        refused = refusal(environ, self.server_port)
        answer = _refused(refused, start) if refused else super().serve_request(environ, start)
        if environ["REQUEST_METHOD"] != "HEAD":
            return answer
        if close := getattr(answer, "close", None):
            close()
        return []

    def answer(self, environ: Any, start_response: Any) -> Iterable[bytes] | None:
        """A page as it is now, what it asks for changes, or the script with which it does."""
        path = path_of(environ)
        if path is None or not is_within(path, self._folder):
            return None
        if self._root and (found := report_file(path, self._root)):
            start_response("200 OK", [("Content-Type", found[0])])
            return [found[1]]
        if path == STYLE_ADDRESS:
            start_response("200 OK", [("Content-Type", "text/css")])
            return [STYLE]
        asked = RELOAD.fullmatch(path)
        if not asked and path.startswith("/livereload/"):
            return None
        if not asked:
            self._make(path.lstrip("/"))
        elif asked[3]:
            start_response("200 OK", [("Content-Type", "text/javascript")])
            return [reload_script(asked[1], asked[2])]
        return super().answer(environ, start_response)

    def with_script(self, content: bytes, epoch: int) -> bytes:
        """A page with the problems that stand above it, and the script. That is a file: the policy forbids one in the
        page."""
        content = with_banner(content, banner(self._problems()))
        before, end, after = content.rpartition(b"</body>")
        script = b'<script src="/livereload/%d/%d.js"></script>' % (epoch, timestamp())
        return before + script + end + after if end else content + script

    def _error_page(self, code: int) -> bytes | None:
        """The site's own page for an error, or one that stands in for the whole site; both tell what is wrong."""
        found = _page(self._folder / f"{code}.html")
        if not self._problems():
            return found
        return self.with_script(found or EMPTY_PAGE, self.wanted_epoch())

    def _make(self, path: str) -> None:
        """Make what is asked for; once more when something changed in the meantime."""
        made_at = None
        while made_at != self.wanted_epoch():
            made_at = self.built_epoch()
            self._freshen(path)


class _Guarded(Handler):
    """A handler of requests; what it refuses before the server sees it has the headers too."""

    def end_headers(self) -> None:
        for name, value in HEADERS:
            self.send_header(name, value)
        super().end_headers()


class _Told(FileSystemEventHandler):
    def __init__(self, changed: Callable[[], None], names: str) -> None:
        self._changed, self._names = changed, re.compile(names or ".*", re.DOTALL)

    def on_any_event(self, event: FileSystemEvent) -> None:
        paths = (str(event.src_path), str(event.dest_path))
        if not event.is_directory and any(path and self._names.fullmatch(path) for path in paths):
            self._changed()


def _refused(why: Refusal, start: Callable[[str, list[tuple[str, str]]], Any]) -> Iterable[bytes]:
    start(why.status, [("Content-Type", "text/plain; charset=utf-8"), *why.headers])
    return [f"{why.text}\n".encode()]


def _page(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
