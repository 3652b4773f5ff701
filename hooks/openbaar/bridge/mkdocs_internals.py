"""What is used of MkDocs that it does not promise to keep: all of it stands here, and a test lists it.

``tests/bridge/test_mkdocs_internals.py`` fails when another such name is used, here or anywhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import mkdocs.structure.pages
import mkdocs.utils
from mkdocs.commands.build import _build_page as build_page
from mkdocs.commands.build import _build_theme_template as build_theme_template
from mkdocs.commands.build import _populate_page as populate_page
from mkdocs.livereload import _SCRIPT_TEMPLATE, LiveReloadServer
from mkdocs.livereload import _Handler as Handler
from mkdocs.livereload import _timestamp as timestamp
from mkdocs.structure.files import File

__all__ = [
    "Handler",
    "ReloadServer",
    "build_page",
    "build_theme_template",
    "captured_writing",
    "is_made_of_nothing",
    "populate_page",
    "reload_script",
    "timestamp",
    "with_markdown",
]

Start = Callable[[str, list[tuple[str, str]]], Any]
"""What a server of WSGI calls to begin an answer."""


@contextmanager
def captured_writing() -> Iterator[dict[str, bytes]]:
    """Within this, what MkDocs would write is held back: path -> bytes."""
    written: dict[str, bytes] = {}
    write = mkdocs.utils.write_file

    def hold(content: bytes, output_path: str) -> None:
        written[output_path] = content

    mkdocs.utils.write_file = hold
    try:
        yield written
    finally:
        mkdocs.utils.write_file = write


@contextmanager
def with_markdown(library: Any) -> Iterator[None]:
    """Within this, MkDocs takes ``library`` for the library ``markdown`` when it renders a page."""
    place: Any = mkdocs.structure.pages
    own = place.markdown
    place.markdown = library
    try:
        yield
    finally:
        place.markdown = own


def is_made_of_nothing(file: File) -> bool:
    """Whether a file was generated without any content."""
    return file._content == ""


def reload_script(epoch: str, request: str) -> bytes:
    """The script with which a page asks for changes."""
    return _SCRIPT_TEMPLATE.substitute(epoch=epoch, request_id=request).encode()


class ReloadServer(LiveReloadServer):
    """MkDocs' server with live reload. Who extends it says what answers a request and where a page gets the script."""

    def answer(self, environ: Any, start_response: Start) -> Iterable[bytes] | None:
        """The answer to a request; None where nothing is."""
        return super()._serve_request(environ, start_response)

    def with_script(self, content: bytes, epoch: int) -> bytes:
        """A page with the script that reloads it."""
        page: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        return page

    def has_watched(self, path: str) -> None:
        """Let the server know that a path is watched: it asks for changes only when something is."""
        self._watched_paths[path] = 1

    def want_rebuild(self) -> None:
        """Have the site built again as soon as nothing changes any more."""
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def wanted_epoch(self) -> int:
        """The version of the site that is built, or is to be."""
        return self._wanted_epoch

    def built_epoch(self) -> int:
        """The version of the site that is there, once no other is wanted."""
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
            return self._visible_epoch

    def _serve_request(self, environ: Any, start_response: Any) -> Iterable[bytes] | None:
        return self.answer(environ, start_response)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        return self.with_script(content, epoch)
