"""Clean memos with their PDFs: full of kenmerken, dossier numbers, amounts, dates and article numbers, without a leak."""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Iterator
from random import Random

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from synthetic import collection

AUTHORS = ("", "Ministerie van Justitie en Veiligheid", "Rijksoverheid", "-", "Directie Wetgeving")
CREATORS = ("Microsoft® Word 2016", "Acrobat PDFMaker 19 voor Word", "Writer", "Xential 5.2", "")
COLUMN = (
    "Datum", "{date}", "Onze referentie", "{kenmerk}", "Auteur", "", "Opgesteld door", "Directie Wetgeving", "Bijlage(n)", "2",
    "Kopie aan", "DG Politie", "Behandeld door", "5.1.2.e", "Uw brief van", "{date}",
)  # fmt: skip


def clean_memos(count: int, seed: int) -> Iterator[tuple[str, bytes, bytes]]:
    """Path, source and PDF of so many memos."""
    pages = collection(count * 2, seed)
    memos = [(path, data) for path, data in pages.items() if path.startswith("beslisnotas/")][:count]
    for number, (path, data) in enumerate(memos):
        yield path, data, pdf_of(data, Random(seed * 100_000 + number))


def pdf_of(source: bytes, rng: Random) -> bytes:
    """A memo as a ministry would have it: text, a column, boxes where something was left out, a foot."""
    _, front, body = source.decode().split("---\n", 2)
    kenmerk = next(iter(re.findall(r"^kenmerk: (.*)$", front, re.MULTILINE)), f"DGBI-O / {rng.randint(10**7, 10**8)}")
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    canvas.setAuthor(rng.choice(AUTHORS))
    canvas.setCreator(rng.choice(CREATORS))
    canvas.setTitle("Beslisnota")
    lines = [line for text in _words(body, rng) for line in (textwrap.wrap(text, 78) or [""])]
    pages = [lines[place : place + 48] for place in range(0, min(len(lines), 48 * 3), 48)] or [[]]
    for number, page in enumerate(pages, start=1):
        _draw(canvas, page, number, len(pages), kenmerk.strip('"'), rng)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _words(body: str, rng: Random) -> Iterator[str]:
    for line in body.split("\n"):
        yield re.sub(r"[#*>|]|\[\^\w+\]:?", "", line).strip()
        if rng.random() < 0.05:
            yield (
                f"Kosten {rng.randint(1, 999)}.{rng.randint(100, 999)}.{rng.randint(100, 999)} euro, zaak {rng.randint(10**8, 10**9)},"
                f" dossier 2{rng.randint(1, 9)} {rng.randint(100, 999)}, artikel {rng.randint(1, 400)}, tweede lid, IENW/BSK-2023/{rng.randint(10**5, 10**6)}."
            )


def _draw(canvas: Canvas, lines: list[str], number: int, total: int, kenmerk: str, rng: Random) -> None:
    canvas.setFont("Helvetica", 9)
    for place, line in enumerate(lines):
        y = 790 - place * 15
        if "[weggelaten" in line:
            canvas.setFillGray(0.8)
            canvas.rect(75, y - 3, 120, 12, stroke=0, fill=1)
            canvas.setFillGray(0)
            canvas.drawString(110, y, "5.1.2e")
        else:
            canvas.drawString(79, y, line)
    canvas.setFont("Helvetica", 6.5)
    for place, each in enumerate(COLUMN):
        told = each.format(date=f"{rng.randint(1, 28)} oktober 2023", kenmerk=kenmerk)
        canvas.drawString(466, 700 - place * 9, told)
    canvas.drawString(466, 36, f"Pagina {number} van {total}")
