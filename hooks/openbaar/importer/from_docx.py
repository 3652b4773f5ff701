"""A Word file -> a document. Headers, text boxes and content controls give fields; numbers that Word makes up become
text; footnotes are real ones. What Word keeps beside the text is left out, and named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from openbaar.importer.blocks import Text
from openbaar.importer.finding import facts
from openbaar.importer.imported import Imported
from openbaar.importer.kind import kind_of
from openbaar.importer.layout import section_level
from openbaar.importer.letterhead import Letterhead
from openbaar.importer.opening import is_salutation
from openbaar.importer.word_blocks import blocks_of
from openbaar.importer.word_forms import opened
from openbaar.importer.word_letterhead import has_label, letterhead_of
from openbaar.importer.word_notes import comments, notes_of, numbered
from openbaar.importer.word_numbers import Numbers
from openbaar.importer.word_package import open_word
from openbaar.importer.word_paragraphs import Para, Piece, WordBox, WordReader
from openbaar.importer.word_runs import WordState

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
    pieces = list(opened(reader.pieces(package.element.body)))
    start = _start(pieces)
    aside = [piece for piece in pieces[start:] if isinstance(piece, WordBox) and has_label(piece)]
    head = letterhead_of(heads, [*pieces[:start], *aside])
    text = [piece for piece in pieces[start:] if piece not in aside]
    blocks, notes = numbered(tuple(blocks_of(text)), list(notes_of(package, state)))
    titled = next((piece.text for piece in pieces[:start] if isinstance(piece, Para) and piece.title), "")
    kind, how = kind_of(head, blocks, False, _has_nota(head))
    known = facts(head, blocks, kind, {"title": titled, "title_hoe": "een alinea in de stijl Titel"} if titled else {})
    state.counts["comments"] += comments(package)
    told = tuple(f"{count} keer: {TOLD[name]}" for name, count in sorted(state.counts.items()) if count)
    return Imported(kind, how, known, Text(blocks, notes, (), head.left_out), left_over=told)


def _has_nota(head: Letterhead) -> bool:
    return any(word.lower().strip() in ("nota", "beslisnota") for word in head.words)


def _headers(package: Any) -> Iterator[Any]:
    """The headers and feet of all sections that are shown, each once; those of the first page come first. Word keeps
    those of a first page also where it has none of its own any more."""
    seen: set[int] = set()
    for section in package.sections:
        has_first = section.different_first_page_header_footer
        first = (section.first_page_header, section.first_page_footer) if has_first else ()
        for header in (*first[:1], section.header, *first[1:], section.footer):
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
