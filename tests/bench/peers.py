"""What others make of the same Markdown: MkDocs with Material, as it comes and relieved of what large sites cannot have,
and Hugo with the barest of templates; all with Pagefind over the result. They live in an environment of their own, under
.cache/."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from bench.measured import Cost, measure
from support.project import REPOSITORY

PEERS = REPOSITORY / ".cache" / "bench" / "peers"
"""Where their environment is."""

PACKAGES = ("mkdocs", "mkdocs-material", "pagefind[bin]", "hugo", "snowballstemmer")

MKDOCS = """\
site_name: Zelfde stukken
site_url: https://voorbeeld.example/
docs_dir: docs
site_dir: site
theme: {name: material, language: nl, font: false}
markdown_extensions: [attr_list, footnotes, sane_lists, tables, {toc: {permalink: true}}]
"""
LEAN = """\
plugins: []
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
"""
"""As it comes, MkDocs names every page on every page, and Material adds an index of all text."""

HUGO = 'baseURL = "https://voorbeeld.example/"\ntitle = "Zelfde stukken"\ndisableKinds = ["taxonomy", "term", "RSS"]\n'
PAGE = '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>'
TEMPLATES = {
    "single.html": PAGE + "<body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>",
    "list.html": PAGE
    + '<body><h1>{{ .Title }}</h1>{{ .Content }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}'
    + "</a></li>{{ end }}</ul></body></html>",
}


def place(path: Path, data: bytes) -> None:
    """Write a source, in a folder that may be new."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def install(folder: Path) -> Path:
    """The environment of the peers in ``folder``, made once for these packages; its programs' folder."""
    programs, ready, packages = folder / "bin", folder / "ready", "\n".join(PACKAGES)
    if not ready.exists() or ready.read_text() != packages:
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        subprocess.run([str(programs / "pip"), "install", "-q", *PACKAGES], check=True)
        ready.write_text(packages)
    return programs


class Stock:
    """MkDocs with Material as it comes."""

    name = "stock MkDocs + Pagefind"
    settings = MKDOCS

    def __init__(self, docs: Path, folder: Path, programs: Path) -> None:
        self.folder, self.programs = folder, programs
        shutil.copytree(docs, folder / "docs")
        (folder / "mkdocs.yml").write_text(self.settings, encoding="utf-8")

    def place(self, path: Path, data: bytes) -> None:
        """Write a source; ``path`` is that in docs/."""
        place(self.folder / "docs" / path, data)

    def build(self) -> Cost:
        site = self.folder / "site"
        made = measure([str(self.programs / "python"), "-m", "mkdocs", "build", "-q"], self.folder, site)
        return made + _pagefind(self.programs, self.folder, "site")


class Lean(Stock):
    """The same without navigation and without Material's own search."""

    name = "lean MkDocs + Pagefind"
    settings = MKDOCS + LEAN


class Hugo:
    """Hugo with one template for a page and one for a list."""

    name = "Hugo + Pagefind"

    def __init__(self, docs: Path, folder: Path, programs: Path) -> None:
        self.folder, self.programs = folder, programs
        shutil.copytree(docs, folder / "content")
        (folder / "content/index.md").rename(folder / "content/_index.md")  # else the whole site is one page to Hugo
        (folder / "hugo.toml").write_text(HUGO, encoding="utf-8")
        (folder / "layouts/_default").mkdir(parents=True)
        for name, text in TEMPLATES.items():
            (folder / "layouts/_default" / name).write_text(text, encoding="utf-8")

    def place(self, path: Path, data: bytes) -> None:
        """Write a source; ``path`` is that in docs/."""
        place(self.folder / "content" / path, data)

    def build(self) -> Cost:
        made = measure([str(self.programs / "hugo"), "--quiet"], self.folder, self.folder / "public")
        return made + _pagefind(self.programs, self.folder, "public")


def _pagefind(programs: Path, folder: Path, site: str) -> Cost:
    command = [str(programs / "python"), "-m", "pagefind", "--site", site, "--silent"]
    made = measure(command, folder, folder / site / "pagefind")
    return made._replace(changed=frozenset(f"pagefind/{name}" for name in made.changed))
