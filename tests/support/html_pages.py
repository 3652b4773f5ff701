"""A built site as a browser reads it: of each page its links, its ids, and its lists under their headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

ROWS = frozenset({"ob-rijen", "ob-nummers", "ob-aanbevelingen", "ob-tellers"})
"""The classes of lists whose rows are documents, numbers, recommendations and pages."""


class Link(NamedTuple):
    """What an element refers to."""

    element: str
    rel: str
    type: str
    href: str


@dataclass(slots=True)
class Listing:
    """A list (by its class) or the body of a table, the ids of its rows (empty for those without), and the heading above
    it; ``nested`` when it stands within a row of another list."""

    name: str
    under: str
    nested: bool
    rows: list[str] = field(default_factory=list)


@dataclass(slots=True)
class HtmlPage:
    """``counts`` are the counts that headings give: anchor of the heading (``h1`` for the title) -> its words."""

    links: list[Link] = field(default_factory=list)
    ids: Counter[str] = field(default_factory=Counter)
    lists: list[Listing] = field(default_factory=list)
    counts: dict[str, str] = field(default_factory=dict)


class Reader(HTMLParser):
    """Reads one page. It is as quick as a whole site in a test asks for, so it trusts that elements are closed."""

    def __init__(self) -> None:
        super().__init__()
        self.page = HtmlPage()
        self.open: list[Listing] = []
        self.heading = ""
        self.in_heading = self.in_count = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if "id" in found:
            self.page.ids[found["id"]] += 1
        for name in ("href", "src"):
            if name in found:
                self.page.links.append(Link(tag, found.get("rel", ""), found.get("type", ""), found[name]))
        if tag in ("ul", "ol", "tbody"):
            nested = any(each.name in ROWS for each in self.open)
            self.open.append(Listing(found.get("class", tag), self.heading, nested))
        elif tag in ("li", "tr") and self.open:
            self.open[-1].rows.append(found.get("id", ""))
        elif tag in ("h1", "h2"):
            self.in_heading, self.heading = True, found.get("id", tag)
        elif self.in_heading and found.get("class") == "ob-aantal":
            self.in_count = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol", "tbody") and self.open:
            self.page.lists.append(self.open.pop())
        elif tag in ("h1", "h2"):
            self.in_heading = False
        elif tag == "span":
            self.in_count = False

    def handle_data(self, data: str) -> None:
        if self.in_count:
            self.page.counts[self.heading] = data


def html_pages(site: Path) -> dict[str, HtmlPage]:
    """Every page of a site by its path."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        reader = Reader()
        reader.feed(path.read_text(encoding="utf-8"))
        found[path.relative_to(site).as_posix()] = reader.page
    return found


def target(page: str, href: str, site_url: str) -> tuple[str, str] | None:
    """The file and the anchor to which a link on a page leads; None when that is on another site."""
    whole = urljoin(f"{site_url}{page}", href)
    if not whole.startswith(site_url):
        return None
    parts = urlsplit(whole.removeprefix(site_url))
    path = unquote(parts.path)
    return f"{path}index.html" if not path or path.endswith("/") else normpath(path), unquote(parts.fragment)


def broken_links(site: Path, pages: Mapping[str, HtmlPage], site_url: str) -> Iterator[str]:
    """Each link to nothing, and each to an anchor that its page does not have: ``page -> link``."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    for name, page in pages.items():
        for link in dict.fromkeys(page.links):
            to = target(name, link.href, site_url)
            if to and (to[0] not in files or (to[1] and to[1] not in pages[to[0]].ids)):
                yield f"{name} -> {link.href}"


def clicks(pages: Mapping[str, HtmlPage], site_url: str) -> dict[str, int]:
    """How many clicks each page is from the start page, for those that can be reached at all."""
    found = {"index.html": 0}
    waiting = ["index.html"]
    for name in waiting:
        for link in pages[name].links:
            to = target(name, link.href, site_url) if link.element == "a" else None
            if to and to[0] in pages and to[0] not in found:
                found[to[0]] = found[name] + 1
                waiting.append(to[0])
    return found
