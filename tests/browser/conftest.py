"""One site and one browser for all tests; for each a watched browser context in which nothing is kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from openbaar.index import update
from openbaar.search import parts_of
from support.beside import cannot_run
from support.project import Project
from support.rebuilding import rebuild

from . import chromium
from .addresses import KINDS
from .building import NOW, build, copy_project, previewed, served
from .launching import launched
from .measuring import SETTLED
from .watching import Watch

DESKTOP: ViewportSize = {"width": 1280, "height": 900}
PATIENCE = 10_000
"""Milliseconds that a page may take to do what it is asked."""

Open = Callable[..., Page]
"""``opened(address, **options of the browser context)``: the page at an address of the site."""


@dataclass(frozen=True, slots=True)
class Site:
    """The built site: where it is served, its files, and the project that it was built from."""

    address: str
    folder: Path
    project: Path


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = chromium.find()
    if not program:
        cannot_run(chromium.what_is_missing())
    with launched(program) as browser:
        yield browser


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    project = tmp_path_factory.mktemp("project")
    copy_project(project)
    folder = build(project)
    with served(folder) as address:
        yield Site(address, folder, project)


@pytest.fixture(scope="session")
def parted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the same site with no more than three documents in a shard of the search index."""
    root = tmp_path_factory.mktemp("parted")
    copy_project(root)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(update, "parts_of", partial(parts_of, largest=3))
        rebuild(Project(root), datetime.fromisoformat(NOW))
    years = [each["jaar"] for each in json.loads((root / "site/pagefind/zoeken.json").read_text())["delen"]]
    assert years.count("2023") > 1
    assert years[0] == "2025"
    with served(root / "site") as address:
        yield address


@pytest.fixture(scope="session")
def preview(site: Site) -> Iterator[str]:
    with previewed(site.project) as address:
        yield address


class Readers:
    """Browser contexts by their options, one for each reader at a time. A page begins much sooner in a context that has
    one already, so that a context is used again once it has forgotten all that it kept. A test that sets up a context
    itself, with a script or without a connection, makes one of its own."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._idle: dict[str, BrowserContext] = {}

    def take(self, options: dict[str, Any]) -> BrowserContext:
        """A context in which nothing is kept and nothing is open but an empty page."""
        context = self._idle.pop(repr(sorted(options.items())), None)
        if context is None:
            context = self._browser.new_context(**options)
            context.new_page()
        context.set_default_timeout(PATIENCE)
        return context

    def give_back(self, context: BrowserContext, options: dict[str, Any], address: str) -> None:
        """A context with pages at an address, of which nobody needs anything any more."""
        first, *others = context.pages
        for page in others:
            page.close()
        context.unroute_all()
        context.clear_cookies()
        context.clear_permissions()
        session = context.new_cdp_session(first)
        session.send("Network.clearBrowserCache")
        session.send("Storage.clearDataForOrigin", {"origin": address, "storageTypes": "all"})
        session.detach()
        other = self._idle.setdefault(repr(sorted(options.items())), context)
        if other is not context:
            context.close()


@pytest.fixture(scope="session")
def readers(browser: Browser) -> Readers:
    return Readers(browser)


@contextmanager
def opening(readers: Readers, site: Site) -> Iterator[Open]:
    """Opens pages, each of another reader. At the end none of them may have done a thing unseen."""
    taken: list[tuple[BrowserContext, dict[str, Any], str]] = []
    watches: list[Watch] = []

    def open_page(address: str, **options: Any) -> Page:
        url = address if "://" in address else site.address + address
        options = {"viewport": DESKTOP, "locale": "nl-NL"} | options
        context = readers.take(options)
        origin = urlsplit(url)._replace(path="", query="", fragment="").geturl()
        taken.append((context, options, origin))
        watches.append(Watch(context, frozenset({urlsplit(url).netloc})))
        page = context.new_page()
        page.goto(url)
        return page

    yield open_page
    for context, options, origin in taken:
        readers.give_back(context, options, origin)
    for watch in watches:
        watch.end()
    assert [fault for watch in watches for fault in watch.faults] == []


@pytest.fixture
def opened(readers: Readers, site: Site) -> Iterator[Open]:
    with opening(readers, site) as open_page:
        yield open_page


@pytest.fixture(scope="module")
def looking(browser: Browser) -> Iterator[Page]:
    """A page to look at one address after the other: a browser takes much longer to begin a page than to lead it on."""
    context = browser.new_context(viewport=DESKTOP, locale="nl-NL")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module", params=KINDS)
def page_of_kind(request: pytest.FixtureRequest, looking: Page, site: Site) -> Iterator[Page]:
    """A page of each kind, opened once for all tests that only look at it; watched as others are."""
    watch = Watch(looking.context, frozenset({urlsplit(site.address).netloc}))
    looking.set_viewport_size(DESKTOP)
    looking.emulate_media(color_scheme="light")
    looking.goto(site.address + KINDS[request.param])
    looking.wait_for_function(SETTLED)
    yield looking
    looking.goto("about:blank")
    watch.end()
    assert watch.faults == []
