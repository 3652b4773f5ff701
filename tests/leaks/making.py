"""Pages of PDF with plain text of memos, on which leaks are planted."""

from __future__ import annotations

import io
from collections.abc import Callable
from random import Random

import pikepdf
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

FONTS = ("Helvetica", "Times-Roman", "Courier", "Helvetica-Bold")
NAMES = ("Karin Voorbeeld", "Joost van der Proef", "Fatima el Monster", "Pieter Jan Testman", "Sanne de Schijn")
STREETS = ("Dorpsstraat 12", "Kerkweg 3a", "Lindelaan 118", "Molenpad 7", "Oude Gracht 240")
PLAIN = (
    "Kenmerk 2023-0000700225, uw brief van 6 oktober 2023 (Kamerstukken II 2022/23, 28 638, nr. 205).",
    "De kosten zijn 123.456.789 euro in 2024 en 12.345.678 euro in 2025; zie DGED / 44314491.",
    "Op grond van artikel 5.1, tweede lid, onder e, van de Woo en artikel 10 van de Grondwet.",
    "Het advies IENW/BSK-2022/248639 van 29-05-2020 is als bijlage 1 bij de brief gevoegd.",
    "De minister wordt gevraagd voor 16 december 2022 in te stemmen met de conceptbrief.",
    "In vergaderjaar 2023-2024 zijn 1.244 vragen beantwoord (Aanhangsel 2023-2024, nr. 1244).",
)

Draw = Callable[[Canvas, Random], None]


def memo(rng: Random, draw: Draw = lambda *_: None, pages: int = 1, author: str = "") -> bytes:
    """A memo of some pages; ``draw`` adds something to the last one."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=A4, invariant=1)
    canvas.setAuthor(author)
    canvas.setTitle("Nota over een onderwerp")
    for page in range(pages):
        canvas.setFont(rng.choice(FONTS), rng.choice((9, 10, 11)))
        for line in range(14):
            canvas.drawString(70, 780 - line * 22, rng.choice(PLAIN)[: rng.randint(40, 74)])
        if page == pages - 1:
            draw(canvas, rng)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """A PDF after a change with pikepdf."""
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as file:
        change(file)
        file.save(target)
    return target.getvalue()


def place(rng: Random) -> tuple[float, float]:
    """Somewhere on the free part of the page."""
    return rng.randint(60, 300), rng.randint(80, 430)


def write(canvas: Canvas, rng: Random, text: str, x: float, y: float) -> float:
    """Write a text in any type; gives its width."""
    font, size = rng.choice(FONTS), rng.choice((8, 9, 10, 12))
    canvas.setFont(font, size)
    canvas.drawString(x, y, text)
    return float(canvas.stringWidth(text, font, size))
