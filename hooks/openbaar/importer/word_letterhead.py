"""The letterhead of a Word file: what stands in its headers, its text boxes, and above its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from openbaar.importer.layout import label_of, section_level
from openbaar.importer.letterhead import Letterhead, read_slips
from openbaar.importer.slips import Slip, labelled
from openbaar.importer.word_paragraphs import Para, Piece, WordBox


def has_label(box: WordBox) -> bool:
    """Whether a text box is a column of a letterhead: it has a label."""
    return any(labelled(_slip(para)) for para in box.paras)


def is_labelled_row(row: Sequence[Sequence[Para]]) -> bool:
    """Whether a row of a table begins with a label that is no name of a section."""
    first = next((para for cell in row for para in cell if para.text), None)
    return first is not None and section_level(first.text) == 0 and labelled(_slip(first)) is not None


def letterhead_of(heads: Sequence[Piece], above: Sequence[Piece]) -> Letterhead:
    """The letterhead that headers and the pieces above a text make up. A box without a label is no column: it holds the
    addressee, or the title."""
    boxes = [piece for piece in above if isinstance(piece, WordBox) and has_label(piece)]
    column = [*_slips(heads), *_slips(boxes)]
    rows = [row for piece in above if piece not in boxes for row in _rows(piece)]
    return read_slips([("in een kopregel of tekstvak", list(_once(column)))], rows)


def _slips(pieces: Sequence[Piece]) -> Iterator[Slip]:
    for piece in pieces:
        yield from (slip for row in _rows(piece) for slip in row)


def _rows(piece: Piece) -> Iterator[list[Slip]]:
    """A paragraph as a row; a row of a table as one with a slip for each paragraph of its cells. A tab sets a label
    apart from its value."""
    if isinstance(piece, Para):
        if piece.text:
            yield list(_once([*_named(piece), *_parts(piece)]))
        return
    if isinstance(piece, WordBox):
        yield from ([slip] for slip in _in_order(piece.paras))
        return
    for row in piece.rows:
        slips = list(_once(slip for cell in row for slip in _in_order(cell)))
        if slips and labelled(slips[0]):
            yield slips
        else:
            yield from ([slip] for slip in slips)


def _in_order(paras: Sequence[Para]) -> Iterator[Slip]:
    """Paragraphs that stand under each other: each but the first is near the one above it."""
    first = True
    for para in paras:
        if para.text:
            yield from _named(para)
            yield replace(_slip(para), near=not first)
        first = not para.text


def _parts(para: Para) -> Iterator[Slip]:
    label, tab, value = para.text.partition("\t")
    if tab and value.strip() and labelled(replace(_slip(para), text=label.strip())):
        yield Slip(label.strip(), bold=True, near=False)
        yield Slip(" ".join(value.split()), near=False)
    else:
        yield replace(_slip(para), near=False)


def _named(para: Para) -> Iterator[Slip]:
    """The name of a content control as a label, where it is one and the text has none of its own."""
    if label_of(para.alias) is not None and labelled(_slip(para)) is None:
        yield Slip(para.alias[:1].upper() + para.alias[1:], bold=True, near=False)


def _once(slips: Sequence[Slip] | Iterator[Slip]) -> Iterator[Slip]:
    """Slips without a label that says what the label right before it says: a form prints what its control is called."""
    before: str | None = None
    for slip in slips:
        label = label_of(slip.text)
        if label is None or label != before or not slip.bold:
            yield slip
        before = label


def _slip(para: Para) -> Slip:
    return Slip(" ".join(para.text.split()), bold=para.bold, near=True, full=False)
