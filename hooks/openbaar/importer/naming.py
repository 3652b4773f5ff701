"""The id of a draft: its day and the words of its title, as they may stand in an address."""

from __future__ import annotations

import re
import unicodedata

from openbaar.documents.persons import names_person

LONGEST = 70
SMALL = frozenset(
    {
        *("de", "het", "een", "en", "of", "van", "voor", "op", "in", "aan", "met", "bij", "tot", "te", "ter", "ten"),
        *("der", "des", "den", "over", "om", "uit", "inzake", "betreft", "betreffende"),
        *("nota", "beslisnota", "kamerbrief", "brief"),
    }
)
"""Words that a title can do without, in an address."""


def id_of(day: str, title: str, otherwise: str) -> str:
    """``2023-10-06`` and a title -> ``2023-10-06-onzichtbare-slachtoffers``. Without a title the name of the file
    stands in its place, and a title that names a person is left out: an id never changes any more."""
    if title == "onbekend" or names_person(title):
        title = ""
    words = subject_words(title)
    subject = ""
    for word in words or _letters(otherwise).split("-"):
        if len(subject) + len(word) + 1 > LONGEST:
            break
        subject = f"{subject}-{word}".strip("-")
    return "-".join(filter(None, ("" if day == "onbekend" else day, subject or "stuk")))


def subject_words(title: str) -> list[str]:
    """The words of a title that say what it is about, in small letters without accents."""
    return [word for word in _letters(title).split("-") if word and word not in SMALL]


def _letters(text: str) -> str:
    plain = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    return re.sub(r"[^a-z0-9]+", "-", plain.lower().replace("'", "").replace("’", "")).strip("-")
