"""What was withheld -> the proposal for ``niet_openbaar``. The ground is that which is printed; where none is, the
proposal says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from openbaar.documents.grounds import grounds_of
from openbaar.importer.blocks import Block, Heading, Item, Paragraph, Run, Table, text_of
from openbaar.importer.imported import Imported

WITHOUT = "De bron noemt de grond niet."


def proposals(imported: Imported) -> tuple[Mapping[str, str], ...]:
    """Blocks for ``niet_openbaar``: what is withheld around the text, by label, and in it, by heading."""
    found: dict[tuple[str, str], None] = {}
    for label, codes in imported.facts.withheld:
        for code in codes or ("",):
            found[f"wat in het origineel bij '{label}' staat", code] = None
    for heading, mark in _in_text(imported.text.blocks):
        for code in grounds_of(mark) or ("",):
            found[f"een deel van '{heading}'" if heading else "een deel van de tekst", code] = None
    return tuple(_proposal(part, code) for part, code in found)


def _proposal(part: str, code: str) -> Mapping[str, str]:
    return {"onderdeel": part, "grond": code} if code else {"onderdeel": part, "toelichting": WITHOUT}


def _in_text(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """For each mark in a text: the heading above it, and the grounds in the mark."""
    heading = ""
    for block in blocks:
        if isinstance(block, Heading):
            heading = text_of(block)
        for run in _runs(block):
            if run.withheld:
                match = re.match(r"\[weggelaten(?:: ([^\]]*))?\]", run.text)
                yield heading, (match[1] or "") if match else ""


def _runs(block: Block) -> Iterator[Run]:
    if isinstance(block, Table):
        for row in block.rows:
            for cell in row:
                yield from cell
    elif isinstance(block, Paragraph | Item):
        yield from block.runs
