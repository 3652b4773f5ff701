"""A browser of the tests: Chromium, cut off from the network."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ARGUMENTS = (
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
"""The last one cuts the browser off from the network: a test that asks for another host fails everywhere alike."""


@contextmanager
def launched(program: Path) -> Iterator[Browser]:
    """The Chromium at ``program``, running until the end."""
    root = os.geteuid() == 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program,
            chromium_sandbox=not root,
            args=[*ARGUMENTS, *(["--no-sandbox"] if root else [])],
        )
        yield browser
        browser.close()
