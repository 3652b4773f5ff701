"""The way out: the day that MkDocs no longer works, ProperDocs builds the same site from the same mkdocs.yml."""

from __future__ import annotations

import re
from pathlib import Path

from support.case_of_many import ATTACHMENT, MANY
from support.project import new_project
from support.rebuilding import content

GENERATOR = re.compile(rb'<meta name="generator" content="mkdocs-[^"]*">')


def test_properdocs_builds_the_same_site_but_for_its_own_name(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    for name, data in MANY.items():
        project.write(name, data)
    project.write(ATTACHMENT, b"%PDF-1.4 een")
    for module in ("mkdocs", "properdocs"):
        words = ("build", "--strict", "--config-file", "mkdocs.yml", "--site-dir", f"met-{module}")
        done = project.run(*words, module=module)
        assert done.returncode == 0, done.stderr
    ours, theirs = (content(tmp_path / f"met-{module}") for module in ("mkdocs", "properdocs"))
    assert b"ProperDocs" in theirs["index.html"]
    assert _unnamed(ours) == _unnamed(theirs)


def _unnamed(site: dict[str, bytes]) -> dict[str, bytes]:
    """The site without the name of what made it. A packed file is compared as it is."""
    return {name: GENERATOR.sub(b"", data) for name, data in site.items()}
