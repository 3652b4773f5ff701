"""What may no longer be seen goes from the site as soon as it is known, before anything is made: that needs no room.

At once go the pages of documents that went or were withdrawn, and their files. Lists, feeds, data files, sitemaps, the
search index and other pages that show such a document are made again; when that fails, whatever the reason, they go as
well: of the index all, for its words come from all documents. The next build makes all that is missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from openbaar.catalogue import Catalogue
from openbaar.catalogue.places import file_of
from openbaar.catalogue.questions.site import tombstone_addresses
from openbaar.documents import KINDS
from openbaar.index import FOLDER
from openbaar.publish.placing import SiteFolder
from openbaar.publish.removing import remove_files
from openbaar.publish.scanning import Scan
from openbaar.publish.site_manifest import SiteManifest

FEEDS, HARVEST, DATA, THEME = "feeds/", "sitemaps/", "data/", "assets/"
SITEMAPS = frozenset({"sitemap.xml", "sitemap.xml.gz"})
ERROR_PAGE = "404.html"
OF_A_TEXT = b"ob-tekst"
"""In every page of a document, and in no tombstone."""

_OF_YEAR = r"\d{4}/(?!index\.html|pagina/)[^/]+(?:/index\.html)?"
_OF_KIND = (rf"{kind.folder}/{_OF_YEAR}" if kind.per_year else rf"{kind.folder}/[^/]+/index\.html" for kind in KINDS)
OF_A_DOCUMENT = re.compile("|".join(_OF_KIND))
"""A page or an attachment of a document, or a page in whose place somebody wrote; not a list of documents, nor what is
made beside a page: that goes with it."""

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
        others = {name for name in self.standing if name.startswith((FEEDS, HARVEST, DATA, f"{FOLDER}/"))}
        return made | others | SITEMAPS | {name for name in pages - made if _links(self.site / name) & self.names}


def taken_down(scan: Scan, catalogue: Catalogue, manifest: SiteManifest) -> tuple[SiteFolder, Takedown]:
    """Take out of the site what may no longer be seen. Gives what stands there for the rest of the build."""
    found = scan.site.found
    takedown = _takedown(scan, catalogue, manifest)
    if not takedown.at_once:
        return found, takedown
    remove_files(scan.project.folder, takedown.at_once)
    left = {name: each for name, each in found.ours.items() if name not in takedown.at_once}
    return SiteFolder(left, found.others, takedown.at_once), takedown


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


def _takedown(scan: Scan, catalogue: Catalogue, manifest: SiteManifest) -> Takedown:
    folder, ours = scan.project.folder, scan.site.found.ours
    standing = frozenset(ours)
    gone = {name for name in standing - manifest.paths if not name.startswith(f"{FOLDER}/")}
    stones = {file_of(address) for address in tombstone_addresses(catalogue)} & standing
    withdrawn = {name for name in stones if not ours[name] or _has_text(folder / name)}
    went = withdrawn | {name for name in gone if OF_A_DOCUMENT.fullmatch(name)}
    return Takedown(folder, standing, frozenset(gone | went), frozenset(map(_name, went)), manifest.written)


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
