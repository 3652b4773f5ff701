"""Identifiers as one word each, so that any spelling of one finds the same documents, and nothing else.

A key begins with ``n`` (a number) or ``art`` (an article), holds letters and digits alone, with an ``x`` where the
identifier has a border, and ends in ``q``: without an end, a search for 28638-20 would also find 28638-205, for the
search engine also finds what a word is the beginning of. ``overrides/assets/zoeken/identifiers.js`` makes the same keys
from what a reader types; ``tests/search/goldens/identifiers.md`` holds both to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from openbaar.normal_form import normal

_KAMERSTUK = re.compile(r"kst-(?:(\d{8})-)?(\d{4,5})(?:-([A-Z]+|\d\d(?=-\d)|R\d{3,4}))?-(\w+?)(?:-[nhbv]\d+)?")
_DOSSIER = re.compile(r"dossier/(\d{4,5})(?:-(\w+))?")
_GAZETTE = re.compile(r"(?:stb|stcrt|trb)-(\d{4})-(.+)")
_ARTICLE = re.compile(r"(\d[\w.:]*?)(?:/.*)?")
_GROUPS = re.compile(r" (?<=\d )\d{3}(?: \d{3})*(?![\w]|[.,]\d)")
_BEFORE_GROUPS = re.compile(r"(?<![^\W_])(?<![.,])\d{1,3}$")
_AROUND = " ()[]{}.,;:!?'\"‘’“”„<>"
_LEAST_DIGITS = 5


def key(*parts: str) -> str:
    """``("28638", "205")`` -> ``n28638x205q``."""
    return "n" + "x".join(filter(None, map(_plain, parts))) + "q"


def article_key(number: str) -> str:
    """``273g`` -> ``art273gq``, ``7:658`` -> ``art7x658q``, ``5.1.2e`` -> ``art5x1x2eq``."""
    return "art" + "x".join(re.findall(r"[a-z0-9]+", normal(number).lower())) + "q"


@lru_cache(maxsize=1 << 16)
def keys_of_id(id: str) -> tuple[str, ...]:
    """The keys of an identifier as ``citations`` gives it: ``kst-28638-205`` also belongs to dossier 28638."""
    if match := _KAMERSTUK.fullmatch(id):
        _, dossier, addition, number = match.groups()
        return (key(dossier, addition or "", number), *dossier_keys(dossier, addition or ""))
    if match := _DOSSIER.fullmatch(id):
        return tuple(dossier_keys(match[1], match[2] or ""))
    if match := _GAZETTE.fullmatch(id):
        return key(match[1], match[2]), key(id)
    return () if id.startswith("BWB") else (key(id),)


def dossier_keys(dossier: str, addition: str) -> Iterator[str]:
    """A dossier is found by its number, and with its addition (36410-VI) too."""
    yield key(dossier)
    if addition:
        yield key(dossier, addition)


def keys_of_article(within: str) -> Iterator[str]:
    """The key of an article as ``describe`` names it: ``273g``, ``7:658``; nothing for a whole law."""
    if match := _ARTICLE.fullmatch(within):
        yield article_key(match[1])


def keys_of_act(label: str) -> Iterator[str]:
    """The keys of the number by which an EU act is called, with and without what texts write behind it:
    ``Richtlijn 2011/36`` -> those of ``2011/36``, ``2011/36/EU``."""
    number = label.rpartition(" ")[2]
    if "/" in number:
        yield from (key(f"{number}{community}") for community in ("", "EU", "EG", "EEG"))


def keys_of_kenmerk(kenmerk: str) -> Iterator[str]:
    """A kenmerk whole, each of its words, and each run of digits that is long enough to be looked for by itself."""
    kenmerk = normal(kenmerk)
    yield key(kenmerk)
    words = [word for word in kenmerk.split() if re.search(r"\d", word)]
    runs = [run for run in re.findall(r"\d+", kenmerk) if len(run) >= _LEAST_DIGITS]
    digits = "".join(re.findall(r"\d", kenmerk))
    for part in (*words, *runs, *([digits] if len(digits) >= _LEAST_DIGITS else [])):
        yield key(part)


def spaced_keys(text: str) -> Iterator[str]:
    """The keys of numbers written with spaces (``28 638``) in a plain text, which has one space between words.

    Looked for from the first space on, which a text has far fewer of than places where a number may begin.
    """
    for groups in _GROUPS.finditer(text):
        start = _BEFORE_GROUPS.search(text, max(0, groups.start() - 3), groups.start())
        if start:
            yield key(start[0] + groups[0])


def key_of_word(word: str) -> str:
    """The key of what stands between two spaces, when it has enough digits and is no web address; else empty.

    It is for long numbers and references that no rule of the citations knows: ``2023-0000123456``.
    """
    if word.isalpha() or sum(map(str.isdigit, word)) < _LEAST_DIGITS or "://" in word:
        return ""
    return key(word.strip(_AROUND))


def unique(keys: Iterable[str]) -> tuple[str, ...]:
    """The keys, each once, sorted: what goes into the index has one order."""
    return tuple(sorted(set(keys)))


def _plain(part: str) -> str:
    return re.sub(r"[^a-z0-9]", "", normal(part).lower())
