"""Stale pages -> files, through MkDocs' own functions for one page. What comes out depends on the snapshot alone."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import mkdocs.utils
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from openbaar.bridge.describing import describe
from openbaar.bridge.one_parser import one_parser
from openbaar.bridge.preparing import Prepared, anchors_of, links_of
from openbaar.bridge.withdrawing import is_stand_in
from openbaar.catalogue.asking import Asked
from openbaar.publish.seen import digest


@dataclass(slots=True)
class Rendered:
    """The fingerprint of each page by its path in the site, the SHA-256 of those that were rendered, what those of
    documents asked of the catalogue, and how many warnings MkDocs gave."""

    prints: dict[str, str] = field(default_factory=dict)
    made: dict[str, str] = field(default_factory=dict)
    asked: dict[str, tuple[str, ...]] = field(default_factory=dict)
    warnings: int = 0

    def add(self, other: Rendered) -> None:
        self.prints |= other.prints
        self.made |= other.made
        self.asked |= other.asked
        self.warnings += other.warnings


def render(prepared: Prepared, names: tuple[str, ...], fresh: Mapping[str, str]) -> Rendered:
    """Render those of the pages (by their source, as MkDocs names it) whose fingerprint is not the one in ``fresh``."""
    rendered, asking = Rendered(), Asked(prepared.build.catalogue)
    with warnings_of_mkdocs() as counted, one_parser(), hashed_writing() as written:
        for name in names:
            file = prepared.files.src_uris[name]
            page = file.page or Page(None, file, prepared.config)
            described = describe(page, prepared.config, asking.catalogue)
            if is_of_document(file, prepared):
                rendered.asked[file.dest_uri] = asking.take()
            print_ = _print(file, described, prepared)
            rendered.prints[file.dest_uri] = print_
            if fresh.get(file.dest_uri) != print_:
                prepared.build.described[name] = described
                _render(page, prepared)
                del prepared.build.described[name]
                rendered.made[file.dest_uri] = written.pop(file.abs_dest_path)
            if page.parent is None and page not in prepared.nav.pages:
                file.page = None
    rendered.warnings = sum(counted.counts.values())
    return rendered


def checksum(path: Path) -> str:
    """The SHA-256 of a file that was just made."""
    return digest(path)[1]


@contextmanager
def warnings_of_mkdocs() -> Iterator[CountHandler]:
    """Count what MkDocs warns of, as its strict mode does."""
    counter, logger = CountHandler(), logging.getLogger("mkdocs")
    counter.setLevel(logging.WARNING)
    logger.addHandler(counter)
    try:
        yield counter
    finally:
        logger.removeHandler(counter)


@contextmanager
def hashed_writing() -> Iterator[dict[str, str]]:
    """Within this, the SHA-256 of each file that MkDocs writes, by its path: it need not be read again to know it."""
    written: dict[str, str] = {}
    write = mkdocs.utils.write_file

    def write_file(content: bytes, output_path: str) -> None:
        write(content, output_path)
        written[output_path] = hashlib.sha256(content).hexdigest()

    mkdocs.utils.write_file = write_file
    try:
        yield written
    finally:
        mkdocs.utils.write_file = write


def is_of_document(file: File, prepared: Prepared) -> bool:
    """Whether a page is that of a document alone, and not generated."""
    return file.src_uri not in prepared.build.generated and f"docs/{file.src_uri}" in prepared.build.catalogue.by_path


def own_parts(file: File, prepared: Prepared) -> str:
    """Of what a page is made, but for what it asks of the catalogue and the environment."""
    return repr((file.url, *_own(file, prepared)))


def _print(file: File, described: object, prepared: Prepared) -> str:
    """Of what a page is made: its source, what it shows beside that, where it stands, the sources to places in which
    its text links, what it links to that was withdrawn, and the environment."""
    return prepared.fingerprints.of(prepared.environment, file.url, *_own(file, prepared), described)


def _own(file: File, prepared: Prepared) -> tuple[str, object]:
    hashes = prepared.recalled.hashes
    path = f"docs/{file.src_uri}"
    withdrawn = prepared.build.catalogue.withdrawn
    linked = (
        tuple(hashes.get(target, "") for target in anchors_of(path, prepared.recalled)),
        tuple((target, withdrawn[target]) for target in links_of(path, prepared.recalled) if target in withdrawn),
    )
    return hashes.get(path, ""), linked


def _render(page: Page, prepared: Prepared) -> None:
    config, files = prepared.config, prepared.files
    _populate_page(page, config, files)
    for target in anchors_of(f"docs/{page.file.src_uri}", prepared.recalled):
        other = files.src_uris.get(target.removeprefix("docs/"))
        if other and other.is_documentation_page() and not is_stand_in(other):
            linked = other.page or Page(None, other, config)
            if linked.present_anchor_ids is None:
                _populate_page(linked, config, files)
    _build_page(page, config, prepared.pages, prepared.nav, prepared.env)
    page.validate_anchor_links(files=files, log_level=config.validation.links.anchors)
