"""Which feeds there are, for which page, and with which documents.

A feed holds the newest disclosures. What came before is in its archives (RFC 5005): the first has the oldest, each is
full and keeps its documents, and all of a feed is its archives with its newest together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.questions.feeds import (
    Part,
    archived_of_feed,
    every_feed,
    is_followed,
    newest_of_feed,
)
from openbaar.catalogue.questions.keywords import keyword_called
from openbaar.catalogue.questions.units import unit_place
from openbaar.citations import wet, wet_at
from openbaar.documents import KINDS, Ref

FOLDERS = {kind.folder: kind for kind in KINDS if kind.per_year}


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed as a whole: its path without the ending (``feeds/nieuw``), title, the address of the page that shows the
    same, and how the catalogue is asked for it: folder and key."""

    path: str
    title: str
    page: str
    folder: str
    sleutel: str


@dataclass(frozen=True, slots=True)
class Feed:
    """A file of a feed: its path without the ending, title, the page that shows the same, and its documents, newest
    first. ``huidig`` is the path of the newest, ``ouder`` and ``nieuwer`` those of the archives beside it, empty where
    there are none; ``archief`` says that it is one."""

    path: str
    title: str
    page: str
    refs: tuple[Ref, ...]
    huidig: str
    ouder: str = ""
    nieuwer: str = ""
    archief: bool = False


def feed_paths(catalogue: Catalogue) -> Iterator[str]:
    """The paths of all feeds (contract §5): everything new, then per kind, programme, dossier, ministry, keyword and
    law."""
    yield from filter(None, (_path(folder, sleutel) for folder, sleutel, _ in every_feed(catalogue)))


def archive_paths(catalogue: Catalogue) -> Iterator[str]:
    """The paths of their archives."""
    for folder, sleutel, archives in every_feed(catalogue):
        path = _path(folder, sleutel)
        yield from (_archive(path, number) for number in range(1, archives + 1) if path)


def _path(folder: str, sleutel: str) -> str:
    """The path of a feed; empty for a law that no table has."""
    match folder:
        case "nieuw":
            return "feeds/nieuw"
        case "soort":
            return next(f"feeds/{name}" for name, kind in FOLDERS.items() if kind.name == sleutel)
        case "wetten":
            law = wet(sleutel)
            return f"feeds/wetten/{law.slug}" if law else ""
    return f"feeds/{folder}/{sleutel}"


def _archive(path: str, number: int) -> str:
    return f"{path}/archief/{number}"


def feed_of(address: str, catalogue: Catalogue) -> Channel | None:
    """The feed of what the page at an address shows; None when it has none."""
    if not address:
        return Channel("feeds/nieuw", "Nieuw openbaar", "", "nieuw", "")
    folder, _, id = address.removesuffix("/").partition("/")
    if folder in FOLDERS and not id:
        kind = FOLDERS[folder]
        return Channel(f"feeds/{folder}", f"Nieuw openbaar: {kind.plural}", address, "soort", kind.name)
    if folder == "programmas" and (entry := catalogue.entries.get(Ref("programma", id))) and entry.address == address:
        title = f"Nieuw openbaar: programma {entry.document.record.title}"
        return Channel(f"feeds/programmas/{id}", title, address, folder, id)
    if folder == "dossiers" and re.fullmatch(r"[\w-]+", id) and _has_dossier(id, catalogue):
        return Channel(f"feeds/dossiers/{id}", f"Nieuw openbaar: dossier {id}", address, folder, id)
    return _of_many(folder, id, catalogue) if re.fullmatch(r"[a-z\d-]+", id) else None


def _has_dossier(dossier: str, catalogue: Catalogue) -> bool:
    return Ref("dossier", dossier) in catalogue.entries or is_followed(catalogue, "dossiers", dossier)


def _of_many(folder: str, id: str, catalogue: Catalogue) -> Channel | None:
    """The feed of a ministry, or of a keyword or a law with so many documents that there is one."""
    called = _called(folder, id, catalogue)
    law = wet_at(id) if folder == "wetten" else None
    sleutel = law.abbreviation if law else id
    if not called or not is_followed(catalogue, folder, sleutel):
        return None
    return Channel(f"feeds/{folder}/{id}", f"Nieuw openbaar: {called}", f"{folder}/{id}/", folder, sleutel)


def _called(folder: str, id: str, catalogue: Catalogue) -> str | None:
    match folder:
        case "organisaties":
            place = unit_place(catalogue, id)
            return place.unit.naam if place and place.unit.ministerie else None
        case "trefwoorden":
            return keyword_called(catalogue, id)
        case "wetten":
            law = wet_at(id)
            return law.name if law else None
    return None


def feed_at(path: str, catalogue: Catalogue) -> Feed | None:
    """The file of a feed with this path: the newest of it, or an archive."""
    own, _, number = path.partition("/archief/")
    channel = feed_of("" if own == "feeds/nieuw" else f"{own.removeprefix('feeds/')}/", catalogue)
    if channel is None or channel.path != own:
        return None
    if own == path:
        newest = newest_of_feed(catalogue, channel.folder, channel.sleutel)
        return _file(channel, newest, path, channel.title)
    place = int(number) if re.fullmatch(r"[1-9]\d*", number) else 0
    part = archived_of_feed(catalogue, channel.folder, channel.sleutel, place)
    return _file(channel, part, path, f"{channel.title} (archief {number})", place) if part else None


def _file(channel: Channel, part: Part, path: str, title: str, number: int = 0) -> Feed:
    ouder = _archive(channel.path, part.older) if part.older else ""
    nieuwer = _archive(channel.path, number + 1) if part.newer else ""
    return Feed(path, title, channel.page, part.refs, channel.path, ouder, nieuwer, bool(number))
