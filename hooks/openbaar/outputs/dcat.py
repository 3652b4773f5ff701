"""The data set as a data portal harvests it: DCAT-AP-NL 3.0 in JSON-LD. Nothing is made up: a contact or a licence that
the settings do not name is left out, though the profile asks for both.

Source: https://docs.geostandaarden.nl/dcat/dcat-ap-nl30/, its shapes, and the value lists of the Publications Office.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from openbaar.catalogue.data_files import DCAT, FOLDER, PACKAGE, SCHEMA
from openbaar.outputs.data_package import TITLE
from openbaar.outputs.writing import json_file, sayable
from openbaar.site_owner import SiteOwner, contact_address

Node = dict[str, Any]

PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}
LISTS = "http://publications.europa.eu/resource/authority/"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
RESOURCE = "rdfs:Resource"
FORMATS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"csv": ("CSV", "text/csv"), "jsonl": ("JSON", "application/json")}
)
"""Ending -> the format in the list of the EU, and the type of IANA; that has none for JSON Lines."""
SCHEMAS: Mapping[str, str] = MappingProxyType({"csv": PACKAGE, "jsonl": SCHEMA})
"""Ending -> where the schema of such files is published: of a line of JSON, or of the columns of each table."""

DESCRIPTION = (
    "Beslisnota's van ministers met de Kamerbrieven en rapporten waar ze bij horen: kenmerken, teksten, onderlinge "
    "relaties en wat ze aanhalen, en het register van aanbevelingen en reacties. Een bestand per jaar."
)
KEYWORDS = ("beslisnota", "Kamerbrief", "actieve openbaarmaking", "Woo")


def dcat(files: Iterable[str], site_url: str, name: str, owner: SiteOwner) -> bytes:
    """The description of these files (paths in the site); ``name`` is that of the site, ``site_url`` ends in a
    slash."""
    page, publisher = f"{site_url}{FOLDER}", _publisher(name, owner, site_url)
    about = {"dct:publisher": publisher, "dcat:contactPoint": _contact(name, owner), "dct:language": DUTCH}
    dataset = {
        "@id": f"{page}#verzameling",
        "@type": "dcat:Dataset",
        "dct:title": _dutch(f"{TITLE}: {sayable(name)}"),
        "dct:description": _dutch(DESCRIPTION),
        "dct:identifier": f"{page}#verzameling",
        **about,
        "dct:creator": {"@id": publisher["@id"]},
        "dct:accessRights": _one("access-right/PUBLIC", "dct:RightsStatement"),
        "dct:accrualPeriodicity": _one("frequency/IRREG", "dct:Frequency"),
        "dcat:theme": THEME,
        "dcat:keyword": [_dutch(each) for each in KEYWORDS],
        "dcat:landingPage": _document(page),
        "foaf:page": _document(page),
        "dcat:distribution": [_distribution(each, site_url, owner) for each in files],
    }
    catalogue = {
        "@context": PREFIXES,
        "@id": f"{site_url}{DCAT}",
        "@type": "dcat:Catalog",
        "dct:title": _dutch(f"Data van {sayable(name)}"),
        "dct:description": _dutch(DESCRIPTION),
        **about,
        "foaf:homepage": _document(site_url),
        "dcat:dataset": _known(dataset),
    }
    return json_file(_known(catalogue))


def _distribution(path: str, site_url: str, owner: SiteOwner) -> Node:
    ending = path.rpartition(".")[2]
    format, media_type = FORMATS[ending]
    return _known(
        {
            "@id": f"{site_url}{path}",
            "@type": "dcat:Distribution",
            "dct:title": _dutch(path.removeprefix(FOLDER)),
            "dcat:accessURL": {"@id": f"{site_url}{FOLDER}", "@type": RESOURCE},
            "dcat:downloadURL": {"@id": f"{site_url}{path}", "@type": RESOURCE},
            "dcat:mediaType": {"@id": f"{MEDIA_TYPES}{media_type}", "@type": "dct:MediaType"},
            "dct:format": _one(f"file-type/{format}", "dct:MediaTypeOrExtent"),
            "dct:conformsTo": {"@id": f"{site_url}{SCHEMAS[ending]}", "@type": "dct:Standard"},
            "foaf:page": _document(f"{site_url}{FOLDER}"),
            "dct:language": DUTCH,
            "dct:license": {"@id": owner.licentie, "@type": "dct:LicenseDocument"} if owner.licentie else None,
        }
    )


def _publisher(name: str, owner: SiteOwner, site_url: str) -> Node:
    return {
        "@id": f"{site_url}#uitgever",
        "@type": "foaf:Agent",
        "foaf:name": _dutch(sayable(owner.naam or name)),
    }


def _contact(name: str, owner: SiteOwner) -> Node | None:
    if not owner.contact:
        return None
    address = contact_address(owner.contact)
    way = "vcard:hasEmail" if address.startswith("mailto:") else "vcard:hasURL"
    return {"@type": "vcard:Kind", "vcard:fn": sayable(owner.naam or name), way: {"@id": address}}


def _document(address: str) -> Node:
    return {"@id": address, "@type": "foaf:Document"}


def _one(value: str, kind: str) -> Node:
    """A value of a list of the Publications Office, and of which kind it is."""
    return {"@id": f"{LISTS}{value}", "@type": kind}


def _dutch(text: str) -> Node:
    return {"@value": text, "@language": "nl"}


DUTCH = _one("language/NLD", "dct:LinguisticSystem")
THEME = {**_one("data-theme/GOVE", "skos:Concept"), "skos:prefLabel": _dutch("Overheid en publieke sector")}


def _known(node: Node) -> Node:
    return {name: value for name, value in node.items() if value is not None}
