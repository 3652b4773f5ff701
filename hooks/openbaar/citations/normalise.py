"""Plain text with the way back to the source.

Reads slices of a source text, writes one line of plain text in the normal form (``openbaar.normal_form``), with one
space for any blanks and a word broken at the end of a line whole again, and remembers where each character came from.

    'Kamerstuk\\n28&nbsp;638'      -> 'Kamerstuk 28 638'
    'Handelin-\\ngen'              -> 'Handelingen'
    '21 501\\N{EN DASH}02'         -> '21 501-02'
    'Stb. 2021, 305\\xb2'          -> 'Stb. 2021, 305', and a boundary for the mark of a note
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from functools import lru_cache

from openbaar.normal_form import BLANKS, changes, is_odd, normal, same_length

from .model import Span
from .passage import Passage

# Stands where something was taken out over which no citation may reach: code, an image, a footnote mark.
BOUNDARY = "\ufffc"
# The border between two cells of a table: no sentence reaches over it either.
CELL = "\ufffb"

# Members of a character class.
OTHER_BLANKS = f"\t\x0b\x0c\r{BLANKS}"
HYPHENS = "\xad\u2010\u2011-"
INVISIBLE = "\xad\u200b-\u200d\u2060\ufeff"  # those that are met; of the others the builder knows
_RUN_OF_BLANKS = re.compile(rf"[{BLANKS}](?:(?<=[ {OTHER_BLANKS}][{BLANKS}])|[ {OTHER_BLANKS}])")

# Sources of a regular expression for what changes the length of the text; mark-up readers add their own to it.
ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
LINE_BREAK = rf"[{HYPHENS}]?[ \t\r]*\n[\s>]*"
LENGTH_CHANGING = rf"{ENTITY}|{LINE_BREAK}|[ {OTHER_BLANKS}]{{2,}}|[{INVISIBLE}]+"
# What that begins with, but for spaces: a member of a character class.
CHANGES_LENGTH = rf"&\n{INVISIBLE}{OTHER_BLANKS}{HYPHENS}"


class PassageBuilder:
    """Collects slices of the source in reading order; ``finish`` makes the passage."""

    def __init__(self) -> None:
        self.length = 0
        self._texts: list[str] = []
        self._shown: list[str] = []
        self._marks: list[int] = []
        self._sources: list[Span] = []
        self._closed: list[Span] = []
        self._drift: list[tuple[int, int]] = []

    def add(self, text: str, start: int, end: int) -> None:
        """Add ``text``, which stands in the source from ``start`` to ``end``: of that length, or ordinary."""
        if not text:
            return
        plain = text.replace("\t", " ").replace("\r", " ") if "\t" in text or "\r" in text else text
        if not text.isascii() and is_odd(text):
            plain = same_length(plain)
            if is_odd(plain):
                self._add_signs(plain, text, start)
                return
        self._shown.append(text)
        self._texts.append(plain)
        self._marks.append(self.length)
        self._sources.append((start, end))
        self.length += len(text)

    def _add_signs(self, plain: str, text: str, start: int) -> None:
        """Add a text with signs that are others in the normal form; the mark of a note is a boundary."""
        position = 0
        for change in changes(plain, self._before()):
            self._put(plain[position : change.start], text[position : change.start], start + position)
            made = BOUNDARY if change.apart else change.normal
            self._put(made, text[change.start : change.end], start + change.start)
            position = change.end
        self._put(plain[position:], text[position:], start + position)

    def _before(self) -> str:
        return self._texts[-1][-3:] if self._texts else ""

    def _put(self, text: str, shown: str, start: int, end: int = 0) -> None:
        """Add a text that the source shows in another way; it ends with what it shows, or at ``end``."""
        if not text:
            return
        self._texts.append(text)
        self._shown.append(shown)
        self._marks.append(self.length)
        self._sources.append((start, end or start + len(shown)))
        self.length += len(text)
        if len(text) != len(shown):
            before = self._drift[-1][1] if self._drift else 0
            self._drift.append((self.length, before + len(shown) - len(text)))

    def add_changed(self, token: str, start: int, end: int, following: str) -> None:
        """Add one match of ``LENGTH_CHANGING``; ``following`` is the character after it."""
        if token[0] == "&":
            shown, text = _decoded(token)
            is_number = text[:1].isdigit() and text != shown
            is_note = is_number and any(change.apart for change in changes(shown, self._before()))
            self._put(BOUNDARY if is_note else text, shown, start, end)
        elif token[0] in HYPHENS and "\n" in token:
            self.add("" if token[0] == "\xad" or self._breaks_a_word(following) else "-", start, start + 1)
        elif token[0].isspace() and not self.ends_blank():
            self.add(" ", start, end)

    def _breaks_a_word(self, following: str) -> bool:
        # 'Handelin-/gen' is one word; '21 501-/02' and '36410-/VI' keep their hyphen.
        before = self._texts[-1][-1] if self._texts else ""
        return before.islower() and following.islower()

    def ends_blank(self) -> bool:
        return bool(self._texts) and self._texts[-1][-1] == " "

    def close(self, start: int) -> None:
        """Everything from plain position ``start`` until here may not be wrapped."""
        if self.length > start:
            self._closed.append((start, self.length))

    def finish(self, section: str = "", footnote: str = "") -> Passage:
        closed = tuple(_joined(sorted(self._closed))) if self._closed else ()
        return Passage(
            "".join(self._texts),
            "".join(self._shown),
            tuple(self._marks),
            tuple(self._sources),
            closed,
            section,
            footnote,
            tuple(self._drift),
        )


def finder(
    mark: re.Pattern[str], stop: re.Pattern[str], source: str, start: int, end: int
) -> Callable[[int], re.Match[str] | None]:
    """A search for marks: at their first characters alone where no address or run of blanks needs the long way."""
    block = source[start:end]
    is_long = "http" in block or "www." in block or "  " in block or "\t" in block
    if is_long or not (block.isascii() or _RUN_OF_BLANKS.search(block) is None):
        return lambda position: mark.search(source, position, end)

    def find(position: int) -> re.Match[str] | None:
        while place := stop.search(source, position, end):
            if match := mark.match(source, place.start(), end):
                return match
            position = place.end()
        return None

    return find


@lru_cache(maxsize=1000)
def _decoded(entity: str) -> tuple[str, str]:
    """What an entity shows, and that in the normal form."""
    shown = html.unescape(entity).replace("\n", " ")
    return shown, normal(shown)


def _joined(spans: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
