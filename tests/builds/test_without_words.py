"""A collection with few words or none: every build goes through, and what has no text is found all the same."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from support.edits import replace
from support.files import pdf
from support.project import Project
from support.rebuilding import content, differences, own_project, rebuild
from support.sources import stuk

WITHDRAWN = {"status": "ingetrokken", "ingetrokken": {"op": "2024-01-01", "reden": "privacygegevens"}}
MEMO = "beslisnotas/2023/nota"
PDF = {f"{MEMO}.pdf": pdf("een")}
FILES = [{"bestand": "nota.pdf", "titel": "De nota", "soort": "origineel"}]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project without any page: even the home page is made."""
    project = own_project(tmp_path)
    for path in sorted((tmp_path / "docs").rglob("*.md")):
        path.unlink()
    return project


def shards(project: Project) -> dict[str, int]:
    """The shards that the search page is told of, with how much can be found in each."""
    manifest = json.loads((project.site / "pagefind/zoeken.json").read_text(encoding="utf-8"))
    return {each["naam"]: each["aantal"] for each in manifest["delen"]}


def found(project: Project) -> list[Any]:
    """All that can be found, as the index of these years holds it."""
    packed = sorted((project.site / "pagefind/1984-2047/fragment").glob("*.pf_fragment"))
    return [json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")) for path in packed]


def test_a_collection_without_any_page_has_a_home_page_and_an_index_of_nothing(project: Project) -> None:
    rebuild(project)
    assert shards(project) == {}
    assert "<h1" in project.text("")
    done = project.run("build", "--strict", "--site-dir", "ander", module="mkdocs")
    assert done.returncode == 0, done.stderr
    assert differences(project.site, project.root / "ander") == []


def test_a_collection_of_tombstones_alone_is_published(project: Project) -> None:
    project.write(MEMO, stuk("Geheim.", title="Weg", **WITHDRAWN))
    rebuild(project)
    assert shards(project) == {}
    assert "ingetrokken" in project.text(f"{MEMO}/")


def test_the_only_text_of_a_year_can_be_withdrawn_and_is_gone_then(project: Project) -> None:
    project.write(MEMO, stuk("Geheim.", title="Nota", kenmerk="4954620"))
    rebuild(project)
    assert shards(project) == {"1984-2047": 1}
    replace(project, f"docs/{MEMO}.md", 'status: "openbaar"', 'status: "ingetrokken"')
    replace(project, f"docs/{MEMO}.md", "datum:", 'ingetrokken: {op: "2024-01-01", reden: privacygegevens}\ndatum:')
    rebuild(project)
    assert shards(project) == {}
    assert not any(b"Geheim" in data for data in content(project.site).values())
    assert not (project.site / "pagefind/1984-2047").exists()


def test_the_last_document_of_a_year_can_go(project: Project) -> None:
    source = project.write(MEMO, stuk("Tekst.", title="Nota"))
    project.write("beslisnotas/2022/ander", stuk("Tekst.", title="Andere nota", datum="2022-10-06"))
    rebuild(project)
    source.unlink()
    rebuild(project)
    assert shards(project) == {"1984-2047": 1}


@pytest.mark.parametrize("text", ["", "—", "\u200b", "&nbsp;&amp;", "de het een", "<div></div>", "![](nota.pdf)"])
def test_a_document_without_text_is_found_by_its_title_its_kenmerk_and_its_ministry(
    project: Project, text: str
) -> None:
    project.write(
        MEMO, stuk(text, title="Opvang van slachtoffers", kenmerk="4954620", ministerie="mnre1058", bestanden=FILES)
    )
    project.write(f"{MEMO}.pdf", PDF[f"{MEMO}.pdf"])
    rebuild(project)
    (only,) = found(project)
    assert only["meta"]["title"] == "Opvang van slachtoffers"
    assert only["meta"]["nummer"] == "n4954620q"
    assert "Justitie" in only["meta"]["zoek"]
    assert only["filters"]["ministerie"] == ["mnre1058"]
    words = "".join(path.read_text() for path in (project.site / "pagefind/1984-2047/woorden").iterdir()).split()
    assert {"opvang", "slachtoffers"} <= set(words)


@pytest.mark.parametrize("title", ["De", "—", "§ 1"])
def test_a_document_of_which_the_title_has_no_word_is_in_the_index_too(project: Project, title: str) -> None:
    project.write(MEMO, stuk("", title=title))
    rebuild(project)
    assert [each["meta"].get("title_getoond", each["meta"]["title"]) for each in found(project)] == [title]


def test_all_of_a_year_is_in_its_index_with_text_or_without(project: Project) -> None:
    for number in range(4):
        project.write(f"beslisnotas/2023/n{number}", stuk("Tekst." * (number % 2), title=f"Nota {number}"))
    rebuild(project)
    assert shards(project) == {"1984-2047": 4}
    assert len(found(project)) == 4
