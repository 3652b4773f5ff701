"""A file -> the documents in it, by what it is and not by what it is called alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from openbaar.importer import from_markdown, from_pdf, from_text
from openbaar.importer.imported import Imported
from openbaar.pdf import Page, UnreadableError, can_recognise, read_pdf, recognise

ENDINGS = (".pdf", ".docx", ".txt", ".md")
"""What can be imported."""
LARGEST_TEXT = 20 * 1024**2
"""Bytes of a text that is read."""

Progress = Callable[[int, int], None]

__all__ = ["ENDINGS", "Progress", "UnreadableError", "documents_of"]


def documents_of(path: Path, progress: Progress = lambda _done, _all: None) -> tuple[Imported, ...]:
    """The documents in a file; UnreadableError, with the reason in Dutch, where it cannot be read."""
    ending = path.suffix.lower()
    if ending == ".pdf":
        return from_pdf.documents(_recognised(path, read_pdf(path, progress)))
    if ending == ".docx":
        from openbaar.importer.from_docx import document as from_docx

        return (from_docx(path),)
    if ending in (".txt", ".md"):
        read = from_markdown.document if ending == ".md" else from_text.document
        return (read(_text(path)),)
    if ending == ".doc":
        raise UnreadableError("dit is een oud Word-bestand. Open het in Word en bewaar het als .docx of als PDF")
    raise UnreadableError(f"alleen {', '.join(ENDINGS)} kunnen worden geïmporteerd")


def _recognised(path: Path, pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """The pages, with the text of scans read by a program where there is one."""
    scans = tuple(page for page in pages if from_pdf.is_scan(page))
    if not scans or not can_recognise():
        return pages
    read = {page.number: page for page in recognise(path, scans)}
    return tuple(read.get(page.number, page) for page in pages)


def _text(path: Path) -> str:
    size = path.stat().st_size
    if not size:
        raise UnreadableError("het bestand is leeg")
    if size > LARGEST_TEXT:
        raise UnreadableError(f"de tekst is groter dan {LARGEST_TEXT // 1024**2} MB")
    data = path.read_bytes()
    if b"\0" in data[:4096]:
        raise UnreadableError("het bestand is geen tekst. Bewaar het als tekst in UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
