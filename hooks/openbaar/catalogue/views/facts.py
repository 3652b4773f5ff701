"""The facts panel: what is known of a document, one label and value a line, in one order for all kinds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.entries import Entry, datum_of, disclosed
from openbaar.catalogue.keywords import Keyword, keyword_address, keywords
from openbaar.catalogue.organisations import units_of
from openbaar.catalogue.questions.keywords import has_page
from openbaar.catalogue.views.rows import Link
from openbaar.catalogue.wording import UNKNOWN, day_or_unknown, iso
from openbaar.citations import describe
from openbaar.documents import Beslisnota, Datum, Kamerbrief, Onbekend, OpenbaarOp, Rapport, Stuk
from openbaar.documents.kamerstuk import Kamerstuknummer
from openbaar.documents.kamervragen import Vragennummer
from openbaar.documents.parts import Besluit
from openbaar.documents.values import Uitkomst


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the panel: a label, and values with the page that they lead to, if any. ``iso`` is set for dates;
    ``bekend`` is False when the fact could not be verified and is shown as unknown."""

    label: str
    waarden: tuple[Link, ...]
    iso: str = ""
    bekend: bool = True


def facts(entry: Entry, catalogue: Catalogue) -> tuple[Fact, ...]:
    """The panel of a memo, letter or report; empty for other kinds. The first three are what a small screen shows: the
    kind stands above the title already."""
    document, record = entry.document, entry.document.record
    if not isinstance(record, Stuk):
        return ()
    found = [
        _date("Datum", record.datum, datum_of(entry), "archief"),
        _date("Openbaar sinds", record.openbaar_op, disclosed(entry), "openbaar"),
        Fact("Kenmerk", _one(record.kenmerk)),
        Fact("Soort", _one(document.kind.label, f"{document.kind.folder}/")),
        *_of_kind(record),
        Fact("Ministerie", tuple(Link(unit.naam, unit.url) for unit in units_of(entry) if unit.ministerie)),
        Fact("Organisatie", tuple(Link(unit.naam, unit.url) for unit in units_of(entry) if not unit.ministerie)),
        Fact("Trefwoorden", tuple(_keyword(each, catalogue) for each in keywords(record))),
    ]
    return tuple(fact for fact in found if fact.waarden)


def _of_kind(record: Stuk) -> list[Fact]:
    if isinstance(record, Kamerbrief):
        return [
            _papers("Kamerstuk", (record.kamerstuk,) if record.kamerstuk else ()),
            _questions(record.kamervragen),
            *_people(record),
            *_round(record),
            _original(record.link),
        ]
    if isinstance(record, Beslisnota):
        return [
            _papers("Bij Kamerstuk", record.kamerstuk),
            _questions(record.kamervragen),
            Fact("Gevraagd", _all(tuple(each.value for each in record.gevraagd))),
            _date("Beslistermijn", record.beslistermijn),
            *_decision(record.besluit),
            *_people(record),
            *_round(record),
        ]
    if isinstance(record, Rapport):
        return [Fact("Uitgever", _one(record.uitgever)), _original(record.link)]
    return []


def _people(record: Beslisnota | Kamerbrief) -> tuple[Fact, ...]:
    return Fact("Aan", _all(record.aan)), Fact("Van", _all(record.van))


def _round(record: Beslisnota | Kamerbrief) -> tuple[Fact, ...]:
    """Who had a part in a document, and what came with it."""
    return (
        Fact("Opgesteld door", _all(record.opgesteld_door)),
        Fact("Afgestemd met", _all(record.afgestemd_met)),
        Fact("Kopie aan", _all(record.kopie_aan)),
        Fact("Bijlagen", _all(record.bijlagen)),
        Fact("Bijlagen die niet openbaar zijn", _all(record.bijlagen_niet_openbaar)),
    )


def _decision(found: Besluit | None) -> tuple[Fact, ...]:
    """What was decided, when, and the minister's own words."""
    if found is None:
        return ()
    return (
        Fact("Besluit", _one(found.uitkomst.value), bekend=found.uitkomst is not Uitkomst.ONBEKEND),
        _date("Datum besluit", found.datum),
        Fact("Opmerking bij het besluit", _one(found.opmerking)),
    )


def _date(label: str, value: Datum | OpenbaarOp | None, day: Datum | None = None, archive: str = "") -> Fact:
    """A date, which may lead to its day in an archive."""
    text = day_or_unknown(value)
    url = f"{archive}/{day.year}/{day.month:02d}/#dag-{day.day:02d}" if isinstance(day, date) else ""
    return Fact(label, _one(text, url), iso=iso(value), bekend=text != UNKNOWN)


def _papers(label: str, numbers: tuple[Kamerstuknummer | Onbekend, ...]) -> Fact:
    """Kamerstukken lead to their dossiers."""
    known = [each for each in numbers if isinstance(each, Kamerstuknummer)]
    links = tuple(Link(f"{each.dossiernummer}, nr. {each.nummer}", f"dossiers/{each.dossiernummer}/") for each in known)
    return Fact(label, links or _one(UNKNOWN if numbers else ""), bekend=bool(links))


def _questions(numbers: tuple[Vragennummer | Onbekend, ...]) -> Fact:
    """Kamervragen lead to where they stand officially."""
    known = [describe(each.id) for each in numbers if isinstance(each, Vragennummer)]
    links = tuple(Link(each.label, each.url) for each in known)
    return Fact("Kamervragen", links or _one(UNKNOWN if numbers else ""), bekend=bool(links))


def _keyword(found: Keyword, catalogue: Catalogue) -> Link:
    """A keyword leads to its page, where it has one."""
    return Link(found.woord, keyword_address(found.slug) if has_page(catalogue, found.slug) else "")


def _original(link: str | None) -> Fact:
    return Fact("Origineel", _one(urlsplit(link or "").netloc, link or ""))


def _one(value: str | None, url: str = "") -> tuple[Link, ...]:
    return (Link(value, url),) if value else ()


def _all(values: tuple[str, ...]) -> tuple[Link, ...]:
    return tuple(Link(value, "") for value in values)
