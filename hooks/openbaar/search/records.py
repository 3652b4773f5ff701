"""What can be found: a document, a page, or a recommendation with the reaction to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.questions.publishers import publishers_of_pages
from openbaar.catalogue.wording import iso
from openbaar.documents import Kamerbrief, Rapport, Stuk
from openbaar.search.capitals import capital_keys
from openbaar.search.days import day_key, month_of
from openbaar.search.hidden import Collected, hidden_words
from openbaar.search.keys import keys_of
from openbaar.search.published import plain
from openbaar.search.reactions import FoundReaction, reactions_of
from openbaar.search.reading import Facts, read_text
from openbaar.search.words import words_of


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One thing that can be found.

    ``name`` is its place among the records, for a document its address; ``datum`` its date in ISO, or ``<year>-00-00``
    so that unknown dates come last in their year; ``maanden`` gives its month on each axis (``days.py``); ``adres`` is
    empty where ``name`` is the address; ``html`` is the text, with the anchors of its sections; ``kenmerken`` are its
    own identifiers as they are written, ``nummers`` their keys, ``andere_nummers`` those of what it cites, ``zoek`` all
    hidden words; ``words`` are all that it is found by.
    """

    name: str
    soort: str
    title: str
    datum: str
    maanden: Mapping[str, str]
    hoort_bij: str
    adres: str
    html: str
    programmas: tuple[str, ...]
    ministeries: tuple[str, ...]
    uitgevers: tuple[str, ...]
    standpunten: tuple[str, ...]
    nummers: tuple[str, ...]
    andere_nummers: tuple[str, ...]
    zoek: str
    words: frozenset[str]
    kenmerken: tuple[str, ...] = ()


def records_of(entry: Entry, html: str, facts: Facts, catalogue: Catalogue, known: Collected) -> Iterator[SearchRecord]:
    """The records of a page with this published HTML and the facts of its plain text: itself, and its reactions."""
    yield _of_entry(entry, html, facts, catalogue, known)
    for each in reactions_of(entry, catalogue):
        yield _of_reaction(each, known)


def plain_text(entry: Entry, html: str) -> str:
    """What the vocabulary of the collection is made of: title, summary, keywords and text."""
    record = entry.document.record
    keywords = record.trefwoorden if isinstance(record, Stuk) else ()
    publisher = (record.uitgever or "") if isinstance(record, Rapport) else ""
    return " ; ".join([record.title, record.description or "", publisher, *keywords, plain(html)])


def _of_entry(entry: Entry, html: str, facts: Facts, catalogue: Catalogue, known: Collected) -> SearchRecord:
    document, record = entry.document, entry.document.record
    stuk = record if isinstance(record, Stuk) else None
    keys = keys_of(entry, facts.keys, catalogue)
    lead = f"<p>{escape(record.description)}</p>" if record.description else ""
    belongs = _belongs_to(entry, catalogue)
    datum, opened = (iso(stuk.datum), iso(stuk.openbaar_op)) if stuk else ("", "")
    days = (day_key("datum", datum), day_key("openbaar", opened))
    hidden = (*keys.others, *keys.words, *days, *capital_keys(facts.capitals))
    zoek = hidden_words(lambda: plain_text(entry, html), facts, hidden, known)
    return SearchRecord(
        name=entry.address,
        soort=document.ref.soort,
        title=record.title,
        datum=datum or f"{document.year or '0000'}-00-00",
        maanden={"datum": month_of(datum, document.year), "openbaar": month_of(opened)},
        hoort_bij=belongs,
        adres="",
        html=lead + html,
        programmas=stuk.programmas if stuk else (),
        ministeries=tuple(dict.fromkeys(stuk.ministerie)) if stuk else (),
        uitgevers=publishers_of_pages(catalogue).get(document.ref, ()),
        standpunten=_stances(entry),
        nummers=keys.own,
        andere_nummers=keys.others,
        zoek=zoek,
        words=words_of(f"{belongs} {document.ref.soort} {zoek}").union(facts.words),
        kenmerken=keys.written,
    )


def _of_reaction(found: FoundReaction, known: Collected) -> SearchRecord:
    facts = read_text(found.plain)
    days = (day_key("datum", found.datum), day_key("openbaar", found.openbaar))
    zoek = hidden_words(lambda: found.plain, facts, (*days, *capital_keys(facts.capitals)), known)
    return SearchRecord(
        name=found.name,
        soort="reactie",
        title=found.title,
        datum=found.datum or f"{found.year}-00-00",
        maanden={"datum": month_of(found.datum, found.year), "openbaar": month_of(found.openbaar)},
        hoort_bij=found.hoort_bij,
        adres=found.adres,
        html="".join(f"<p>{escape(each)}</p>" for each in found.paragraphs),
        programmas=found.programmas,
        ministeries=found.ministeries,
        uitgevers=found.uitgevers,
        standpunten=found.standpunten,
        nummers=(),
        andere_nummers=(),
        zoek=zoek,
        words=words_of(f"{found.hoort_bij} reactie {zoek}").union(facts.words),
    )


def _stances(entry: Entry) -> tuple[str, ...]:
    record = entry.document.record
    reactions = record.reacties if isinstance(record, Kamerbrief) else ()
    return tuple(sorted({each.standpunt.value for each in reactions if each.standpunt}))


def _belongs_to(entry: Entry, catalogue: Catalogue) -> str:
    """The first of what a document belongs to: a memo's letter, a letter's report, a report's letter, a programme."""
    ref, relations = entry.document.ref, catalogue.relations
    of_report = relations.back(ref, "reactie_op") if ref.soort == "rapport" else ()
    named = (each for key in ("kamerbrief", "bij", "reactie_op") for each in relations.to(ref, key))
    others = (*named, *of_report)
    for other in (*others, *relations.to(ref, "programmas")):
        document = catalogue.entries[other].document
        return f"{document.kind.label}: {document.record.title}"
    return ""
