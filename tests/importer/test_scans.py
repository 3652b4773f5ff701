"""Scans: what has no text is named, and never taken for an empty document; what a program reads is marked as such."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from importer import memos
from importer.conftest import Import
from importer.papers import HEIGHT, WIDTH
from openbaar.importer import files
from openbaar.importer.draft import draft
from openbaar.pdf.recognition import words_of_table


def scan() -> bytes:
    """A page that is nothing but a picture."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(WIDTH, HEIGHT))
    canvas.drawImage(ImageReader(Image.new("L", (200, 280), 230)), 0, 0, WIDTH, HEIGHT)
    canvas.save()
    return target.getvalue()


def together(*parts: bytes) -> bytes:
    writer, target = PdfWriter(), io.BytesIO()
    for part in parts:
        writer.append(PdfReader(io.BytesIO(part)))
    writer.write(target)
    return target.getvalue()


@pytest.fixture(autouse=True)
def _without_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "can_recognise", lambda: False)


def test_a_scan_has_no_fields_and_says_so(imported: Import) -> None:
    (made,) = imported(scan(), "scan.pdf")
    assert made.imported.scanned == (1,)
    assert made.imported.facts.known == {}
    assert "\ntitle: onbekend\n" in made.source
    assert "bladzijde 1 staat hier niet: die bladzijde is een plaatje" in made.source
    assert made.problems == ()


def test_of_half_a_scan_the_text_is_read_and_the_rest_is_named(imported: Import) -> None:
    (made,) = imported(together(memos.defensie(), scan()), "half.pdf")
    assert made.imported.scanned == (2,)
    assert "## Kernpunten" in made.source


HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"


def table(*lines: str) -> str:
    """What tesseract gives for lines of text, at 300 dots an inch, the first 700 dots from the top."""
    rows = []
    for number, line in enumerate(lines):
        left = 330
        for place, word in enumerate(line.split(), start=1):
            top, width = 700 + 50 * number, 20 * len(word)
            rows.append(f"5\t1\t1\t1\t{number}\t{place}\t{left}\t{top}\t{width}\t38\t93.1\t{word}")
            left += width + 12
    return HEAD + "\n".join(rows) + "\n5\t1\t9\t1\t1\t1\t5\t5\t5\t5\t8.0\t~|\n"


def unsure(table: str, word: str, sure: str) -> str:
    """The table with another number for how sure tesseract is of a word."""
    return table.replace(f"93.1\t{word}", f"{sure}\t{word}")


def test_a_line_of_text_loses_no_word_and_dirt_is_no_word() -> None:
    read = unsure(table("De leden van de commissie vragen dit."), "leden", "27.9")
    assert [word.text for word in words_of_table(read)] == ["De", "leden", "van", "de", "commissie", "vragen", "dit."]


def test_a_sign_before_a_gap_that_was_hardly_known_is_a_bullet() -> None:
    read = unsure(table("« De leden vragen dit."), "«", "0.0").replace("\t330\t", "\t250\t", 1)
    assert [word.text for word in words_of_table(read)] == ["•", "De", "leden", "vragen", "dit."]


def test_words_that_were_recognised_are_words_with_a_place() -> None:
    words = list(words_of_table(table("Aanleiding", "De Kamer vraagt.")))
    assert [word.text for word in words] == ["Aanleiding", "De", "Kamer", "vraagt."]
    assert len({word.size for word in words}) == 1
    assert words[1].base == words[3].base > words[0].base


def test_what_a_program_read_is_marked_and_to_be_looked_at(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    read = table(
        "Auteur",
        "Datum",
        "3 mei 2024",
        "Aanleiding",
        "De Kamer vraagt om een brief over de uitvoering.",
        "Kernpunten",
        "Er is geen geld.",
    )
    monkeypatch.setattr(files, "can_recognise", lambda: True)
    monkeypatch.setattr("openbaar.pdf.recognition._words", lambda _: words_of_table(read))
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan())
    (imported,) = files.documents_of(path)
    made = draft(imported, "scan", 2026)
    assert imported.machine_read == (1,)
    assert "<!-- blz. 1: door de computer gelezen, nog na te kijken -->\n\n## Aanleiding" in made.source
    assert "De Kamer vraagt om een brief over de uitvoering." in made.source
    assert made.problems == ()
    assert "Auteur" not in imported.facts.states  # nobody knows whether it is empty or blacked out
    assert any("bij 'Auteur' is niets gelezen" in each.text for each in imported.facts.remarks)


def decision() -> bytes:
    """A decision on a request for information: neither a memo nor a letter to parliament."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(WIDTH, HEIGHT))
    canvas.setFont("Helvetica", 9)
    lines = (
        *("Datum 3 maart 2021", "Betreft Besluit op uw Wob-verzoek", "", "Geachte heer,", ""),
        *("U hebt op grond van de Wet openbaarheid van bestuur om stukken verzocht.", "", "Besluit"),
        "Ik heb besloten deze stukken deels openbaar te maken.",
    )
    for place, line in enumerate(lines):
        canvas.drawString(79, HEIGHT - 150 - 14 * place, line)
    canvas.save()
    return target.getvalue()


def test_a_decision_is_never_forced_into_a_kind(imported: Import) -> None:
    (made,) = imported(decision(), "besluit.pdf")
    assert made.imported.kind == ""
    assert made.imported.kind_how == "een besluit op een Woo- of Wob-verzoek"
    found = made.imported.facts.known
    assert (found["title"].value, found["datum"].value) == ("Besluit op uw Wob-verzoek", "2021-03-03")
    assert "deels openbaar te maken" in made.source
