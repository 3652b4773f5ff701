"""A copy of the code in which a test follows a recipe of CONTRIBUTING.md, with a small project to try it on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from support.project import BASE, NOW, REPOSITORY

KENMERK_COLUMN = """\
    title       TEXT NOT NULL,
    kenmerk     TEXT NOT NULL,              -- or empty
"""
KENMERK_VALUE = """\
        record.title,
        (stuk.kenmerk or "") if stuk else "",
"""


@dataclass(frozen=True)
class Workshop:
    """The copy in ``root``: ``hooks/``, ``overrides/``, ``mkdocs.yml`` and ``docs/``. Files of the package are named as in
    CONTRIBUTING.md, from ``hooks/openbaar/``."""

    root: Path

    @property
    def package(self) -> Path:
        return self.root / "hooks" / "openbaar"

    def add(self, name: str, text: str) -> None:
        """A new file of the package."""
        assert not (self.package / name).exists(), f"{name} is there already"
        (self.package / name).write_text(text, encoding="utf-8")

    def insert(self, name: str, after: str, text: str) -> None:
        """Lines behind the line (or lines) ``after``, which must be there once."""
        self.replace(name, f"{after}\n", f"{after}\n{text}\n")

    def append(self, name: str, text: str) -> None:
        """Lines at the end of a file."""
        source = (self.package / name).read_text(encoding="utf-8")
        (self.package / name).write_text(f"{source.rstrip()}\n\n{text}\n", encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Other words in a file, which must be there once."""
        source = (self.package / name).read_text(encoding="utf-8")
        assert source.count(old) == 1, f"{name} has this {source.count(old)} times: {old}"
        (self.package / name).write_text(source.replace(old, new), encoding="utf-8")

    def add_column_for_kenmerk(self) -> None:
        """Let the catalogue have the reference of a document as a column, for questions."""
        self.replace("catalogue/schema.sql", "    title       TEXT NOT NULL,\n", KENMERK_COLUMN)
        self.replace("catalogue/rows.py", "        record.title,\n", KENMERK_VALUE)

    def write(self, name: str, data: bytes) -> None:
        """A page (``beslisnotas/2023/x``)."""
        path = self.root / "docs" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run ``openbaar`` with the code of the copy."""
        return self._python("-m", "openbaar", *words)

    def build(self) -> str:
        """Build the site; it must succeed. What the build prints of what it wrote."""
        done = self.run("build", "--jobs", "1")
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def text(self, path: str) -> str:
        """A file of the built site."""
        return (self.root / "site" / path).read_text(encoding="utf-8")

    def evaluate(self, code: str) -> str:
        """What a script with the code of the copy prints; ``catalogue`` is that of the project."""
        done = self._python("-c", f"{CATALOGUE}\n{code}")
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def _python(self, *words: str) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {"OPENBAAR_NOW": NOW, "PYTHONPATH": str(self.root / "hooks")}
        return subprocess.run(
            [sys.executable, *words], cwd=self.root, env=environment, capture_output=True, text=True, check=False
        )


CATALOGUE = """\
from pathlib import Path
from openbaar.database import new_database
from openbaar.publish.clock import now
from openbaar.publish.refreshing import refresh
from openbaar.publish.scan_sources import scan_sources
catalogue = refresh(new_database(), Path("."), scan_sources(Path("."), {}), now(), preview=False, jobs=1)
"""


def new_workshop(root: Path) -> Workshop:
    """A copy of the code as it is, compiled where it was, and a project with the pages that the navigation needs."""
    shutil.copytree(REPOSITORY / "hooks", root / "hooks")
    shutil.copytree(REPOSITORY / "overrides", root / "overrides")
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    workshop = Workshop(root)
    for name, data in BASE.items():
        workshop.write(name, data)
    return workshop
