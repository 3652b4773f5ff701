"""Back references: ibid., idem, id., t.a.p. and 'zie noot 3', resolved within the chain of footnotes.

    [^4]: Kamerstukken II 2021/22, 28638, nr. 205, p. 3.
    [^5]: Ibid., p. 7.                     -> kst-28638-205
    [^6]: Idem, nr. 206.                   -> kst-28638-206
    [^7]: Zie noot 4.                      -> kst-28638-205

'Ibid.' means the last citation before it in the same footnote, or else the one citation of the footnote before it. When
that footnote holds several the reference is not sure. 'Idem' counts only at the start of a footnote or after a
semicolon: in a table it is just a word. Source: Leidraad voor juridische auteurs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .model import BEKEND, ONZEKER, ZEKER, Found
from .numbers import read_numbers
from .passage import Passage

_SHORT = re.compile(
    r"(?<![\w-])(?:(?P<ibid>(?i:ibid(?:em)?\.?))|(?P<idem>[Ii]dem|[Ii]d\.)|(?P<tap>(?i:t\.a\.p\.))"
    r"|(?i:zie|vgl\.) (?:ook )?(?:voet)?noot (?P<noot>\d{1,3}))(?![\w-])"
)
_OPENING = re.compile(r"(?:^|[;.] ?)\s*(?:(?i:zie|vgl\.)(?: ook)? )?$")
_CLOSING = re.compile(r"[ \ufffc]*(?:$|[.,;:)(]|(?:p|pp|blz|pag)\b)")
_OTHER_ARTICLE = re.compile(r",? ?art(?:ikel|\.)")
_PAPER = re.compile(r"(kst-(?:\d{8}-)?\d{5}(?:-[A-Z]{2,5}|-[A-Z](?=-))?)-\w+")

_CUES = ("bid", "BID", "noot")
_FOOTNOTE_CUES = (*_CUES, "idem", "Idem", "id.", "Id.", "t.a.p.", "T.A.P.")
SEVERAL = "de vorige noot bevat meer dan één verwijzing: niet zeker welke bedoeld is"
NOTHING = "geen verwijzing gevonden waarnaar dit kan terugwijzen"


def with_back_references(passages: Sequence[Passage], found: Sequence[tuple[Found, ...]]) -> list[tuple[Found, ...]]:
    """What was found in each passage, with the back references in its footnotes added."""
    completed: list[tuple[Found, ...]] = []
    chain = _Chain()
    for passage, here in zip(passages, found, strict=True):
        chain.enter(passage.footnote)
        if any(map(passage.text.__contains__, _FOOTNOTE_CUES if passage.footnote else _CUES)):
            here = tuple(_completed(passage, here, chain))
        chain.latest += here if passage.footnote else ()
        completed.append(here)
    return completed


class _Chain:
    """The footnotes so far: what each holds, and the one before the present one."""

    def __init__(self) -> None:
        self.notes: dict[str, list[Found]] = {}
        self.ordinals: dict[str, int] = {}
        self.before: list[Found] = []
        self.latest: list[Found] = []

    def enter(self, label: str) -> None:
        """A passage of the footnote ``label`` begins; "" is the running text."""
        if label and label not in self.notes:
            self.before, self.latest = self.latest, []
            self.notes[label] = self.latest
            self.ordinals[label] = len(self.ordinals) + 1

    def note(self, number: str) -> list[Found]:
        """What footnote ``number`` holds. Readers see ordinals: a label is only trusted where it is its ordinal."""
        return self.notes[number] if self.ordinals.get(number) == int(number) else []


def _completed(passage: Passage, here: tuple[Found, ...], chain: _Chain) -> Iterator[Found]:
    place = 0
    last = chain.latest[-1:] if passage.footnote else []
    for match in _SHORT.finditer(passage.text):
        while place < len(here) and here[place].start < match.start():
            last = [here[place]]
            yield here[place]
            place += 1
        if not _is_reference(passage, match) or (place and here[place - 1].end > match.start()):
            continue
        nearest = last or (chain.before if passage.footnote else [])
        candidates = chain.note(match["noot"]) if match["noot"] else nearest
        if reference := _resolved(passage.text, match, candidates):
            last = [reference]
            yield reference
    yield from here[place:]


def _is_reference(passage: Passage, match: re.Match[str]) -> bool:
    if not _CLOSING.match(passage.text, match.end()):
        return False
    if match["ibid"] or match["noot"]:
        return True
    return bool(passage.footnote) and bool(_OPENING.search(passage.text[max(0, match.start() - 20) : match.start()]))


def _resolved(text: str, match: re.Match[str], candidates: list[Found]) -> Found | None:
    start, end = match.start(), match.end()
    if _OTHER_ARTICLE.match(text, end):
        return None
    if len(candidates) != 1 or not candidates[0].ids:
        several = len(candidates) > 1
        return Found(start, end, "terug", state=ONZEKER if several else BEKEND, reason=SEVERAL if several else NOTHING)
    antecedent = candidates[-1]
    reference = Found(start, end, antecedent.kind, antecedent.ids, (), antecedent.state, antecedent.reason)
    return _with_own_number(text, reference)


def _with_own_number(text: str, reference: Found) -> Found:
    """'Idem, nr. 206': another paper of the same dossier."""
    numbers = read_numbers(text, reference.end, False)
    paper = _PAPER.fullmatch(reference.ids[0])
    if not numbers or not numbers.labelled or reference.state != ZEKER:
        return reference
    if not paper or len(numbers.values) > 1 or not numbers.values[0].isdigit():
        return reference._replace(ids=(), state=ONZEKER, reason=SEVERAL)
    return reference._replace(end=numbers.end, ids=(f"{paper[1]}-{numbers.values[0]}",))
