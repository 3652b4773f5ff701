"""Which of the files that MkDocs found may be published: what the catalogue knows, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from openbaar.bridge.state import Build, build_of
from openbaar.bridge.withdrawing import stand_ins
from openbaar.catalogue.places import file_of
from openbaar.outputs import outputs
from openbaar.pages import Described, GeneratedPage, generate
from openbaar.publish.processes import elsewhere

UNUSED = ("assets/images/", "assets/javascripts/", "assets/stylesheets/")
"""What Material brings along: pages are our own (``overrides/main.html``) and load none of it."""


UNCHANGED = Described("", "", "", None)
"""For a page that is not rendered again; no template has an empty name, so that it cannot be."""


def choose_files(files: Files, config: MkDocsConfig) -> Files:
    """The files of the theme that are used, the pages and attachments of the catalogue, and what is made from it.

    Where only texts changed, of what is made those pages are enough that the navigation names."""
    build = build_of(config)
    made = _outputs(build, config)
    theme = set(map(str, config.theme.dirs))
    kept = Files([file for file in files if _may_stay(file, build, theme)])
    for file in stand_ins(build.catalogue, config):
        kept.append(file)
    written = {entry.address: path.removeprefix("docs/") for path, entry in build.catalogue.by_path.items()}
    named = set(names_in(config.nav))
    for page in _pages(build):
        if page.address in written:
            build.generated[written[page.address]] = page.described
        elif build.known is None or _source(page.address) in named:
            kept.append(generated_file(page, config))
            build.generated[_source(page.address)] = page.described
    for path, data in made().items():
        kept.append(File.generated(config, path, content=data))
    return kept


def _outputs(build: Build, config: MkDocsConfig) -> Callable[[], Mapping[str, bytes]]:
    """What waits for the outputs: they are made while pages are made here. There are none where they are known."""
    if build.known is not None:
        return dict
    return elsewhere(partial(outputs, build.catalogue, build.site_url, config.site_name))


def names_in(nav: Any) -> list[str]:
    """The sources that the navigation names, in its order."""
    if isinstance(nav, dict):
        return names_in(list(nav.values()))
    if isinstance(nav, list):
        return [name for each in nav for name in names_in(each)]
    return [nav]


def _pages(build: Build) -> Iterable[GeneratedPage]:
    if build.known is None:
        return generate(build.catalogue)
    return (GeneratedPage(address, UNCHANGED) for address in build.known.pages)


def _may_stay(file: File, build: Build, theme: set[str]) -> bool:
    if file.src_dir in theme:
        return not file.src_uri.startswith(UNUSED)
    path = f"docs/{file.src_uri}"
    return path in build.catalogue.by_path or path in build.catalogue.files


def generated_file(page: GeneratedPage, config: MkDocsConfig) -> File:
    """The file of a page that nobody wrote."""
    file = File.generated(config, _source(page.address), content="")
    file.dest_uri = file_of(page.address)
    file.url = page.address or "./"
    return file


def _source(address: str) -> str:
    """What MkDocs is told that a generated page is made of; another source for each address."""
    return (address.rstrip("/") or "index") + ".md"
