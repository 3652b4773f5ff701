"""The pages of a PDF -> the documents in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from openbaar.importer.blocks import Block, Place, Remark, Text, Verbatim
from openbaar.importer.completeness import incomplete
from openbaar.importer.facts import Facts
from openbaar.importer.finding import facts, not_read
from openbaar.importer.flow import flow
from openbaar.importer.footnotes import notes_of
from openbaar.importer.imported import Imported
from openbaar.importer.kind import kind_of
from openbaar.importer.letterhead import letterhead
from openbaar.importer.measures import Measures
from openbaar.importer.note_labels import marks_of, settled
from openbaar.importer.opening import opening
from openbaar.importer.parliament import printed
from openbaar.importer.parts import parts
from openbaar.importer.regions import Sheet, sheets
from openbaar.importer.runs import Known, words_within
from openbaar.pdf import Page
from openbaar.pdf.recognition import FONT as RECOGNISED

FEW_WORDS = 4
"""A page with fewer words and a picture over most of it is a scan."""
MOST = 0.5
"""Of a page: a picture that is larger is the page itself."""


def documents(pages: Sequence[Page]) -> tuple[Imported, ...]:
    """The documents in a file: mostly one; a bundle is taken apart where the numbers of pages begin again."""
    dealt = parts(pages)
    return tuple(replace(_document(part), of_bundle=len(dealt) > 1, sizes=_sizes(part)) for part in dealt)


def _sizes(pages: Sequence[Page]) -> tuple[tuple[int, float, float], ...]:
    return tuple((page.number, page.width, page.height) for page in pages)


def is_scan(page: Page) -> bool:
    """Whether a page is a picture of itself, without text."""
    area = max(((each.right - each.left) * (each.bottom - each.top) for each in page.pictures), default=0.0)
    return len(page.words) < FEW_WORDS and area > MOST * page.width * page.height


def is_recognised(page: Page) -> bool:
    """Whether a program recognised all text of a page in its picture: just now, or before, as text that is not
    drawn."""
    return bool(page.words) and all(word.hidden or word.font == RECOGNISED for word in page.words)


def _document(pages: Sequence[Page]) -> Imported:
    scanned = tuple(page.number for page in pages if is_scan(page))
    recognised = tuple(page.number for page in pages if is_recognised(page))
    span = (pages[0].number, pages[-1].number)
    if len(scanned) == len(pages):
        return Imported("", "een scan zonder tekst", Facts(), Text(()), span, scanned=scanned)
    dealt, measures = sheets([page for page in pages if page.number not in scanned])
    return _read(dealt, measures, span, scanned, recognised)


def _read(
    dealt: tuple[Sheet, ...],
    measures: Measures,
    span: tuple[int, int],
    scanned: tuple[int, ...],
    recognised: tuple[int, ...],
) -> Imported:
    opened = opening(dealt, measures)
    kept, notes = notes_of(opened.sheets, measures)
    words = words_within(each for sheet in kept for each in sheet.text)
    made = flow(kept, measures, Known(marks_of(notes), words))
    head = letterhead(kept, opened.rows, measures)
    if measures.is_kamerstuk:
        head = replace(head, units=())
    has_nota = any(each.text.lower().strip() in ("nota", "beslisnota") for row in opened.rows for each in row)
    kind, how = kind_of(head, made.blocks, measures.is_kamerstuk, has_nota)
    extra = printed(dealt, opened.rows) if measures.is_kamerstuk else {}
    known = facts(head, made.blocks, kind, extra)
    if recognised:
        not_read(known)
    blocks, notes = settled(made.blocks, notes)
    lost = incomplete(opened.sheets, blocks, notes)
    blocks = tuple(with_warnings(blocks, recognised))
    text = Text(
        blocks, notes, (*lost, *made.remarks, *_covered(dealt), *_turned(dealt), *_unread(dealt)), head.left_out
    )
    return Imported(kind, how, known, text, span, scanned=scanned, machine_read=recognised)


def with_warnings(blocks: Sequence[Block], pages: Sequence[int]) -> Iterator[Block]:
    """The blocks, with a comment above those of each page that a program read."""
    told: set[int] = set()
    for block in blocks:
        page = block.place.page
        if page in pages and page not in told:
            told.add(page)
            yield Verbatim(f"<!-- blz. {page}: door de computer gelezen, nog na te kijken -->")
        yield block


def _turned(dealt: Sequence[Sheet]) -> tuple[Remark, ...]:
    """What is not read because it does not stand upright: a watermark, or the text of a page that lies on its side."""
    found = []
    for sheet in dealt:
        turned = [word.text for word in sheet.page.words if not word.upright]
        if turned:
            words = " ".join(turned)
            text = f"tekst die niet rechtop staat, is niet overgenomen: {words[:60]}{'…' if len(words) > 60 else ''}"
            found.append(Remark(text, Place(sheet.number)))
    return tuple(found)


def _unread(dealt: Sequence[Sheet]) -> tuple[Remark, ...]:
    count = sum(each.text.count("\ufffd") for sheet in dealt for each in (*sheet.text, *sheet.side))
    text = f"{count} tekens zijn niet te lezen, want hun lettertype zegt niet welke het zijn: zoek naar \ufffd"
    return (Remark(text),) if count else ()


def _covered(dealt: Sequence[Sheet]) -> tuple[Remark, ...]:
    pages = sorted({sheet.number for sheet in dealt if any(cover.over_words for cover in sheet.covers)})
    if not pages:
        return ()
    where = ", ".join(map(str, pages))
    return (
        Remark(
            f"LET OP: op blz. {where} staat nog leesbare tekst onder een vlak. Die is niet overgenomen, maar staat wel "
            "in het bestand. Maak het origineel opnieuw voor u het op de site zet."
        ),
    )
