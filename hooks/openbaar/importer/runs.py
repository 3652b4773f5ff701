"""Lines of one block -> its running text: words joined over the ends of lines, with what is bold or italic, marked as a
note, or withheld.

Hyphens at the end of a line are nearly all real ("REACH-" / "verordening", "wet-" / "en regelgeving"): they stay, and
only before "en" or "of" does the blank stay too. One goes where the same text writes the word without it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from openbaar.importer.blocks import Run
from openbaar.importer.lines import Stretch, is_apart
from openbaar.importer.redactions import is_mark, without_repeats
from openbaar.pdf import Word

BETWEEN = re.compile(
    r"(?:en|of|en/of|als|tot|dan wel|noch|alsmede|respectievelijk|resp|dan|ook|naar|and|or|t/m)\b", re.IGNORECASE
)
"""A word that may stand after a hyphen with a blank: "wet- en regelgeving"."""
ADDRESS = re.compile(r"(?:https?://|www\.)\S*$", re.IGNORECASE)
SMALL_DIGITS = re.compile(r"(?P<before>.+?)(?P<digits>[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2})(?P<after>\W*)")
SMALL = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
HYPHENS = ("-", "\u2010", "\u2011")
SOFT = "\xad"
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
HEAD = re.compile(r"([^\W\d_]+)[-\u2010\u2011]$")
TAIL = re.compile(r"[^\W\d_]+")
"""Words, the part of one before a hyphen, and the part after it."""


@dataclass(frozen=True)
class Known:
    """What a document has elsewhere, and that tells how its lines are read."""

    notes: frozenset[tuple[int, str]] = frozenset()
    """The notes that may be marked: page and label."""
    words: frozenset[str] = frozenset()
    """Its words."""


def merged_rows(stretches: Iterable[Stretch]) -> list[Stretch]:
    """One stretch a row, for what stands on one height."""
    rows: list[list[Stretch]] = []
    for each in sorted(stretches, key=lambda stretch: (stretch.base, stretch.left)):
        if rows and abs(rows[-1][0].base - each.base) < 0.4 * min(rows[-1][0].size, each.size):
            rows[-1].append(each)
        else:
            rows.append([each])
    return [_one(sorted(row, key=lambda each: each.left)) for row in rows]


def _one(row: list[Stretch]) -> Stretch:
    if len(row) == 1:
        return row[0]
    return Stretch(
        row[0].page, tuple(word for each in row for word in each.words), all(each.underlined for each in row)
    )


def runs_of(
    lines: Sequence[Stretch],
    known: Known,
    right: float,
    whole_style: bool = False,
    breaks_words: bool = False,
) -> tuple[Run, ...]:
    """The running text of lines; ``right`` is where the longest of them end. With ``whole_style`` bold and italics are
    left aside: the block is as a whole in one style. With ``breaks_words`` a full line without a blank at its end
    breaks within a word, as in a narrow cell."""
    pieces: list[Run] = []
    for before, line in zip((None, *lines), lines, strict=False):
        words = without_repeats(line.words)
        if pieces and pieces[-1].withheld and is_mark(words[0]) and words[0].text == pieces[-1].text:
            words = words[1:]  # a passage of many lines is one passage
            if not words:
                continue
        if before is not None and not (breaks_words and _breaks_word(before, words[0], right)):
            _join(pieces, before, words[0], right, known.words)
        pieces += _line_runs(line, words, known.notes)
    if whole_style:
        pieces = [_plain(each) for each in pieces]
    return tuple(_merged(pieces))


def _plain(run: Run) -> Run:
    return Run(run.text, raised=run.raised, note=run.note, withheld=run.withheld)


def _line_runs(line: Stretch, words: Sequence[Word], notes: frozenset[tuple[int, str]]) -> Iterator[Run]:
    for place, word in enumerate(words):
        before = words[place - 1] if place else None
        label = mark_label(line, word, before)
        is_note = bool(label) and (line.page, label) in notes
        if before is not None and is_apart(before, word) and not (is_note and not _leads(words, place)):
            yield Run(" ", before.bold and word.bold, before.italic and word.italic)
        if is_mark(word):
            yield Run(word.text, withheld=True)
        elif is_note:
            yield Run(word.text, note=label)
        else:
            yield from _word_runs(line, word, notes)


def _word_runs(line: Stretch, word: Word, notes: frozenset[tuple[int, str]]) -> Iterator[Run]:
    """A word, with a small digit that is a sign of its own (``jl.¹``) as the mark of a note, where that note is
    there."""
    match = SMALL_DIGITS.fullmatch(word.text)
    label = match["digits"].translate(SMALL) if match else ""
    if match and (line.page, label) in notes:
        yield Run(match["before"], word.bold, word.italic)
        yield Run(match["digits"], note=label)
        if match["after"]:
            yield Run(match["after"], word.bold, word.italic)
        return
    raised = line.is_raised(word) and any(map(str.isalnum, word.text))
    yield Run(word.text, word.bold, word.italic, raised)


def _leads(words: Sequence[Word], place: int) -> bool:
    """Whether the mark of a note belongs to the word after it: only where nothing stands before it."""
    return place == 0


def mark_label(line: Stretch, word: Word, before: Word | None) -> str:
    """The label of the note that a raised word marks; "" for m² and for other raised words."""
    match = re.fullmatch(r"[\[(]?(\d{1,3}|\*{1,3})[\])]?[,;]?", word.text)
    if not match or not line.is_raised(word):
        return ""
    return "" if before is not None and re.search(r"(?:^|\d)[cdk]?m$", before.text) else match[1]


def _join(pieces: list[Run], before: Stretch, word: Word, right: float, words: frozenset[str]) -> None:
    """What stands between the last word of a line and the first of the next."""
    last = next((each for each in reversed(pieces) if not each.note), None)
    if last is None or not last.text:
        return
    place = len(pieces) - 1 - pieces[::-1].index(last)
    if last.text.endswith(SOFT):
        pieces[place] = Run(last.text.rstrip(SOFT), last.bold, last.italic, last.raised)
        return
    if _is_broken(last.text, word.text, words):
        pieces[place] = Run(last.text[:-1], last.bold, last.italic, last.raised)
        return
    if last.text.endswith(HYPHENS) and not last.text.endswith(" -") and last.text not in HYPHENS:
        if not BETWEEN.match(word.text) and word.text[:1].isalnum():
            return
    elif _breaks_address(pieces, before, word, right) or (
        last.text.endswith("/") and len(last.text) > 1 and word.text[:1].isalnum() and not before.words[-1].blank_after
    ):
        return
    pieces.append(Run(" ", last.bold and word.bold, last.italic and word.italic))


def words_within(stretches: Iterable[Stretch]) -> frozenset[str]:
    """The words of a text in small letters, also those with a hyphen within them."""
    return frozenset(match[0].lower() for each in stretches for match in WORD.finditer(each.text))


def _is_broken(before: str, after: str, words: frozenset[str]) -> bool:
    """Whether the hyphen between two lines only breaks a word: the text has the word elsewhere without it, and never
    with it."""
    head, tail = HEAD.search(before), TAIL.match(after)
    if not head or not tail:
        return False
    whole = f"{head[1]}{tail[0]}".lower()
    return whole in words and f"{head[1]}-{tail[0]}".lower() not in words


def _breaks_word(before: Stretch, word: Word, right: float) -> bool:
    """``Luchtvaartveiligheidsprogramm`` / ``a``: a full line, no blank and no hyphen at its end, and small letters
    on."""
    last = before.words[-1]
    return not last.blank_after and last.text[-1:].isalpha() and word.text[:1].islower() and before.right > right - 12


def _breaks_address(pieces: list[Run], before: Stretch, word: Word, right: float) -> bool:
    """Whether an address on the web was broken at the end of a line: it goes as far as it can, and no blank follows."""
    tail = "".join(run.text for run in pieces[-3:])
    return (
        bool(ADDRESS.search(tail))
        and not before.words[-1].blank_after
        and before.right > right - 60
        and not (word.text[:1].isupper() and tail.endswith((".", "/")))
    )


def _merged(pieces: list[Run]) -> Iterator[Run]:
    """Runs of one style as one. A blank takes the style of what is around it, so that emphasis is not broken up."""
    for key, group in groupby(pieces, key=_style):
        texts = list(group)
        if key[3] or key[4]:
            yield from texts
        else:
            yield Run("".join(each.text for each in texts), key[0], key[1], key[2])


def _style(run: Run) -> tuple[bool, bool, bool, str, bool]:
    return run.bold, run.italic, run.raised, run.note, run.withheld
