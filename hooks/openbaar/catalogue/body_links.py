"""Links in the text that lead to other pages of this site: each must lead to a page that readers can open too."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple
from urllib.parse import unquote

from openbaar.documents import Document
from openbaar.markdown import LinkPlace, read_text
from openbaar.nearest_words import Words, did_you_mean
from openbaar.problems import Problem, shortened

ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//")


PATH_REMEDY = "Schrijf het pad naar het .md-bestand, vanaf deze pagina."


class SiteLink(NamedTuple):
    """A link within the site."""

    line: int
    """Of the source."""
    target: str
    """The path in docs/ that it leads to."""
    anchor: str
    """Or empty."""
    place: LinkPlace
    """Where in the text it stands."""


def links(document: Document) -> Iterator[SiteLink]:
    """The links in a text that lead to this site, read as MkDocs reads them: from the folder of the source."""
    for link in read_text(document.body).links:
        if not ELSEWHERE.match(link.address):
            page, _, anchor = link.address.partition("#")
            path = posixpath.join(posixpath.dirname(document.path), unquote(page.partition("?")[0]))
            line = document.body_line + link.line
            yield SiteLink(line, posixpath.normpath(path) if page else document.path, unquote(anchor), link.place)


def link_problems(
    pages: Mapping[str, tuple[tuple[SiteLink, ...], frozenset[str]]], files: Collection[str], excused: Collection[str]
) -> Iterator[Problem]:
    """RF007 for a link to nothing, RF009 for one to an anchor that is not on the page.

    ``pages`` gives for each path the links and the anchors there; ``files`` are the attachments that documents name.
    Of ``excused`` paths nothing is asked: pages with mistakes of their own, and what was withdrawn.
    """
    paths, anchors = Words(pages), {path: Words(present) for path, (_, present) in pages.items()}
    for path, (found, _) in pages.items():
        for link in found:
            if link.target in excused:
                continue
            if link.target in pages:
                if link.anchor and link.anchor not in pages[link.target][1]:
                    remedy = did_you_mean(link.anchor, anchors[link.target], "Kies een kop van die pagina.")
                    message = f"anker staat niet op {link.target}: {shortened(link.anchor)}"
                    yield Problem(path, link.line, "RF009", message, remedy)
            elif link.target not in files:
                message = f"link leidt nergens heen: {shortened(link.target)}"
                remedy = _path_remedy(path, link.target, pages, paths)
                yield Problem(path, link.line, "RF007", message, remedy)


def _path_remedy(path: str, target: str, pages: Collection[str], paths: Words) -> str:
    """What to write on the page ``path`` instead: the way to the source of which this is the address, or that has
    nearly this name, from the folder of that page."""
    stem = f"docs{target}" if target.startswith("/") else target
    of_address = (f"{stem}.md", f"{stem.removesuffix('.html')}.md", f"{stem}/index.md")
    meant = next((each for each in of_address if each in pages), None) or paths.nearest(target)
    return f"Bedoelde u {posixpath.relpath(meant, posixpath.dirname(path))}?" if meant else PATH_REMEDY


def exposure_problems(pages: Mapping[str, tuple[SiteLink, ...]], public: Collection[str]) -> Iterator[Problem]:
    """RF008 for a link from a public page to a page or file that is not public. ``pages`` gives the links of each path,
    ``public`` holds paths in docs/."""
    for path, found in pages.items():
        for link in found if path in public else ():
            if link.target not in public:
                message = f"link naar iets wat niet openbaar is: {shortened(link.target)}"
                remedy = "Haal de link weg tot dat stuk openbaar is."
                yield Problem(path, link.line, "RF008", message, remedy)
