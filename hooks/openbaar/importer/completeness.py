"""Whether all letters of the text of a PDF came into the draft. A rule that loses words is a mistake of ours; the
editor is told of it, and need not find it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from openbaar.importer.blocks import Block, Item, Note, Remark, plain, text_of
from openbaar.importer.redactions import is_mark
from openbaar.importer.regions import Sheet

SLACK = 3
"""Letters that may differ: signs of items that are letters are counted in neither."""
LETTER = re.compile(r"[^\W\d_]")


def incomplete(sheets: Sequence[Sheet], blocks: Sequence[Block], notes: Sequence[Note]) -> tuple[Remark, ...]:
    """A remark when the text of some pages has more letters than their blocks and notes, or fewer."""
    read = sum(map(_letters, _words(sheets)))
    made = sum(map(_letters, (*map(_text, blocks), *(plain(note.runs) for note in notes))))
    if abs(read - made) <= SLACK:
        return ()
    what = "ontbreken" if read > made else "staan er te veel"
    return (Remark(f"in de tekst {what} {abs(read - made)} letters van de {read}: vergelijk hem met het origineel"),)


def _words(sheets: Sequence[Sheet]) -> Iterator[str]:
    for sheet in sheets:
        for stretch in sheet.text:
            yield from (word.text for word in stretch.words if len(word.text) > 1 and not is_mark(word))


def _text(block: Block) -> str:
    text = re.sub(r"\[weggelaten[^\]]*\]", " ", text_of(block))
    return f"{block.sign} {text}" if isinstance(block, Item) else text


def _letters(text: str) -> int:
    """The letters of words of two signs or more."""
    return sum(len(LETTER.findall(word)) for word in text.split() if len(word) > 1)
