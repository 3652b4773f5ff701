"""The numbers of articles, one or a list, with their paragraphs: what stands between 'artikel' and the law.

5.1, tweede lid, aanhef en onder e, · 22, 27 en 63 · 338 (lid 2) en 339 · 8.7 en artikel 8.8 · 6(1)(f)
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .model import Span

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
_BRACKET_BODY = re.compile(
    r"\((?:lid|leden|\d{1,2}|sub|onder|aanhef|eerste|tweede|derde|vierde)[^()]{0,40}\)|\([a-z]{1,2}\d?\)"
)
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


class Articles(NamedTuple):
    """Articles with their places, and where the reading stopped."""

    values: tuple[str, ...]
    places: tuple[Span, ...]
    end: int


def read_articles(text: str, position: int) -> Articles:
    """The articles that start at ``position``; none when no number stands there."""
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
            return Articles(tuple(values), tuple(places), end)
        end = _after_brackets(text, position)
        between = _UNTIL.match(text, end) or _GLUE.match(text, end)
        position = between.end() if between else end


def _after_brackets(text: str, position: int) -> int:
    while (bracket := _BRACKET.match(text, position)) and _is_passed_over(bracket[0].lstrip()):
        position = bracket.end()
    return position


def _is_passed_over(bracket: str) -> bool:
    return bool(_BRACKET_BODY.match(bracket) or _SUBJECT.match(bracket))
