"""A whole project in a temporary folder: this project's settings, templates and hooks, with docs/ of the test's own."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from support.commands import called
from support.sources import page

REPOSITORY = Path(__file__).resolve().parents[2]
NOW = "2026-11-24T12:00:00+01:00"

BASE = {
    "index": page("Welkom.", title="Start"),
    "over/index": page("Over.", title="Over deze site"),
    "toegankelijkheid": page("Toegankelijk.", title="Toegankelijkheid"),
    "programmas/samen-tegen-mensenhandel": page("Tekst.", title="Samen tegen mensenhandel"),
    "dossiers/28638": page("Tekst.", title="Mensenhandel"),
}
"""The pages that the navigation of mkdocs.yml names."""


@dataclass(frozen=True)
class Project:
    """A project with docs/ to write in; commands run as an editor would run them."""

    root: Path

    @property
    def site(self) -> Path:
        return self.root / "site"

    def write(self, name: str, data: bytes) -> Path:
        """Write a page (``beslisnotas/2023/x``) or a file (a name with an extension other than ``.md``)."""
        path = self.root / "docs" / (name if "." in name.rpartition("/")[2] else f"{name}.md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    def run(
        self, *words: str, now: str = NOW, module: str = "openbaar", stdout: IO[str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run ``openbaar`` in the project (or another ``module``, or with its output going to ``stdout``: those begin from
        nothing, as a shell begins them)."""
        environment = os.environ | {"OPENBAAR_NOW": now, "PYTHONPATH": str(REPOSITORY / "hooks")}
        if module == "openbaar" and not stdout:
            done = called(words, self.root, environment)
            return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())
        return subprocess.run(
            [sys.executable, "-m", module, *words],
            cwd=self.root,
            env=environment,
            stdout=stdout or subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )

    def problems_of_sources(self) -> list[str]:
        """What ``openbaar check`` has to say of docs/, a problem each: it leaves out the advice on mkdocs.yml, and that
        sources without a ministry are not harvested."""
        *lines, _ = self.run("check").stdout.splitlines()
        return [line for line in lines if not line.startswith("mkdocs.yml:") and ": AD022 " not in line]

    def build(self, now: str = NOW) -> Path:
        """Build the site; it must succeed."""
        done = self.run("build", now=now)
        assert done.returncode == 0, done.stdout + done.stderr
        return self.site

    def text(self, address: str) -> str:
        """The HTML of a page of the built site."""
        return (self.site / address / "index.html").read_text(encoding="utf-8")


def new_project(root: Path) -> Project:
    """A project in ``root`` with the pages that the navigation needs."""
    for name in ("mkdocs.yml", "hooks", "overrides"):
        (root / name).symlink_to(REPOSITORY / name)
    project = Project(root)
    for name, data in BASE.items():
        project.write(name, data)
    return project


def every_byte(site: Path) -> dict[str, bytes]:
    """Each file of a site by its path, archives unpacked beside themselves."""
    found: dict[str, bytes] = {}
    for path in sorted(site.rglob("*")):
        if path.is_file():
            name = path.relative_to(site).as_posix()
            found[name] = path.read_bytes()
            if name.endswith(".gz"):
                found[f"{name} (unpacked)"] = gzip.decompress(found[name])
    return found
