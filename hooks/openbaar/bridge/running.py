"""The preview: MkDocs' own server with live reload, over a site that is built once and then renewed page by page."""

from __future__ import annotations

import gc
import logging
import posixpath
from functools import partial
from pathlib import Path

from openbaar.bridge.on_demand import OnDemand
from openbaar.bridge.renderer import mkdocs_renderer
from openbaar.bridge.serving import Server
from openbaar.problems import Problem
from openbaar.publish.clock import now
from openbaar.publish.faults import fault
from openbaar.publish.project import CACHE, Project
from openbaar.publish.publish import publish
from openbaar.publish.refreshing import ProblemsFound

FOLDER = "voorbeeld"
"""Where the site of the preview is, beside what builds keep. It holds drafts: nobody uploads from there."""

log = logging.getLogger("mkdocs.hooks.openbaar")


class Preview:
    """The site as editors see it before it is public: built when it starts and when templates, settings or the clock
    change much, and else renewed where somebody looks."""

    def __init__(self, root: Path, address: str, jobs: int = 1, folder: Path | None = None) -> None:
        self.project = Project(root, folder or root / CACHE / FOLDER, address)
        self.jobs = jobs
        self._pages: OnDemand | None = None
        self._has_begun = False
        self.problems: tuple[Problem, ...] = ()
        """What stands in the way of renewing the site, as it was found last."""

    @property
    def folder(self) -> Path:
        """Where the site of the preview is."""
        return self.project.folder

    def renew(self) -> None:
        """Go on from what is in docs/ now. Problems are told, and leave the site as it was. So do faults of the disk,
        but for the first time: the next edit may find them gone."""
        try:
            self._renew()
            self.problems = ()
        except ProblemsFound as error:
            self.problems = error.problems
            log.error(str(error))
        except OSError as error:
            if not self._has_begun:
                raise
            log.error(fault(error))
        self._has_begun = True

    def _renew(self) -> None:
        if self._pages and self._pages.is_of_same_code():
            self._pages.take_over(now())
            return
        waiting = partial(log.warning, "Een ander voorbeeld is bezig.")
        log.info(str(publish(self.project, now(), lambda: mkdocs_renderer, self.jobs, waiting=waiting)))
        self._pages = OnDemand(self.project, now())
        gc.collect()
        gc.freeze()  # what was read stays, and need not be searched for garbage at every page

    def freshen(self, path: str) -> None:
        """Make what a browser asks for (a path without the first ``/``) what it should be now. A fault of the disk is
        told, and leaves it as it was."""
        if self._pages:
            is_folder = path.endswith("/") or "." not in posixpath.basename(path)
            name = posixpath.normpath(posixpath.join("/", path, "index.html" if is_folder else ""))
            try:
                self._pages.freshen(name.lstrip("/"))
            except OSError as error:
                log.error(fault(error))


def serve(root: Path, host: str, port: int, jobs: int, looks: bool) -> None:
    """Preview the project ``root`` at ``host:port`` until interrupted; drafts are shown, marked."""
    preview = Preview(root, f"http://{host}:{port}/", jobs)
    server = Server(preview.folder, preview.renew, preview.freshen, host, port, looks, lambda: preview.problems, root)
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
