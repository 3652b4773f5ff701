"""Pages -> bytes, through MkDocs' own functions for one page. What comes out depends on catalogue and page alone."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

from openbaar.bridge.mkdocs_internals import build_page, build_theme_template, captured_writing, populate_page
from openbaar.bridge.one_parser import one_parser
from openbaar.bridge.preparing import Prepared, file_at, with_page
from openbaar.catalogue.asking import Asked
from openbaar.catalogue.questions.withdrawals import text_of
from openbaar.outputs import companions_at
from openbaar.pages import describe_at
from openbaar.publish.rendering import Rendered, RenderedPage
from openbaar.publish.traces import traced


def render_pages(prepared: Prepared, pages: Iterable[tuple[str, str]], fresh: Mapping[str, str]) -> Rendered:
    """These pages (path in the site, address), and the files that are made with them. ``fresh`` gives the fingerprints
    of those that the site has: one that is to be made of the same is not rendered."""
    found: list[RenderedPage] = []
    asked: dict[str, tuple[Asked, ...]] = {}
    catalogue = prepared.build.catalogue
    with warnings_of_mkdocs() as counted, one_parser(), captured_writing() as written:
        for path, address in pages:
            file = file_at(address, prepared)
            with catalogue.traced() as questions:
                page_data = describe_at(address, catalogue, prepared.build.site_url)
                text = text_of(catalogue, f"docs/{file.src_uri}")
                companions = companions_at(address, catalogue, prepared.build.site_url)
            asked[path] = tuple(questions)
            found += [_plain(name, data, fresh) for name, data in companions.items()]
            made_of = prepared.fingerprints.of(prepared.environment, address, text, page_data)
            if fresh.get(path) == made_of:
                found.append(RenderedPage(path, made_of, None, ""))
                continue
            prepared.build.page_data[file.src_uri] = page_data
            data = _render(file, prepared, written)
            found.append(RenderedPage(path, made_of, data, hashlib.sha256(data).hexdigest()))
    return Rendered(tuple(found), traced(asked, catalogue), sum(counted.counts.values()))


def _plain(path: str, data: bytes, fresh: Mapping[str, str]) -> RenderedPage:
    """A file that is made of its own bytes."""
    sha256 = hashlib.sha256(data).hexdigest()
    return RenderedPage(path, sha256, None if fresh.get(path) == sha256 else data, sha256)


def _render(file: File, prepared: Prepared, written: dict[str, bytes]) -> bytes:
    """The bytes of a page. MkDocs does not look here whether anchors are there to which it links: the check of the
    sources has, in the same outline."""
    config, files = prepared.config, prepared.files
    with with_page(prepared, file) as known:
        page = known.page or Page(None, known, config)
        populate_page(page, config, files)
        build_page(page, config, (), prepared.nav, prepared.env)
        if page.parent is None and page not in prepared.nav.pages:
            known.page = None
        return written.pop(known.abs_dest_path)


def render_templates(prepared: Prepared) -> dict[str, bytes]:
    """The templates that stand for themselves (404.html)."""
    with captured_writing() as written:
        for name in sorted(prepared.config.theme.static_templates):
            build_theme_template(name, prepared.env, prepared.files, prepared.config, prepared.nav)
        site = prepared.config.site_dir.rstrip("/") + "/"
        return {path.removeprefix(site): data for path, data in written.items()}


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
