"""``openbaar import`` as an editor types it: where the draft goes, what is never overwritten, what is said."""

from __future__ import annotations

import io
from pathlib import Path

from click.testing import CliRunner, Result
from pypdf import PdfReader, PdfWriter
from reportlab.pdfgen import canvas

from importer import memos
from openbaar.catalogue import collect
from openbaar.cli import main
from openbaar.publish.read_sources import read_sources


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["import", *arguments])


def place(project: Path, name: str, data: bytes) -> str:
    (project / name).write_bytes(data)
    return str(project / name)


def test_a_memo_is_a_draft_with_its_original_beside_it(project: Path) -> None:
    done = run(place(project, "nota.pdf", memos.jenv()))
    assert done.exit_code == 0, done.output
    (page,) = (project / "docs").rglob("2024-10-06-*.md")
    assert page.parent == project / "docs" / "beslisnotas" / "2024"
    assert len(PdfReader(page.with_suffix(".pdf")).pages) == len(PdfReader(io.BytesIO(memos.jenv())).pages)
    text = page.read_text(encoding="utf-8")
    assert "\nstatus: concept\n" in text
    assert f"  - bestand: {page.stem}.pdf\n" in text
    assert collect(read_sources(project)).problems == ()


def test_the_same_file_is_not_imported_twice(project: Path) -> None:
    path = place(project, "nota.pdf", memos.jenv())
    run(path)
    before = {each: each.read_bytes() for each in (project / "docs").rglob("*") if each.is_file()}
    done = run(path)
    assert done.exit_code == 1
    assert "al eerder geïmporteerd: docs/beslisnotas/2024/2024-10-06-" in done.output
    assert {each: each.read_bytes() for each in (project / "docs").rglob("*") if each.is_file()} == before


def test_the_same_file_twice_in_one_folder_is_imported_once(project: Path) -> None:
    folder = project / "in"
    folder.mkdir()
    for name in ("a.pdf", "b.pdf"):
        (folder / name).write_bytes(with_author(memos.jenv()))
    done = run(str(folder))
    assert done.exit_code == 1
    assert "b.pdf: dit bestand is al eerder geïmporteerd: docs/beslisnotas/2024/2024-10-06-" in done.output
    assert len(list((project / "docs").rglob("*.pdf"))) == 1


def test_another_file_with_the_same_subject_gets_another_name(project: Path) -> None:
    run(place(project, "nota.pdf", memos.jenv()))
    other = PdfWriter(clone_from=PdfReader(io.BytesIO(memos.jenv())))
    other.add_blank_page()
    other.write(project / "ook.pdf")
    done = run(str(project / "ook.pdf"))
    assert done.exit_code == 0
    assert len(list((project / "docs").rglob("2024-10-06-*-2.md"))) == 1
    assert collect(read_sources(project)).problems == ()


def test_to_standard_output_goes_the_page_alone_and_nothing_to_disk(project: Path) -> None:
    path = place(project, "nota.pdf", memos.jenv())
    before = sorted(project.rglob("*"))
    done = run(path, "--stdout")
    assert done.stdout.startswith("---\ntitle: ")
    assert "bestanden:" not in done.stdout
    assert "kenmerk: 5812345" in done.stderr
    assert sorted(project.rglob("*")) == before


def test_a_folder_is_imported_file_by_file(project: Path) -> None:
    folder = project / "in"
    folder.mkdir()
    for name, made in (("a.pdf", memos.jenv), ("b.pdf", memos.letter), (".c.pdf.swp", memos.ezk)):
        (folder / name).write_bytes(made())
    done = run(str(folder), "--into", str(project / "uit"))
    assert done.exit_code == 0, done.output
    assert "1 van 2: a.pdf" in done.output
    assert len(list((project / "uit").glob("*.md"))) == 2
    assert len(list((project / "uit").glob("*.pdf"))) == 2


def test_a_bundle_is_several_drafts_with_their_pages(project: Path) -> None:
    writer = PdfWriter()
    for data in (memos.jenv(), memos.defensie()):
        writer.append(PdfReader(io.BytesIO(data)))
    target = io.BytesIO()
    writer.write(target)
    done = run(place(project, "bundel.pdf", target.getvalue()))
    assert "bundel.pdf, blz. 1-2: een nota -> docs/beslisnotas/2024/2024-10-06-" in done.output
    assert "bundel.pdf, blz. 3: een nota -> docs/beslisnotas/2024/2024-03-12-" in done.output
    assert collect(read_sources(project)).problems == ()
    assert sorted(len(PdfReader(each).pages) for each in (project / "docs").rglob("*.pdf")) == [2]
    assert "het origineel staat niet naast de pagina" in done.output  # the second has words under its boxes


def with_author(data: bytes) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.add_metadata({"/Author": "Jansen, P. (Piet)"})
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_the_original_is_cleaned_of_what_it_says_of_its_makers_and_known_when_it_comes_again(project: Path) -> None:
    path = place(project, "nota.pdf", with_author(memos.jenv()))
    assert "het origineel is opgeschoond" in run(path).output
    (beside,) = (project / "docs").rglob("*.pdf")
    assert b"Jansen" not in beside.read_bytes()
    assert "/Author" not in (PdfReader(beside).metadata or {})
    again = run(path)
    assert again.exit_code == 1
    assert "al eerder geïmporteerd" in again.output
    assert list((project / "docs").rglob("*.pdf")) == [beside]


def covered() -> bytes:
    """A memo with words under a black box."""
    sheet = io.BytesIO()
    drawn = canvas.Canvas(sheet)
    drawn.drawString(100, 90, "Geheime woorden onder het vlak")
    drawn.rect(95, 85, 200, 16, stroke=0, fill=1)
    drawn.save()
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(memos.jenv())))
    writer.pages[0].merge_page(PdfReader(sheet).pages[0])
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_an_original_that_hides_words_is_not_put_beside_its_page(project: Path) -> None:
    done = run(place(project, "nota.pdf", covered()))
    assert done.exit_code == 0, done.output
    assert "het origineel staat niet naast de pagina" in done.output
    assert "Geheim" not in done.output
    assert list((project / "docs").rglob("*.pdf")) == []
    (page,) = (project / "docs").rglob("2024-10-06-*.md")
    assert "bestanden:" not in page.read_text(encoding="utf-8")


def test_a_memo_that_says_page_one_of_one_on_each_page_stays_whole(project: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(memos.jenv())))
    target = io.BytesIO()
    writer.write(target)
    data = target.getvalue().replace(b"Pagina 2 van 2", b"Pagina 1 van 1")
    assert data != target.getvalue()
    done = run(place(project, "nota.pdf", data))
    assert "nota.pdf, blz. 1-2: een nota -> " in done.output
