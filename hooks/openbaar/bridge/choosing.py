"""Which of the files that MkDocs found may be published: what the catalogue knows, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from openbaar.bridge.owning import owner_files, owner_of
from openbaar.bridge.state import Build, build_of
from openbaar.bridge.withdrawing import stand_ins
from openbaar.catalogue.places import file_of
from openbaar.catalogue.questions.changed import changed_addresses
from openbaar.catalogue.questions.documents import ref_at_address
from openbaar.catalogue.questions.site import written_addresses
from openbaar.outputs import outputs, sitemap
from openbaar.pages import generated_addresses, unlisted

UNUSED = ("assets/images/", "assets/javascripts/", "assets/stylesheets/")
"""What Material brings along: pages are our own (``overrides/main.html``) and load none of it."""


def choose_files(files: Files, config: MkDocsConfig) -> Files:
    """The files of the theme that are used, the pages and attachments of the catalogue, and what is made from it."""
    build = build_of(config)
    if build.on_demand:
        return files
    chosen = Files([file for file in files if _may_stay(file, build, config)])
    for file in (*stand_ins(build.catalogue, config), *_generated(build, config)):
        chosen.append(file)
    for path, data in _outputs(build, config).items():
        chosen.append(File.generated(config, path, content=data, inclusion=InclusionLevel.INCLUDED))
    return chosen


def _outputs(build: Build, config: MkDocsConfig) -> dict[str, bytes]:
    feeds = outputs(build.catalogue, build.site_url, config.site_name, owner_of(config))
    written, generated = written_addresses(build.catalogue), generated_addresses(build.catalogue)
    pages = {*written, *generated} - unlisted(build.catalogue)
    return {
        **feeds,
        **sitemap(pages, changed_addresses(build.catalogue), build.site_url),
        **owner_files(config, build.site_url),
    }


def names_in(nav: Any) -> list[str]:
    """The sources that the navigation names, in its order."""
    if isinstance(nav, dict):
        return names_in(list(nav.values()))
    if isinstance(nav, list):
        return [name for each in nav for name in names_in(each)]
    return [nav]


def is_used_of_theme(file: File) -> bool:
    """Whether a file that the theme brings along is used."""
    return not file.src_uri.startswith(UNUSED)


def _may_stay(file: File, build: Build, config: MkDocsConfig) -> bool:
    if file.src_dir in config.theme.dirs:
        return is_used_of_theme(file)
    path = f"docs/{file.src_uri}"
    return path in build.catalogue.by_path or path in build.catalogue.files


def _generated(build: Build, config: MkDocsConfig) -> Iterator[File]:
    """The pages that nobody wrote. A page that somebody wrote at the address of one is generated in part."""
    for address in sorted(generated_addresses(build.catalogue)):
        written = ref_at_address(build.catalogue, address)
        if written:
            path = build.catalogue.entries[written].document.path
            build.addresses[path.removeprefix("docs/")] = address
        else:
            yield generated_file(address, config)
            build.addresses[source_of(address)] = address


def generated_file(address: str, config: MkDocsConfig) -> File:
    """The file of a page that nobody wrote."""
    file = File.generated(config, source_of(address), content="")
    file.dest_uri = file_of(address)
    file.url = address or "./"
    return file


def source_of(address: str) -> str:
    """What MkDocs is told that a generated page is made of; another source for each address."""
    return (address.rstrip("/") or "index") + ".md"
