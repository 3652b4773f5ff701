"""Blocks -> the Markdown of this site (adr/0015), in which every word of the source is text and none is markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from openbaar.importer.blocks import Block, Heading, Item, Note, Paragraph, Run, Table, Verbatim

SIGNS = re.compile(r"[\\`*\[\]]|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};)|(?<!\w)_|_(?!\w)")
"""What may be markup within a line."""
ADDRESS = re.compile(r"https?://[^\s<>\[\]()`\\&]+")
FIRST = re.compile(
    r"(?P<sign>>|[#+=](?=[#>+=\s\w]|$)|-(?=[\s-]|$))"
    r"|(?P<number>\(?(?:\d{1,9}(?:\.\d{1,3}){0,4}|[a-z]|[ivx]{1,6}))(?P<end>[.)])(?=\s)"
    r"|(?P<parts>\d{1,3}(?:\.\d{1,3}){1,4})(?=\s)"
)
"""What may be markup where a block begins."""
INDENT = "  "


def markdown(blocks: Sequence[Block], notes: Sequence[Note]) -> str:
    """The text as a file of this site has it, without front matter."""
    parts: list[str] = []
    before: Block | None = None
    open_lists: dict[int, bool] = {}
    for block in blocks:
        text = _block(block)
        if not text:
            continue
        if parts:
            parts.append("\n" if _is_tight(before, block, open_lists) else "\n\n")
        _open(block, open_lists)
        parts.append(text)
        before = block
    found = "".join(parts)
    below = "\n\n".join(f"[^{note.label}]: {line(note.runs) or '…'}" for note in notes)
    return "\n\n".join(filter(None, (found, below))) + "\n"


def _is_tight(before: Block | None, block: Block, open_lists: dict[int, bool]) -> bool:
    """Whether an item follows the one before it in one list; a list with other signs is another list."""
    if not isinstance(before, Item) or not isinstance(block, Item):
        return False
    return open_lists.get(block.depth, block.sign == "-") == (block.sign == "-")


def _open(block: Block, open_lists: dict[int, bool]) -> None:
    """Note whether the list at each depth has bullets."""
    if isinstance(block, Item):
        for depth in [depth for depth in open_lists if depth > block.depth]:
            del open_lists[depth]
        open_lists[block.depth] = block.sign == "-"
    elif not isinstance(block, Paragraph) or not block.depth:
        open_lists.clear()


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {_heading(line(block.runs))}"
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Verbatim):
        return block.text
    text = line(block.runs)
    if isinstance(block, Paragraph):
        text = guarded(text)
        return text and INDENT * block.depth + text
    return f"{INDENT * (block.depth - 1)}{block.sign} {guarded(text) if block.sign == '-' else text}".rstrip()


def _heading(text: str) -> str:
    """The text of a heading; what would close it, or be its anchor, is the sign itself."""
    return re.sub(r"(?<= )#(?=#*$)|(?<=\{)#(?=[\w.:-]+\}$)", "&#35;", text)


def guarded(text: str) -> str:
    """A text whose beginning is no sign of a block."""
    match = FIRST.match(text)
    if not match:
        return text
    if match["sign"]:
        return "\\" + text
    if match["parts"]:
        head, _, tail = text.partition(".")
        return f"{head}\\.{tail}"
    return f"{text[: match.start('end')]}\\{text[match.start('end') :]}"


def _table(table: Table) -> str:
    rows = ["| " + " | ".join(_cell(cell) for cell in row) + " |" for row in table.rows]
    return "\n".join([rows[0], "|" + "---|" * len(table.rows[0]), *rows[1:]])


def _cell(runs: tuple[Run, ...]) -> str:
    return line(runs).replace("\\\\", "&#92;").replace("|", "\\|").replace("\n", "<br>")


def line(runs: Iterable[Run]) -> str:
    """Runs as running text with its markup."""
    return re.sub(r"[ \t]{2,}", " ", "".join(_spaced(list(runs)))).strip()


def _spaced(runs: list[Run]) -> Iterator[str]:
    for place, run in enumerate(runs):
        if run.withheld:
            yield run.text
        elif run.note:
            yield f"[^{run.note}]"
        else:
            before = runs[place - 1].text[-1:] if place else ""
            after = runs[place + 1].text[:1] if place + 1 < len(runs) else ""
            yield _styled(run, before, after)


def _styled(run: Run, before: str, after: str) -> str:
    text = escaped(run.text)
    if run.raised and text.strip():
        return f"<sup>{text}</sup>"
    sign = "*" * (2 * run.bold + run.italic)
    inner = text.strip()
    if not sign or not any(map(str.isalnum, inner)) or not _may_stand(run.text, inner, before, after):
        return text
    start = text[: len(text) - len(text.lstrip())]
    end = text[len(text.rstrip()) :]
    return f"{start}{sign}{inner}{sign}{end}"


def _may_stand(text: str, inner: str, before: str, after: str) -> bool:
    """Whether stars around a text are read as emphasis: between blanks and signs, and not within a word."""
    opens = text[:1].isspace() or not before or before in " \n\"'“‘(-/"
    closes = text[-1:].isspace() or not after or after in " \n.,;:!?\"'”’)-/"
    first, last = inner[0], inner[-1]
    return (
        opens and closes and (first.isalnum() or first in "\"'“‘(€§") and (last.isalnum() or last in ".,;:!?\"'”’)%…€")
    )


def escaped(text: str) -> str:
    """A text in which no sign is markup; addresses on the web stay as they are."""
    found, place = [], 0
    for match in ADDRESS.finditer(text):
        found += [SIGNS.sub(_escape, text[place : match.start()]), match[0]]
        place = match.end()
    return "".join([*found, SIGNS.sub(_escape, text[place:])])


def _escape(match: re.Match[str]) -> str:
    sign = match[0]
    return {"]": "]", "&": "&amp;", "<": "&lt;"}.get(sign, "\\" + sign)
