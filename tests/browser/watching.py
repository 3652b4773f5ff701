"""What a page does that nobody sees: requests, errors. Every test's pages are watched."""

from __future__ import annotations

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response

INLINE = ("data", "blob", "about")


class Watch:
    """Notes each fault of the pages in a browser context: another host, a failed request, an error in the console."""

    def __init__(self, context: BrowserContext, hosts: frozenset[str]) -> None:
        self.faults: list[str] = []
        self._hosts = hosts
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)
        context.on("console", self._console)
        context.on("weberror", lambda error: self.faults.append(f"error on the page: {error.error}"))

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

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console: {message.text}")
