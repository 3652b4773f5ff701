"""What is hidden in a file, or told of a person in a text, stops the build, unless two people let it through."""

from __future__ import annotations

import re
import shutil
from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from leaks.making import memo
from leaks.planted_pdf import hidden_words
from openbaar.cli.inspect import HOLDS
from openbaar.database import new_database
from openbaar.leaks.finding import Finding
from openbaar.leaks.waivers import ENDING
from openbaar.publish import inspecting
from openbaar.publish.refreshing import ProblemsFound, refresh
from openbaar.publish.scan_sources import scan_sources
from openbaar.publish.scanning import OPENING
from support.project import NOW, Project, new_project
from support.sources import stuk

MOMENT = datetime.fromisoformat(NOW)
NUMBER = "06-23456789"
PAGE, FILE = "beslisnotas/2023/x", "beslisnotas/2023/nota.pdf"
ATTACHED = {"bestanden": [{"bestand": "nota.pdf", "titel": "Nota", "soort": "origineel"}]}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with one memo and its file."""
    project = new_project(tmp_path)
    project.write(PAGE, stuk("Tekst.", **ATTACHED))
    project.write(FILE, memo(Random(1)))
    return project


def told(project: Project, now: datetime = MOMENT) -> list[str]:
    """The codes that a build stops on."""
    try:
        refresh(new_database(), project.root, scan_sources(project.root, {}), now, False, jobs=1)
    except ProblemsFound as error:
        assert NUMBER not in str(error)
        return [each.code for each in error.problems]
    return []


def with_number(project: Project, number: str = NUMBER) -> Path:
    return project.write(FILE, memo(Random(2), lambda canvas, _: canvas.drawString(80, 200, f"Bel {number}.") or None))


def waived(project: Project, name: str = FILE) -> Path:
    """A waiver for a file, made by the command and filled in."""
    path = project.root / "docs" / name
    project.run("inspect", "--waive", str(path))
    waiver = path.with_name(path.name + ENDING)
    text = waiver.read_text(encoding="utf-8")
    assert NUMBER not in text
    text = text.replace('["", ""]', '["A. Eerste", "B. Tweede"]').replace(
        'reden = ""', 'reden = "Nummer van een loket."'
    )
    waiver.write_text(text, encoding="utf-8")
    return waiver


def test_a_clean_file_and_a_clean_text_are_published(project: Project) -> None:
    assert told(project) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"Bel {NUMBER} voor meer.", "LK052"),
        ("Mail j.jansen@minjus.nl.", "LK053"),
        ("Zijn BSN is 111222333.", "LK050"),
        ("Auteur: Karin Voorbeeld", "LK056"),
        ("VERTROUWELIJK\n\nTekst.", "LK057"),
    ],
)
def test_what_a_text_tells_of_a_person_stops_the_build_at_its_line(project: Project, text: str, code: str) -> None:
    source = project.write(PAGE, stuk(text, **ATTACHED))
    assert told(project) == [code]
    done = project.run("check")
    line = source.read_text(encoding="utf-8").split("\n").index(text.split("\n")[0]) + 1
    assert f"docs/{PAGE}.md:{line}: {code} " in done.stdout
    assert done.returncode == 1
    assert NUMBER not in done.stdout


def test_a_comment_is_no_part_of_the_text(project: Project) -> None:
    project.write(PAGE, stuk(f"Tekst. <!-- bel {NUMBER} -->", **ATTACHED))
    assert told(project) == []


def test_a_kenmerk_is_no_burgerservicenummer_wherever_it_stands(project: Project) -> None:
    project.write(PAGE, stuk("Zie 111222333 en verder.", kenmerk="111222333", **ATTACHED))
    assert told(project) == []


def test_hidden_words_in_a_file_stop_check_and_build_alike(project: Project) -> None:
    project.write(FILE, hidden_words(Random(3)))
    assert set(told(project)) == {"LK001"}
    done = project.run("check", "--json")
    assert '"code": "LK001"' in done.stdout
    assert f'"path": "docs/{FILE}"' in done.stdout


def test_a_draft_is_looked_at_too_and_a_withdrawn_document_is_not(project: Project) -> None:
    project.write(FILE, hidden_words(Random(3)))
    project.write(PAGE, stuk("Tekst.", status="concept", **ATTACHED))
    assert set(told(project)) == {"LK001"}
    project.write(
        PAGE,
        stuk("Tekst.", status="ingetrokken", ingetrokken={"op": "2024-01-01", "reden": "privacygegevens"}, **ATTACHED),
    )
    assert told(project) == []


def test_two_reviewers_let_through_what_may_be_let_through(project: Project) -> None:
    with_number(project)
    assert told(project) == ["LK052"]
    waived(project)
    assert told(project) == []


def test_a_waiver_for_a_text_is_bound_to_that_text(project: Project) -> None:
    project.write(PAGE, stuk(f"Bel {NUMBER}.", **ATTACHED))
    waived(project, f"{PAGE}.md")
    assert told(project) == []
    project.write(PAGE, stuk(f"Bel nu {NUMBER}.", **ATTACHED))
    assert told(project) == ["LK052", "LK090"]


def test_another_file_or_one_match_more_is_blocked_again(project: Project) -> None:
    with_number(project)
    waiver = waived(project)
    with_number(project, f"{NUMBER} of 06-23456780")
    assert "LK052" in told(project)
    waiver.unlink()
    waived(project)
    assert told(project) == []
    text = waiver.read_text(encoding="utf-8")
    waiver.write_text(text[: text.rindex("\n[[vrijgave]]")], encoding="utf-8")
    assert told(project) == ["LK052"]


def test_a_waiver_ends_and_a_build_after_that_looks_again(project: Project) -> None:
    with_number(project)
    waived(project)
    last, after = MOMENT + HOLDS, MOMENT + HOLDS * 1.01
    assert told(project, last) == []
    assert told(project, after) == ["LK052", "LK090"]
    db = new_database()
    refresh(db, project.root, scan_sources(project.root, {}), MOMENT, False, jobs=1)
    assert not db.execute(OPENING, {"now": MOMENT.timestamp()}).fetchone()
    assert db.execute(OPENING, {"now": after.timestamp()}).fetchone()


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ('["A. Eerste", "B. Tweede"]', '["A. Eerste", "a. eerste"]'),
        ('["A. Eerste", "B. Tweede"]', '["A. Eerste"]'),
        ("Nummer van een loket.", " "),
        (r'regel = "[\w-]+"', 'regel = "verborgen-woorden"'),
        (r'regel = "[\w-]+"', 'regel = "niets"'),
        (r"vervalt_op = .*", 'vervalt_op = "ooit"'),
        (r"bestand = ", "bestnd = "),
        (r"reden = ", "reden "),
    ],
)
def test_a_waiver_that_is_not_whole_lets_nothing_through(project: Project, was: str, becomes: str) -> None:
    with_number(project)
    waiver = waived(project)
    pattern = was if was[0] in "rvb" else re.escape(was)
    waiver.write_text(re.sub(pattern, becomes, waiver.read_text(encoding="utf-8"), count=1), encoding="utf-8")
    assert sorted(told(project)) == ["LK052", "LK090"]


def test_what_nobody_may_let_through_is_in_no_waiver(project: Project) -> None:
    path = project.write(FILE, hidden_words(Random(3)))
    done = project.run("inspect", "--waive", str(path))
    assert done.returncode == 1
    assert not path.with_name(path.name + ENDING).exists()


def test_a_waiver_is_no_download_and_one_of_nothing_is_a_stray_file(project: Project) -> None:
    with_number(project)
    waiver = waived(project)
    site = project.build()
    assert (site / FILE).is_file()
    assert not list(site.rglob(f"*{ENDING}"))
    shutil.move(waiver, waiver.with_name(f"ander.pdf{ENDING}"))
    assert "BS002" in told(project)
    assert project.run("check").stdout.count("BS002") == 1


def test_a_file_is_inspected_once_until_it_changes(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def look(root: Path, paths: tuple[str, ...]) -> list[tuple[str, bytes]]:
        looked.extend(paths)
        return inspect_part(root, paths)

    inspect_part = inspecting.inspect_part
    monkeypatch.setattr(inspecting, "inspect_part", look)
    for _ in range(2):
        assert told(project) == []
    assert looked == [f"docs/{FILE}"]
    with_number(project)
    assert told(project) == ["LK052"]
    assert told(project) == ["LK052"]
    assert len(looked) == 2


def test_nothing_that_is_kept_holds_a_value(project: Project) -> None:
    with_number(project)
    assert told(project) == ["LK052"]
    kept = [path.read_bytes() for path in (project.root / ".cache").rglob("*") if path.is_file()]
    assert kept
    assert not [data for data in kept if NUMBER.encode() in data or NUMBER[3:].encode() in data]


def test_a_file_that_changes_while_it_is_looked_at_is_not_published() -> None:
    assert inspecting.CHANGED[0].rule == "niet-te-lezen"
    assert isinstance(inspecting.CHANGED[0], Finding)


def test_an_embargo_counts_until_its_day_is_over(project: Project) -> None:
    project.write(PAGE, stuk("Embargo tot 24 november 2026, 15.15 uur, voor deze nota en de brief.", **ATTACHED))
    assert "LK041" in told(project)
    assert "LK041" not in told(project, datetime.fromisoformat("2026-11-25T09:00:00+01:00"))
