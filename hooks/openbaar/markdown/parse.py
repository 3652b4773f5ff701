"""A text -> its blocks. One pass over the lines, in time proportional to the text.

Rules are tried in the order of ``RULES``; what none of them takes is a paragraph. A rule gets the lines of a container
and a place among them, and gives the block that begins there and the place after it, or None.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from openbaar.markdown import signs
from openbaar.markdown.html_blocks import html_block
from openbaar.markdown.lines import after, is_blank, lines_of
from openbaar.markdown.listing import NESTED, Extent, extent_of, interrupts
from openbaar.markdown.model import (
    Block,
    Code,
    Definition,
    Heading,
    Html,
    Lines,
    Listing,
    ListItem,
    Note,
    Paragraph,
    QuoteBlock,
    ThematicBreak,
    TooDeep,
)
from openbaar.markdown.tables import starts_table, table

DEEPEST = 20
"""Blocks within blocks: further than this no text of people goes."""

Taken: TypeAlias = "tuple[Block, int] | None"
Context: TypeAlias = tuple[int, int]
"""How deep the container is, and from which column on a sign of a list always begins one."""

OUTERMOST: Context = (0, 1000)


def parse(body: str) -> tuple[Block, ...]:
    """The blocks of a body, without front matter and comments, in order."""
    return _blocks(lines_of(body), OUTERMOST)


def _blocks(lines: Lines, context: Context) -> tuple[Block, ...]:
    if context[0] > DEEPEST:
        return (TooDeep(lines),)
    found: list[Block] = []
    place = 0
    while place < len(lines):
        if is_blank(lines[place]):
            place += 1
            continue
        block, place = _block(lines, place, context)
        found.append(block)
    return tuple(found)


def _block(lines: Lines, place: int, context: Context) -> tuple[Block, int]:
    for rule in RULES:
        if taken := rule(lines, place, context):
            return taken
    return _paragraph(lines, place, context)


def _paragraph(lines: Lines, place: int, context: Context) -> tuple[Block, int]:
    end = place + 1
    while end < len(lines) and not is_blank(lines[end]):
        if end == place + 1 and signs.UNDERLINE.match(lines[end].text):
            return Heading(1, lines[place], ""), end + 1
        if _ends_paragraph(lines, end, context):
            break
        end += 1
    return Paragraph(lines[place:end]), end


def _ends_paragraph(lines: Lines, place: int, context: Context) -> bool:
    """Whether a block begins on a line that follows a line of running text at once."""
    text = lines[place].text
    if text[0] in "#`~[" and ((text.startswith("##") and signs.HEADING.match(text)) or signs.FENCE.match(text)):
        return True
    if text[0] == "[" and context[0] == 0 and signs.NOTE.match(text):
        return True
    return starts_table(lines, place) or interrupts(lines, place, context[1])


def _heading(lines: Lines, place: int, _: Context) -> Taken:
    line = lines[place]
    match = signs.HEADING.match(line.text) if line.text[0] == "#" else None
    if not match:
        return None
    hashes = match[1] or match[2]
    found = after(line, len(hashes))
    text = found.text.rstrip()
    anchor = signs.ANCHOR.search(text) if text.endswith("}") else None
    text = text[: anchor.start()].rstrip() if anchor else text
    if len(hashes) > 1 and text.endswith(f" {hashes}"):
        text = text[: -len(hashes)].rstrip()
    return Heading(len(hashes), found._replace(text=text), anchor[1] if anchor else ""), place + 1


def _code(lines: Lines, place: int, _: Context) -> Taken:
    opening = lines[place]
    match = signs.FENCE.match(opening.text) if opening.text[0] in "`~" else None
    if not match:
        return None
    fence = match[1] or match[2]
    end = place + 1
    while end < len(lines) and not _closes(lines[end].text, fence):
        end += 1
    return Code(lines[place + 1 : end], opening, end < len(lines)), end + 1


def _closes(text: str, fence: str) -> bool:
    text = text.rstrip()
    return len(text) >= len(fence) and not text.strip(fence[0])


def _rule(lines: Lines, place: int, _: Context) -> Taken:
    line = lines[place]
    alone = place + 1 == len(lines) or is_blank(lines[place + 1])
    return (ThematicBreak(line), place + 1) if alone and line.text[0] in "-*" and signs.RULE.match(line.text) else None


def _quote(lines: Lines, place: int, context: Context) -> Taken:
    if lines[place].text[0] != ">" or not signs.QUOTE.match(lines[place].text):
        return None
    end = place
    while end < len(lines) and lines[end].text.startswith(">"):
        end += 1
    inside = tuple(after(line, 1) for line in lines[place:end])
    return QuoteBlock(_blocks(inside, (context[0] + 1, 1000))), end


def _note(lines: Lines, place: int, context: Context) -> Taken:
    line = lines[place]
    match = signs.NOTE.match(line.text) if context[0] == 0 and line.text[0] == "[" else None
    if not match:
        return None
    end = place + 1
    while end < len(lines) and _belongs_to_note(lines, end):
        end += 1
    inside = (after(line, match.end()), *lines[place + 1 : end])
    return Note(match[1], line.number, _blocks(inside, (context[0] + 1, 1000))), end


def _belongs_to_note(lines: Lines, place: int) -> bool:
    line = lines[place]
    if is_blank(line):
        following = next((each for each in lines[place : place + 20] if not is_blank(each)), None)
        return following is not None and following.indent >= NESTED
    return line.indent >= NESTED or not (is_blank(lines[place - 1]) or _ends_paragraph(lines, place, OUTERMOST))


def _definition(lines: Lines, place: int, context: Context) -> Taken:
    line = lines[place]
    match = signs.DEFINITION.match(line.text) if context[0] == 0 and line.text[0] == "[" else None
    if not match:
        return None
    title = match[3] or match[4] or match[5] or ""
    return Definition(match[1], match[2], title, line, line.start + match.start(2)), place + 1


def _listing(lines: Lines, place: int, context: Context) -> Taken:
    extent = extent_of(lines, place)
    if not extent:
        return None
    items = tuple(_item(lines, first, end, context, extent) for first, end in extent.spans())
    return Listing(items, extent.loose), extent.end


def _item(lines: Lines, first: int, end: int, context: Context, extent: Extent) -> ListItem:
    line = lines[first]
    label, length = extent.label(line)
    inside = (after(line, length), *lines[first + 1 : end])
    return ListItem(label, line.number, _blocks(inside, (context[0] + 1, extent.indent + NESTED)))


def _table(lines: Lines, place: int, _: Context) -> Taken:
    return table(lines, place) if starts_table(lines, place) else None


def _html(lines: Lines, place: int, _: Context) -> Taken:
    end = html_block(lines, place) if lines[place].text[0] == "<" else 0
    return (Html(lines[place:end]), end) if end else None


RULES: tuple[Callable[[Lines, int, Context], Taken], ...] = (
    _heading,
    _code,
    _rule,
    _note,
    _definition,
    _quote,
    _table,
    _html,
    _listing,
)
