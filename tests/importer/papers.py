"""Papers as ministries make them, drawn by the tests themselves: a letterhead, a column at the right, text with headings,
lists, notes and tables, over as many pages as it takes. Lengths in points, from the upper left corner."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = 595.3, 841.9
LEFT, RIGHT, COLUMN = 79.0, 458.0, 467.0
TOP, BOTTOM, FOOT = 160.0, 784.0, 806.0
SIZE, LEADING = 9.0, 12.0
FONTS = {
    (False, False): "Helvetica",
    (True, False): "Helvetica-Bold",
    (False, True): "Helvetica-Oblique",
    (True, True): "Helvetica-BoldOblique",
}


@dataclass
class Word:
    """A word to draw: with ``mark`` it is raised."""

    text: str
    bold: bool = False
    italic: bool = False
    mark: str = ""
    box: bool = False
    under: str = ""


def words_of(text: str) -> list[Word]:
    """``**vet** *schuin* woord{1} ### ``: emphasis, the mark of a note, and something blacked out."""
    found: list[Word] = []
    bold = italic = False
    for raw in text.split():
        if raw.startswith("**"):
            bold, raw = True, raw[2:]
        elif raw.startswith("*") and len(raw) > 1:
            italic, raw = True, raw[1:]
        ends_bold, ends_italic = "**" in raw, raw.rstrip(".,;").endswith("*") and "**" not in raw
        raw = raw.replace("*", "")
        match = re.fullmatch(r"(.*?)\{(\w+)\}(\W*)", raw)
        box = raw.startswith("###")
        found.append(
            Word(
                match[1] + match[3] if match else raw,
                bold,
                italic,
                match[2] if match else "",
                box,
                raw.strip("#") if box else "",
            )
        )
        bold, italic = bold and not ends_bold, italic and not ends_italic
    return found


