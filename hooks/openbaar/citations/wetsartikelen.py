"""Articles of laws, one or a list, with the law behind or before them.

    artikel 273g Sr · art. 8:42 Awb · artikel 5.1, tweede lid, aanhef en onder e, van de Woo
    artikelen 22, 27 en 63 Sr · artikelen 338 (lid 2) en 339 Fw · artikel 8.7 en artikel 8.8 Vb
    artikelen 6:162 BW en 6:163 BW · artikelen 8 EVRM en 10 van de Grondwet
    Awb, art. 3:2 · de Woo (artikel 5.1, tweede lid) · Wetboek van Strafrecht, artikel 273f
    art. 7:658 BW (Book 7, article 658) · artikel 120 van de Grondwet · artikel 6 AVG

An article without a law, of 'die wet', of a contract or a plan is nothing. Abbreviations mean something else elsewhere
(GW is a gigawatt), so the word 'artikel' is required. Source: Aanwijzingen voor de regelgeving 3.27-3.31; wetten.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from .aliassen import SEVERAL
from .artikelnummers import START, Articles, read_articles
from .model import ONZEKER, ZEKER, Found
from .wetnamen import LawName, law_at, law_before
from .wetten import BOOKS, HIGHEST, LEVELS, MARKS

_OF_LAW = re.compile(r",? ?(?:(?:van|uit|in) )?(?:(?:de|het) )?(?:huidige |Nederlandse )?")
# 'artikelen 6:162 BW en 6:163 BW': a number with a law of its own.
_AND_LAW = re.compile(r"(?:,|,? (?:en|of|jo\.?|juncto|alsmede)) (?=\d)")
# Between a law and its article: 'Awb, art. 3:2', 'de Woo (artikel 5.1)', 'de Woo (zie met name artikel 5.1)'.
_LAW_FIRST = re.compile(r"(?:[,;:]? | ?\()(?:(?:zie|vgl\.|met name|in het bijzonder|meer specifiek|de) ){0,3}$")
# The article is of something else: 'de Woo, artikel 3 van het besluit', 'artikel 5 APV', 'artikel 6 hierna'.
_OF_ANOTHER = re.compile(r"(?:, (?:van|uit|bij)| (?:van|uit|bij|der|hier[a-z]+|[a-z]+-|(?:de |het )?[A-Z]))|[\w(]")
# 'Grondwet art. 110, AVG art. 6': the law behind the comma has an article of its own.
_ITS_OWN = re.compile(r"[,:]? ?\(?art(?:ikel(?:en)?|t?\.)")
_PROPOSED = re.compile(r"\b(?:voorgestelde?|concept-?|nieuw(?:e)?|voorgenomen|ontwerp-?) ?$", re.IGNORECASE)

PROPOSED = "voorgesteld artikel: niet zeker of het in de geldende wet staat"
NO_SUCH_NUMBER = "deze wet nummert haar artikelen anders: controleer het nummer"
TWO_DEFINITIONS = "de tekst geeft deze afkorting aan meer dan één wet: schrijf de naam voluit"
AMBIGUOUS_LAW = "de naam staat voor meer dan één wet: schrijf hem voluit of leg hem uit met '(hierna: …)'"

Aliases = Mapping[str, str]


def find_wetsartikelen(text: str, aliases: Aliases) -> Iterator[Found]:
    """All articles with a law; ``aliases`` gives the id of a law that the text itself abbreviates."""
    position = 0
    while start := START.search(text, position):
        articles = read_articles(text, start.end())
        found = _found(text, start.start(), position, articles, aliases) if articles.values else None
        position = max(articles.end, start.end())
        while found:
            yield found
            position = max(position, found.end)
            found = _next(text, found.end, aliases)


def _found(text: str, start: int, free: int, articles: Articles, aliases: Aliases) -> Found | None:
    found = _with_law(text, start, articles, aliases)
    is_apart = text.startswith(",", articles.end)
    if found and not (is_apart and (found.state != ZEKER or _ITS_OWN.match(text, found.end))):
        return found
    return _behind_law(text, start, free, articles, aliases) or found


def _next(text: str, position: int, aliases: Aliases) -> Found | None:
    """Another number with a law of its own, under the same 'artikelen'."""
    also = _AND_LAW.match(text, position)
    articles = read_articles(text, also.end()) if also else None
    return _with_law(text, also.end(), articles, aliases) if also and articles and articles.values else None


def _with_law(text: str, start: int, articles: Articles, aliases: Aliases) -> Found | None:
    before = _OF_LAW.match(text, articles.end)
    position = before.end() if before else articles.end
    if alias := _alias_at(text, position, aliases):
        return _of_alias(text, start, position + len(alias), articles, aliases[alias])
    law = law_at(text, position)
    return _of_law(text, start, law.span[1], articles, law) if law else None


def _behind_law(text: str, start: int, free: int, articles: Articles, aliases: Aliases) -> Found | None:
    """'Awb, art. 3:2': the law stands before, nothing that the article could be of behind."""
    between = _LAW_FIRST.search(text, max(free, start - 40), start)
    if not between or _OF_ANOTHER.match(text, articles.end):
        return None
    opened = "(" in between[0]
    end = articles.end + (opened and text.startswith(")", articles.end))
    for alias in aliases:
        first = between.start() - len(alias)
        if text.startswith(alias, max(first, 0)) and first >= free and not text[max(0, first - 1) : first].isalnum():
            return _of_alias(text, first, end, articles, aliases[alias])
    law = law_before(text, between.start())
    if not law or law.span[0] < free or re.search(r"[\w.-]$|\d $", text[max(0, law.span[0] - 2) : law.span[0]]):
        return None
    return _of_law(text, law.span[0], end, articles, law)


def _of_alias(text: str, start: int, end: int, articles: Articles, id: str) -> Found | None:
    if id == SEVERAL:
        return Found(start, end, "bwb", state=ONZEKER, reason=TWO_DEFINITIONS)
    return _cited(text, start, end, articles, id) if id else None  # the text may define it as something unknown


def _of_law(text: str, start: int, end: int, articles: Articles, name: LawName) -> Found | None:
    if name.is_bw:
        return _of_book(text, start, end, articles, name.book)
    if name.law is None:
        return Found(start, end, "bwb", state=ONZEKER, reason=AMBIGUOUS_LAW)
    return _cited(text, start, end, articles, name.law.id)


def _alias_at(text: str, position: int, aliases: Aliases) -> str:
    fitting = [alias for alias in aliases if text.startswith(alias, position)]
    alias = max(fitting, key=len, default="")
    after = text[position + len(alias) : position + len(alias) + 1]
    return "" if after.isalnum() else alias


def _cited(text: str, start: int, end: int, articles: Articles, id: str) -> Found:
    state, reason = _sureness(text, start)
    if not id.startswith("BWB"):
        return Found(start, end, "eu", (id,), (), state, reason)
    if not all(MARKS.get(id, "") in value and _is_low(value, HIGHEST.get(id, 0)) for value in articles.values):
        return Found(start, end, "bwb", state=ONZEKER, reason=NO_SUCH_NUMBER)
    depth = LEVELS.get(id, 0)
    ids = tuple(f"{id}#{_without_parts(value, depth)}" for value in articles.values)
    return Found(start, end, "bwb", ids, articles.places, state, reason)


def _sureness(text: str, start: int) -> tuple[str, str]:
    return (ONZEKER, PROPOSED) if _PROPOSED.search(text[max(0, start - 20) : start]) else (ZEKER, "")


def _is_low(value: str, highest: int) -> bool:
    number = re.match(r"\d+", value)
    return not highest or not number or int(number[0]) <= highest


def _without_parts(value: str, depth: int) -> str:
    """'5.1.2e' of the Woo is article 5.1, second paragraph, under e."""
    value = re.sub(r"\.[a-z]$", "", value)
    parts = value.split(".")
    return ".".join(parts[:depth]) if depth and len(parts) > depth else value


def _of_book(text: str, start: int, end: int, articles: Articles, book: str) -> Found | None:
    """Each book of the BW is a regulation of its own: 7:658 is article 658 of Book 7; 1638c without book is old law."""
    ids = []
    for value in articles.values:
        own_book, colon, number = value.rpartition(":")
        law = BOOKS.get(own_book if colon else book)
        if law is None:
            return None
        ids.append(f"{law.id}#{number}")
    return Found(start, end, "bwb", tuple(ids), articles.places, *_sureness(text, start))
