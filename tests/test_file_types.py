"""A file is what its first bytes say, and a text only when all of it is text."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from openbaar.file_types import ENDINGS, MARKUP, MEDIA_TYPES, TEXT, UNKNOWN, Judge, content_of
from openbaar.publish.file_stat import digest
from support.sources import collected_with, stuk


def test_every_type_has_a_name_on_the_web() -> None:
    assert MEDIA_TYPES.keys() == ENDINGS.keys()


def odf(kind: str) -> bytes:
    """An OpenDocument file as an office program writes it."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr("content.xml", "<x/>")
    return data.getvalue()


def docx() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    return data.getvalue()


PDF, PNG, JPEG, WEBP = b"%PDF-1.7\n\xff", b"\x89PNG\r\n\x1a\n\0\0", b"\xff\xd8\xff\xe0\0", b"RIFF\1\0\0\0WEBPVP8 "

RIGHT = {
    "a.pdf": PDF,
    "a.PDF": PDF,
    "a.png": PNG,
    "a.jpg": JPEG,
    "a.jpeg": JPEG,
    "a.webp": WEBP,
    "a.csv": "naam;bedrag\nCafé;< 5\n".encode(),
    "a.txt": b"\xef\xbb\xbfeen\r\n\ttwee\f",
}
WRONG = {
    "html": ("a.html", b"<p>x</p>"),
    "svg": ("a.svg", b"<svg/>"),
    "a program": ("a.exe", b"MZ\x90\0"),
    "settings of a server": ("web.config", b"<configuration/>"),
    "Word": ("a.docx", docx()),
    "a text of OpenDocument": ("a.odt", odf("text")),
    "a sheet of OpenDocument": ("a.ods", odf("spreadsheet")),
    "html with the name of a PDF": ("a.pdf", b"<!doctype html><script>1</script>"),
    "html before a PDF": ("a.pdf", b"<script>1</script>\n" + PDF),
    "a blank before a PDF": ("a.pdf", b"\n" + PDF),
    "a PDF with the name of a text": ("a.txt", PDF),
    "html with the name of a text": ("a.txt", b"tekst " * 300_000 + b"<script>"),
    "a text in another code": ("a.csv", "Café".encode("latin-1")),
    "a text that ends within a sign": ("a.csv", "Café".encode()[:-1]),
    "a text with a control character": ("a.txt", b"a\0b"),
    "nothing with the name of a picture": ("a.png", b""),
}


def told(name: str, data: bytes) -> list[str]:
    """The codes that are told of an attachment."""
    attached = [{"bestand": name, "titel": "A", "soort": "bijlage"}]
    found = collected_with({"beslisnotas/2023/x": stuk(bestanden=attached)}, {f"beslisnotas/2023/{name}": data})
    return [each.code for each in found.problems]


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_on_the_list_is_let_through(name: str) -> None:
    assert told(name, RIGHT[name]) == []


@pytest.mark.parametrize(("name", "data"), WRONG.values(), ids=WRONG.keys())
def test_all_else_is_refused(name: str, data: bytes) -> None:
    assert told(name, data) == ["BS010"]


@pytest.mark.parametrize("name", ["index.html", "index.json", "INDEX.pdf", "con.pdf", "lpt1.csv"])
def test_no_attachment_takes_a_name_that_the_site_or_a_system_needs(name: str) -> None:
    assert told(name, PDF) == ["BS011"]


@pytest.mark.parametrize("size", [1, 2, 3, 7])
def test_it_makes_no_difference_in_what_pieces_a_file_is_read(size: int) -> None:
    for data in (*RIGHT.values(), *(data for _, data in WRONG.values() if len(data) < 1000)):
        judge = Judge()
        for start in range(0, len(data), size):
            judge.feed(data[start : start + size])
        assert judge.content() == content_of(data)


def test_markup_on_the_border_of_two_pieces_is_seen() -> None:
    judge = Judge()
    judge.feed(b"tekst <")
    judge.feed(b"script>")
    assert judge.content() == MARKUP
    assert (content_of(b"tekst"), content_of(b"\xff")) == (TEXT, UNKNOWN)


def test_a_large_attachment_is_never_in_memory_as_a_whole(tmp_path: Path) -> None:
    large = tmp_path / "groot.pdf"
    with large.open("wb") as file:
        file.write(PDF)
        file.truncate(64 << 20)
    tracemalloc.start()
    size, _, content = digest(large, judged=True)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (size, content) == (64 << 20, "pdf")
    assert peak < 8 << 20
