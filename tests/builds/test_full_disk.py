"""What must go from the site goes, also when there is no room on the disk for anything else."""

from __future__ import annotations

import errno
import os
import re
import resource
import shutil
import subprocess
import sys
from datetime import timedelta

import pytest

from openbaar.publish.project import CACHE
from support.case_of_many import SENTENCE
from support.files import pdf
from support.full_disk import disk, says
from support.project import NOW, REPOSITORY, Project
from support.rebuilding import content, differs_from_clean, rebuild
from support.sources import NOW as MOMENT
from support.sources import stuk

PAGE_OF_A_DOCUMENT = re.compile(r"(beslisnotas|kamerbrieven|rapporten)/\d{4}/[a-z]+/index\.html|over/index\.html")
SOURCE = "beslisnotas/2023/kanarienota"
CANARY = [b"kanarie"]
WITHDRAWN = {"status": "ingetrokken", "ingetrokken": {"op": "2024-01-01", "reden": "privacygegevens"}}


def memo(**keys: object) -> bytes:
    own = {
        "title": "Titel kanarietitel",
        "description": "Een kanariesamenvatting.",
        "trefwoorden": ["kanarietrefwoord"],
        "kamerbrief": "c",
        "bestanden": [{"bestand": "kanarie.pdf", "titel": "Kanariebestand", "soort": "bijlage"}],
    }
    return stuk(f"Zeer Kanarie Project (ZKP). {SENTENCE} artikel 1 van de Kanariewet.", **own | keys)


@pytest.fixture
def project(project: Project) -> Project:
    project.write("beslisnotas/2023/kanarie.pdf", pdf("kanariebijlage"))
    project.write(SOURCE, memo())
    rebuild(project)
    assert len(says(project.site, CANARY)) > 10
    return project


def remove(project: Project) -> None:
    (project.root / f"docs/{SOURCE}.md").unlink()
    (project.root / "docs/beslisnotas/2023/kanarie.pdf").unlink()


def test_a_draft_of_what_was_public_is_gone_at_whatever_write_the_disk_is_full(project: Project) -> None:
    """At the first and the last write of each line of code that writes; the next build gives what a clean one gives."""
    showing = says(project.site, CANARY)
    untouched = [name for name in content(project.site) if PAGE_OF_A_DOCUMENT.fullmatch(name) and name not in showing]
    assert len(untouched) > 2
    project.write(SOURCE, memo(status="concept"))
    with disk() as enough:
        rebuild(project)
    right, numbers = content(project.site), dict[str, set[int]]()
    for number, place in enumerate(enough.places):
        first, *_ = numbers.setdefault(place, {number})
        numbers[place] = {first, number}
    assert len(numbers) > 5
    assert any("making.py" in place for place in numbers)
    assert any("site_marker.py" in place for place in numbers)
    for number in sorted(set[int]().union(*numbers.values())):
        project.write(SOURCE, memo())
        rebuild(project)
        project.write(SOURCE, memo(status="concept"))
        with disk(full_from=number):
            try:
                rebuild(project)
            except OSError as error:
                assert error.errno == errno.ENOSPC
            else:
                assert number == len(enough.places) - 1, "only the seal of the database can be missed"
        assert says(project.site, CANARY) == [], enough.places[number]
        assert [name for name in untouched if not (project.site / name).is_file()] == []
        rebuild(project)
        assert content(project.site) == right


@pytest.mark.parametrize("way", ["withdrawn", "removed", "under embargo again", "nothing remembered", "no cache"])
def test_nothing_of_it_is_left_when_there_is_no_room_at_all(project: Project, way: str) -> None:
    now = MOMENT
    if way == "withdrawn":
        project.write(SOURCE, memo(**WITHDRAWN))
    elif way == "under embargo again":
        project.write(SOURCE, memo(openbaar_op=(MOMENT + timedelta(days=1)).isoformat()[:16]))
    else:
        remove(project)
    if way == "nothing remembered":
        for path in (project.root / CACHE).glob("*.sqlite"):
            path.unlink()
    if way == "no cache":
        shutil.rmtree(project.root / ".cache")
    with disk(full_from=0), pytest.raises(OSError, match="No space left"):
        rebuild(project, now)
    assert [name for name in says(project.site, CANARY) if "kanarienota" not in name or way != "withdrawn"] == []
    rebuild(project, now)
    assert differs_from_clean(project, now) == []


def test_the_command_tells_it_in_one_line_and_what_went_is_gone(project: Project) -> None:
    """The system itself refuses every write here."""
    remove(project)
    done = run_without_room(project, "build")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1, done.stderr
    assert done.stderr.startswith("Fout: De schijf kan niet worden gelezen of geschreven.")
    assert "is al wel van de site gehaald" in done.stderr
    assert says(project.site, CANARY) == []


def test_a_template_that_fails_does_not_keep_it_either(project: Project) -> None:
    remove(project)
    path = project.root / "overrides/stuk.html"
    path.write_text(path.read_text(encoding="utf-8").replace("{% block content %}", "{% block content %}{{ 1 // 0 }}"))
    assert project.run("build").returncode == 1
    assert says(project.site, CANARY) == []


def test_a_full_disk_changes_nothing_when_nothing_has_to_go(project: Project) -> None:
    before = content(project.site)
    project.write("beslisnotas/2023/nieuw", stuk("Tekst.", title="Nieuw"))
    with disk(full_from=0), pytest.raises(OSError, match="No space left"):
        rebuild(project)
    assert content(project.site) == before


def run_without_room(project: Project, *words: str) -> subprocess.CompletedProcess[str]:
    variables = {"OPENBAAR_NOW": NOW, "PYTHONPATH": str(REPOSITORY / "hooks"), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-m", "openbaar", *words],
        cwd=project.root,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=_no_room,
    )


def _no_room() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def test_a_new_page_without_room_is_told_in_one_line(project: Project) -> None:
    done = run_without_room(project, "new", "beslisnota", "leeg", "--jaar", "2023")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
