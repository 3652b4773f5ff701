"""Who may ask the preview for what, and under which policy it answers: it shows drafts, and a browser lets any page on
the web send requests to this machine.

A page elsewhere cannot read an answer (there is no CORS, and the policy forbids it), cannot pass for this site by a
name of its own that leads here (DNS rebinding: the Host is looked at), and cannot frame it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'"
)
"""That of the real site, as README asks for it. Live reload needs no more: its script is a file."""

HEADERS = (
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
)
"""What every answer has, also one that refuses."""

METHODS = ("GET", "HEAD")
HOSTS = ("localhost", "127.0.0.1", "[::1]")
OWN = frozenset({"same-origin", "none"})
"""Where a request comes from that is our own: a page of ours, or the reader alone (https://www.w3.org/TR/fetch-metadata/)."""

_NO_NAME = re.compile(r"[\x00-\x1f\x7f\\]")
"""What is in the name of no file here, and means something else to some system."""


class Refusal(NamedTuple):
    """Why nothing is shown: the status, what to tell whoever asked, and headers that go with it."""

    status: str
    text: str
    headers: tuple[tuple[str, str], ...] = ()


def refusal(request: Mapping[str, str], port: int) -> Refusal | None:
    """Why a request (its environment in WSGI) gets no answer from the preview at this port; None when it does."""
    if not _is_here(request.get("HTTP_HOST", ""), port):
        return Refusal(
            "403 Forbidden", f"Dit voorbeeld staat alleen op http://127.0.0.1:{port}/ en http://localhost:{port}/."
        )
    if request["REQUEST_METHOD"] not in METHODS:
        return Refusal("405 Method Not Allowed", "Dit voorbeeld is alleen te lezen.", (("Allow", ", ".join(METHODS)),))
    if not _is_own(request):
        return Refusal("403 Forbidden", "Een andere site krijgt niets van dit voorbeeld.")
    if path_of(request) is None:
        return Refusal("400 Bad Request", "Dit is geen adres van dit voorbeeld.")
    return None


def path_of(request: Mapping[str, str]) -> str | None:
    """The path that is asked for, from its first ``/`` on; None where it is none that a page can have."""
    try:
        path = request["PATH_INFO"].encode("latin-1").decode("utf-8")
    except UnicodeError:
        return None
    if not path.startswith("/") or _NO_NAME.search(path) or not {".", ".."}.isdisjoint(path.split("/")):
        return None
    return path


def is_within(path: str, folder: Path) -> bool:
    """Whether a path of a request names something in the folder, whatever links or drives it may name on the way."""
    try:
        return (folder / posixpath.normpath(path).lstrip("/")).resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError):
        return False


def _is_here(host: str, port: int) -> bool:
    return host.lower() in {*(f"{name}:{port}" for name in HOSTS), *(HOSTS if port == 80 else ())}


def _is_own(request: Mapping[str, str]) -> bool:
    """A browser tells where a request comes from; of another site it may be that a reader follows a link."""
    if request.get("HTTP_SEC_FETCH_SITE", "none").lower() in OWN:
        return True
    mode, into = request.get("HTTP_SEC_FETCH_MODE", ""), request.get("HTTP_SEC_FETCH_DEST", "")
    return (mode, into) == ("navigate", "document")
