"""What a text says of its case: who asked for the letter, for which debate it is, which recommendations it answers,
which page here it goes with. All of it is proposed with the words it was found in, and never sure.

    naar aanleiding van het verzoek van de vaste commissie voor Financiën van 28 september 2023
    voor het commissiedebat Mensenhandel op 26 oktober 2023
    De Raad beveelt aan om prioriteit te geven aan toezicht.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from openbaar.documents.written_dates import MONTHS, proposed_day
from openbaar.importer.blocks import Block, Heading, Table, text_of
from openbaar.importer.facts import Unsure
from openbaar.importer.imported import Imported
from openbaar.importer.naming import subject_words

DAY = rf"\d{{1,2}} (?:{'|'.join(MONTHS)})(?: \d{{4}}| ?jl\.| a\.s\.)?"
NAME = r"[^.,;()]{3,80}?"
ASKED = re.compile(
    r"(?:verzoek|verzocht|gevraagd)[^.;]{0,60}?\b(?:de )?"
    rf"(?P<who>(?:vaste )?(?:Kamer)?commissie (?:voor|van) {NAME})(?:,? (?:van|op|d\.d\.) (?P<day>{DAY}))?(?=[ .,;)])",
    re.IGNORECASE,
)
DEBATE = re.compile(
    rf"\b(?P<what>(?:commissie|plenaire? |nota|wetgevings|twee)?(?:debat|overleg)(?: over)? {NAME})"
    rf" (?:van|op|d\.d\.) (?P<day>{DAY})",
    re.IGNORECASE,
)
ADVISED = re.compile(r"\b(?:aanbeveling|aanbevelingen|beveelt|bevelen|aanbevolen|adviseert)\b", re.IGNORECASE)
MOST_SENTENCES = 8
NEAR_DAYS = 30
"""A memo and the letter that it goes with are rarely further apart."""


@dataclass(frozen=True, slots=True)
class Beside:
    """A page that is in the project already."""

    kind: str
    id: str
    title: str
    day: str
    kamerstuk: str


def proposals(imported: Imported, kind: str, pages: Sequence[Beside]) -> Iterator[Unsure]:
    """What may be true of a document, each with the words or the page that say so."""
    sentences = list(_sentences(imported.text.blocks))
    if kind == "kamerbrief":
        yield from _first("verzoek", ASKED, sentences, ("who", "day"))
        yield from _first("debat", DEBATE, sentences, ("what", "day"))
    if kind in ("kamerbrief", "rapport"):
        advised = [each for each in sentences if ADVISED.search(each)][:MOST_SENTENCES]
        key = "reacties" if kind == "kamerbrief" else "aanbevelingen"
        if advised:
            yield Unsure(key, "de tekst spreekt van aanbevelingen", tuple(map(_short, advised)))
    yield from _said_withheld(imported.text.blocks)
    yield from _beside(imported, kind, pages)


NOTHING = re.compile(r"(?:n\.?v\.?t\.?|niet van toepassing|geen|nee)[ .]*", re.IGNORECASE)


def _said_withheld(blocks: Sequence[Block]) -> Iterator[Unsure]:
    """What a memo itself says is not public, in its section of that name."""
    within, words = False, list[str]()
    for block in blocks:
        if isinstance(block, Heading):
            within = "niet openbaar" in text_of(block).lower() or (within and block.level > 2)
        elif within and not NOTHING.fullmatch(text_of(block).strip()):
            words.append(_short(text_of(block)))
    if words:
        yield Unsure("niet_openbaar", "de nota zegt zelf wat niet openbaar is", tuple(words[:3]))


def _sentences(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if not isinstance(block, Heading | Table):
            yield from re.split(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ])", text_of(block))


def _first(key: str, pattern: re.Pattern[str], sentences: Sequence[str], names: tuple[str, str]) -> Iterator[Unsure]:
    for sentence in sentences:
        match = pattern.search(sentence)
        if match:
            who, day = (" ".join((match[name] or "").split()) for name in names)
            read = proposed_day(day)
            found = f"{who}, {read[0].isoformat() if read and not read[1] else day or 'datum onbekend'}"
            yield Unsure(key, f"kijk na in de zin '{_short(sentence)}'", (found,))
            return


def _short(text: str) -> str:
    return text if len(text) < 160 else f"{text[:157]}…"


def _beside(imported: Imported, kind: str, pages: Sequence[Beside]) -> Iterator[Unsure]:
    wanted = {"beslisnota": ("kamerbrief", "kamerbrief"), "kamerbrief": ("rapport", "reactie_op")}.get(kind)
    if not wanted:
        return
    fits = sorted(((_fit(imported, page), page.id) for page in pages if page.kind == wanted[0]), reverse=True)
    found = tuple(id for fit, id in fits if fit >= 1)[:3]
    if found:
        yield Unsure(wanted[1], "dit stuk hoort mogelijk bij een pagina die er al is", found)


def _fit(imported: Imported, page: Beside) -> float:
    """How well a page fits: its number in the text, or half of the words of its title with a day that is near."""
    texts = " ".join(text_of(block) for block in imported.text.blocks)
    if page.kamerstuk and re.search(_spelt(page.kamerstuk), texts):
        return 2
    title = imported.facts.known.get("title")
    own = set(subject_words(str(title.value))) if title else set()
    other = set(subject_words(page.title))
    if not own or not other:
        return 0
    shared = len(own & other) / min(len(own), len(other))
    day = imported.facts.known.get("datum")
    near = _days_between(str(day.value), page.day) <= NEAR_DAYS if day else False
    return shared * 2 * near if page.kind == "kamerbrief" else shared * 1.5


def _spelt(number: str) -> str:
    """An expression for the number of a Kamerstuk as texts write it: ``28 638, nr. 233``, ``28638-233``."""
    dossier, _, rest = number.partition("-")
    return rf"\b{dossier[:2]} ?{dossier[2:]}(?:,? ?nr\.? ?|-){re.escape(rest)}\b"


def _days_between(one: str, other: str) -> int:
    try:
        return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
    except ValueError:
        return NEAR_DAYS + 1
