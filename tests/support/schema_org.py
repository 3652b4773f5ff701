"""What schema.org allows: which properties the types that we use have, and what a value of each may be.

From https://schema.org/docs/full.html, in our own words and only what is used here. A type has the properties of those
that it is a sort of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

SORT_OF: Mapping[str, str] = {
    "CreativeWork": "Thing",
    "Dataset": "CreativeWork",
    "DigitalDocument": "CreativeWork",
    "Article": "CreativeWork",
    "Report": "Article",
    "Legislation": "CreativeWork",
    "MediaObject": "CreativeWork",
    "DataDownload": "MediaObject",
    "Organization": "Thing",
    "GovernmentOrganization": "Organization",
    "Intangible": "Thing",
    "StructuredValue": "Intangible",
    "PropertyValue": "StructuredValue",
    "ItemList": "Intangible",
    "BreadcrumbList": "ItemList",
    "ListItem": "Intangible",
}
"""Type -> what it is a sort of."""

TEXT = frozenset({"Text", "URL"})
PARTIES = frozenset({"Organization", "Person"})

DOMAINS: Mapping[str, Mapping[str, frozenset[str]]] = {
    "Thing": {
        "additionalType": TEXT,
        "description": frozenset({"Text"}),
        "identifier": TEXT | {"PropertyValue"},
        "name": frozenset({"Text"}),
        "sameAs": frozenset({"URL"}),
        "subjectOf": frozenset({"CreativeWork", "Event"}),
        "url": frozenset({"URL"}),
    },
    "CreativeWork": {
        "about": frozenset({"Thing"}),
        "citation": frozenset({"Text", "CreativeWork"}),
        "contributor": PARTIES,
        "creator": PARTIES,
        "dateCreated": frozenset({"Date", "DateTime"}),
        "dateModified": frozenset({"Date", "DateTime"}),
        "datePublished": frozenset({"Date", "DateTime"}),
        "encoding": frozenset({"MediaObject"}),
        "encodingFormat": TEXT,
        "genre": TEXT,
        "inLanguage": frozenset({"Text", "Language"}),
        "isBasedOn": frozenset({"CreativeWork", "Product", "URL"}),
        "isPartOf": frozenset({"CreativeWork", "URL"}),
        "keywords": TEXT | {"DefinedTerm"},
        "license": frozenset({"CreativeWork", "URL"}),
        "publisher": PARTIES,
    },
    "Dataset": {"distribution": frozenset({"DataDownload"})},
    "Legislation": {"legislationIdentifier": TEXT},
    "MediaObject": {"contentUrl": frozenset({"URL"}), "sha256": frozenset({"Text"})},
    "PropertyValue": {"propertyID": TEXT, "value": frozenset({"Text", "Number"})},
    "ItemList": {"itemListElement": frozenset({"ListItem", "Text", "Thing"})},
    "ListItem": {"position": frozenset({"Integer", "Text"}), "item": frozenset({"Thing", "URL"})},
}
"""Type -> its own properties, each with the types that a value may have."""

URL = re.compile(r"https?://\S+")
DAY = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d|Z))?")


def faults(data: Mapping[str, Any]) -> Iterator[str]:
    """What schema.org does not know in a description, each in a line; nodes that are told of elsewhere in the same
    description by their ``@id`` are looked up there."""
    nodes = {each["@id"]: each for each in _nodes(data) if "@id" in each and "@type" in each}
    for node in _nodes(data):
        if "@type" not in node:
            if set(node) != {"@id"} or node["@id"] not in nodes:
                yield f"no type, and told of nowhere: {node}"
        elif _lineage(node["@type"]) == [node["@type"]]:
            yield f"unknown type: {node['@type']}"
        else:
            yield from _faults_of(node, nodes)


def _faults_of(node: Mapping[str, Any], nodes: Mapping[str, Any]) -> Iterator[str]:
    allowed = {name: types for each in _lineage(node["@type"]) for name, types in DOMAINS.get(each, {}).items()}
    for name, values in node.items():
        if name == "@id" and not URL.fullmatch(values):
            yield f"@id is no address: {values}"
        if name.startswith("@"):
            continue
        if name not in allowed:
            yield f"{node['@type']} has no {name}"
            continue
        for value in values if isinstance(values, list) else [values]:
            if not _types(value, nodes) & allowed[name]:
                yield f"{node['@type']}.{name} may not be {value!r}"


def _types(value: Any, nodes: Mapping[str, Any]) -> set[str]:
    if isinstance(value, Mapping):
        return set(_lineage(nodes.get(value.get("@id", ""), value).get("@type", "")))
    if isinstance(value, int):
        return {"Integer", "Number"}
    assert isinstance(value, str)
    assert value, "no value is empty"
    return {"Text"} | ({"URL"} if URL.fullmatch(value) else set()) | ({"Date"} if DAY.fullmatch(value) else set())


def _lineage(name: str) -> list[str]:
    """A type with all that it is a sort of."""
    return [name, *(_lineage(SORT_OF[name]) if name in SORT_OF else [])]


def _nodes(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, Mapping):
        yield value
        for each in value.values():
            yield from _nodes(each)
    if isinstance(value, list):
        for each in value:
            yield from _nodes(each)
