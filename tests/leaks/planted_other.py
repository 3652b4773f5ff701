"""Leaks in files of office programs and in pictures, and files that nobody can read, by the name of the rule."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from random import Random
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from leaks.making import NAMES, PLAIN, memo
from leaks.planted_pdf import Plant, photo


def word(rng: Random) -> Any:
    """A text of Word with some paragraphs and no author."""
    document = docx.Document()
    document.core_properties.author = ""
    for _ in range(5):
        document.add_paragraph(rng.choice(PLAIN))
    return document


def saved(document: Any) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def zipped(parts: Mapping[str, str], first: tuple[str, str] | None = None) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        if first:
            archive.writestr(first[0], first[1])
        for name, text in parts.items():
            archive.writestr(name, text)
    return target.getvalue()


SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns"


def sheet(workbook: str = "", rows: str = "") -> bytes:
    """A small workbook of Excel."""
    return zipped({
        "[Content_Types].xml": "<Types xmlns='x'/>",
        "xl/workbook.xml": f"<workbook xmlns='{SHEET}'><sheets><sheet name='Cijfers'/>{workbook}</sheets></workbook>",
        "xl/worksheets/sheet1.xml": f"<worksheet xmlns='{SHEET}'><sheetData>{rows}</sheetData></worksheet>",
    })  # fmt: skip


def opendocument(body: str) -> bytes:
    """A small text of OpenDocument."""
    spaces = " ".join(f"xmlns:{short}='{ODF}:{long}:1.0'" for short, long in (("office", "office"), ("text", "text"),
                      ("table", "table"))) + " xmlns:dc='http://purl.org/dc/elements/1.1/'"  # fmt: skip
    content = f"<office:document-content {spaces}><office:body>{body}<text:p>Tekst.</text:p></office:body></office:document-content>"
    return zipped({"content.xml": content}, ("mimetype", "application/vnd.oasis.opendocument.text"))


def office_file(rng: Random) -> bytes:
    return rng.choice((lambda: saved(word(rng)), sheet, lambda: opendocument("")))()


def tracked_changes(rng: Random) -> bytes:
    if rng.random() < 0.3:
        info = f"<office:change-info><dc:creator>{rng.choice(NAMES)}</dc:creator></office:change-info>"
        kind = rng.choice(("insertion", "deletion"))
        return opendocument(f"<text:changed-region><text:{kind}>{info}</text:{kind}></text:changed-region>")
    document = word(rng)
    change = OxmlElement(rng.choice(("w:ins", "w:del")))
    change.set(qn("w:author"), rng.choice(NAMES))
    run = OxmlElement("w:r")
    text = OxmlElement("w:delText")
    text.text = rng.choice(NAMES)
    run.append(text)
    change.append(run)
    document.paragraphs[0]._p.append(change)
    return saved(document)


def comments(rng: Random) -> bytes:
    if rng.random() < 0.3:
        return opendocument(f"<office:annotation><dc:creator>{rng.choice(NAMES)}</dc:creator></office:annotation>")
    document = word(rng)
    document.add_comment(document.paragraphs[0].add_run("dit"), text="Handig?", author=rng.choice(NAMES), initials="KV")
    return saved(document)


def hidden_content(rng: Random) -> bytes:
    way = rng.randint(0, 3)
    if way == 0:
        return sheet(workbook=f"<sheet name='Namen' state='{rng.choice(('hidden', 'veryHidden'))}'/>")
    if way == 1:
        return sheet(rows="<row r='3' hidden='1'><c><v>1</v></c></row>")
    if way == 2:
        return opendocument("<table:table-row table:visibility='collapse'/>")
    document = word(rng)
    run = document.paragraphs[1].add_run(rng.choice(NAMES))
    run.font.hidden = True
    return saved(document)


def picture(rng: Random, kind: str = "JPEG", **extra: Any) -> bytes:
    target = io.BytesIO()
    photo(rng, (64, 48)).save(target, kind, **extra)
    return target.getvalue()


def place_of_photo(rng: Random) -> bytes:
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (52.0, 4.0, rng.random() * 60), 3: "E", 4: (4.0, 19.0, 1.0)}
    data = picture(rng, exif=exif.tobytes())
    if rng.random() < 0.5:
        return data
    return memo(rng, lambda canvas, _: _draw(canvas, data))


def _draw(canvas: Canvas, data: bytes) -> None:
    canvas.drawImage(ImageReader(io.BytesIO(data)), 80, 100, 100, 80)


def after_the_end(rng: Random) -> bytes:
    return picture(rng, rng.choice(("PNG", "JPEG"))) + rng.randbytes(rng.randint(50, 5000)).replace(b"\xff\xd9", b"xx")


def unreadable(rng: Random) -> bytes:
    whole = memo(rng)
    return rng.choice((
        b"\0\1\2" + rng.randbytes(500),
        b"\xd0\xcf\x11\xe0" + rng.randbytes(500),
        b"%PDF-1.7\n" + rng.randbytes(300),
        saved(word(rng))[:3000],
        whole[:200],
        zipped({"iets.xml": "<a/>"}),
        picture(rng, "PNG")[:60],
    ))  # fmt: skip


def scan_with_text(rng: Random) -> bytes:
    """A scan with a text that was read from it."""

    def draw(canvas: Canvas, _: Random) -> None:
        canvas.drawImage(ImageReader(photo(rng)), 50, 80, 400, 300)
        text = canvas.beginText(90, 200)
        text.setTextRenderMode(3)
        text.textOut(rng.choice(PLAIN)[:30])
        canvas.drawText(text)

    return memo(rng, draw)


def cut_table(rng: Random) -> bytes:
    """A row of a table that is two lines high, with three lines in it."""

    def draw(canvas: Canvas, _: Random) -> None:
        path = canvas.beginPath()
        path.rect(60, 296, 200, 28)
        canvas.clipPath(path, stroke=0)
        canvas.setFont("Helvetica", 9)
        for number, line in enumerate(("Eerste regel van de cel", "Tweede regel van de cel", rng.choice(NAMES))):
            canvas.drawString(64, 314 - number * 12, line)

    return memo(rng, draw)


def box_over_picture(rng: Random) -> bytes:
    def draw(canvas: Canvas, _: Random) -> None:
        canvas.drawImage(ImageReader(photo(rng)), 50, 80, 500, 350)
        canvas.rect(rng.randint(60, 300), rng.randint(100, 350), 120, 14, stroke=0, fill=1)

    return memo(rng, draw)


def page_without_text(rng: Random) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, invariant=1)
    canvas.setAuthor("")
    canvas.drawImage(ImageReader(photo(rng)), 0, 0, 595, 842)
    canvas.save()
    return target.getvalue()


PLANTS: Mapping[str, Plant] = {
    "kantoorbestand": office_file,
    "bijgehouden-wijzigingen": tracked_changes,
    "opmerkingen": comments,
    "verborgen-inhoud": hidden_content,
    "plaats-in-foto": place_of_photo,
    "achter-het-einde": after_the_end,
    "niet-te-lezen": unreadable,
    "tekstlaag-van-een-scan": scan_with_text,
    "afgekapte-woorden": cut_table,
    "pagina-zonder-tekst": page_without_text,
    "vlak-over-plaatje": box_over_picture,
}
