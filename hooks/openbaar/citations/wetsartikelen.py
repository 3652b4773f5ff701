"""Articles of laws, one or a list, with the law behind them.

    artikel 273g Sr · art. 8:42 Awb · artikel 5.1, tweede lid, aanhef en onder e, van de Woo
    artikelen 22, 27 en 63 Sr · artikelen 338 (lid 2) en 339 Fw · artikel 8.7 en artikel 8.8 Vb
    art. 7:658 BW (Book 7, article 658) · artikel 120 van de Grondwet · artikel 6 AVG

An article without a law, of 'die wet', of a contract or a plan is nothing. Abbreviations mean something else elsewhere
(GW is a gigawatt), so the word 'artikel' is required. Source: Aanwijzingen voor de regelgeving 3.27-3.31; wetten.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .aliassen import SEVERAL
from .model import ONZEKER, ZEKER, Found, Span
from .wetten import AMBIGUOUS, BOOKS, LAW, LEVELS, MARKS, law_of

START = re.compile(r"[Aa](?<![A-Za-z][Aa])(?i:rtikel(?:en)?|rtt?)(?![a-z])\.? ?(?=[\dI])")
_ORDINAL = (
    "(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende"
    "|vijftiende|laatste|enige|enig|voorlaatste)"
)
# 'onder a jo artikel 3', 'onder 2 en 3 lid 1': a word between articles or the number of a paragraph is no letter.
_LETTER = (
    r"(?:(?!jo\b|en\b|of\b)[a-z]{1,2}\d?|[A-Z]|\d{1,2}(?!\d| ?(?:van|lid|leden)\b))(?:°|º|o(?![a-z]))?(?![A-Za-z])"
)
_LETTERS = rf"{_LETTER}(?:(?:, | en | of | t/m | tot en met |-){_LETTER})*"
_ARTICLE = re.compile(
    r"(\d{1,4}[A-Z]?:\d{1,4}|\d{1,4}(?:\.\d{1,4}){0,3})((?: ?(?:bis|ter|quater|quinquies|sexies|septies"
    r"|octies|nonies)(?:\.\d{1,2})?)|[a-z]{1,3}|\.[a-z](?![a-z]))?(?![A-Za-z0-9:])"
)
_LID_LIST = r"\d{1,2}[a-z]?(?:(?:, | en | of | t/m | tot en met | ?- ?)\d{1,2}[a-z]?(?![\d:.a-z]))*"
_QUALIFIER = re.compile(
    rf"(?:{_ORDINAL}(?:(?:, | en | of | tot en met | t/m ){_ORDINAL})* (?:lid|leden|volzin|zin|alinea"
    rf"|gedachtestreepje)(?![a-z])"
    rf"|(?:lid|leden) {_LID_LIST}|aanhef(?![a-z])|slot(?:zin)?(?![a-z])|(?:en )?onder(?:deel"
    rf"|delen)? {_LETTERS}|sub {_LETTERS}"
    rf"|ten {_ORDINAL}|e\.v\.|volgende(?! ?(?:lid|artikel))|(?:volzin|zin|alinea|punt) \d{{1,2}}|letters? {_LETTERS}"
    r"|\d{1,2}[°º]|[a-z](?:, | en | of )\d{1,2}[°º])"
)
_BRACKET = re.compile(r" ?\([^()]{1,60}\)")
_BRACKET_BODY = re.compile(r"\((?:lid|leden|\d{1,2}|[a-z]\)|sub|onder|aanhef|eerste|tweede|derde|vierde)[^()]{0,40}\)")
# 'artikel 8 (recht op privéleven) EVRM': what it is about; 'artikel 8 (oud)' is another article.
_SUBJECT = re.compile(
    r"\((?!(?:oude?|nieuwe?|zie|hierna|verder)\b|voorgesteld|vervallen|ontwerp|concept)[a-z][^()\d]{3,60}\)"
)
_GLUE = re.compile(
    r",? ?(?:(?:en|of|alsmede|evenals|jo\.?(?:to)?|juncto|j°|jis|dan wel|respectievelijk|resp\.|onderscheidenlijk|/|&|"
    r"(?:in samenhang (?:gelezen )?met|gelezen in samenhang met|gelezen met)) ?)?"
    r"(?:(?:de |het )?(?i:artikel(?:en)?|artt?\.?) ?)?",
)
_UNTIL = re.compile(r" (?:tot en met|t/m) | ?- ?(?=\d)")
_OF_LAW = re.compile(r",? ?(?:(?:van|uit|in) )?(?:(?:de|het) )?(?:huidige |Nederlandse )?")
_PROPOSED = re.compile(r"\b(?:voorgestelde?|concept-?|nieuw(?:e)?|voorgenomen|ontwerp-?) ?$", re.IGNORECASE)

PROPOSED = "voorgesteld artikel: niet zeker of het in de geldende wet staat"
NO_SUCH_NUMBER = "deze wet nummert haar artikelen anders: controleer het nummer"
TWO_DEFINITIONS = "de tekst geeft deze afkorting aan meer dan één wet: schrijf de naam voluit"
AMBIGUOUS_LAW = "de afkorting staat voor meer dan één wet: schrijf de naam voluit of leg haar uit met '(hierna: …)'"


class _Articles(NamedTuple):
    """Articles with their places, and where the reading stopped."""

    values: tuple[str, ...]
    places: tuple[Span, ...]
    end: int


def find_wetsartikelen(text: str, aliases: Mapping[str, str]) -> Iterator[Found]:
    """All articles with a law; ``aliases`` gives the id of a law that the text itself abbreviates."""
    position = 0
    while start := START.search(text, position):
        articles = _read_articles(text, start.end())
        position = max(articles.end, start.end())
        if articles.values and (found := _with_law(text, start.start(), articles, aliases)):
            position = max(position, found.end)
            yield found


def _read_articles(text: str, position: int) -> _Articles:
    values: list[str] = []
    places: list[Span] = []
    end = position
    while True:
        if article := _ARTICLE.match(text, position):
            values.append(article[0].replace(" ", ""))
            places.append(article.span())
            position = article.end()
        elif qualifier := _QUALIFIER.match(text, position):
            position = qualifier.end()
        else:
            return _Articles(tuple(values), tuple(places), end)
        end = _after_brackets(text, position)
        between = _UNTIL.match(text, end) or _GLUE.match(text, end)
        position = between.end() if between else end


def _after_brackets(text: str, position: int) -> int:
    while (bracket := _BRACKET.match(text, position)) and _is_passed_over(bracket[0].lstrip()):
        position = bracket.end()
    return position


def _is_passed_over(bracket: str) -> bool:
    return bool(_BRACKET_BODY.match(bracket) or _SUBJECT.match(bracket))


def _with_law(text: str, start: int, articles: _Articles, aliases: Mapping[str, str]) -> Found | None:
    before = _OF_LAW.match(text, articles.end)
    position = before.end() if before else articles.end
    if alias := _alias_at(text, position, aliases):
        if not aliases[alias]:  # the text defines it as something that is not known
            return None
        if aliases[alias] == SEVERAL:
            return Found(start, position + len(alias), "bwb", state=ONZEKER, reason=TWO_DEFINITIONS)
        return _cited(text, start, position + len(alias), articles, aliases[alias])
    law = LAW.match(text, position)
    if not law:
        return None
    if law["bw"]:
        return _of_book(text, start, law.end(), articles, law["boek"] or law["boek2"] or "")
    form = law["name"] or law["short"]
    if form in AMBIGUOUS:
        return Found(start, law.end(), "bwb", state=ONZEKER, reason=AMBIGUOUS_LAW)
    return _cited(text, start, law.end(), articles, law_of(form).id)


def _alias_at(text: str, position: int, aliases: Mapping[str, str]) -> str:
    fitting = [alias for alias in aliases if text.startswith(alias, position)]
    alias = max(fitting, key=len, default="")
    after = text[position + len(alias) : position + len(alias) + 1]
    return "" if after.isalnum() else alias


def _cited(text: str, start: int, end: int, articles: _Articles, id: str) -> Found:
    state, reason = (ONZEKER, PROPOSED) if _PROPOSED.search(text[max(0, start - 20) : start]) else (ZEKER, "")
    if not id.startswith("BWB"):
        return Found(start, end, "eu", (id,), (), state, reason)
    if not all(MARKS.get(id, "") in value for value in articles.values):
        return Found(start, end, "bwb", state=ONZEKER, reason=NO_SUCH_NUMBER)
    depth = LEVELS.get(id, 0)
    ids = tuple(f"{id}#{_without_parts(value, depth)}" for value in articles.values)
    return Found(start, end, "bwb", ids, articles.places, state, reason)


def _without_parts(value: str, depth: int) -> str:
    """'5.1.2e' of the Woo is article 5.1, second paragraph, under e."""
    value = re.sub(r"\.[a-z]$", "", value)
    parts = value.split(".")
    return ".".join(parts[:depth]) if depth and len(parts) > depth else value


def _of_book(text: str, start: int, end: int, articles: _Articles, book: str) -> Found | None:
    """Each book of the BW is a regulation of its own: 7:658 is article 658 of Book 7; 1638c without book is old law."""
    ids = []
    for value in articles.values:
        own_book, colon, number = value.rpartition(":")
        law = BOOKS.get(own_book if colon else book)
        if law is None:
            return None
        ids.append(f"{law.id}#{number}")
    state, reason = (ONZEKER, PROPOSED) if _PROPOSED.search(text[max(0, start - 20) : start]) else (ZEKER, "")
    return Found(start, end, "bwb", tuple(ids), articles.places, state, reason)
