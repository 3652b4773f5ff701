"""What a page does that nobody sees: requests, errors. Every test's pages are watched."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError

INLINE = ("data", "blob", "about")


class Watch:
    """Notes each fault of the pages in a browser context: another host, a failed request, an error in the console."""

    def __init__(self, context: BrowserContext, hosts: frozenset[str]) -> None:
        self.faults: list[str] = []
        self._hosts, self._context = hosts, context
        self._looks: dict[Any, Any] = {
            "request": self._request,
            "requestfailed": self._failed,
            "response": self._response,
            "console": self._console,
            "weberror": self._error,
        }
        for event, look in self._looks.items():
            context.on(event, look)

    def end(self) -> None:
        """Look no longer at what the context does."""
        for event, look in self._looks.items():
            self._context.remove_listener(event, look)

    def _request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in INLINE and address.netloc not in self._hosts:
            self.faults.append(f"request to another host: {request.url}")

    def _failed(self, request: Request) -> None:
        """A request that was broken off because the reader went on, or because it became a download, is no fault."""
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"request failed: {request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"answer {response.status}: {response.url}")

    def _error(self, error: WebError) -> None:
        self.faults.append(f"error on the page: {error.error}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console: {message.text}")
