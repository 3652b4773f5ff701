"""The files of a site that are no pages: the theme's files, attachments, outputs, and templates of the whole site."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from mkdocs.commands.build import _build_extra_template, _build_theme_template
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from openbaar.bridge.describing import set_head
from openbaar.bridge.preparing import Prepared
from openbaar.bridge.rendering import Rendered, checksum, warnings_of_mkdocs
from openbaar.bridge.state import Known
from openbaar.bridge.withdrawing import is_stand_in

PACKED = {"sitemap.xml": "sitemap.xml.gz"}
"""What MkDocs writes beside a template."""


def copy_files(prepared: Prepared, fresh: Mapping[str, str]) -> Rendered:
    """The files that are copied as they are: those of the theme, attachments, and what was made from the catalogue."""
    rendered = Rendered()
    for file in prepared.files:
        if not file.is_documentation_page() and not is_stand_in(file):
            print_ = _print(file, prepared)
            rendered.prints[file.dest_uri] = print_
            if fresh.get(file.dest_uri) != print_:
                file.copy_file()
                rendered.made[file.dest_uri] = checksum(Path(file.abs_dest_path))
    return rendered


def _print(file: File, prepared: Prepared) -> str:
    content = file._content
    if content is not None:
        data = content.encode() if isinstance(content, str) else content
        return hashlib.sha256(data).hexdigest()
    seen = prepared.recalled.seen.get(f"docs/{file.src_uri}")
    return seen.sha256 if seen else f"theme {prepared.environment}"


def build_templates(prepared: Prepared, fresh: Mapping[str, str]) -> Rendered:
    """The templates that stand for themselves (404.html, sitemap.xml). They may name every page of the site, so they
    are made anew when the pages are others."""
    rendered = Rendered()
    for file in prepared.pages:
        set_head(file.page or Page(None, file, prepared.config), prepared.config)
    pages = tuple((file.url, file.page.meta["template"]) for file in prepared.pages if file.page)
    print_ = prepared.fingerprints.of(prepared.environment, pages)
    with warnings_of_mkdocs() as counted:
        for name in sorted(prepared.config.theme.static_templates):
            _template(name, print_, prepared, fresh, rendered)
        for name in prepared.config.extra_templates:
            _build_extra_template(name, prepared.files, prepared.config, prepared.nav)
    rendered.warnings = sum(counted.counts.values())
    return rendered


def _template(name: str, print_: str, prepared: Prepared, fresh: Mapping[str, str], rendered: Rendered) -> None:
    names = [name, *([PACKED[name]] if name in PACKED else [])]
    if any(fresh.get(each) != print_ for each in names):
        _build_theme_template(name, prepared.env, prepared.files, prepared.config, prepared.nav)
    for each in names:
        path = Path(prepared.config.site_dir, each)
        if path.is_file():
            rendered.made[each] = checksum(path)
        rendered.prints[each] = print_


def known_of(prepared: Prepared) -> Known:
    """The generated pages and the outputs of this build."""
    build = prepared.build
    outputs = (
        file.src_uri
        for file in prepared.files
        if file._content is not None and not file.is_documentation_page() and not is_stand_in(file)
    )
    return Known(tuple(_address(source, prepared) for source in build.generated), tuple(outputs))


def _address(source: str, prepared: Prepared) -> str:
    entry = prepared.build.catalogue.by_path.get(f"docs/{source}")
    return entry.address if entry else prepared.files.src_uris[source].url
