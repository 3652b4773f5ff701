"""All documents that may be seen, with what joins them. Everything that is shown is made from this value."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from typing import Any, Generic, TypeVar

from openbaar.catalogue.asking import Asking, NoAnswer
from openbaar.catalogue.collect import Collection
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.filling import replace_files, replace_sources
from openbaar.catalogue.moment import set_moment
from openbaar.catalogue.questions import citations, documents, publishers, relations
from openbaar.catalogue.quoting import Quote
from openbaar.catalogue.rows import rows_of
from openbaar.catalogue.sources import FileFacts
from openbaar.database import new_database
from openbaar.documents import Ref

K = TypeVar("K")
V = TypeVar("V")


class Catalogue(Asking):
    """What may be seen at one moment, asked question by question (``questions/``). Views read it like the mappings that
    it has: ``entries`` by identity, ``by_path`` by source, ``files`` that may be downloaded, ``kamerstukken`` gives the
    letter that is one, ``publishers`` the letters that reacted to a publisher, by its slug."""

    def __init__(self, db: sqlite3.Connection) -> None:
        super().__init__(db)
        self.entries: Entries = Entries(self)
        self.by_path = ByPath(self)
        self.files = Answers[str, FileFacts](self, documents.file_facts)
        self.kamerstukken = Answers[str, Ref](self, documents.letter_of)
        self.publishers = Answers[str, tuple[Ref, ...]](self, publishers.letters_to)
        self.relations = Relations(self)
        self.quotes = Quotes(self)

    def of_kind(self, *kinds: str) -> Iterator[Entry]:
        """The entries of these kinds that stand as pages of their own (no tombstones), sorted by kind and path."""
        for kind in kinds:
            for ref in documents.refs_of_kind(self, kind):
                yield self.entries[ref]

    def beside(self, ref: Ref) -> tuple[Ref | None, Ref | None]:
        """The document of the same kind just before and just after one, by date."""
        return documents.beside(self, ref)


class Answers(Generic[K, V]):
    """A question with one argument, read like a mapping. Which keys there are is another question."""

    def __init__(self, asking: Asking, question: Any) -> None:
        self._asking, self._question = asking, question

    def get(self, key: K) -> V | None:
        found: V | None = self._question(self._asking, key)
        return found

    def __getitem__(self, key: K) -> V:
        found = self.get(key)
        if found is None:
            raise NoAnswer(key)
        return found

    def __contains__(self, key: K) -> bool:
        return self.get(key) is not None


class Entries(Answers[Ref, Entry]):
    """Documents by their identity."""

    def __init__(self, asking: Asking) -> None:
        super().__init__(asking, documents.document)


class ByPath:
    """Documents by their source, with their texts."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def get(self, path: str) -> Entry | None:
        ref = documents.ref_at_path(self._catalogue, path)
        return documents.with_text(self._catalogue.entries[ref], self._catalogue) if ref else None

    def __getitem__(self, path: str) -> Entry:
        found = self.get(path)
        if found is None:
            raise NoAnswer(path)
        return found

    def __contains__(self, path: str) -> bool:
        return documents.ref_at_path(self._catalogue, path) is not None


class Relations:
    """The relations between the documents that may be seen, by either end and the key that names them."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    def to(self, ref: Ref, soort: str) -> tuple[Ref, ...]:
        """What ``ref`` names under the key ``soort``, in the author's order."""
        return relations.named_by(self._asking, ref, soort)

    def back(self, ref: Ref, soort: str) -> tuple[Ref, ...]:
        """Who names ``ref`` under the key ``soort``, sorted."""
        return relations.naming(self._asking, ref, soort)


class Quotes:
    """The sure citations of documents with a text."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    def by_document(self, ref: Ref) -> tuple[Quote, ...]:
        """What a document cites."""
        return citations.quoted_in(self._asking, ref).quotes

    def others(self, id: str, than: Ref) -> int:
        """How many other documents cite ``id``."""
        is_one = any(quote.reference.id == id for quote in self.by_document(than))
        return citations.count_citing(self._asking, id) - is_one

    def newest_citing(self, id: str) -> tuple[Ref, ...]:
        """The newest documents that cite ``id``, as many as a page shows."""
        return citations.newest_citing(self._asking, id)


def catalogue(collection: Collection, now: datetime, preview: bool = False) -> Catalogue:
    """The catalogue of a collection at the moment ``now``, in memory; in a ``preview`` drafts and embargoed documents
    are in it, marked so."""
    db = new_database()
    own = {each.path for each in collection.documents.values()}
    replace_sources(db, {path: rows_of("", each) for path, each in collection.extracts.items() if path in own})
    replace_files(db, collection.files)
    set_moment(db, now, preview)
    return Catalogue(db)
