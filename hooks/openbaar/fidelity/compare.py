"""Two forms of a text, compared: what of the source is not on the page, and what is there too often."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from openbaar.fidelity.line_form import squeezed
from openbaar.fidelity.page_text import page_lines
from openbaar.fidelity.source_text import SourceLine, source_lines

TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")
MOST = 3_000
"""Tokens in a difference that are matched one by one; of a longer one only the beginning is looked at."""
SHOWN = 80
"""Characters of a difference that a message shows."""


class Difference(NamedTuple):
    """Something that differs between a source and its page: the line of the body (from 0), the words, and whether they
    are lost, or else stand on the page without standing in the source."""

    line: int
    words: str
    is_lost: bool


def differences(body: str, html: str) -> tuple[Difference, ...]:
    """What of a body without comments is not in the HTML of its text, and what is there and not in the body. Signs that
    are there too many are none: the page may show one that could be read as markup."""
    source, page = source_lines(body), page_lines(html)
    if squeezed("".join([text for _, text in source])) == squeezed("".join(page)):
        return ()
    return tuple(_matched(source, "\n".join(page)))


def _matched(source: list[SourceLine], page: str) -> Iterator[Difference]:
    wanted = [(token, number) for number, text in source for token in _tokens(text)]
    there = _tokens(page)
    keys, found = [_key(token) for token, _ in wanted], [_key(token) for token in there]
    first = _common(keys, found)
    last = _common(keys[first:][::-1], found[first:][::-1])
    wanted, there = wanted[first : len(wanted) - last], there[first : len(there) - last]
    keys, found = keys[first : len(keys) - last], found[first : len(found) - last]
    matcher = SequenceMatcher(None, keys[:MOST], found[:MOST], autojunk=False)
    for kind, start, end, begin, stop in matcher.get_opcodes():
        if kind in ("delete", "replace") and "".join(keys[start:end]) not in "".join(found[begin:stop]):
            yield Difference(wanted[start][1], _shown([token for token, _ in wanted[start:end]]), True)
        elif kind != "equal" and any(token[0].isalnum() for token in there[begin:stop]):
            line = wanted[min(start, len(wanted) - 1)][1] if wanted else 0
            yield Difference(line, _shown(there[begin:stop]), False)


def _tokens(text: str) -> list[str]:
    """Words and signs."""
    return TOKEN.findall(re.sub("`+", "`", text))


def _key(token: str) -> str:
    """What a token is compared by."""
    return "-" if token in ("*", "_") else token


def _common(one: list[str], other: list[str]) -> int:
    """How many tokens both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (a, b) in pairs if a != b), min(len(one), len(other)))


def _shown(tokens: list[str]) -> str:
    text = " ".join(tokens)
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
