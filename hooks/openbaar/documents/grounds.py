"""Grounds for refusal as texts write them: ``5.1.2e``, ``5.1.2.e``, ``art. 5.1, lid 2, onder e``, ``5.2, 5.1.5``; and
those of the Wob: ``10.2.e``, ``artikel 10, tweede lid, aanhef en onder e, Wob``, ``art. 11``."""

from __future__ import annotations

import re

from openbaar.documents.reference_tables import GRONDEN

_KNOWN = {code.replace(".", ""): code for code in GRONDEN} | {"11": "11.1"}
_NUMBERS = (("eerste", "1"), ("tweede", "2"), ("vijfde", "5"), ("zevende", "7"))
_WORDS = re.compile(r"\b(?:artikel|art|aanhef|onderdeel|onder|sub|letter|lid|grond|van|de|woo|wob|en)\b")
_BETWEEN = re.compile(r"[,;/+]|\ben\b")


def grounds_of(text: str) -> tuple[str, ...] | None:
    """The codes of the grounds that a text names, each once; () for an empty text, None where one is not known."""
    if not text.strip():
        return ()
    if whole := _code_of(text):
        return (whole,)
    codes = [_code_of(part) for part in _BETWEEN.split(text)]
    return tuple(dict.fromkeys(code for code in codes if code)) if all(codes) else None


def _code_of(text: str) -> str:
    plain = text.lower()
    for word, number in _NUMBERS:
        plain = plain.replace(word, number)
    return _KNOWN.get(re.sub(r"[^a-z0-9]", "", _WORDS.sub(" ", plain)), "")
