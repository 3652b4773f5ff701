"""A cleaned file has nothing of its makers, looks the same dot by dot, and exists only where nothing stays hidden."""

from __future__ import annotations

import io
from pathlib import Path
from random import Random

import pikepdf
import pytest

from leaks import planted_other, planted_pdf
from leaks.making import changed, memo
from leaks.planted_pdf import hidden_words
from openbaar.leaks.cleaning import clean
from openbaar.leaks.inspecting import inspect
from openbaar.leaks.rewriting import same_pictures
from support.project import new_project

MENDED = ("eerdere-versie", "bestand-in-bestand", "notitie", "eigenschappen", "versleuteld", "script",
          "pad-van-een-computer", "miniatuur")  # fmt: skip
NOT_MENDED = ("verborgen-woorden", "woorden-onder-een-vlak", "woorden-buiten-de-pagina", "te-kleine-woorden",
              "laag-die-uit-staat", "redactie-niet-toegepast", "strepen-over-tekst")  # fmt: skip


@pytest.mark.parametrize("name", MENDED)
def test_what_can_be_mended_is_gone_and_the_pages_look_the_same(name: str) -> None:
    for seed in range(3):
        data = planted_pdf.PLANTS[name](Random(seed))
        made = clean(data).data
        assert made is not None
        assert name not in [each.rule for each in inspect(made)]
        assert same_pictures(data, made, lambda: None)


@pytest.mark.parametrize("name", NOT_MENDED)
def test_what_cannot_be_mended_is_refused_and_named_with_its_page(name: str) -> None:
    cleaned = clean(planted_pdf.PLANTS[name](Random(1)))
    assert cleaned.data is None
    found = [each for each in cleaned.findings if each.rule == name]
    assert found
    assert all(each.page for each in found) or name == "laag-die-uit-staat"


@pytest.mark.parametrize("name", ["plaats-in-foto", "achter-het-einde"])
def test_a_picture_is_cleaned_too(name: str) -> None:
    for seed in range(4):
        data = planted_other.PLANTS[name](Random(seed))
        made = clean(data).data
        assert made is not None
        assert inspect(made) == ()


def tagged(file: pikepdf.Pdf) -> None:
    file.Root.StructTreeRoot = file.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot))
    file.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
    file.docinfo["/Author"] = "Karin Voorbeeld"


def test_tags_and_title_stay_and_a_language_is_set() -> None:
    made = clean(changed(memo(Random(1)), tagged)).data
    assert made is not None
    with pikepdf.open(io.BytesIO(made)) as file:
        assert file.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in file.Root
        assert str(file.Root.Lang) == "nl-NL"
        assert str(file.docinfo["/Title"]) == "Nota over een onderwerp"
        assert b"Voorbeeld" not in made


def test_a_title_can_be_given_and_the_same_file_gives_the_same_bytes() -> None:
    one, other = (clean(memo(Random(1)), "Een andere titel").data for _ in range(2))
    assert one is not None
    assert one == other
    with pikepdf.open(io.BytesIO(one)) as file:
        assert str(file.docinfo["/Title"]) == "Een andere titel"


def test_a_file_of_word_is_not_cleaned() -> None:
    cleaned = clean(planted_other.PLANTS["kantoorbestand"](Random(1)))
    assert cleaned.data is None
    assert "alleen van een PDF" in cleaned.findings[0].mask


def test_the_command_writes_a_clean_file_or_says_why_not(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    named, hidden = tmp_path / "nota.pdf", tmp_path / "verborgen.pdf"
    named.write_bytes(memo(Random(1), author="Karin Voorbeeld"))
    hidden.write_bytes(hidden_words(Random(2)))
    done = project.run("clean", str(named), "--into", str(tmp_path / "schoon"))
    assert done.returncode == 0, done.stdout
    assert project.run("inspect", str(tmp_path / "schoon")).returncode == 0
    done = project.run("clean", str(hidden), "--into", str(tmp_path / "schoon"))
    assert done.returncode == 1
    assert "LK001" in done.stdout
    assert not (tmp_path / "schoon" / "verborgen.pdf").exists()
    assert project.run("clean", str(named), "--into", str(tmp_path)).returncode == 2


def test_inspecting_a_folder_masks_every_value_and_ends_with_exit_1(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "nota.txt").write_text("Bel 06-23456789.\n", encoding="utf-8")
    (folder / "nota.pdf").write_bytes(memo(Random(1)))
    done = project.run("inspect", str(folder))
    assert done.returncode == 1
    assert "06-.....89" in done.stdout
    assert "23456" not in done.stdout
    done = project.run("inspect", str(folder), "--json")
    assert '"regel": "mobiel-nummer"' in done.stdout
    assert "23456" not in done.stdout