@dataclass
class Paper:
    """A PDF that is being drawn."""

    column: Sequence[tuple[str, bool]] = ()
    """Lines of the column of the first page: the words, and whether they are bold. "" is a white line."""
    later: Sequence[tuple[str, bool]] = ()
    """Those of the pages after it."""
    first: Callable[[Paper], None] | None = None
    """Draws the letterhead above the text of the first page."""
    start: float = 340.0
    """Where the text of the first page begins."""
    numbered: bool = True
    notes: dict[str, str] = field(default_factory=dict)
    size: float = SIZE
    crop: tuple[float, float] = (0, 0)
    """How much wider the media box is than what is seen, at each side."""
    total: int = 0
    """How many pages the feet say there are."""
    spaces: bool = True
    """Whether blanks are signs in the file, or gaps alone."""

    def __post_init__(self) -> None:
        self._target = io.BytesIO()
        page = (WIDTH + 2 * self.crop[0], HEIGHT + 2 * self.crop[1])
        self.canvas = Canvas(self._target, pagesize=page, pageCompression=0, invariant=1)
        self.pages, self.y = 0, 0.0
        self._held: list[str] = []
        self._open()

    # ---- Drawing ----

    def put(self, x: float, y: float, text: str, size: float = SIZE, bold: bool = False, italic: bool = False) -> float:
        """Draw words; where they end."""
        font = FONTS[bold, italic]
        self.canvas.setFillGray(0)
        self.canvas.setFont(font, size)
        if self.spaces:
            self.canvas.drawString(x + self.crop[0], HEIGHT + self.crop[1] - y, text)
        else:
            place = x
            for part in re.split(r"( )", text):
                if part != " ":
                    self.canvas.drawString(place + self.crop[0], HEIGHT + self.crop[1] - y, part)
                place += stringWidth(part, font, size)
        return x + float(stringWidth(text, font, size))

    def rule(self, x: float, y: float, width: float, height: float = 0.5, grey: float = 0.0) -> None:
        """A filled rectangle, thin as a line or as high as something blacked out."""
        self.canvas.setFillGray(grey)
        self.canvas.rect(x + self.crop[0], HEIGHT + self.crop[1] - y - height, width, height, stroke=0, fill=1)

    def _open(self) -> None:
        self.pages += 1
        self.y = self.start if self.pages == 1 else TOP
        y = 158.0
        for text, bold in self.column if self.pages == 1 else self.later:
            if text.startswith("###"):
                self.rule(COLUMN, y - 6, 60, 7, 0.5)
            elif text:
                self.put(COLUMN, y, text, 6.5, bold)
            y += 9
        if self.pages == 1 and self.first:
            self.first(self)

    def _close(self) -> None:
        if self._held:
            lines = sum(len(self._lines(words_of(self.notes[label]), RIGHT - LEFT, 8)) for label in self._held)
            y = BOTTOM - 9.7 * lines
            self.rule(LEFT, y - 12, 144)
            for label in self._held:
                self.put(LEFT, y - 2.6, label, 5)
                for place, line in enumerate(self._lines(words_of(self.notes[label]), RIGHT - LEFT, 8)):
                    self.put(LEFT + (5 if not place else 0), y, " ".join(word.text for word in line), 8)
                    y += 9.7
        if self.numbered:
            self.put(COLUMN, FOOT, f"Pagina {self.pages} van {self.total}", 6.5)
        self._held = []

    def page(self) -> None:
        """Go on on a new page."""
        self._close()
        self.canvas.showPage()
        self._open()

    def bytes(self) -> bytes:
        """The whole file."""
        self._close()
        self.canvas.save()
        return self._target.getvalue()

    # ---- Text ----

    def _lines(self, words: Sequence[Word], width: float, size: float) -> list[list[Word]]:
        lines: list[list[Word]] = [[]]
        used = 0.0
        for word in words:
            wide = stringWidth(word.text, FONTS[word.bold, word.italic], size) if not word.box else 50
            if used + wide > width and lines[-1]:
                head, hyphen, tail = word.text.partition("-")
                fits = used + stringWidth(head + "-", FONTS[word.bold, word.italic], size) <= width
                if hyphen and tail and fits and not word.box:
                    lines[-1].append(Word(head + "-", word.bold, word.italic))
                    word = Word(tail, word.bold, word.italic, word.mark)
                    wide = stringWidth(word.text, FONTS[word.bold, word.italic], size)
                lines.append([])
                used = 0.0
            lines[-1].append(word)
            used += wide + stringWidth(" ", FONTS[False, False], size)
        return lines

    def text(
        self,
        text: str,
        left: float = LEFT,
        sign: str = "",
        sign_left: float = LEFT,
        right: float = RIGHT,
        size: float | None = None,
    ) -> None:
        """A paragraph, or an item with its sign."""
        size = size or self.size
        for place, line in enumerate(self._lines(words_of(text), right - left, size)):
            marks = [word.mark for word in line if word.mark and word.mark in self.notes]
            need = sum(12 * (1 + len(self.notes[mark]) // 90) for mark in (*self._held, *marks)) + (
                18 if self._held or marks else 0
            )
            if self.y + need > BOTTOM:
                self.page()
            self._held += marks
            if not place and sign:
                self.put(sign_left, self.y, sign, size)
            x = left
            for word in line:
                x = self._word(word, x, size) + stringWidth(" ", FONTS[False, False], size)
                if self.spaces and word is not line[-1]:
                    self.put(x - stringWidth(" ", FONTS[False, False], size), self.y, " ", size)
            self.y += LEADING

    def _word(self, word: Word, x: float, size: float) -> float:
        if word.box:
            if word.under:
                self.put(x, self.y, word.under, size)
            self.rule(x, self.y - 7, 50, 9, 0.5)
            return x + 50
        end = self.put(x, self.y, word.text, size, word.bold, word.italic)
        return self.put(end, self.y - 3, word.mark, 6) if word.mark else end

    def gap(self, height: float = LEADING) -> None:
        """A white line."""
        self.y += height

    def heading(
        self, text: str, bold: bool = True, italic: bool = False, size: float | None = None, under: bool = False
    ) -> None:
        """A heading of one line; its text follows right below it."""
        if self.y + 3 * LEADING > BOTTOM:
            self.page()
        end = self.put(LEFT, self.y, text, size or self.size, bold, italic)
        if under:
            self.rule(LEFT, self.y + 1.2, end - LEFT)
        self.y += LEADING if not size else size * 1.35

    def table(self, rows: Sequence[Sequence[str]], xs: Sequence[float], drawn: bool = True) -> None:
        """A table with its lines drawn, or without; a row that does not fit goes to the next page."""
        top = self.y - 9
        ys = [top]
        for row in rows:
            cells = [
                self._lines(words_of(cell), xs[place + 1] - xs[place] - 6, self.size) for place, cell in enumerate(row)
            ]
            height = 12 * max(len(cell) for cell in cells) + 5
            if self.y + height > BOTTOM:
                self._lines_of_table(xs, ys, drawn)
                self.page()
                ys = [self.y - 9]
            for place, cell in enumerate(cells):
                for number, line in enumerate(cell):
                    self.put(
                        xs[place] + 3,
                        self.y + 12 * number,
                        " ".join(word.text for word in line),
                        self.size,
                        all(word.bold for word in line),
                    )
            self.y += height
            ys.append(self.y - 9)
        self._lines_of_table(xs, ys, drawn)
        self.y += LEADING

    def _lines_of_table(self, xs: Sequence[float], ys: Sequence[float], drawn: bool) -> None:
        if drawn:
            for y in ys:
                self.rule(xs[0], y, xs[-1] - xs[0])
            for x in xs:
                self.rule(x, ys[0], 0.5, ys[-1] - ys[0])


def drawn(build: Callable[[Paper], None], **settings: Any) -> bytes:
    """The file that ``build`` draws: once to count its pages, and once with the number in the feet."""
    counted = Paper(**settings)
    build(counted)
    paper = Paper(**settings, total=counted.pages)
    build(paper)
    return paper.bytes()
