"""The sites that the tests look at: this project with a few more documents, built once, and its preview."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from support.commands import called
from support.project import new_project

ROOT = Path(__file__).resolve().parents[2]
MORE_DOCUMENTS = Path(__file__).with_name("docs")
NOW = "2026-11-24T12:00:00+01:00"
PATIENCE = 60
"""Seconds that a preview may take to answer."""


def copy_project(folder: Path) -> None:
    """The project as it is now, with the documents of these tests beside its own."""
    without_caches = shutil.ignore_patterns("__pycache__")
    for name in ("docs", "overrides", "hooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=without_caches)
    shutil.copytree(MORE_DOCUMENTS, folder / "docs", dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)


def build(project: Path) -> Path:
    """The built site of a project; AssertionError with what the build said when it failed."""
    site = project / "site"
    done = called(("build", "--site-dir", str(site)), project, _environment(project))
    assert done.returncode == 0, f"the build failed:\n{(done.stdout + done.stderr).decode()}"
    return site


def problems(project: Path) -> frozenset[str]:
    """The paths of the sources of a project in which ``check`` finds a problem."""
    done = called(("check", "--json"), project, _environment(project))
    assert done.returncode in (0, 1), f"check failed:\n{(done.stdout + done.stderr).decode()}"
    told = [json.loads(line) for line in done.stdout.splitlines()]
    return frozenset(each["path"] for each in told if not each["code"].startswith(("CT", "AD")))


@contextmanager
def served(site: Path, policy: bool = True) -> Iterator[str]:
    """The address (``http://127.0.0.1:<port>/``) under which plain files are served, as any web server would; without
    ``policy`` by one whose administrator forgot what README asks."""
    handler = Quiet if policy else Bare
    with Server(("127.0.0.1", 0), partial(handler, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


POLICY = re.search(r"^Content-Security-Policy: (.+)$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
"""The policy that README asks a web server to send."""


class Server(ThreadingHTTPServer):
    """With room for all the connections that a browser opens at once: Python's five are too few on a busy machine."""

    request_queue_size = 128


class Bare(SimpleHTTPRequestHandler):
    """Keeps a connection open for the next request, as web servers do, and writes no line for each request."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: object) -> None:
        pass


class Quiet(Bare):
    """With the policy of README."""

    def end_headers(self) -> None:
        assert POLICY, "README gives no Content-Security-Policy"
        self.send_header("Content-Security-Policy", POLICY[1])
        super().end_headers()


@contextmanager
def previewed(project: Path, *options: str) -> Iterator[str]:
    """The address of ``openbaar serve`` on a free port, once it answers."""
    port = _free_port()
    address = f"http://127.0.0.1:{port}/"
    output = project / "serve.log"
    with output.open("w") as log:
        process = subprocess.Popen(
            _openbaar("serve", "--port", str(port), *options),
            cwd=project,
            env=_environment(project),
            stdout=log,
            stderr=log,
        )
    try:
        _wait_until_it_answers(address, process, output)
        yield address
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _wait_until_it_answers(address: str, process: subprocess.Popen[bytes], output: Path) -> None:
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        try:
            with urlopen(address, timeout=PATIENCE):
                return
        except URLError:
            time.sleep(0.05)
    raise AssertionError(f"openbaar serve does not answer:\n{output.read_text()}")


def _openbaar(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "openbaar", *arguments]


def _environment(project: Path) -> dict[str, str]:
    """The clock stands still, and whatever a command leaves behind stays within the project's own folder."""
    leftovers = project / "tmp"
    leftovers.mkdir(exist_ok=True)
    return os.environ | {"OPENBAAR_NOW": NOW, "PYTHONPATH": str(ROOT / "hooks"), "TMPDIR": str(leftovers)}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def with_documents(root: Path, documents: dict[str, bytes]) -> Iterator[str]:
    """The address of the site of a project with these documents and nothing else."""
    project = new_project(root)
    for path in sorted((root / "docs").rglob("*.md")):
        path.unlink()
    for name, data in documents.items():
        project.write(name, data)
    with served(build(root)) as address:
        yield address
