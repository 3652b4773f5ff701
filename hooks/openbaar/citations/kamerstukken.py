"""Kamerstukken of both chambers, and whole dossiers.

    Kamerstukken II 2021/22, 28 638, nr. 205, p. 4          -> kst-28638-205
    Kamerstuk 21 501-02, nr. 2733 · Kamerstuk 36560-VI-1    -> kst-21501-02-2733 · kst-36560-VI-1
    Kamerstukken I 2004/05, 28 221, E · EK 2013-2014, 32 862, nr L
    Kamerstukken II 2003/04, 28 663 en 28 199, nr. 13       -> kst-28663-13, the first dossier
    Kamerstukken, 2021-2022, 31 293, nr. 615 en 27 923, nr. 449
    Kamerstukken 26 294 en 28017 · wetsvoorstel 25 444      -> dossier/26294 ...

Source: Aanwijzingen voor de regelgeving 3.43; Leidraad voor juridische auteurs 3.4; identifiers as in kamerstuk_ids.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .dossiers import CHAPTERS, FUNDS, RunningDossier, read_comma_chapter, read_dossier
from .gepaard import is_respective, paired
from .heads import EERSTE, TWEEDE, CitationHead, after_separators
from .kamerstuk_ids import (
    LETTER_OR_FUND,
    REPRINT,
    dossier_verdict,
    is_joint,
    paper_ids,
)
from .model import ONZEKER, Found, Span
from .numbers import RESPECTIVELY, Numbers, read_list, read_numbers
from .sessions import FIRST_ONLINE, Session, read_session

_JOIN = re.compile(
    rf" ?(?:,|/| en| &| alsmede|,? {RESPECTIVELY})(?: de)? ?(?=(?:[Nn]rs?\.? ?)?\d{{2}}[ .]?\d{{3}}(?!\d))"
)
_UNTIL = re.compile(r" (?:t/m|tot en met) | ?- ?(?=\d{2} ?\d{3}(?!\d))")
# '35.673 EK B': the chamber between dossier and number.
_CHAMBER_LATER = re.compile(r",? ([ET]K),? (?:nrs?\.? ?)?")
_REPRINT = re.compile(r",? ?\((?:\d ?e |tweede |gewijzigde )?(?:gecorrigeerde )?herdruk\)", re.IGNORECASE)
_PAGES = re.compile(
    r",? ?(?:pp?|pagg?|blz|bladzijden?|bldz|pt|punt|§+|par|paragraaf|onder|noot)\.? ?\d[\da-z.]{0,8}"
    r"(?:(?:, ?| ?- ?| en | t/m )\d[\da-z]{0,6}(?![ .]?\d)){0,12}",
    re.IGNORECASE,
)
# 'nr. 3 (MvT), p. 102, en nr. 4': what kind of paper it is.
_KIND = re.compile(r" \([A-Za-z][A-Za-z .-]{1,40}\)")
_SAME_DOSSIER = re.compile(
    rf",? ?\(?(?:en|;|alsmede|zie|{RESPECTIVELY})(?: ook)? (?=(?:nrs?|nummers?)\b)", re.IGNORECASE
)
_NEXT_DOSSIER = re.compile(
    rf" ?(?:;|,? (?:en|alsmede|{RESPECTIVELY})|,)(?: (?:zie|en|ook|idem|vgl\.)){{0,2}} ?(?=[\dNn])", re.IGNORECASE
)
# A number that could not be read, with a footnote figure glued to it perhaps: the whole dossier is not what was cited.
_UNREAD = re.compile(
    r"[ ,.;]{0,3}\(?(?:(?:stuk|onder)[ -]?)?(?:nrs?|nos?|nummers?)(?![a-z])\.?:? ?(?!\d\d[ .]\d{3}(?!\d))\d{1,6}",
    re.IGNORECASE,
)
# '31 293-620-K' is the number of a case.
_CASE = re.compile(r" ?-\d{1,4}-[A-Za-z]")
UNREAD = "het nummer achter het dossier is niet te lezen: controleer het"
_LONGEST_RANGE = 30


class Context(NamedTuple):
    """What a following dossier inherits."""

    chamber: str
    session: Session | None
    is_loose: bool
    is_strict: bool


def read_kamerstukken(text: str, head: CitationHead) -> Iterator[Found]:
    """All papers and dossiers that follow one label; nothing when no dossier follows."""
    strict = not head.labels & {"kamerstuk", "wetsvoorstel"} and head.session is None
    context = Context(head.chamber, head.session, "wetsvoorstel" not in head.labels, strict)
    position, start = after_separators(text, head.end), head.start
    position += "kamerstuk" in head.labels and text.startswith("(", position)
    if text[position - 1] == "(":  # 'wetsvoorstel (36 410)': without the label, or the link would hold half a pair
        start = position
    yield from read_series(text, position, start, context)


def read_series(text: str, position: int, start: int, context: Context) -> Iterator[Found]:
    """A dossier with its numbers, and the next ones behind ';' or 'en'."""
    while read := read_group(text, position, start, context):
        yield from read.found
        following = _following(text, read.end, context)
        if following is None:
            return
        position, start, context = following


class NumberGroup(NamedTuple):
    """One dossier, or several that share a number, with all the numbers that follow."""

    found: tuple[Found, ...]
    end: int


def read_group(text: str, position: int, start: int, context: Context) -> NumberGroup | None:
    dossiers = _read_dossiers(text, position, context)
    if not dossiers:
        return None
    first = _with_chapter(text, dossiers, context)
    end = first.end if len(dossiers) == 1 else dossiers[-1].end
    numbers = read_numbers(text, end, context.is_loose)
    if numbers is None and (later := _CHAMBER_LATER.match(text, end)):
        context = context._replace(chamber=EERSTE if later[1] == "EK" else TWEEDE)
        numbers = read_list(text, later.end(), False, True)
    if numbers is None:
        return _without_number(text, end, dossiers, first, start, context)
    if first.suffix and not (first.suffix in CHAPTERS or first.suffix in FUNDS):
        return None
    dossier = first._replace(toevoeging=first.suffix, suffix="") if first.suffix else first
    if len(dossiers) > 1 and (is_respective(text, dossiers, numbers) or len(dossiers) == len(numbers.values)):
        settled = (dossier, *(_settled(each, context) for each in dossiers[1:]))
        found = paired(text, settled, numbers, start, context.session, context.chamber)
        return NumberGroup((found,), _after_pages(text, numbers.end))
    return _papers(text, dossier, numbers, start, context)


def _without_number(
    text: str, end: int, dossiers: tuple[RunningDossier, ...], first: RunningDossier, start: int, context: Context
) -> NumberGroup | None:
    if _CASE.match(text, end):
        return None
    if unread := _UNREAD.match(text, end):
        found = Found(start, unread.end(), "kst", state=ONZEKER, reason=UNREAD)
        return None if context.is_strict else NumberGroup((found,), unread.end())
    if first.suffix:
        return _lettered(text, first, start, context, dossiers)
    return None if context.is_strict and not first.toevoeging else _whole(dossiers, start, context)


def _read_dossiers(text: str, position: int, context: Context) -> tuple[RunningDossier, ...]:
    old = context.session is not None and context.session.first < 1975
    dossier = read_dossier(text, position, old)
    dossiers: list[RunningDossier] = []
    while dossier:
        dossiers.append(dossier)
        if until := _UNTIL.match(text, dossier.end):
            dossiers += _through(dossier, read_dossier(text, until.end()))
        join = _JOIN.match(text, dossiers[-1].end)
        dossier = read_dossier(text, join.end()) if join else None
    return tuple(dossiers)


def _through(first: RunningDossier, last: RunningDossier | None) -> list[RunningDossier]:
    """The dossiers after ``first`` up to and including ``last``; those in between stand nowhere in the text."""
    if not last or not 0 < last.number - first.number <= _LONGEST_RANGE:
        return []
    between = range(first.number + 1, last.number)
    return [*(RunningDossier(number, "", "", last.end, last.end) for number in between), last]


def _with_chapter(text: str, dossiers: tuple[RunningDossier, ...], context: Context) -> RunningDossier:
    first = dossiers[0]
    if len(dossiers) > 1 or first.suffix or first.toevoeging:
        return first
    chapter = read_comma_chapter(text, first.end)
    if chapter and (read_numbers(text, chapter[1], context.is_loose) or _is_chapter(chapter[0], context)):
        return first._replace(suffix=chapter[0], end=chapter[1])
    return first


def _is_chapter(letters: str, context: Context) -> bool:
    """Without a number behind it 'VI' is a chapter; 'I' is one too, but for the Eerste Kamer it is a paper."""
    return letters in CHAPTERS and len(letters) > 1


def _lettered(
    text: str, dossier: RunningDossier, start: int, context: Context, dossiers: tuple[RunningDossier, ...]
) -> NumberGroup:
    """'32 276 A': a paper of the Eerste Kamer; '36470-XVI': a chapter; '35 300 A' without chamber: unknown."""
    letters = dossier.suffix
    if not _settled(dossier, context).suffix:
        return _whole((dossier, *dossiers[1:]), start, context)
    if context.chamber == EERSTE:
        place = (dossier.end - len(letters), dossier.end)
        numbers = Numbers((letters,), (place,), dossier.end, frozenset(), False)
        return _papers(text, dossier._replace(suffix=""), numbers, start, context)
    found = Found(start, dossier.end, "kst", state=ONZEKER, reason=LETTER_OR_FUND)
    return NumberGroup((found,), dossier.end)


def _settled(dossier: RunningDossier, context: Context) -> RunningDossier:
    """A dossier whose letters are surely a chapter or a fund, with those as its toevoeging; any other as it is."""
    letters = dossier.suffix
    if letters and (_is_chapter(letters, context) or (context.chamber == TWEEDE and letters in FUNDS)):
        return dossier._replace(toevoeging=letters, suffix="")
    return dossier


def _whole(dossiers: tuple[RunningDossier, ...], start: int, context: Context) -> NumberGroup:
    ids, places, verdicts = [], list[Span | None](), []
    settled = [_settled(dossier, context) for dossier in dossiers]
    if any(dossier.suffix for dossier in settled):
        found = Found(start, dossiers[-1].end, "kst", state=ONZEKER, reason=LETTER_OR_FUND)
        return NumberGroup((found,), dossiers[-1].end)
    for dossier in settled:
        ids.append(f"dossier/{dossier.key}")
        places.append((dossier.start, dossier.end) if dossier.start < dossier.end else None)
        verdicts.append(dossier_verdict(dossier, context.session))
    end = dossiers[-1].end
    state, reason = next((verdict for verdict in verdicts if verdict[1]), verdicts[0])
    return NumberGroup((Found(start, end, "dossier", tuple(ids), tuple(places), state, reason),), end)


def _papers(text: str, dossier: RunningDossier, numbers: Numbers, start: int, context: Context) -> NumberGroup:
    found = [_paper(text, dossier, numbers, start, context)]
    end = _after_pages(text, numbers.end)
    while (again := _SAME_DOSSIER.match(text, end)) and (more := read_numbers(text, again.end(), False)):
        found.append(_paper(text, dossier, more, again.end(), context))
        end = _after_pages(text, more.end)
    return NumberGroup(tuple(found), end)


def _paper(text: str, dossier: RunningDossier, numbers: Numbers, start: int, context: Context) -> Found:
    values, places = numbers.values, numbers.places
    is_old = context.session is not None and context.session.first < FIRST_ONLINE
    if numbers.joint and is_joint(dossier, context.session) and not is_old:
        kept = [each for each in range(len(values)) if each not in numbers.joint]
        values, places = tuple(values[each] for each in kept), tuple(places[each] for each in kept)
    ids, verdict = paper_ids(dossier, values, context.session, context.chamber)
    if _REPRINT.match(text, numbers.end):
        ids, verdict = (), (ONZEKER, REPRINT)
    return Found(start, numbers.end, "kst", ids, places if ids else (), *verdict)


def _after_pages(text: str, position: int) -> int:
    for _ in range(3):
        pages = _REPRINT.match(text, position) or _PAGES.match(text, position) or _KIND.match(text, position)
        if not pages:
            return position
        position = pages.end()
    return position


def _following(text: str, end: int, context: Context) -> tuple[int, int, Context] | None:
    """A next dossier under the same label: after ';' or 'en', with or without a session of its own."""
    joint = _NEXT_DOSSIER.match(text, end)
    if not joint:
        return None
    position, inherited = joint.end(), context._replace(is_strict=True)
    if session := read_session(text, position):
        position, inherited = after_separators(text, session[1]), inherited._replace(session=session[0])
    return position, joint.end(), inherited
