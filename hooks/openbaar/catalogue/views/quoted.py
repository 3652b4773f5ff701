"""Aangehaald: what a document cites, grouped, each with how many others cite it too; and who cites a document."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.quoting import Quote
from openbaar.catalogue.views.rows import Row, row
from openbaar.catalogue.views.wording import roughly_counted
from openbaar.citations import Reference, describe, wet
from openbaar.documents import Kamerbrief, Ref
from openbaar.documents.kamerstuk import Kamerstuknummer
from openbaar.markdown.anchors import heading_anchor


@dataclass(frozen=True, slots=True)
class QuotedRow:
    """Something cited: its name, the official page (``extern``), this site's overview of who cites it (``overzicht``,
    empty where there is none), the same document on this site (``hier``), how many others cite it (``anderen``, in
    words that rarely change; empty for none), and which those are where no overview says so and they are few
    (``ook_door``); ``zoek`` is where to find them when they are more."""

    label: str
    extern: str
    overzicht: str
    hier: Row | None
    anderen: str
    ook_door: tuple[Row, ...]
    zoek: str


@dataclass(frozen=True, slots=True)
class QuotedGroup:
    """A heading and what was cited under it."""

    label: str
    rows: tuple[QuotedRow, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that cites, and where on the site it stands."""

    tekst: str
    url: str


@dataclass(frozen=True, slots=True)
class QuotedBy:
    """A document that cites, and the sentences in which it does."""

    row: Row
    zinnen: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class QuotedByAll:
    """The newest documents that cite a letter; ``overzicht`` is where all are, when there are more."""

    rows: tuple[QuotedBy, ...]
    overzicht: str


FEW = 9
"""Up to so many documents that also cite something are named where no overview has them. More are found by search: a
page that named them would change with each that comes."""

NEWEST = 20
"""How many documents the page of a letter names that cite it, the newest; the overview has them all."""


GROUPS = {
    "dossier": "Kamerstukken",
    "wet": "Wetten",
    "uitspraak": "Uitspraken",
    "eu": "Europese regels",
    "bekendmaking": "Bekendmakingen",
}
"""The groups of references in the order in which pages show them."""


def quoted(entry: Entry, catalogue: Catalogue) -> tuple[QuotedGroup, ...]:
    """Everything that a document cites, each thing once, by group."""
    ref = entry.document.ref
    references = {quote.reference.id: quote.reference for quote in catalogue.quotes.by_document(ref)}
    return tuple(
        QuotedGroup(label, tuple(_row(each, ref, catalogue) for each in _sorted(references.values(), group)))
        for group, label in GROUPS.items()
        if any(each.group == group for each in references.values())
    )


def _sorted(references: Iterable[Reference], group: str) -> list[Reference]:
    return sorted((each for each in references if each.group == group), key=lambda each: natural(each.id))


def natural(text: str) -> tuple[tuple[int, str], ...]:
    """A key that sorts numbers in a text by their value: nr. 9 before nr. 10, artikel 9 before artikel 273g."""
    parts: list[tuple[int, str]] = []
    digits = ""
    for character in text + "\0":
        if character.isdecimal():
            digits += character
            continue
        if digits:
            parts.append((int(digits), ""))
            digits = ""
        parts.append((-1, character))
    return tuple(parts)


def _row(reference: Reference, ref: Ref, catalogue: Catalogue) -> QuotedRow:
    here, overview = catalogue.kamerstukken.get(reference.id), overview_address(reference)
    others = catalogue.quotes.others(reference.id, ref)
    named = not overview and others <= FEW
    return QuotedRow(
        label=reference.label,
        extern=reference.url,
        overzicht=overview,
        hier=row(catalogue.entries[here]) if here and here != ref else None,
        anderen=roughly_counted(others, "ander stuk", "andere stukken") if others else "",
        ook_door=_others(reference, ref, catalogue) if named else (),
        zoek="" if overview or named else f"zoeken/?q={quote(reference.id, safe='')}",
    )


def _others(reference: Reference, ref: Ref, catalogue: Catalogue) -> tuple[Row, ...]:
    citing = catalogue.quotes.citing.get(reference.id, ())
    return tuple(row(catalogue.entries[each]) for each in citing if each != ref)


def overview_address(reference: Reference) -> str:
    """Where this site lists who cites a thing (contract §4): a dossier or a law; empty for what has no such page."""
    if reference.group == "dossier":
        return f"dossiers/{reference.group_key}/#{number_anchor(reference)}"
    law = wet(reference.group_key) if reference.group == "wet" else None
    if law:
        return f"wetten/{law.slug}/" + (f"#artikel-{slug(reference.within)}" if reference.within else "")
    return ""


def number_anchor(reference: Reference) -> str:
    """The anchor of a number on its dossier's page: ``nr-205``. Until 2010 each session of the Eerste Kamer began again
    at A, so there the session stands behind it: ``nr-E-20042005``. ``dossier`` is the whole of it."""
    session = re.match(r"kst-(\d{8})-", reference.id)
    return f"nr-{reference.within}" + (f"-{session[1]}" if session else "") if reference.within else "dossier"


def slug(article: str) -> str:
    """The number of an article as an anchor: ``3:2`` -> ``3-2``."""
    return article.replace(":", "-").replace(".", "-").replace(" ", "-")


def quoted_by(entry: Entry, catalogue: Catalogue) -> QuotedByAll:
    """The documents that cite this letter by its Kamerstuk number."""
    record, ref = entry.document.record, entry.document.ref
    if not isinstance(record, Kamerbrief) or not isinstance(record.kamerstuk, Kamerstuknummer):
        return QuotedByAll((), "")
    citing = [each for each in catalogue.quotes.citing.get(record.kamerstuk.kst, ()) if each != ref]
    quotes = (each for van in citing[:NEWEST] for each in catalogue.quotes.by_document(van))
    found = who((each for each in quotes if each.reference.id == record.kamerstuk.kst), catalogue)
    overview = overview_address(describe(record.kamerstuk.kst)) if len(citing) > NEWEST else ""
    return QuotedByAll(found, overview)


def who(found: Iterable[Quote], catalogue: Catalogue) -> tuple[QuotedBy, ...]:
    """Each citing document once, in the order of the quotes (newest first), with its sentences."""
    sentences: dict[Ref, dict[Sentence, None]] = {}
    for each in found:
        sentences.setdefault(each.van, {})[_sentence(each, catalogue)] = None
    return tuple(QuotedBy(row(catalogue.entries[ref]), tuple(found)) for ref, found in sentences.items())


def _sentence(quote: Quote, catalogue: Catalogue) -> Sentence:
    citation = quote.citation
    anchor = f"fn:{citation.footnote}" if citation.footnote else heading_anchor(citation.section)
    address = catalogue.entries[quote.van].address
    return Sentence(citation.sentence, f"{address}#{anchor}" if anchor else address)
