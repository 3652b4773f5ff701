"""Any document of any collection can be withdrawn, also when the disk is full at any moment: its words and files go."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from support.files import pdf
from support.full_disk import disk, says
from support.project import Project, new_project
from support.rebuilding import differences, rebuild
from synthetic import collection
from synthetic.chance import Chance

pytestmark = pytest.mark.slow

KINDS = ("beslisnotas/", "kamerbrieven/", "rapporten/")
PUBLIC = re.compile(r"^status: openbaar$", re.MULTILINE)
WITHDRAWN = "status: ingetrokken\ningetrokken: {op: 2026-11-20, reden: privacygegevens}"


def canary(number: int) -> str:
    """A word for one document, of letters alone, that stands nowhere else."""
    return "kanarie" + "".join(chr(ord("a") + int(digit)) for digit in f"{number:03}") + "q"


def plant(project: Project, name: str, number: int) -> None:
    """Put the word of a document in its title, its keywords, its text, and the name and content of a file."""
    word, path = canary(number), project.root / "docs" / name
    text = re.sub(
        r"^title: .*$", f'title: "Over {word}"', path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE
    )
    file = f"bestanden: [{{bestand: {word}.pdf, titel: Het {word}, soort: bijlage}}]"
    text = PUBLIC.sub(f"status: openbaar\n{file}", text, count=1)
    path.write_text(f"{text}\n\n## Kop {word}\n\nDe Wet {word} ({word.upper()}), artikel 3.\n", encoding="utf-8")
    path.with_name(f"{word}.pdf").write_bytes(pdf(word))


def planted(root: Path, documents: int, seed: int) -> tuple[Project, list[str]]:
    """A project with an invented collection, and its public documents: each has its own word, and a site is built."""
    project = new_project(root)
    pages = collection(documents, seed)
    for name, data in pages.items():
        project.write(name.removesuffix(".md"), data)
    public = [name for name, data in pages.items() if name.startswith(KINDS) and PUBLIC.search(data.decode())]
    for number, name in enumerate(public):
        plant(project, name, number)
    rebuild(project)
    for number in range(len(public)):
        assert len(says(project.site, [canary(number).encode()])) > 3
    return project, public


def withdraw(project: Project, name: str) -> None:
    path = project.root / "docs" / name
    path.write_text(PUBLIC.sub(WITHDRAWN, path.read_text(encoding="utf-8"), count=1), encoding="utf-8")


@pytest.mark.parametrize(("documents", "seed"), [(1, 1), (4, 2), (9, 3), (16, 4)])
def test_each_document_in_turn_goes_whenever_the_disk_is_full(tmp_path: Path, documents: int, seed: int) -> None:
    project, public = planted(tmp_path, documents, seed)
    chance, writes, failed = Chance(seed), 1, 0  # the first time there is no room at all
    for name in chance.some(public, len(public)):
        word = canary(public.index(name)).encode()
        withdraw(project, name)
        full_from = chance.below(writes)
        with disk(full_from) as used:
            try:
                rebuild(project)
            except OSError:
                failed += 1
        assert says(project.site, [word]) == [], (name, full_from, used.places[-1:])
        with disk() as used:
            rebuild(project)
        writes = max(len(used.places), 20)
        assert says(project.site, [word]) == []
        assert (project.site / name.removesuffix(".md") / "index.html").is_file()
        rebuild(project, clean=True, into="schoon")
        assert differences(project.site, project.root / "schoon") == []
    assert failed >= len(public) / 2
