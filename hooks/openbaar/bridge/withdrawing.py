"""Links to what was withdrawn, in MkDocs' hands: they lead to the tombstone, and are no reason to stop.

MkDocs looks for the target of each link among its files, and warns when there is none, or when an anchor is missing;
in strict mode a warning stops the build. So files that went have a stand-in at the address of the tombstone, never
copied. In the rendered text an anchor that the tombstone cannot have is left out, and so is a picture that went. What
was withdrawn before it was public has no tombstone: of a link to it only the words are left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote, urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel
from mkdocs.structure.pages import Page

from openbaar.bridge.mkdocs_internals import is_made_of_nothing
from openbaar.bridge.state import build_of
from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.documents import ref_at_path
from openbaar.catalogue.questions.site import linked_targets
from openbaar.catalogue.questions.withdrawals import linked_from, tombstone_for

ANCHORED = re.compile(r'(<a\b[^>]*?\shref="([^"#:]+))#[^"]*"')
PICTURE = re.compile(r'<img\b[^>]*?\ssrc="([^"#:]+)"[^>]*>')
ALT = re.compile(r'\salt="([^"]*)"')
WHOLE = re.compile(r'<a\b[^>]*?\shref="([^"#:]+)(?:#[^"]*)?"[^>]*>(.*?)</a>', re.DOTALL)
ROOT = "https://site.invalid/"
NOWHERE = "nooit-openbaar.invalid/"
"""The address of what was never public: no page has it, and no link to it is published."""


def stand_ins(catalogue: Catalogue, config: MkDocsConfig) -> Iterator[File]:
    """A file for each that went with a withdrawn document, with the address of its tombstone; also for a page without
    one."""
    for target in linked_targets(catalogue):
        page = tombstone_for(catalogue, target)
        if page is not None and page != target:
            yield stand_in(target, page, catalogue, config)


def stand_in(path: str, page: str, catalogue: Catalogue, config: MkDocsConfig) -> File:
    """The file that MkDocs takes for one that went (``docs/…``) with a withdrawn page ("" where that was never
    public)."""
    address = _address(page, catalogue)
    file = File.generated(config, path.removeprefix("docs/"), content="", inclusion=InclusionLevel.EXCLUDED)
    file.dest_uri, file.url = f"{address}index.html", address
    return file


def _address(page: str, catalogue: Catalogue) -> str:
    ref = ref_at_path(catalogue, page) if page else None
    return catalogue.entries[ref].address if ref else NOWHERE


def is_stand_in(file: File) -> bool:
    """Whether a file is of this kind."""
    return file.inclusion is InclusionLevel.EXCLUDED and is_made_of_nothing(file)


def links_to_tombstones(html: str, page: Page, config: MkDocsConfig) -> str:
    """The rendered text of a page, and what MkDocs is to check of its links, as they should be."""
    catalogue = build_of(config).catalogue
    targets = linked_from(catalogue, f"docs/{page.file.src_uri}")
    pages = {tombstone_for(catalogue, target) for target in targets} - {None}
    stones = {_address(each or "", catalogue) for each in pages}
    if not stones:
        return html
    page.links_to_anchors = {
        file: anchors for file, anchors in (page.links_to_anchors or {}).items() if file.url not in stones
    }
    here = urljoin(ROOT, page.url)

    def address_in_site(address: str) -> str:
        return unquote(urljoin(here, unescape(address))).removeprefix(ROOT)

    def leads_there(address: str) -> bool:
        return address_in_site(address) in stones

    if NOWHERE in stones:
        html = WHOLE.sub(lambda match: match[2] if address_in_site(match[1]) == NOWHERE else match[0], html)
    html = ANCHORED.sub(lambda match: f'{match[1]}"' if leads_there(match[2]) else match[0], html)
    return PICTURE.sub(lambda match: _words_of(match[0]) if leads_there(match[1]) else match[0], html)


def _words_of(picture: str) -> str:
    words = ALT.search(picture)
    return words[1] if words else ""
