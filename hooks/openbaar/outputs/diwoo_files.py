"""A document as the files that a harvester of DiWoo fetches: for each what its metadata say, every value with its URI.

A file that is the document, or else the page with its text, carries the relations of the document; a file that came
with it is an attachment of the first. What is in no list (the kind of an attachment, the type of a picture) is left
out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from openbaar.catalogue.harvest import category_of, files_of
from openbaar.catalogue.moments import modified_at
from openbaar.catalogue.questions.harvest import Harvested
from openbaar.documents import AMSTERDAM, Document, Kamerbrief, Rapport, Stuk, address_of
from openbaar.documents.diwoo import (
    DOCUMENTSOORTEN,
    FORMATEN,
    GEWOON,
    HANDELINGEN,
    INFORMATIECATEGORIEEN,
    RELATIES,
    Waarde,
    ministry_value,
)
from openbaar.documents.official_numbers import kamerstukken, kamervragen
from openbaar.normal_form import each_once
from openbaar.outputs.writing import sayable, writable

ATTACHMENT = "heeft bijlage"


@dataclass(frozen=True, slots=True)
class Relation:
    """How a file relates to a document: the role, what it leads to, and the title of that."""

    role: Waarde
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class HarvestedFile:
    """What a sitemap says of a file. No text is empty."""

    loc: str
    """The address of the file itself."""
    lastmod: str
    """When it came or last changed, empty where that is unknown."""
    title: str
    identifiers: tuple[str, ...]
    ministries: tuple[Waarde, ...]
    """Who answers for it, the leading ministry first, which is the publisher."""
    maker: str
    """Who made it where that is in no list, empty where it is not known."""
    description: str
    category: Waarde
    sort: Waarde | None
    keywords: tuple[str, ...]
    created: date
    format: Waarde | None
    act: Waarde
    """What made it: it was signed, or laid down."""
    at: datetime
    """When that was; a day without a time is its start, in Amsterdam."""
    relations: tuple[Relation, ...]


def harvested_files(found: Harvested, site_url: str) -> Iterator[HarvestedFile]:
    """The files of a document, itself first; ``site_url`` ends in a slash."""
    record = found.record
    document = Document(found.ref, found.path, found.jaar, record, "")
    originals, others = files_of(document)
    titles = {path: _text(each.titel) for path, each in zip(_paths(document), record.bestanden, strict=True)}
    itself = _itself(document, found, site_url)
    attached = tuple(Relation(RELATIES[ATTACHMENT], titles[path], f"{site_url}{path}") for path in others)
    for path in originals or (address_of(document),):
        yield replace(_at(itself, path, site_url), relations=(*itself.relations, *attached))
    for path in others:
        bare = replace(itself, title=titles[path], identifiers=(), description="", sort=None, relations=())
        yield _at(bare, path, site_url)


def _paths(document: Document) -> list[str]:
    """The paths of its files in the order of its front matter."""
    originals, others = map(list, files_of(document))
    assert isinstance(document.record, Stuk), "only documents have files"
    return [(originals if each.soort.value == "origineel" else others).pop(0) for each in document.record.bestanden]


def _at(file: HarvestedFile, path: str, site_url: str) -> HarvestedFile:
    ending = "html" if path.endswith("/") else path.rpartition(".")[2].lower()
    return replace(file, loc=f"{site_url}{path}", format=FORMATEN.get(ending))


def _itself(document: Document, found: Harvested, site_url: str) -> HarvestedFile:
    record, usual = found.record, GEWOON[document.ref.soort]
    assert isinstance(record.datum, date), "what has no date is not harvested"
    modified = modified_at(record)
    return HarvestedFile(
        loc="",
        lastmod=writable(modified).isoformat() if modified else "",
        title=_text(record.title),
        identifiers=tuple(map(_text, _identifiers(record))),
        ministries=tuple(map(ministry_value, dict.fromkeys(record.ministerie))),
        maker=_text((record.uitgever or "") if isinstance(record, Rapport) else ""),
        description=_text(record.description or ""),
        category=INFORMATIECATEGORIEEN[category_of(document)],
        sort=DOCUMENTSOORTEN[record.documentsoort or usual.documentsoort],
        keywords=tuple(map(_text, each_once(record.trefwoorden))),
        created=record.datum,
        format=None,
        act=HANDELINGEN[usual.handeling],
        at=writable(datetime.combine(record.datum, datetime.min.time(), AMSTERDAM)),
        relations=tuple(
            Relation(RELATIES[each.role], _text(each.title), _whole(each.loc, site_url)) for each in found.relations
        ),
    )


def _identifiers(record: Stuk) -> Iterator[str]:
    if record.kenmerk:
        yield record.kenmerk
    if isinstance(record, Kamerbrief):
        yield from (each.kst for each in kamerstukken(record))
        yield from (each.id for each in kamervragen(record) if each.is_answer)


def _whole(loc: str, site_url: str) -> str:
    return loc if loc.startswith(("https://", "http://")) else f"{site_url}{loc}"


def _text(text: str) -> str:
    return " ".join(sayable(text).split())
