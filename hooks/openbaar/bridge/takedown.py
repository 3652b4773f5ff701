"""What may no longer be seen goes from the site as soon as it is known, before anything is made: that needs no room.

At once go the pages of documents that went or were withdrawn, and their files. Lists, feeds, the search index and other
pages that show such a document are made again; when that fails, whatever the reason, they go as well: of the index all,
for its words come from all documents. The next build makes all that is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from openbaar.bridge.preparing import Prepared
from openbaar.catalogue import Entry
from openbaar.catalogue.visibility import Visibility
from openbaar.publish.before import Before
from openbaar.publish.making_shards import FOLDER
from openbaar.publish.removing import remove_files
from openbaar.publish.state import State

FEEDS, THEME = "feeds/", "assets/"
SITEMAPS = frozenset({"sitemap.xml", "sitemap.xml.gz"})
ERROR_PAGE = "404.html"
OF_A_TEXT = b"ob-tekst"
"""In every page of a document, and in no tombstone."""

TOLD = "Wat niet meer openbaar is, is al wel van de site gehaald."

_LINK = re.compile(rb"""\b(?:href|src)=["']?([^"'\s>]+)""")


@dataclass(frozen=True, slots=True)
class Takedown:
    """``at_once`` are the files that go before anything is made; ``names`` the last parts of the addresses of what went
    by which other pages link to it; ``written`` the pages that somebody wrote and that may be seen."""

    site: Path
    standing: frozenset[str]
    at_once: frozenset[str]
    names: frozenset[str]
    written: frozenset[str]

    def showing(self) -> set[str]:
        """The files that may show something of what went: what is made of the whole collection, and what links to
        it."""
        pages = {name for name in self.standing if name.endswith(".html")}
        made = pages - self.written - {ERROR_PAGE}
        others = {name for name in self.standing if name.startswith((FEEDS, f"{FOLDER}/"))}
        return made | others | SITEMAPS | {name for name in pages - made if _links(self.site / name) & self.names}


def taken_down(before: Before, prepared: Prepared) -> tuple[Before, Takedown]:
    """Take out of the site what may no longer be seen. Gives what there is before the rest of the build."""
    takedown = _takedown(before, prepared)
    remove_files(before.folder, takedown.at_once)
    return before.without(takedown.at_once) if takedown.at_once else before, takedown


@contextmanager
def finished_or_taken_down(takedown: Takedown) -> Iterator[None]:
    """Within this the site is made. When that fails, what may show something of what went goes too."""
    try:
        yield
    except BaseException as error:
        if takedown.names:
            remove_files(takedown.site, takedown.showing())
            error.add_note(TOLD)
        raise


def _takedown(before: Before, prepared: Prepared) -> Takedown:
    entries = prepared.build.catalogue.entries.values()
    standing = frozenset(before.site)
    written = frozenset(_page(entry) for entry in entries)
    if prepared.build.known is not None:  # the same may be seen as before
        return Takedown(before.folder, standing, frozenset(), frozenset(), written)
    index = {name for name in standing if name.startswith(f"{FOLDER}/")}
    gone = standing - prepared.expected - index
    stones = {_page(entry) for entry in entries if entry.visibility is Visibility.INGETROKKEN} & standing
    withdrawn = {name for name in stones if not before.site[name].sha256 or _has_text(before.folder / name)}
    went = withdrawn | _of_documents(gone, before.state)
    return Takedown(before.folder, standing, frozenset(gone | went), frozenset(map(_name, went)), written)


def _of_documents(gone: Set[str], state: State) -> set[str]:
    """Of the files that are not to be there any more those that were no overview, feed or file of the theme. Without
    what was remembered every page may have been of a document."""
    generated = {f"{each}index.html" if not each or each.endswith("/") else each for each in state.pages}
    return {name for name in gone - generated if not name.startswith((FEEDS, THEME))}


def _page(entry: Entry) -> str:
    return f"{entry.address}index.html"


def _name(path: str) -> str:
    return path.removesuffix("/index.html").rpartition("/")[2]


def _has_text(page: Path) -> bool:
    return OF_A_TEXT in page.read_bytes()


def _links(page: Path) -> set[str]:
    """Every part of every address that a page links to."""
    if page.is_symlink() or not page.is_file():
        return set()
    return set(_parts(_LINK.findall(page.read_bytes())))


def _parts(addresses: Iterable[bytes]) -> Iterator[str]:
    for address in addresses:
        yield from unquote(address.decode("utf-8", "replace").partition("#")[0]).split("/")
