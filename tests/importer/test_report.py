"""The report on an import: on the terminal, and as a page that the preview shows for drafts alone."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner, Result

from importer import memos
from openbaar.bridge.guarding import POLICY
from openbaar.bridge.import_reports import report_file
from openbaar.cli import main


def run(project: Path) -> Result:
    (project / "nota.pdf").write_bytes(memos.defensie())
    return CliRunner().invoke(main, ["import", "--report", str(project / "nota.pdf")])


def address(done: Result) -> str:
    found = re.search(r"http://localhost:8000(/import/\S+/)$", done.output, re.MULTILINE)
    assert found, done.output
    return found[1]


def test_the_terminal_says_what_was_found_how_and_what_was_left_out(project: Path) -> None:
    told = run(project).output
    assert "  kenmerk: D2024-001234   (in de kantlijn op blz. 1, bij 'Onze referentie')\n" in told
    assert "  staat er leeg: Kopie aan\n" in told
    assert "  is onleesbaar gemaakt: Opgesteld door\n" in told
    assert "  niet zeker: LET OP: op blz. 1 staat nog leesbare tekst onder een vlak." in told
    assert "Pagina 1 van 1" in told
    assert "geheim" not in told


def test_the_preview_shows_each_page_beside_what_was_read_of_it(project: Path) -> None:
    where = address(run(project))
    found = report_file(where, project)
    assert found is not None
    html = found[1].decode()
    assert 'href="blz-1.png"' in html
    for place in re.findall(r'href="#(tekst-\d+)"', html):
        assert f'id="{place}" href="#{place.replace("tekst", "plek")}"' in html
    assert "Niet in de tekst:" in html
    kind, picture = report_file(f"{where}blz-1.png", project) or ("", b"")
    assert (kind, picture[:4]) == ("image/png", b"\x89PNG")


def test_the_page_needs_no_script_and_no_style_of_its_own(project: Path) -> None:
    assert "'unsafe-inline'" not in POLICY
    html = (report_file(address(run(project)), project) or ("", b""))[1].decode()
    assert "<script" not in html
    assert "style=" not in html


def test_a_report_is_shown_only_while_its_page_is_a_draft(project: Path) -> None:
    where = address(run(project))
    (page,) = (project / "docs").rglob("2024-03-12-*.md")
    page.write_text(page.read_text().replace("status: concept", "status: openbaar\nopenbaar_op: onbekend"))
    assert report_file(where, project) is None
    page.unlink()
    assert report_file(where, project) is None


def test_nothing_outside_the_reports_is_shown(project: Path) -> None:
    run(project)
    for path in ("/import/../../mkdocs.yml", "/import/", "/import/beslisnotas/", "/elders/index.html", "/import/x.py"):
        assert report_file(path, project) is None
