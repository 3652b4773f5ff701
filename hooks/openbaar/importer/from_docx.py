"""A Word file -> a document. Headers, text boxes and content controls give fields; numbers that Word makes up become
text; footnotes are real ones. What Word keeps beside the text is left out, and named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from openbaar.importer.blocks import Block, Heading, Item, Note, Paragraph, Run, Table, Text
from openbaar.importer.facts import facts
from openbaar.importer.gathering import ENDED
from openbaar.importer.imported import Imported
from openbaar.importer.kind import kind_of
from openbaar.importer.layout import label_of, section_level
from openbaar.importer.letterhead import Letterhead, read_slips
from openbaar.importer.markers import ORDERED, is_bullet
from openbaar.importer.opening import is_salutation
from openbaar.importer.slips import Slip, labelled
from openbaar.importer.word_numbers import Numbers
from openbaar.importer.word_package import open_word
from openbaar.importer.word_paragraphs import Para, Piece, WordReader, WordTable
from openbaar.importer.word_runs import WordState, paragraph_runs

LONGEST_HEADING = 120
TOLD = {
    "deleted": "verwijderde tekst (bijgehouden wijzigingen) is niet overgenomen, maar staat nog in het Word-bestand",
    "inserted": "ingevoegde tekst (bijgehouden wijzigingen) is overgenomen; kijk na of die erin hoort",
    "hidden": "verborgen tekst is niet overgenomen, maar staat nog in het Word-bestand",
    "black": "zwart gemaakte tekst is niet overgenomen, maar is in het Word-bestand nog te lezen",
    "comments": "opmerkingen zijn niet overgenomen, maar staan nog in het Word-bestand",
}


def document(path: Path) -> Imported:
    """The document in a Word file."""
    package = open_word(path)
    state = WordState()
    reader = WordReader(package, Numbers(package), state)
    heads = [piece for part in _headers(package) for piece in reader.pieces(part)]
    header_boxes, reader.boxes = list(reader.boxes), []
    pieces = list(reader.pieces(package.element.body))
    start = _start(pieces)
    column = [*_slips(heads), *(_slip(each) for each in (*header_boxes, *reader.boxes))]
    rows = [row for piece in pieces[:start] for row in _rows(piece)]
    head = read_slips([("in een kopregel of tekstvak", column)], rows)
    blocks, notes = _numbered(tuple(_blocks(pieces[start:])), list(_notes(package, state)))
    titled = next((piece.text for piece in pieces[:start] if isinstance(piece, Para) and piece.title), "")
    kind, how = kind_of(head, blocks, False, _has_nota(head))
    known = facts(head, blocks, kind, {"title": titled} if titled else {})
    state.counts["comments"] += _comments(package)
    told = tuple(f"{count} keer: {TOLD[name]}" for name, count in sorted(state.counts.items()) if count)
    return Imported(kind, how, known, Text(blocks, notes, (), head.left_out), left_over=told)


def _has_nota(head: Letterhead) -> bool:
    return any(word.lower().strip() in ("nota", "beslisnota") for word in head.words)


def _headers(package: Any) -> Iterator[Any]:
    """The headers of all sections, each once; those of the first page come first."""
    seen: set[int] = set()
    for section in package.sections:
        for header in (section.first_page_header, section.header, section.first_page_footer, section.footer):
            if not header.is_linked_to_previous and id(header._element) not in seen:
                seen.add(id(header._element))
                yield header._element


def _start(pieces: Sequence[Piece]) -> int:
    """Where the text begins: its salutation, its first section or heading; else what follows the letterhead."""
    for place, piece in enumerate(pieces):
        if isinstance(piece, Para) and is_salutation(piece.text):
            return place
    for place, piece in enumerate(pieces):
        if isinstance(piece, Para) and section_level(piece.text) == 1 and not piece.text.lower().startswith("bijlage"):
            return place
    for place, piece in enumerate(pieces):
        if isinstance(piece, Para) and (piece.level or len(piece.text.split()) > 18):
            return place
    return 0


def _slips(pieces: Sequence[Piece]) -> Iterator[Slip]:
    for piece in pieces:
        yield from (slip for row in _rows(piece) for slip in row)


def _rows(piece: Piece) -> Iterator[list[Slip]]:
    """A paragraph as a row of one slip; a row of a table as one with a slip for each paragraph of its cells."""
    if isinstance(piece, Para):
        if piece.text:
            yield [*_named(piece), replace(_slip(piece), near=False)]
        return
    for row in piece.rows:
        slips = [slip for cell in row for para in cell if para.text for slip in (*_named(para), _slip(para))]
        if slips and labelled(slips[0]):
            yield slips
        else:
            yield from ([slip] for slip in slips)


def _named(para: Para) -> Iterator[Slip]:
    """The name of a content control as a label, where it is one and the text has none of its own."""
    if label_of(para.alias) is not None and labelled(_slip(para)) is None:
        yield Slip(para.alias[:1].upper() + para.alias[1:], bold=True, near=False)


def _slip(para: Para) -> Slip:
    return Slip(para.text, bold=para.bold, near=True, full=False)


# ---- The text ----


def _blocks(pieces: Sequence[Piece]) -> Iterator[Block]:
    level, indents = 1, list[int]()
    for place, piece in enumerate(pieces):
        if isinstance(piece, WordTable):
            yield from _table(piece)
        elif piece.text:
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
    if para.level or (section_level(text) and text[:1].isupper()):
        return True
    if para.form == "bullet" or ENDED.search(text) or text.endswith(",") or following is None:
        return False
    plainer = not isinstance(following, Para) or following.bold < para.bold or following.underlined < para.underlined
    return (para.bold or para.underlined) and plainer


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
        yield from (block for row in table.rows for cell in row for block in _blocks(cell))
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
        if found:
            found.append(Run("\n"))
        if para.form:
            found.append(Run(f"{para.number} "))
        found += [Run(run.text, note=run.note, withheld=run.withheld) if whole else run for run in _stripped(para.runs)]
    return tuple(found)


def _notes(package: Any, state: WordState) -> Iterator[Note]:
    """The footnotes and endnotes of a file, under the labels that marks have until they are numbered."""
    for part in package.part.rels.values():
        kind = part.reltype.rpartition("/")[2]
        if kind not in ("footnotes", "endnotes") or part.is_external:
            continue
        root = etree.fromstring(part.target_part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
        for each in root:
            if each.get(qn("w:type")) in (None, "normal"):
                runs = [run for para in each.iter(qn("w:p")) for run in (*paragraph_runs(para, state), Run(" "))]
                yield Note(f"{kind[0]}{each.get(qn('w:id'))}", tuple(runs))


def _numbered(blocks: tuple[Block, ...], notes: Sequence[Note]) -> tuple[tuple[Block, ...], tuple[Note, ...]]:
    """The notes by the numbers that Word shows: in the order of their marks."""
    by_label = {note.label: note for note in notes}
    order: dict[str, str] = {}

    def number(runs: tuple[Run, ...]) -> tuple[Run, ...]:
        found = []
        for run in runs:
            if run.note and run.note in by_label:
                label = order.setdefault(run.note, str(len(order) + 1))
                found.append(replace(run, note=label, text=label))
            elif not run.note:
                found.append(run)
        return tuple(found)

    changed: list[Block] = []
    for block in blocks:
        if isinstance(block, Table):
            changed.append(replace(block, rows=tuple(tuple(number(cell) for cell in row) for row in block.rows)))
        elif isinstance(block, Heading | Paragraph | Item):
            changed.append(replace(block, runs=number(block.runs)))
    return tuple(changed), tuple(replace(by_label[old], label=new) for old, new in order.items())


def _comments(package: Any) -> int:
    for part in package.part.rels.values():
        if part.reltype.endswith("/comments") and not part.is_external:
            return int(part.target_part.blob.count(b"<w:comment "))
    return 0
