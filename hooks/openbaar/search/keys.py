"""The identifiers and the other hidden names of a document: its own, and those of what it cites."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.listing import WITHOUT_GROUND
from openbaar.catalogue.questions.withheld import withheld_marks
from openbaar.catalogue.wording import day_or_unknown
from openbaar.citations import wet
from openbaar.documents import Beslisnota, Kamerbrief, Rapport, Record, Stuk
from openbaar.documents.ministeries import MINISTERIES, gone_into
from openbaar.documents.official_numbers import kamerstukken, kamervragen, number_ids
from openbaar.normal_form import normal
from openbaar.search.identifiers import (
    article_key,
    dossier_keys,
    keys_of_article,
    keys_of_id,
    keys_of_kenmerk,
    unique,
)
from openbaar.search.names import is_abbreviation


@dataclass(frozen=True, slots=True)
class Keys:
    """``written`` are the document's own identifiers as they are written, ``own`` the keys of these, ``others`` those
    of what it cites; ``words`` are names."""

    written: tuple[str, ...]
    own: tuple[str, ...]
    others: tuple[str, ...]
    words: tuple[str, ...]


def keys_of(entry: Entry, in_text: Iterable[str], catalogue: Catalogue) -> Keys:
    """The keys of one entry; ``in_text`` are those of the numbers in its text."""
    own = unique(_own(entry))
    cited = set(_cited(entry, catalogue)) | set(in_text)
    return Keys(unique(_written(entry)), own, unique(cited - set(own)), tuple(dict.fromkeys(_names(entry, catalogue))))


def _written(entry: Entry) -> Iterator[str]:
    """The identifiers of a document, as a reader may be shown them."""
    record = entry.document.record
    if entry.document.ref.soort == "dossier":
        yield entry.document.ref.id
    if isinstance(record, Stuk) and record.kenmerk:
        yield " ".join(normal(record.kenmerk).split())
    if isinstance(record, Kamerbrief):
        yield from map(str, (*kamerstukken(record), *kamervragen(record)))


def _own(entry: Entry) -> Iterator[str]:
    record = entry.document.record
    if entry.document.ref.soort == "dossier":
        yield from dossier_keys(*_parted(entry.document.ref.id))
    if isinstance(record, Stuk) and record.kenmerk:
        yield from keys_of_kenmerk(record.kenmerk)
    if isinstance(record, Kamerbrief):
        yield from _official(record)


def _official(record: Record) -> Iterator[str]:
    """The Kamerstuk and the Kamervragen that a letter is, or that a memo stands at."""
    for id in number_ids(record):
        yield from keys_of_id(id)


def _parted(number: str) -> tuple[str, str]:
    dossier, _, addition = number.partition("-")
    return dossier, addition


def _cited(entry: Entry, catalogue: Catalogue) -> Iterator[str]:
    for quote in catalogue.quotes.by_document(entry.document.ref):
        reference = quote.reference
        yield from keys_of_id(reference.id)
        if reference.group == "wet":
            yield from keys_of_article(reference.within)
    record = entry.document.record
    yield from _official(record)
    for part in record.niet_openbaar if isinstance(record, Beslisnota | Kamerbrief) else ():
        if part.grond:
            yield article_key(part.grond)
    yield from (
        article_key(code) for code, _ in withheld_marks(catalogue, entry.document.ref) if code != WITHOUT_GROUND
    )


def _asked_and_decided(memo: Beslisnota) -> Iterator[str]:
    """What a memo asks, by when, and what was decided in which words."""
    yield from (each.value for each in memo.gevraagd)
    yield day_or_unknown(memo.beslistermijn)
    if memo.besluit:
        yield f"besluit {memo.besluit.uitkomst.value} {day_or_unknown(memo.besluit.datum)}"
        yield memo.besluit.opmerking or ""


def _ministries(record: Stuk) -> Iterator[str]:
    """What the ministries were called then and are called now, and the abbreviations of all times."""
    for ministry in map(MINISTERIES.__getitem__, record.ministerie):
        yield from (ministry.op(record.datum).naam, ministry.nu.naam)
        for each in (ministry, *gone_into(ministry)):
            yield from filter(is_abbreviation, each.bekend_als)


def _names(entry: Entry, catalogue: Catalogue) -> Iterator[str]:
    record = entry.document.record
    if isinstance(record, Stuk):
        yield from (record.kenmerk or "", *_ministries(record), *record.organisatie)
        yield from record.trefwoorden
    if isinstance(record, Beslisnota | Kamerbrief):
        yield from (*record.aan, *record.van, *record.opgesteld_door, *record.afgestemd_met, *record.kopie_aan)
        yield from (*record.bijlagen, *record.bijlagen_niet_openbaar)
    if isinstance(record, Beslisnota):
        yield from _asked_and_decided(record)
    if isinstance(record, Rapport):
        yield record.uitgever or ""
    for quote in catalogue.quotes.by_document(entry.document.ref):
        law = wet(quote.reference.group_key) if quote.reference.group == "wet" else None
        if law:
            yield from (law.abbreviation, law.name)
