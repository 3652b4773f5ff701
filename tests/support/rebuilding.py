"""Builds in this process, for tests of many builds: what `openbaar build` does, less the command line."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from openbaar.bridge.renderer import mkdocs_renderer
from openbaar.publish.placing import Placed
from openbaar.publish.project import Project as Published
from openbaar.publish.publish import publish
from support.case_of_many import ATTACHMENT, MANY
from support.files import pdf
from support.project import BASE, REPOSITORY, Project
from support.sources import NOW


def own_project(root: Path) -> Project:
    """A project with templates and settings of its own, so that a test may change them."""
    shutil.copy(REPOSITORY / "mkdocs.yml", root)
    shutil.copytree(REPOSITORY / "overrides", root / "overrides")
    (root / "hooks").symlink_to(REPOSITORY / "hooks")
    project = Project(root)
    for name, data in BASE.items():
        project.write(name, data)
    return project


def project_of_many(root: Path) -> Project:
    """A project of its own with documents of every kind; nothing is built yet."""
    project = own_project(root)
    for name, data in MANY.items():
        project.write(name, data)
    project.write(ATTACHMENT, pdf("een"))
    return project


def rebuild(project: Project, now: datetime = NOW, jobs: int = 1, clean: bool = False, into: str = "site") -> Placed:
    """Build the project; ProblemsFound when its authors made mistakes."""
    return publish(Published(project.root, project.root / into), now, lambda: mkdocs_renderer, jobs, clean)


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a site with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def differences(one: Path, other: Path) -> list[str]:
    """The files in which two sites differ."""
    a, b = content(one), content(other)
    return sorted(name for name in a.keys() | b.keys() if a.get(name) != b.get(name))


def built(project: Project, now: datetime = NOW) -> Path:
    """The folder of the site, built: for tests that look at what is in it, and not at the command."""
    rebuild(project, now)
    return project.site


def differs_from_clean(project: Project, now: datetime = NOW, site: str = "site") -> list[str]:
    """The files in which a site differs from what the sources give where nothing was ever built."""
    ours, clean = checksums(content(project.root / site)), _made_clean(project, now)
    return sorted(name for name in ours.keys() | clean.keys() if ours.get(name) != clean.get(name))


_CLEAN: dict[str, dict[str, str]] = {}
"""The checksums of sites that were made where nothing was ever built, by a checksum of all that they were made of."""


def _made_clean(project: Project, now: datetime) -> dict[str, str]:
    with elsewhere(project) as other:
        made_of = _made_of(other, now)
        if made_of not in _CLEAN:
            rebuild(other, now)
            _CLEAN[made_of] = checksums(content(other.site))
        return _CLEAN[made_of]


def _made_of(project: Project, now: datetime) -> str:
    """A checksum of the moment, and of the settings, templates and sources in a folder where nothing else is."""
    found = hashlib.sha256(now.isoformat().encode())
    for path in sorted(project.root.rglob("*")):
        what = path.readlink() if path.is_symlink() else path.read_bytes() if path.is_file() else ""
        found.update(repr((path.relative_to(project.root), what)).encode())
    return found.hexdigest()


def checksums(files: Mapping[str, bytes]) -> dict[str, str]:
    """The SHA-256 of each of these files."""
    return {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}


@contextmanager
def elsewhere(project: Project) -> Iterator[Project]:
    """A copy of the project in another folder, without what builds made and kept."""
    made = shutil.ignore_patterns(".cache", "site")
    with TemporaryDirectory(prefix="openbaar-") as folder:
        root = Path(folder) / "elders"
        root.mkdir()
        shutil.copy(project.root / "mkdocs.yml", root)
        (root / "hooks").symlink_to(REPOSITORY / "hooks")
        for name in ("docs", "overrides"):
            shutil.copytree(project.root / name, root / name, symlinks=True, ignore=made)
        yield Project(root)
