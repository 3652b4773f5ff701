"""The feeds of a collection, read back by a real reader."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import feedparser

from openbaar.outputs import outputs
from support.sources import NOW, catalogued, page, stuk
from synthetic import collection

SITE = "https://openbaar.example/"
WITHDRAWN = {"status": "ingetrokken", "ingetrokken": {"op": "2024-01-02", "reden": "privacygegevens"}}
CASE = {
    "programmas/p": page(title="Programma P"),
    "dossiers/28638": page(title="Mensenhandel"),
    "dossiers/30001": page(title="Leeg"),
    "kamerbrieven/2023/brief": stuk(
        title="Brief", kamerstuk="28638-233", openbaar_op="2023-12-04T15:30", programmas=["p"], description="Kort."
    ),
    "beslisnotas/2023/nota": stuk(title="Nota", kamerbrief="brief", openbaar_op="2023-06-01"),
    "rapporten/2023/haalt-aan": stuk("Zie Kamerstuk 28638, nr. 233.", title="Rapport", openbaar_op="onbekend"),
    "rapporten/2023/anders": stuk(title="Anders", programmas=["p"], openbaar_op="2023-10-20"),
    "beslisnotas/2023/nooit": stuk(title="Zonder dagen", datum="onbekend", openbaar_op="onbekend"),
}


def files(pages: dict[str, bytes], now: datetime = NOW) -> Mapping[str, bytes]:
    """The feeds by path, at that moment."""
    made = outputs(catalogued(pages, now), SITE, "Openbaar")
    return {path: data for path, data in made.items() if path.startswith("feeds/")}


def invented(documents: int, embargoed: int = 0) -> dict[str, bytes]:
    """An invented collection as these tests write pages: paths without ``.md``."""
    return {path.removesuffix(".md"): data for path, data in collection(documents, embargoed=embargoed).items()}


def atom(made: Mapping[str, bytes], path: str = "feeds/nieuw") -> Any:
    """A feed as feedparser reads it; it may have nothing to complain about."""
    found = feedparser.parse(made[f"{path}.atom"])
    assert not found.bozo, found.bozo_exception
    return found


def json_items(made: Mapping[str, bytes], path: str = "feeds/nieuw") -> list[dict[str, Any]]:
    """The items of the JSON twin."""
    items: list[dict[str, Any]] = json.loads(made[f"{path}.json"])["items"]
    return items


def ids(made: Mapping[str, bytes], path: str) -> list[str]:
    """The ids of the documents in a feed, in order."""
    return [each["id"].strip("/").rpartition("/")[2] for each in json_items(made, path)]
