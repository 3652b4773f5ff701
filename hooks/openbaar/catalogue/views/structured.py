"""What a page says of its document to machines, in the words of schema.org; what is unknown is left out.

Schema.org has no type for a memo or a letter to parliament: both are a DigitalDocument, told apart by ``genre``.
Source of the terms: https://schema.org/DigitalDocument, /Report, /Legislation.
"""

from __future__ import annotations

from collections.abc import Iterable

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.moments import last_change
from openbaar.catalogue.views.belonging import dossier_link, dossiers_of
from openbaar.catalogue.views.downloads import downloads
from openbaar.catalogue.views.linked import Data, known, media, ministry, organisation, publication
from openbaar.catalogue.wording import iso
from openbaar.citations import Reference, describe
from openbaar.documents import Beslisnota, Kamerbrief, Rapport, Ref, Stuk
from openbaar.documents.diwoo import DOCUMENTSOORTEN, GEWOON
from openbaar.documents.official_numbers import kamerstukken, kamervragen, number_ids
from openbaar.documents.values import Bestandssoort
from openbaar.normal_form import each_once

TYPES = {"rapport": "Report"}
DOCUMENT = "DigitalDocument"
ORIGINAL = Bestandssoort.ORIGINEEL.value


def structured(entry: Entry, catalogue: Catalogue, site_url: str) -> Data:
    """The description of a memo, letter or report as plain data for JSON-LD; empty for other kinds."""
    ref, record = entry.document.ref, entry.document.record
    if not isinstance(record, Stuk):
        return {}
    address = f"{site_url}{entry.address}"
    relations = catalogue.relations
    programmes = (_work(each, catalogue, site_url) for each in relations.to(ref, "programmas"))
    dossiers = (_dossier(number, catalogue, site_url) for number in dossiers_of(ref, catalogue))
    keys = ("kamerbrief", "bij", "reactie_op")
    about = [each for key in keys for each in relations.to(ref, key)]
    subject_of = [each for key in keys for each in relations.back(ref, key)]
    return known(
        {
            "@context": "https://schema.org",
            "@type": TYPES.get(ref.soort, DOCUMENT),
            "@id": address,
            "url": address,
            "name": record.title,
            "description": record.description,
            "genre": entry.document.kind.label,
            "additionalType": DOCUMENTSOORTEN[record.documentsoort or GEWOON[ref.soort].documentsoort].uri,
            "inLanguage": "nl",
            "identifier": _identifiers(record),
            "dateCreated": iso(record.datum),
            "datePublished": iso(record.openbaar_op),
            "dateModified": iso(last_change(record)),
            "publisher": _publisher(record),
            "creator": _made_by(record),
            "contributor": _joined_by(record),
            "keywords": list(each_once(record.trefwoorden)),
            "isPartOf": [*programmes, *dossiers],
            "about": [*(_work(each, catalogue, site_url) for each in about), *_official(record)],
            "subjectOf": [_work(each, catalogue, site_url) for each in subject_of],
            "citation": _cited(entry, catalogue),
            "sameAs": _elsewhere(record),
            "isBasedOn": _taken_from(entry, catalogue, site_url),
            "encoding": [media(each, site_url) for each in downloads(entry, catalogue)],
        }
    )


def _identifiers(record: Stuk) -> list[Data]:
    named = [("kenmerk", record.kenmerk)]
    if isinstance(record, Kamerbrief):
        named += [("Kamerstuk", each.kst) for each in kamerstukken(record)]
        named += [("Aanhangsel", each.id) for each in kamervragen(record) if each.is_answer]
    return [{"@type": "PropertyValue", "propertyID": name, "value": value} for name, value in named if value]


def _official(record: Stuk) -> list[Data]:
    """What a memo stands at by itself, and the questions that a letter is about: official publications elsewhere."""
    own = {each.kst for each in kamerstukken(record)} if isinstance(record, Kamerbrief) else set()
    answers = {each.id for each in kamervragen(record) if each.is_answer} if isinstance(record, Kamerbrief) else set()
    return [publication(describe(id)) for id in number_ids(record) if id not in own | answers]


def _publisher(record: Stuk) -> Data | list[Data] | None:
    """The publisher of a report; of other documents the ministry, or the ministries, the leading one first."""
    if isinstance(record, Rapport):
        return organisation(record.uitgever) if record.uitgever else None
    found = [ministry(code, record.datum) for code in dict.fromkeys(record.ministerie)]
    return found[0] if len(found) == 1 else found or None


def _made_by(record: Stuk) -> list[Data]:
    return [*map(organisation, record.opgesteld_door)] if isinstance(record, Beslisnota | Kamerbrief) else []


def _joined_by(record: Stuk) -> list[Data]:
    return [*map(organisation, record.afgestemd_met)] if isinstance(record, Beslisnota | Kamerbrief) else []


def _work(ref: Ref, catalogue: Catalogue, site_url: str) -> Data:
    entry = catalogue.entries[ref]
    kind = TYPES.get(ref.soort, DOCUMENT) if isinstance(entry.document.record, Stuk) else "CreativeWork"
    address = f"{site_url}{entry.address}"
    return {"@type": kind, "@id": address, "url": address, "name": entry.document.record.title}


def _dossier(number: str, catalogue: Catalogue, site_url: str) -> Data:
    dossier = dossier_link(number, catalogue)
    name = f"Kamerstukdossier {number} {dossier.title}".strip()
    address = f"{site_url}{dossier.url}"
    return {
        "@type": "CreativeWork",
        "@id": address,
        "url": address,
        "name": name,
        "identifier": number,
        "sameAs": describe(f"dossier/{number}").url,
    }


def _cited(entry: Entry, catalogue: Catalogue) -> list[Data]:
    quotes = catalogue.quotes.by_document(entry.document.ref)
    references: Iterable[Reference] = {quote.reference.id: quote.reference for quote in quotes}.values()
    return [publication(each) for each in sorted(references, key=lambda each: each.id)]


def _published(record: Stuk) -> list[Reference]:
    """What a letter was published as: the Kamerstuk or the Aanhangsel that it is."""
    if not isinstance(record, Kamerbrief):
        return []
    answers = (each.id for each in kamervragen(record) if each.is_answer)
    return [describe(id) for id in (*(each.kst for each in kamerstukken(record)), *answers)]


def _original(record: Stuk) -> str:
    """The address of an original that stands elsewhere, empty for none."""
    return (record.link if isinstance(record, Kamerbrief | Rapport) else None) or ""


def _elsewhere(record: Stuk) -> list[str]:
    return list(dict.fromkeys(filter(None, (*(each.url for each in _published(record)), _original(record)))))


def _taken_from(entry: Entry, catalogue: Catalogue, site_url: str) -> list[Data]:
    """What the text of the page was taken from: the file of the document itself (which is told of under ``encoding``),
    what it was published as, and the original elsewhere."""
    record, files = entry.document.record, downloads(entry, catalogue)
    assert isinstance(record, Stuk), "only documents have files"
    link = _original(record)
    return [
        *({"@id": f"{site_url}{each.url}"} for each in files if each.soort == ORIGINAL),
        *map(publication, _published(record)),
        *([{"@type": "CreativeWork", "@id": link, "url": link, "name": record.title}] if link else []),
    ]
