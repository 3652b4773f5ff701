"""What a document has to do with, in the words of schema.org: each thing by the URI by which others know it.

A publication is known by its address where it was published, a ministry by its URI in TOOI, a file by its own address.
Source of the terms: https://schema.org/CreativeWork, /Legislation, /GovernmentOrganization, /MediaObject.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from openbaar.catalogue.views.downloads import Download
from openbaar.citations import Reference
from openbaar.documents import Datum
from openbaar.documents.diwoo import MINISTRY
from openbaar.documents.ministeries import MINISTERIES
from openbaar.file_types import MEDIA_TYPES

Data = Mapping[str, Any]

LEGISLATION = frozenset({"wet", "eu"})
"""The groups of references that are law."""


def known(data: Data) -> Data:
    """The properties that have a value."""
    return {key: value for key, value in data.items() if value not in (None, "", [])}


def publication(reference: Reference) -> Data:
    """An official publication, a judgment, or a law with the article that is meant. Who has a copy of the law finds it
    by its number (BWB, CELEX), and anything else by the number that it was published under (``kst-28638-205``,
    ``ECLI:NL:HR:2016:2022``)."""
    is_law = reference.group in LEGISLATION
    number = reference.id.partition("#")[0]
    return known(
        {
            "@type": "Legislation" if is_law else "CreativeWork",
            "@id": reference.url,
            "url": reference.url,
            "name": reference.label,
            "legislationIdentifier" if is_law else "identifier": number,
        }
    )


def organisation(name: str) -> Data:
    """Who is in no register."""
    return {"@type": "Organization", "name": name}


def ministry(code: str, day: Datum) -> Data:
    """A ministry by its code, as it was called on the day of a document."""
    uri = f"{MINISTRY}{code}"
    return {
        "@type": "GovernmentOrganization",
        "@id": uri,
        "name": MINISTERIES[code].op(day).naam,
        "identifier": uri,
    }


def media(file: Download, site_url: str) -> Data:
    """A file beside the page; ``site_url`` ends in a slash."""
    address = f"{site_url}{file.url}"
    return {
        "@type": "MediaObject",
        "@id": address,
        "name": file.titel,
        "contentUrl": address,
        "encodingFormat": MEDIA_TYPES[file.type.lower()],
        "sha256": file.sha256,
    }
