"""Every name in docs/ is published rightly or is a clear problem; nothing is lost in silence."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from openbaar.cli import main
from openbaar.frontmatter import Placement, place
from openbaar.problems import Problem
from support.project import BASE, Project, new_project
from support.rebuilding import rebuild
from support.sources import collected, page, stuk

PAGE = page("Tekst.", title="Pagina")
FILE = {"bestand": "nota.pdf", "titel": "Nota", "soort": "bijlage"}


def told(pages: Mapping[str, bytes], files: dict[str, bytes] | None = None) -> list[tuple[str, str]]:
    """Path and code of each problem of these pages, with the pages that every site has."""
    return [(each.path, each.code) for each in collected({**BASE, **pages}, files).problems]


REFUSED = {
    "over/README": ("BS005", PAGE),
    "README": ("BS005", PAGE),
    "over/readme": ("BS005", PAGE),
    "over/Index": ("BS005", PAGE),
    "beslisnotas/2023/README": ("BS005", stuk()),
    "beslisnotas/2023/index": ("BS005", stuk()),
    "programmas/index": ("BS005", PAGE),
    "zoeken": ("BS011", PAGE),
    "Zoeken": ("BS011", PAGE),
    "404.html": ("BS011", PAGE),
    "index.html": ("BS011", PAGE),
    "over/index.html": ("BS011", PAGE),
    "beslisnotas/2023/index.json": ("BS011", stuk()),
    "sitemap.xml": ("BS011", PAGE),
    "sitemap.xml.gz": ("BS011", PAGE),
    "robots.txt": ("BS011", PAGE),
    "assets": ("BS011", PAGE),
    "Archief": ("BS011", PAGE),
    "over/con": ("BS005", PAGE),
    "over/NUL.tekst": ("BS005", PAGE),
    "beslisnotas/2023/lpt1": ("BS005", stuk()),
    "over/punt.": ("BS005", PAGE),
    "over/" + "a" * 201: ("BS005", PAGE),
    "over/caf\u00e9": ("BS005", PAGE),
    "over/cafe\u0301": ("BS005", PAGE),
    "over/een twee": ("BS005", PAGE),
    "wetten/index": ("BS008", PAGE),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_name_that_cannot_be_published_is_one_problem(name: str) -> None:
    code, data = REFUSED[name]
    assert told({name: data}) == [(f"docs/{name}.md", code)]


CLASHES = {
    "a page and the index of its folder": ({"over": PAGE}, "docs/over/index.md"),
    "capitals alone": ({"over/a": PAGE, "over/A": PAGE}, "docs/over/a.md"),
    "capitals alone in a year": (
        {"beslisnotas/2023/a": stuk(), "beslisnotas/2023/A": stuk()},
        "docs/beslisnotas/2023/a.md",
    ),
}


@pytest.mark.parametrize(("pages", "second"), CLASHES.values(), ids=CLASHES.keys())
def test_two_pages_never_share_an_address_in_silence(pages: dict[str, bytes], second: str) -> None:
    assert told(pages) == [(second, "BS012")]


def test_a_page_and_a_file_never_share_an_address() -> None:
    pages = {"beslisnotas/2023/nota.pdf": stuk(), "beslisnotas/2023/x": stuk(bestanden=[FILE])}
    assert told(pages, {"beslisnotas/2023/nota.pdf": b"%PDF"}) == [("docs/beslisnotas/2023/x.md", "BS012")]


def test_files_that_differ_in_capitals_alone_share_an_address() -> None:
    pages = {"beslisnotas/2023/x": stuk(bestanden=[FILE, FILE | {"bestand": "Nota.pdf"}])}
    files = {"beslisnotas/2023/nota.pdf": b"%PDF", "beslisnotas/2023/Nota.pdf": b"%PDF"}
    assert told(pages, files) == [("docs/beslisnotas/2023/x.md", "BS012")]


FORMER = {
    "/" + "a" * 300: "RF004",
    "/" + "/".join(["a"] * 600): "RF004",
    "/nul/": "RF004",
    "/ARCHIEF/2023/": "RF004",
    "/Over/": "RF004",
    "/over/a/": "RF004",
    "/over/A/": "RF004",
    "/over/index": "RF004",
    "/over/README": "RF004",
    "/oud/": "",
    "/oud.html": "",
    "/OVER/b.html": "",
    "/over/a/oud/": "",
}


@pytest.mark.parametrize("address", FORMER)
def test_a_former_address_leads_on_or_is_a_problem(address: str) -> None:
    pages = {"over/a": PAGE, "over/b": page("Tekst.", title="B", oude_adressen=[address])}
    expected = [("docs/over/b.md", FORMER[address])] if FORMER[address] else []
    assert told(pages) == expected


def test_a_former_address_is_told_once_for_each_time_too_many() -> None:
    pages = {
        "over/b": page("Tekst.", title="B", oude_adressen=["/oud", "/oud/"]),
        "over/c": page("Tekst.", title="C", oude_adressen=["/OUD/"]),
        "over/x.html": PAGE,
        "over/d": page("Tekst.", title="D", oude_adressen=["/over/x.html"]),
    }
    assert told(pages) == [
        ("docs/over/b.md", "RF004"),
        ("docs/over/c.md", "RF004"),
        ("docs/over/d.md", "RF004"),
    ]


def test_what_is_let_through_is_published_each_at_its_own_address(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    accepted = {
        "oud": page("Woord een.", title="Een"),
        "over/nota.pdf": page("Woord twee.", title="Twee"),
        "over/x.html": page("Woord drie.", title="Drie"),
        "over/v1.2": page("Woord vier.", title="Vier"),
        "404": page("Woord vijf.", title="Vijf"),
        "over/" + "a" * 200: page("Woord zes.", title="Zes"),
        "beslisnotas/2023/pagina": stuk("Woord zeven.", oude_adressen=["/oud.html", "/oud/oud/"]),
        "programmas/pagina": page("Woord acht.", title="Acht", oude_adressen=["/" + "b" * 200]),
        "kamerbrieven/2023/nota.bak": stuk("Woord negen."),
    }
    for name, data in accepted.items():
        path = project.root / "docs" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    (project.root / "docs/index.md").unlink()
    assert project.problems_of_sources() == []
    rebuild(project)
    for name, data in accepted.items():
        words = data.decode().rpartition("---\n")[2]
        assert words in project.text(name), name
    assert "beslisnotas/2023/pagina/" in (project.site / "oud.html").read_text(encoding="utf-8")
    assert "<title>" in (project.site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [f"docs/over/{name}.md" for name in ("\udcff", "a\x00b", "a\nb", "x/y")])
def test_a_name_that_is_no_text_has_no_place(path: str) -> None:
    assert isinstance(place(path), Problem)
    assert str(place(path)).encode()  # it can be printed


def test_an_ordinary_name_has_a_place() -> None:
    assert isinstance(place("docs/over/28638-233_a.b.md"), Placement)
    assert unicodedata.is_normalized("NFC", "28638-233_a.b")


@pytest.mark.parametrize("id", ["README", "index", "con", "nul.x", "x.", "a" * 201, "index.html", "NOTA"])
def test_new_refuses_what_check_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, id: str) -> None:
    monkeypatch.chdir(tmp_path)
    project: Project = new_project(tmp_path)
    project.write("beslisnotas/2023/nota", stuk())
    before = sorted(tmp_path.rglob("docs/**/*"))
    done = CliRunner().invoke(main, ["new", "beslisnota", id, "--jaar", "2023"])
    assert done.exit_code == 2
    assert sorted(tmp_path.rglob("docs/**/*")) == before
