"""Acts of the European Union by their CELEX number.

    Verordening (EU) 2016/679 · verordening (EU) nr. 1308/2013 · Verordening (EEG) nr. 2092/91 · verordening 428/2009
    de Habitatrichtlijn (92/43/EEG) · Kaderverordening 1083/2006 · de AI-verordening (EU) 2024/1689
    Richtlijn 2006/112/EG · Richtlijn 92/46/EEG · Besluit nr. 1247/2002/EG · Kaderbesluit 2002/584/JBZ
    voorstel voor een richtlijn, COM(2021) 171 · CELEX 32016R0679

From 2015 all acts are numbered year/number; before that regulations are number/year and directives year/number.
'2018/84833' is 2018/848 with a footnote figure glued to it: a number has four digits at most.
Source: EUR-Lex, CELEX numbers and the harmonised numbering of EU acts (2015).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .europese_namen import COMMUNITY as _COMMUNITY
from .europese_namen import NUMBER as _NUMBER
from .europese_namen import find_named
from .model import BEKEND, ONZEKER, ZEKER, Found

_WORD = (
    r"(?i:(?:gedelegeerde |uitvoerings|basis)?(?:verordening(?:en)?|richtlijn(?:en)?)"
    r"|(?:gedelegeerd |uitvoerings|kader)?besluit(?:en)?|beschikking(?:en)?)"
)
_START = re.compile(
    rf"(?<![A-Za-z])(?P<word>{_WORD}|[Vv]o\.(?= ?\(E)) (?:van de (?:Raad|Commissie) )?"
    rf"(?P<community>(?:\({_COMMUNITY}\)|{_COMMUNITY} ) ?)?(?P<nr>(?i:nrs?|no)\.? ?)?(?=\d{{1,4}}/)"
)
_NEXT = re.compile(rf"(?:,| en| of|, en) (?:\({_COMMUNITY}\) ?)?(?:nr\. ?)?(?=\d{{1,4}}/\d{{1,4}}(?!\d))")
_CELEX = re.compile(
    r"(?<![A-Za-z0-9])(?:(?i:CELEX)(?:-?(?:nummer|nr\.?))?:? ?)?(3(?:19|20)\d{2}[RLDF]\d{4})(?![A-Za-z0-9])"
)
_COM = re.compile(r"COM(?<![A-Za-z]COM) ?\(((?:19|20)\d{2})\) ?(?:nr\. ?)?(\d{1,4})(?!\d)")
_PROPOSAL = re.compile(r"voorstel(?:len)? (?:\w+ ){0,3}voor een|voorstel van de Commissie voor", re.IGNORECASE)
_COMMUNICATION = re.compile(r"\bmededeling", re.IGNORECASE)

# 'Richtlijn 2015/1 van het RIVM': a number like that of an EU act, of another body.
_OF_ANOTHER = re.compile(r",? van (?:de|het) (?!Europe|Raad\b|Commissie|EU\b|Unie)")
# 'RIVM-richtlijn 2015/1', but 'EU-richtlijn 2015/1'.
_IS_OF_ANOTHER = re.compile(r"(?<!EU)(?<!EG)(?<!EEG)(?<!GMO)(?<!ESF)(?<!EFRO)-$")

COM_KIND = "COM-document: niet zeker of het een voorstel of een mededeling is"
UNCLEAR = "onduidelijk welk deel het jaar is en welk het nummer"
_WINDOW = 160


def find_europees(text: str) -> Iterator[Found]:
    """All acts with a number, CELEX numbers and COM documents."""
    if "/" in text:
        named = list(find_named(text, _acts))
        yield from named
        taken = [(one.start, one.end) for one in named]
        for start in _START.finditer(text):
            yield from (one for one in _acts(text, start) if all(one.end <= a or one.start >= b for a, b in taken))
    for match in _CELEX.finditer(text):
        yield Found(match.start(), match.end(), "eu", (match[1],))
    for match in _COM.finditer(text):
        yield _com(text, match)


def _acts(text: str, start: re.Match[str], word: str = "", begin: int = -1) -> Iterator[Found]:
    begin, position = (start.start() if begin < 0 else begin), start.end()
    kind = word or start["word"].lower()
    while number := _NUMBER.match(text, position):
        found = _act(start, number, kind, begin)
        if found is None:
            return
        yield found
        following = _NEXT.match(text, number.end())
        if not following:
            return
        begin = position = following.end()


def _act(start: re.Match[str], number: re.Match[str], word: str, begin: int) -> Found | None:
    letter = _letter(word, number["suffix"] or "")
    if not _is_european(letter, start, number):
        return None
    numbering = _year_and_number(letter, number["a"], number["b"], bool(start["nr"]), start["community"] or "")
    if numbering is None:
        return Found(begin, number.end(), "eu", state=ONZEKER, reason=UNCLEAR)
    year, serial = numbering
    return Found(begin, number.end(), "eu", (f"3{year}{letter}{serial:04d}",), (), ZEKER)


def _letter(word: str, suffix: str) -> str:
    if "verordening" in word or word == "vo.":
        return "R"
    if "richtlijn" in word:
        return "L"
    return "F" if word.startswith("kader") and "JBZ" in suffix else "D"


def _is_european(letter: str, start: re.Match[str], number: re.Match[str]) -> bool:
    """A 'besluit' is Dutch unless it is marked; 'verordening 428/2009' is not municipal: those have no number."""
    if start["community"] or number["suffix"]:
        return True
    if _OF_ANOTHER.match(number.string, number.end()) or _IS_OF_ANOTHER.search(
        number.string[max(0, start.start() - 6) : start.start()]
    ):
        return False
    if letter == "R":
        return (len(number["a"]) >= 3 and len(number["b"]) == 4) or (_is_year(number["a"]) and len(number["b"]) >= 3)
    return letter == "L" and (_is_year(number["a"]) or len(number["a"]) == 2)


def _is_year(part: str) -> bool:
    return len(part) == 4 and 1951 <= int(part) <= 2099


def _year_and_number(letter: str, a: str, b: str, has_nr: bool, community: str) -> tuple[int, int] | None:
    if _is_year(a) and _is_year(b):
        if has_nr or "(EU" not in community or int(a) < 2015:
            return (int(b), int(a)) if has_nr and int(b) < 2015 else None
        return int(a), int(b)
    if letter == "R" and len(b) == 2 and int(b) >= 52 and (has_nr or "(EU" not in community):
        return 1900 + int(b), int(a)
    if _is_year(a):
        return int(a), int(b)
    if _is_year(b):
        return int(b), int(a)
    year, number = (b, a) if letter == "R" or (has_nr and letter == "D") else (a, b)
    return (1900 + int(year), int(number)) if len(year) == 2 and int(year) >= 52 else None


def _com(text: str, match: re.Match[str]) -> Found:
    """COM documents have one number series and two kinds of CELEX numbers: the words before tell which."""
    before = text[max(0, match.start() - _WINDOW) : match.start()]
    proposal, communication = _PROPOSAL.search(before), _COMMUNICATION.search(before)
    if bool(proposal) == bool(communication):
        return Found(match.start(), match.end(), "eu", state=BEKEND, reason=COM_KIND)
    kind = "PC" if proposal else "DC"
    return Found(match.start(), match.end(), "eu", (f"5{match[1]}{kind}{int(match[2]):04d}",))
