"""The way out: without MkDocs, without Material, or without both, the same mkdocs.yml gives the same site."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from openbaar.catalogue.data_files import CHECKSUMS
from support.html_pages import broken_links, html_pages
from support.project import Project
from support.rebuilding import content, project_of_many, rebuild

GENERATOR = re.compile(rb'<meta name="generator" content="mkdocs-[^"]*">')
MATERIAL = "theme:\n  name: material\n  custom_dir: overrides\n"
NO_THEME = "theme:\n  name: null\n  static_templates: [404.html]\n  custom_dir: overrides\n"
"""What mkdocs.yml says from the day on which Material is gone (record 17)."""

WITHOUT_MATERIAL = """\
import sys
sys.modules.update(dict.fromkeys(("material", "pymdownx")))  # importing them fails, as where they are not installed
from {program}.__main__ import cli
cli()
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with the site that MkDocs makes of it, and settings that name no theme beside its own."""
    project = project_of_many(tmp_path_factory.mktemp("project"))
    settings = (project.root / "mkdocs.yml").read_text(encoding="utf-8")
    assert MATERIAL in settings
    (project.root / "no-theme.yml").write_text(settings.replace(MATERIAL, NO_THEME), encoding="utf-8")
    for program in ("mkdocs", "properdocs"):
        script = WITHOUT_MATERIAL.format(program=program)
        (project.root / f"{program}_alone.py").write_text(script, encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def by_mkdocs(project: Project) -> dict[str, bytes]:
    """The site as it is today."""
    return made_by(project, "mkdocs", "mkdocs.yml")


@pytest.fixture(scope="module")
def by_properdocs_alone(project: Project) -> dict[str, bytes]:
    """The site on the last step of the way out: neither MkDocs nor Material."""
    return made_by(project, "properdocs_alone", "no-theme.yml")


def made_by(project: Project, module: str, settings: str) -> dict[str, bytes]:
    """The site that a program makes with these settings, in a folder of its name."""
    words = ("build", "--strict", "--config-file", settings, "--site-dir", f"by-{module}")
    done = project.run(*words, module=module)
    assert done.returncode == 0, done.stderr
    return content(project.root / f"by-{module}")


def test_properdocs_builds_the_same_site_but_for_its_own_name(project: Project, by_mkdocs: dict[str, bytes]) -> None:
    theirs = made_by(project, "properdocs", "mkdocs.yml")
    assert b"ProperDocs" in theirs["index.html"]
    assert _unnamed(theirs) == _unnamed(by_mkdocs)


def test_mkdocs_builds_the_same_bytes_where_there_is_no_material(project: Project, by_mkdocs: dict[str, bytes]) -> None:
    assert made_by(project, "mkdocs_alone", "no-theme.yml") == by_mkdocs


def test_properdocs_builds_the_same_site_where_there_is_no_material(
    by_properdocs_alone: dict[str, bytes], by_mkdocs: dict[str, bytes]
) -> None:
    assert b"ProperDocs" in by_properdocs_alone["index.html"]
    assert _unnamed(by_properdocs_alone) == _unnamed(by_mkdocs)


def test_our_own_build_gives_the_same_bytes_without_the_name_of_a_theme(
    project: Project, by_mkdocs: dict[str, bytes], tmp_path: Path
) -> None:
    other = project_of_many(tmp_path)
    (other.root / "mkdocs.yml").write_bytes((project.root / "no-theme.yml").read_bytes())
    rebuild(other)
    assert content(other.site) == by_mkdocs


def test_without_material_search_and_the_page_for_what_is_not_there_have_all_that_they_ask_for(
    project: Project, by_properdocs_alone: dict[str, bytes]
) -> None:
    asked = {"404.html", "zoeken/index.html"}
    assert {*asked, "pagefind/pagefind.js", "pagefind/zoeken.json"} <= by_properdocs_alone.keys()
    shards = json.loads(by_properdocs_alone["pagefind/zoeken.json"])["delen"]
    assert sum(shard["aantal"] for shard in shards) > 0
    folder = project.root / "by-properdocs_alone"
    pages = html_pages(folder)
    assert all(pages[name].links for name in asked)
    broken = [each.partition(" -> ") for each in broken_links(folder, pages, "https://openbaar.example/")]
    assert [f"{name}: {link}" for name, _, link in broken if name in asked] == []


def _unnamed(site: dict[str, bytes]) -> dict[str, bytes]:
    """The site without the name of what made it, and so of checksums only the names. A packed file is compared as it
    is."""
    named = b"\n".join(line.partition(b"  ")[2] for line in site[CHECKSUMS].splitlines())
    return {name: GENERATOR.sub(b"", data) for name, data in site.items()} | {CHECKSUMS: named}
