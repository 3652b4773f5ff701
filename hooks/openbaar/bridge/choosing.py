"""Which of the files that MkDocs found may be published: what the catalogue knows, and nothing else."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from openbaar.bridge.state import Build, build_of
from openbaar.outputs import outputs
from openbaar.pages import GeneratedPage, generate

UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/", "assets/images/favicon.png")
"""Files of the theme that serve its own search, or a logo; this site uses neither. Source maps are left out as well."""


def choose_files(files: Files, config: MkDocsConfig) -> Files:
    """The files of the theme that are used, the pages and attachments of the catalogue, and what is made from it."""
    build = build_of(config)
    theme = set(map(str, config.theme.dirs))
    kept = Files([file for file in files if _may_stay(file, build, theme)])
    written = {entry.address: path.removeprefix("docs/") for path, entry in build.catalogue.by_path.items()}
    for page in generate(build.catalogue):
        if page.address in written:
            build.generated[written[page.address]] = page.described
        else:
            kept.append(_generated(page, build, config))
    for path, data in outputs(build.catalogue, build.site_url, config.site_name).items():
        kept.append(File.generated(config, path, content=data))
    return kept


def _may_stay(file: File, build: Build, theme: set[str]) -> bool:
    if file.src_dir in theme:
        return not file.src_uri.endswith(".map") and not file.src_uri.startswith(UNUSED)
    path = f"docs/{file.src_uri}"
    return path in build.catalogue.by_path or path in build.catalogue.files


def _generated(page: GeneratedPage, build: Build, config: MkDocsConfig) -> File:
    source = page.address.rstrip("/").removesuffix(".html") + ".md"
    file = File.generated(config, source, content="")
    file.dest_uri = page.address + "index.html" if page.address.endswith("/") else page.address
    file.url = page.address
    build.generated[source] = page.described
    return file
