"""What cannot be read is refused with the reason and a remedy, and nothing is written."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader, PdfWriter

from importer import memos
from importer.papers import drawn
from importer.word_files import paragraph, word_file
from openbaar.cli import main
from openbaar.importer.blocks import text_of
from openbaar.importer.files import UnreadableError, documents_of
from openbaar.pdf import limits, read_pdf


def encrypted() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(memos.defensie())))
    writer.encrypt("geheim", algorithm="RC4-128")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def bomb() -> bytes:
    """A small zip that says it is a Word file, with a part that unpacks to more than any memo."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * (41 * 1024**2))
    return target.getvalue()


BAD: list[tuple[str, bytes | Callable[[], bytes], str]] = [
    ("leeg.pdf", b"", "is leeg"),
    ("foto.pdf", b"\xff\xd8\xff\xe0" + b"\0" * 200, "geen PDF: het is een JPEG-plaatje"),
    ("pagina.pdf", b"<html>nota</html>", "geen PDF: het is een webpagina"),
    ("stuk.pdf", lambda: memos.defensie()[:900], "beschadigd"),
    ("onzin.pdf", b"%PDF-1.7\n" + b"\x00\xff" * 5000, "beschadigd"),
    ("geheim.pdf", encrypted, "wachtwoord"),
    ("bom.docx", bomb, "pakt uit tot meer"),
    ("geen.docx", b"PK\x03\x04" + b"\0" * 100, "beschadigd"),
    ("dicht.docx", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "wachtwoord"),
    ("oud.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "oud Word-bestand"),
    ("leeg.txt", b"", "is leeg"),
    ("geen.txt", b"\0\1\2" * 50, "geen tekst"),
    ("blad.xlsx", b"PK\x03\x04", "alleen .pdf, .docx, .txt, .md"),
]


@pytest.mark.parametrize(("name", "data", "why"), BAD, ids=[name for name, _, _ in BAD])
def test_a_bad_file_is_refused_with_its_reason(
    name: str, data: bytes | Callable[[], bytes], why: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data())
    with pytest.raises(UnreadableError, match=why):
        documents_of(path)


def test_the_command_tells_the_reason_in_one_line_and_writes_nothing(project: Path) -> None:
    bad = project / "foto.pdf"
    bad.write_bytes(b"\xff\xd8\xff\xe0" + b"\0" * 200)
    before = sorted(project.rglob("*"))
    done = CliRunner().invoke(main, ["import", str(bad)])
    assert done.exit_code == 1
    assert "foto.pdf: het bestand heet .pdf, maar is geen PDF" in done.output
    assert sorted(project.rglob("*")) == before


def test_a_file_of_too_many_pages_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("openbaar.pdf.process.MOST_PAGES", 1)
    path = tmp_path / "dik.pdf"
    path.write_bytes(memos.jenv())
    with pytest.raises(UnreadableError, match="meer dan 1"):
        read_pdf(path)


def test_a_file_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("openbaar.pdf.process.WAIT", 0.001)
    path = tmp_path / "traag.pdf"
    path.write_bytes(memos.jenv())
    with pytest.raises(UnreadableError, match="duurt te lang"):
        read_pdf(path)


def test_the_limits_leave_room_for_a_bundle_of_hundreds_of_pages() -> None:
    assert limits.MOST_PAGES > 441
    assert limits.SECONDS < limits.WAIT


@pytest.mark.parametrize("value", ["x", "", "-1", "999999999", "9" * 5000])
@pytest.mark.parametrize("name", ["start", "abstractNumId", "lvlText", "ilvl"])
def test_a_word_file_with_numbers_that_are_none_is_read_all_the_same(name: str, value: str, tmp_path: Path) -> None:
    source = zipfile.ZipFile(io.BytesIO(word_file("".join(paragraph(f"Punt {at}", number=(3, 0)) for at in range(3)))))
    path = tmp_path / "stuk.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for part in source.namelist():
            text = re.sub(rf'(<w:{name} w:val=)"[^"]*"', rf'\1"{value}"', source.read(part).decode())
            archive.writestr(part, text)
    (made,) = documents_of(path)
    assert [f"Punt {at}" in " ".join(map(text_of, made.text.blocks)) for at in range(3)] == [True] * 3


def test_a_file_without_any_text_is_a_document_without_text(tmp_path: Path) -> None:
    path = tmp_path / "wit.pdf"
    path.write_bytes(drawn(lambda paper: paper.rule(79, 400, 50), numbered=False))
    (made,) = documents_of(path)
    assert made.text.blocks == ()
    assert made.facts.known == {}
