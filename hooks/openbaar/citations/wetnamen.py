"""The names and abbreviations of laws as a text writes them.

    Wet open overheid · de Wet Open Overheid · Woo · WOO · AwB · Boek 7 van het Burgerlijk Wetboek · 7A BW

Names are read without regard to capitals. An abbreviation in other capitals than the table's ('AwB') counts where it is
no word of its own and no two laws differ in capitals alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .model import Span
from .wetten import AMBIGUOUS, FORMS, Wet


class LawName(NamedTuple):
    """Where a law is named. ``law`` is None where several laws have that name, and for the BW, of which ``book`` may
    be given."""

    span: Span
    law: Wet | None
    is_bw: bool = False
    book: str = ""


def _alternatives(forms: Iterable[str]) -> str:
    """One expression for all forms that reads each word once: '(?:wet (?:open overheid|op ...))'."""
    tree: dict[str, list[str]] = {}
    for form in forms:
        first, blank, rest = form.partition(" ")
        tree.setdefault(first, []).append(f"{blank}{rest}")
    return "|".join(_branch(word, tree[word]) for word in sorted(tree, key=lambda word: (-len(word), word)))


def _branch(word: str, rests: list[str]) -> str:
    longer = _alternatives(rest[1:] for rest in rests if rest)
    ending = f"(?: (?:{longer})){'?' if '' in rests else ''}" if longer else ""
    return re.escape(word).replace("'", "['’]") + ending


# What may not follow: a letter, another year than the law's own, the Caribbean part of the Kingdom, 'oud'.
_END = r"(?![A-Za-z0-9ë])(?!-(?!NL\b)[A-Za-z])(?! (?:19|20)\d\d(?!\d))(?! ?\(?(?:BES|[Oo]ud)\b)(?! in het buitenland)"
_NAMES = _alternatives(form for form in FORMS if form == form.lower())
_SHORT = _alternatives([*(form for form in FORMS if form != form.lower()), *AMBIGUOUS])
_BURGERLIJK_WETBOEK = r"(?:BW(?:-NL)?|(?i:burgerlijk wetboek))"
_LAW = re.compile(
    rf"(?P<bw>{_BURGERLIJK_WETBOEK}(?: ?,? ?(?i:boek) ?(?P<boek>7A|10|[1-8]))?|(?i:boek) ?(?P<boek2>7A|10|[1-8])"
    rf",? (?:van het )?{_BURGERLIJK_WETBOEK}){_END}"
    rf"|(?P<name>(?i:{_NAMES})){_END}|(?P<short>{_SHORT}){_END}"
)
_LOOSE = re.compile(rf"[A-Z][A-Za-z]{{2,6}}{_END}")
# Words that are an abbreviation only in its own capitals.
_WORDS = frozenset(["bal", "big", "web", "wed", "wia", "wij", "who", "wor", "wet"])
_LONGEST = 160


def _by_letters() -> dict[str, Wet]:
    """Abbreviation in small letters -> the one law that has it."""
    laws: dict[str, set[Wet]] = {}
    for form, law in FORMS.items():
        if form.isalpha() and 3 <= len(form) <= 7 and form != form.lower():
            laws.setdefault(form.lower(), set()).add(law)
    ambiguous = {form.lower() for form in AMBIGUOUS}
    return {form: law for form, (law, *more) in laws.items() if not more and form not in ambiguous | _WORDS}


_LETTERS = _by_letters()


def law_at(text: str, position: int) -> LawName | None:
    """The law that is named at ``position``."""
    if match := _LAW.match(text, position):
        return _named(match)
    loose = _LOOSE.match(text, position)
    law = _LETTERS.get(loose[0].lower()) if loose else None
    return LawName(loose.span(), law) if loose and law else None


def laws_between(text: str, start: int, end: int) -> Iterator[LawName]:
    """The laws that are named from ``start`` to ``end``."""
    return (_named(match) for match in _LAW.finditer(text, start, end))


def law_before(text: str, position: int) -> LawName | None:
    """The law whose name or abbreviation ends just before ``position``."""
    end = len(text[:position].rstrip()) if text[position - 1 : position] == " " else position
    for name in laws_between(text, max(0, end - _LONGEST), end):
        if name.span[1] == end and not text[max(0, name.span[0] - 1) : name.span[0]].isalnum():
            return name
    first = text.rfind(" ", max(0, end - 8), end) + 1
    return law_at(text[:end], first) if _LOOSE.fullmatch(text, first, end) else None


def law_at_end(text: str, position: int) -> str:
    """The id of the law whose name or abbreviation ends just before ``position``, or ""."""
    name = law_before(text, position)
    return name.law.id if name and name.law else ""


def _named(match: re.Match[str]) -> LawName:
    if match["bw"]:
        return LawName(match.span(), None, True, match["boek"] or match["boek2"] or "")
    form = (match["name"] or match["short"]).replace("’", "'")
    if form in AMBIGUOUS:
        return LawName(match.span(), None)
    return LawName(match.span(), FORMS[form] if form in FORMS else FORMS[form.lower()])
