"""Which feeds there are, for which page, and with which documents: the newest disclosures of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.questions.counts import dossier_numbers
from openbaar.catalogue.questions.documents import refs_of_kind
from openbaar.catalogue.questions.feeds import (
    newest_of_a_kind,
    newest_of_all,
    newest_of_dossier,
    newest_of_programme,
)
from openbaar.documents import KINDS, Ref

FOLDERS = {kind.folder: kind for kind in KINDS if kind.per_year}


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: its path without the ending (``feeds/nieuw``), title, the address of the page that shows the same, and
    its documents, newest first. A withdrawn document is among them, as the tombstone it is."""

    path: str
    title: str
    page: str
    refs: tuple[Ref, ...]


def feed_paths(catalogue: Catalogue) -> Iterator[str]:
    """The paths of all feeds (contract §5): everything new, then per kind, programme and dossier."""
    yield "feeds/nieuw"
    yield from (f"feeds/{folder}" for folder in FOLDERS)
    yield from (f"feeds/programmas/{ref.id}" for ref in refs_of_kind(catalogue, "programma"))
    for dossier in sorted(dossier_numbers(catalogue)):
        if has_feed(dossier, catalogue):
            yield f"feeds/dossiers/{dossier}"


def has_feed(dossier: str, catalogue: Catalogue) -> bool:
    """Whether a dossier has a feed: it is introduced in docs/, or a document of which the moment is known is in it."""
    return Ref("dossier", dossier) in catalogue.entries or bool(newest_of_dossier(catalogue, dossier))


def feed_of(address: str, catalogue: Catalogue) -> Feed | None:
    """The feed of what the page at an address shows; None when it has none."""
    if not address:
        return Feed("feeds/nieuw", "Nieuw openbaar", "", newest_of_all(catalogue))
    folder, _, id = address.removesuffix("/").partition("/")
    if folder in FOLDERS and not id:
        kind = FOLDERS[folder]
        newest = newest_of_a_kind(catalogue, kind.name)
        return Feed(f"feeds/{folder}", f"Nieuw openbaar: {kind.plural}", address, newest)
    if folder == "programmas" and (entry := catalogue.entries.get(Ref("programma", id))) and entry.address == address:
        title = f"Nieuw openbaar: programma {entry.document.record.title}"
        return Feed(f"feeds/programmas/{id}", title, address, newest_of_programme(catalogue, entry.document.ref))
    if folder == "dossiers" and re.fullmatch(r"[\w-]+", id) and has_feed(id, catalogue):
        return Feed(f"feeds/dossiers/{id}", f"Nieuw openbaar: dossier {id}", address, newest_of_dossier(catalogue, id))
    return None


def feed_at(path: str, catalogue: Catalogue) -> Feed | None:
    """The feed with this path."""
    if path == "feeds/nieuw":
        return feed_of("", catalogue)
    return feed_of(f"{path.removeprefix('feeds/')}/", catalogue)
