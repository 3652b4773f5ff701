"""``openbaar withdraw``: a tombstone with its reason stays, text and files go, and all of it can be undone."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from openbaar.cli import main
from support.files import pdf
from support.full_disk import disk, says
from support.project import NOW, Project, new_project
from support.rebuilding import content, differs_from_clean, rebuild
from support.sources import stuk

NOTA = "docs/beslisnotas/2023/nota.md"
SOURCE = """\
---
# Nog eens nakijken met de directie
title: "Nota: over kanariegeel"   # de titel van het stuk
description: Over kanariegeel.
status: openbaar  # sinds gisteren
datum: 2023-10-06
openbaar_op: 2023-10-18
kamerbrief: brief
oude_adressen:
  - /oud/nota/
bestanden:
  - {bestand: nota.pdf, titel: De nota, soort: origineel}
  - {bestand: kanariegeel-bijlage.pdf, titel: Bijlage, soort: bijlage}
---

## 1. Kanariegeel

De tekst.
"""
BRIEF = stuk("Zie [de nota](../../beslisnotas/2023/nota.md).", title="Brief", kamerstuk="28638-233")
OTHER = stuk("Zie [de bijlage](nota.pdf).", title="Andere nota", bij="nota")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project that is also the working folder, with a memo that others name."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OPENBAAR_NOW", NOW)
    made = new_project(tmp_path)
    made.write("beslisnotas/2023/nota", SOURCE.encode())
    made.write("kamerbrieven/2023/brief", BRIEF)
    made.write("beslisnotas/2023/ander", OTHER)
    made.write("beslisnotas/2023/nota.pdf", pdf("een"))
    made.write("beslisnotas/2023/kanariegeel-bijlage.pdf", pdf("twee"))
    return made


def withdraw(*words: str, id: str = "nota", reden: str = "privacygegevens") -> Result:
    return CliRunner().invoke(
        main, ["withdraw", id, "--reden", reden, "--toelichting", "Er stond een naam in.", *words]
    )


def test_the_keys_are_added_and_all_else_among_the_keys_stays(project: Project) -> None:
    done = withdraw("--vervangen-door", "ander")
    assert done.exit_code == 0, done.output
    assert (project.root / NOTA).read_text(encoding="utf-8") == SOURCE.partition("\n\n## 1.")[0].replace(
        "status: openbaar  # sinds gisteren\n",
        "status: ingetrokken  # sinds gisteren\n"
        "ingetrokken:\n"
        "  op: 2026-11-24\n"
        "  reden: privacygegevens\n"
        '  toelichting: "Er stond een naam in."\n'
        "  vervangen_door: ander\n",
    ).replace("  - /oud/nota/\n", "  - /oud/nota/\n  - /beslisnotas/2023/nota.pdf\n") + "\n"
    assert sorted(each.name for each in (project.root / "docs/beslisnotas/2023").iterdir()) == ["ander.md", "nota.md"]


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("oude_adressen: [/oud/a/]  # vroeger\n", "oude_adressen: [/oud/a/, /beslisnotas/2023/nota.pdf]  # vroeger\n"),
        ("oude_adressen: [\n  /oud/a/,\n]\n", "oude_adressen: [\n  /oud/a/, /beslisnotas/2023/nota.pdf,\n]\n"),
        ("oude_adressen:\n- /oud/a/\n", "oude_adressen:\n- /oud/a/\n- /beslisnotas/2023/nota.pdf\n"),
        ("", "oude_adressen: [/beslisnotas/2023/nota.pdf]\n"),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_address_of_the_file_is_added_in_the_form_that_the_list_has(
    project: Project, keys: str, expected: str, end: str
) -> None:
    source = SOURCE.replace("oude_adressen:\n  - /oud/nota/\n", keys).replace("\n", end)
    (project.root / NOTA).write_bytes(source.encode())
    assert withdraw().exit_code == 0
    assert expected.replace("\n", end).encode() in (project.root / NOTA).read_bytes()
    assert "0 fouten" in project.run("check").stdout


def test_the_site_keeps_the_tombstone_and_says_nothing_of_what_went(project: Project) -> None:
    rebuild(project)
    assert says(project.site, [b"kanariegeel"])
    withdraw("--vervangen-door", "ander")
    rebuild(project)
    assert says(project.site, [b"kanariegeel"]) == []
    assert "Er stond een naam in." in project.text("beslisnotas/2023/nota")
    for former in ("oud/nota", "beslisnotas/2023/nota.pdf"):
        assert "beslisnotas/2023/nota/" in project.text(former)
    assert differs_from_clean(project) == []


def test_a_file_whose_name_may_be_what_must_go_keeps_its_address_only_for_an_error_in_procedure(
    project: Project,
) -> None:
    told = withdraw(reden="procedurefout").output
    assert "Leidt naar de korte pagina: /beslisnotas/2023/kanariegeel-bijlage.pdf" in told
    rebuild(project)
    assert "beslisnotas/2023/nota/" in project.text("beslisnotas/2023/kanariegeel-bijlage.pdf")


def test_it_says_what_else_names_it_and_what_remains(project: Project) -> None:
    project.write("rapporten/2023/r", stuk("Tekst.", title="Rapport"))
    told = withdraw().output
    for line in (
        "docs/beslisnotas/2023/ander.md:6: noemt het bij bij",
        "docs/beslisnotas/2023/ander.md:8: link naar docs/beslisnotas/2023/nota.pdf",
        "docs/kamerbrieven/2023/brief.md:8: link naar docs/beslisnotas/2023/nota.md",
        "Leidt nergens meer heen: /beslisnotas/2023/kanariegeel-bijlage.pdf",
        "git filter-repo",
        "zoekmachines",
        f"git checkout -- {NOTA} docs/beslisnotas/2023/nota.pdf docs/beslisnotas/2023/kanariegeel-bijlage.pdf",
    ):
        assert line in told
    assert "rapporten" not in told


def test_a_letter_is_named_by_who_cites_its_number(project: Project) -> None:
    project.write("rapporten/2023/r", stuk("Eerste regel.\n\nZie Kamerstuk 28638, nr. 233.", title="Rapport"))
    told = withdraw(id="kamerbrief/brief").output
    assert "docs/rapporten/2023/r.md:9: haalt het aan: Kamerstuk 28638, nr. 233" in told
    assert f"{NOTA}:8: noemt het bij kamerbrief" in told


def test_who_copied_it_is_told_in_data_when_and_why(project: Project) -> None:
    rebuild(project)
    assert json.loads((project.site / "data/ingetrokken.json").read_bytes()) == []
    withdraw("--vervangen-door", "ander")
    rebuild(project)
    assert json.loads((project.site / "data/ingetrokken.json").read_bytes()) == [
        {
            "id": "nota",
            "soort": "beslisnota",
            "url": "https://openbaar.example/beslisnotas/2023/nota/",
            "op": "2026-11-24",
            "reden": "privacygegevens",
            "toelichting": "Er stond een naam in.",
            "vervangen_door": "https://openbaar.example/beslisnotas/2023/ander/",
        }
    ]


def test_undoing_it_gives_the_same_site_byte_for_byte(project: Project) -> None:
    rebuild(project)
    site, sources = content(project.site), content(project.root / "docs")
    withdraw()
    rebuild(project)
    assert content(project.site) != site
    for name, data in sources.items():
        (project.root / "docs" / name).write_bytes(data)
    rebuild(project)
    assert content(project.site) == site


def test_what_was_never_public_leaves_no_address(project: Project) -> None:
    source = SOURCE.replace("openbaar_op: 2023-10-18", "openbaar_op: 2027-01-01")
    (project.root / NOTA).write_text(source, encoding="utf-8")
    for name in ("kamerbrieven/2023/brief", "beslisnotas/2023/ander"):
        project.write(name, stuk("Tekst."))
    assert withdraw().exit_code == 0
    assert "nota.pdf" not in (project.root / NOTA).read_text(encoding="utf-8").partition("bestanden:")[0]
    rebuild(project)
    assert not (project.site / "beslisnotas/2023/nota").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ({"id": "notta"}, "Bedoelde u nota?"),
        ({"id": "docs/beslisnotas/2023/weg.md"}, "Er is geen stuk"),
        ({"reden": "zomaar"}, "zomaar"),
        ({"door": "nota"}, "Een stuk kan niet zichzelf vervangen"),
        ({"door": "brief"}, "Er is geen beslisnota met id brief"),
        ({"id": "brief", "again": True}, "al ingetrokken"),
    ],
)
def test_a_wrong_call_changes_nothing(project: Project, words: dict[str, Any], told: str) -> None:
    if words.pop("again", False):
        withdraw(**words)
    before = content(project.root / "docs")
    other = words.pop("door", None)
    done = withdraw(*(["--vervangen-door", other] if other else []), **words)
    assert done.exit_code == 2
    assert told in done.output
    assert content(project.root / "docs") == before


def test_one_id_of_two_kinds_must_be_told_apart(project: Project) -> None:
    project.write("rapporten/2023/nota", stuk("Tekst."))
    done = withdraw()
    assert (done.exit_code, "beslisnota/nota, rapport/nota" in done.output) == (2, True)
    assert withdraw(id="rapport/nota").exit_code == 0


@pytest.mark.usefixtures("project")
def test_an_explanation_that_tells_of_a_person_is_refused_and_not_repeated() -> None:
    number = "06" + "-12345678"
    words = ["withdraw", "nota", "--reden", "privacygegevens", "--toelichting", f"Bel {number}."]
    before = content(Path("docs"))
    done = CliRunner().invoke(main, words)
    assert done.exit_code == 1
    assert "LK052" in done.output
    assert number not in done.output
    assert content(Path("docs")) == before


def test_keys_in_one_value_are_not_half_edited(project: Project) -> None:
    source = "---\n{title: Nota, status: openbaar, datum: 2023-10-06, openbaar_op: 2023-10-18}\n---\nTekst.\n"
    (project.root / NOTA).write_text(source, encoding="utf-8")
    (project.root / "docs/beslisnotas/2023/kanariegeel-bijlage.pdf").unlink()
    (project.root / "docs/beslisnotas/2023/nota.pdf").unlink()
    project.write("beslisnotas/2023/ander", stuk("Tekst."))
    done = withdraw()
    assert (done.exit_code, "onder elkaar" in done.output) == (2, True)
    assert (project.root / NOTA).read_text(encoding="utf-8") == source


def test_a_disk_that_is_full_changes_nothing(project: Project) -> None:
    before = content(project.root / "docs")
    with disk(0):
        assert withdraw().exit_code != 0
    assert content(project.root / "docs") == before


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_move_that_fails_is_undone(project: Project, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    before, real, moves = content(project.root / "docs"), Path.replace, list[Path]()

    def failing(path: Path, target: Path) -> Path:
        moves.append(path)
        if len(moves) == number + 1:
            raise PermissionError(13, os.strerror(13), str(path))
        return real(path, target)

    monkeypatch.setattr(Path, "replace", failing)
    assert withdraw().exit_code != 0
    assert content(project.root / "docs") == before
