"""The overviews of a site as results: by which names and numbers each is found.

A name stands in one of a few files, by one of its words (``names.filed_under``). So a browser fetches a file for each
word of a query, and one more document changes a line or two. An overview is only here when its page is there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from typing import NamedTuple

from openbaar.catalogue import Catalogue
from openbaar.catalogue.keywords import keyword_address
from openbaar.catalogue.organisations import Unit
from openbaar.catalogue.overviews import OWN, WHOLE, overview_address
from openbaar.catalogue.questions.cited import articles_cited, whole_cited
from openbaar.catalogue.questions.counts import dossier_numbers
from openbaar.catalogue.questions.keywords import every_keyword
from openbaar.catalogue.questions.publishers import publisher_names
from openbaar.catalogue.questions.register import choices_of
from openbaar.catalogue.questions.units import unit_place, unit_slugs
from openbaar.catalogue.views.withheld import ground_address
from openbaar.citations import Wet, act_number, describe, names_of_law, wet, wet_by_id
from openbaar.documents.ministeries import MINISTERIES, PREFIX, Ministerie, gone_into
from openbaar.documents.reference_tables import GRONDEN
from openbaar.search.identifiers import article_key, dossier_keys, keys_of_act, keys_of_article, keys_of_id
from openbaar.search.names import filed_under, head_of, is_abbreviation, name_key, without_short_name
from openbaar.search.whereabouts import file_of

OVERVIEW_FILES = 64
"""``overrides/assets/zoeken/overviews.js`` knows this number too."""

_MINISTRIES = {each.adres: each for each in MINISTERIES.values()}
_GROUNDS = ("Gronden om iets niet openbaar te maken", "gronden/")


class Overview(NamedTuple):
    """A page that lists documents: its kind, address and title, and the value of the facet that means the same."""

    kind: str
    address: str
    title: str
    value: str = ""


Named = tuple[str, Overview]
"""What an overview is found by, and the overview."""


def overviews(catalogue: Catalogue) -> Iterator[Named]:
    """Every overview under each of its names; units of government and publishers are not among them."""
    yield from _programmes(catalogue)
    yield from _dossiers(catalogue)
    yield from _laws(catalogue)
    yield from _whole(catalogue)
    yield from _grounds()
    yield from _keywords(catalogue)


def overviews_of_bodies(catalogue: Catalogue, shorts: Mapping[str, str]) -> Iterator[Named]:
    """The units of government and publishers, which texts abbreviate: ``shorts`` gives what abbreviations stand for."""
    meanings: dict[str, list[str]] = {}
    for short, meaning in shorts.items():
        meanings.setdefault(name_key(meaning), []).append(short)
    yield from _units(catalogue, meanings)
    yield from _publishers(catalogue, meanings)


def line_of(overview: Overview) -> str:
    """An overview as a suggestion: title, address and kind, with tabs between; empty for a sort of which there are too
    many."""
    title = " ".join(overview.title.split())
    return "" if overview.kind in ("artikel", *WHOLE) else "\t".join((title, overview.address, overview.kind))


def overview_files(named: Iterable[Named]) -> list[bytes]:
    """All files as JSON: name -> the overviews that are called so."""
    files: list[dict[str, dict[Overview, None]]] = [{} for _ in range(OVERVIEW_FILES)]
    for name, overview in named:
        if name:
            files[file_of(filed_under(name), OVERVIEW_FILES)].setdefault(name, {})[overview] = None
    return [_json(each) for each in files]


def _json(found: Mapping[str, Iterable[Overview]]) -> bytes:
    rows = {
        name: [[*filter(None, each)] for each in sorted(those, key=_place)] for name, those in sorted(found.items())
    }
    return (json.dumps(rows, ensure_ascii=False, separators=(",\n", ":")) + "\n").encode()


def _place(overview: Overview) -> tuple[object, ...]:
    """By kind and address with numbers as numbers, so that the grounds of the Woo (5.1) are before those of the Wob."""
    return (overview.kind, re.sub(r"\d+", lambda number: number[0].zfill(4), overview.address), *overview)


def _programmes(catalogue: Catalogue) -> Iterator[Named]:
    for entry in catalogue.of_kind("programma"):
        title = entry.document.record.title
        overview = Overview("programma", entry.address, title, entry.document.ref.id)
        yield from _by_name(title, overview, "programma")


def _dossiers(catalogue: Catalogue) -> Iterator[Named]:
    titles = {entry.document.ref.id: entry.document.record.title for entry in catalogue.of_kind("dossier")}
    for number in dossier_numbers(catalogue):
        title = titles.get(number, "")
        overview = Overview("dossier", f"dossiers/{number}/", f"Dossier {number} {title}".rstrip())
        yield list(dossier_keys(*number.partition("-")[::2]))[-1], overview
        if title:
            yield f"dossier {name_key(title)}", overview


def _laws(catalogue: Catalogue) -> Iterator[Named]:
    cited: dict[str, Wet] = {}
    for abbreviation, anchor, id in articles_cited(catalogue):
        law, reference = wet(abbreviation), describe(id)
        if law is None:
            continue
        cited[abbreviation] = law
        overview = Overview("artikel", f"wetten/{law.slug}/#{anchor}", f"{reference.label}")
        for key in keys_of_article(reference.within):
            yield f"{key} {law.slug}", overview
    for law in cited.values():
        title = law.name if law.name == law.abbreviation else f"{law.name} ({law.abbreviation})"
        for name in (*names_of_law(law), *(("BW", "Burgerlijk Wetboek") if law.boek else ())):
            yield name_key(name), Overview("wet", f"wetten/{law.slug}/", title, law.slug)


def _whole(catalogue: Catalogue) -> Iterator[Named]:
    """Judgments, EU acts and publications with a page by their numbers, and acts with a name by that."""
    for groep in WHOLE:
        for id in whole_cited(catalogue, groep, OWN):
            reference = describe(id)
            overview = Overview(groep, overview_address(reference), reference.label)
            for key in (*keys_of_id(id), *keys_of_act(act_number(id))):
                yield key, overview
            law = wet_by_id(id)
            for name in names_of_law(law) if law else ():
                yield from _by_name(name, overview, "wet")


def _grounds() -> Iterator[Named]:
    every = Overview("grond", _GROUNDS[1], _GROUNDS[0])
    for code, ground in GRONDEN.items():
        overview = Overview("grond", ground_address(code), f"Grond {code}: {ground.naam}")
        yield article_key(code), overview
        yield from _by_name(ground.naam, overview, "grond")
        yield f"{article_key(ground.artikel.split()[1])} {ground.wet.lower()}", every
    for name in ("gronden", "weigeringsgronden", "uitzonderingsgronden"):
        yield from ((each, every) for each in (name, f"{name} woo", f"{name} wob"))


def _units(catalogue: Catalogue, meanings: Mapping[str, list[str]]) -> Iterator[Named]:
    slugs = unit_slugs(catalogue)
    for slug in slugs:
        place = unit_place(catalogue, slug)
        if place and place.unit.ministerie:
            yield from _ministry(place.unit, slugs)
        elif place:
            title = f"{place.unit.naam} ({_short(place.above[0])})" if place.above else place.unit.naam
            overview = Overview("organisatie", place.unit.url, title)
            for name in (place.unit.naam, *meanings.get(name_key(place.unit.naam), ())):
                yield from _by_name(name, overview, "organisatie")


def _short(unit: Unit) -> str:
    return _MINISTRIES[unit.slug].nu.afkorting if unit.ministerie else unit.naam


def _ministry(unit: Unit, slugs: Container[str]) -> Iterator[Named]:
    """A ministry under all its names, and under those of one that became part of it and has no page."""
    ministry = _MINISTRIES[unit.slug]
    overview = Overview("organisatie", unit.url, _title(unit, ministry), ministry.code)
    without_page = (each for each in gone_into(ministry) if each.adres not in slugs)
    for each in (ministry, *without_page):
        for name in each.bekend_als:
            yield from _by_name(name, overview, "ministerie")


def _title(unit: Unit, ministry: Ministerie) -> str:
    """What its page is called; of one that was, until when, for one that is may have that name too."""
    return f"{PREFIX}{ministry.label}" if ministry.nu.tot else unit.naam


def _publishers(catalogue: Catalogue, meanings: Mapping[str, list[str]]) -> Iterator[Named]:
    registered = {choice.waarde for choice in choices_of(catalogue, "uitgever")}
    for slug, naam in publisher_names(catalogue).items():
        name, short = without_short_name(naam)
        address = f"reacties/uitgever/{slug}/" if slug in registered else "-"
        overview = Overview("uitgever", address, naam)
        for each in (name, *filter(None, (short,)), *meanings.get(name_key(name), ())):
            yield from _by_name(each, overview, "uitgever")
        if head := head_of(name):
            yield f"uitgever {head}", overview


def _keywords(catalogue: Catalogue) -> Iterator[Named]:
    for each in every_keyword(catalogue):
        if key := name_key(each.woord):  # by itself it is a question about documents
            yield f"trefwoord {key}", Overview("trefwoord", keyword_address(each.slug), each.woord)


def _by_name(name: str, overview: Overview, kind: str) -> Iterator[Named]:
    """A name; one word that can mean anything only with the word for what it is before it."""
    key = name_key(name)
    if key:
        yield key if " " in key or is_abbreviation(name) else f"{kind} {key}", overview
