"""The paragraphs and tables of a Word file -> the blocks of a text. A heading is one by its style, by the name of a
section, or by bold, underlined or italic type above plainer text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from openbaar.importer.blocks import Block, Heading, Item, Paragraph, Run, Table
from openbaar.importer.gathered import ENDED
from openbaar.importer.layout import section_level
from openbaar.importer.markers import ORDERED, is_bullet
from openbaar.importer.word_paragraphs import Para, Piece, WordBox, WordTable
from openbaar.importer.word_runs import untabbed

LONGEST_HEADING = 120


def blocks_of(pieces: Sequence[Piece]) -> Iterator[Block]:
    """The blocks that pieces make up, in order."""
    level, indents = 1, list[int]()
    for place, piece in enumerate(pieces):
        if isinstance(piece, WordTable):
            yield from _table(piece)
        elif isinstance(piece, WordBox):
            yield from blocks_of(piece.paras)
        elif piece.text:
            piece = replace(piece, runs=untabbed(piece.runs))
            following = next((each for each in pieces[place + 1 :] if not isinstance(each, Para) or each.text), None)
            made = _block(piece, following, level)
            if isinstance(made, Heading):
                level = made.level
            if isinstance(made, Item):
                _nest(indents, piece.indent)
                made = replace(made, depth=len(indents))
            else:
                indents.clear()
            yield made


def _nest(indents: list[int], left: int) -> None:
    """Let the open lists be those that an item so far in is in, its own included."""
    while indents and indents[-1] > left:
        indents.pop()
    if not indents or left > indents[-1]:
        indents.append(left)


def _block(para: Para, following: Piece | None, level: int) -> Block:
    if _is_heading(para, following):
        return Heading(_headed(para), min(_level(para), level + 1))
    if para.form:
        return Item(_stripped(para.runs), para.number or "-")
    first, _, rest = para.text.partition(" ")
    if rest.strip() and is_bullet(first) and first not in "o*©x":
        return Item(_without(para.runs, first))
    if rest.strip() and ORDERED.fullmatch(first) and not first.startswith("(") and len(first) < 5:
        return Item(_without(para.runs, first), first)
    return Paragraph(_stripped(para.runs))


def _is_heading(para: Para, following: Piece | None) -> bool:
    text = para.text
    if len(text) > LONGEST_HEADING:
        return False
    if para.level or (section_level(text) and not text[:1].islower()):
        return True
    if para.form == "bullet" or ENDED.search(text) or text.endswith(",") or following is None:
        return False
    return not isinstance(following, Para) or any(
        one > other for one, other in zip(_look(para), _look(following), strict=True)
    )


def _look(para: Para) -> tuple[bool, bool, bool]:
    return para.bold, para.underlined, para.italic


def _level(para: Para) -> int:
    number = para.number or para.text.partition(" ")[0]
    if number[:1].isdigit() and "." in number.strip("."):
        return 2 + number.strip(".").count(".")
    return 1 + para.level if para.level else 1 + (section_level(para.text) or (1 if para.bold else 2))


def _headed(para: Para) -> tuple[Run, ...]:
    """The runs of a heading, with its automatic number before them; emphasis says nothing there."""
    before = (Run(f"{para.number} "),) if para.number and para.form != "bullet" else ()
    runs = (Run(run.text, note=run.note, withheld=run.withheld, raised=run.raised) for run in _stripped(para.runs))
    return (*before, *runs)


def _stripped(runs: Sequence[Run]) -> tuple[Run, ...]:
    return tuple(run for run in runs if run.text or run.note)


def _without(runs: Sequence[Run], sign: str) -> tuple[Run, ...]:
    """The runs without the sign that their text begins with."""
    rest = len(sign)
    found: list[Run] = []
    for run in runs:
        text = run.text.lstrip() if rest else run.text
        cut = min(rest, len(text))
        rest -= cut
        text = text[cut:].lstrip() if not found else text[cut:]
        if text or run.note:
            found.append(Run(text, run.bold, run.italic, run.raised, run.note, run.withheld))
    return tuple(found)


def _table(table: WordTable) -> Iterator[Block]:
    width = max((len(row) for row in table.rows), default=0)
    if width < 2:
        yield from (block for row in table.rows for cell in row for block in blocks_of(cell))
        return
    rows = tuple(tuple(_cell(cell) for cell in (*row, *[()] * (width - len(row)))) for row in table.rows)
    rows = tuple(row for row in rows if any(row))
    if rows:
        yield Table(rows)


def _cell(paras: Sequence[Para]) -> tuple[Run, ...]:
    found: list[Run] = []
    whole = all(para.bold for para in paras if para.text)
    for para in paras:
        if not para.text:
            continue
        para = replace(para, runs=untabbed(para.runs))
        if found:
            found.append(Run("\n"))
        if para.form:
            found.append(Run(f"{para.number} "))
        found += [Run(run.text, note=run.note, withheld=run.withheld) if whole else run for run in _stripped(para.runs)]
    return tuple(found)
