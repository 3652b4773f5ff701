"""What documents cite, as overviews list it: a number in a dossier, an article of a law, with who cites it and how.

A short overview has who cites a number folded in below it. In a long one a number that more than one document cites has
a count, and a list of its own of who does: one more citation changes a line of the overview, and the newest page of
that list.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from openbaar.catalogue import Catalogue
from openbaar.catalogue.overviews import OWN, anchor_of
from openbaar.catalogue.questions.cited import (
    Number,
    citing,
    has_more_cited,
    names_of,
    numbers_in,
)
from openbaar.catalogue.questions.lists import newest_in
from openbaar.catalogue.views import Row, row
from openbaar.catalogue.views.quoted_by import QuotedBy, who_cites
from openbaar.catalogue.wording import number
from openbaar.citations import describe, explain
from openbaar.documents import Ref
from openbaar.pages.named import Stretch, stretch_addresses, stretch_at
from openbaar.pages.paging import PAGE, Group, IndexEntry
from openbaar.pages.timed import Timed

MOST = 80
"""The most rows of an overview of numbers with who cites them."""

FEW = 10
"""So many who cite the numbers of a page are not folded in."""


@dataclass(frozen=True, slots=True)
class Cited(Group[QuotedBy]):
    """A number or an article, with the documents that cite it (in the index of a long overview without them: ``url``
    leads to them). ``open`` says that they are shown at once. ``whole`` is its whole name, ``uitleg`` what it is in
    words, ``extern`` where it stands officially, ``hier`` the same document on this site, ``notas`` the memos at it."""

    whole: str = ""
    uitleg: str = ""
    extern: str = ""
    hier: Row | None = None
    notas: tuple[Row, ...] = ()
    open: bool = False


@dataclass(frozen=True, slots=True)
class Overview:
    """A dossier, a law or a year: how the catalogue calls it (group and key), and the address of its page."""

    groep: str
    sleutel: str
    address: str
    of_whole: bool = False
    """Whether what is cited of it is cited whole: then each has a list of its own, however few they are."""

    def is_long(self, catalogue: Catalogue) -> bool:
        """Whether its numbers with who cites them are so many that they do not stand together."""
        return self.of_whole or has_more_cited(catalogue, self.groep, self.sleutel, MOST)

    def citing(self, anker: str) -> Timed[QuotedBy]:
        """The list of who cites a number, at its own address."""

        def quoted_by(ref: Ref, catalogue: Catalogue) -> QuotedBy:
            own = (self.groep, self.sleutel, anker)
            return who_cites(ref, lambda each: (each.group, each.group_key, anchor_of(each)) == own, catalogue)

        return Timed(f"{self.address}{anker}/", citing(self.groep, self.sleutel, anker), quoted_by)


def overview_addresses(of: Overview, catalogue: Catalogue) -> Iterator[str]:
    """The addresses of the pages of an overview."""
    return stretch_addresses(of.address, len(names_of(catalogue, of.groep, of.sleutel)))


def cited_stretch(of: Overview, pagina: str | None, catalogue: Catalogue) -> Stretch[Cited] | None:
    """A page of an overview: a stretch of its numbers."""

    def rows(start: int, count: int) -> tuple[Number, ...]:
        return numbers_in(catalogue, of.groep, of.sleutel, start, count)

    found = stretch_at(of.address, pagina, rows, lambda each: _label(each.what.id))
    if found is None:
        return None
    is_long = of.is_long(catalogue)
    is_open = sum(each.aantal for each in found.rows) <= FEW
    return found.of(tuple(replace(_cited(each, of, is_long, catalogue), open=is_open) for each in found.rows))


def _cited(found: Number, of: Overview, is_long: bool, catalogue: Catalogue) -> Cited:
    reference, timed = describe(found.what.id), of.citing(found.anker)
    has_own = is_long and found.aantal >= OWN
    dated = () if has_own else newest_in(catalogue, timed.lijst, MOST)
    return Cited(
        label=_label(found.what.id),
        anker=found.anker,
        aantal=number(found.aantal),
        rows=tuple(timed.row(each.ref, catalogue) for each in dated),
        url=timed.address if has_own else "",
        whole=reference.label,
        uitleg=explain(found.what.id) if of.of_whole else "",
        extern=reference.url,
        hier=row(catalogue.entries[found.what.letter]) if found.what.letter else None,
        notas=tuple(row(catalogue.entries[ref]) for ref in found.what.memos),
    )


def _label(id: str) -> str:
    return describe(id).label.removeprefix("Kamerstuk ")


def cited_index(of: Overview, stretch: Stretch[Cited], catalogue: Catalogue) -> tuple[tuple[IndexEntry, ...], ...]:
    """The index of all numbers for the first page, a page of numbers at a time; empty when they all stand on that."""
    if not stretch.first or stretch.pager is None:
        return ()
    numbers = names_of(catalogue, of.groep, of.sleutel)
    urls = stretch_addresses(of.address, len(numbers))
    return tuple(
        tuple(
            IndexEntry(_label(id), f"{url}#{anker}", anker if start else "")
            for anker, id in numbers[start : start + PAGE]
        )
        for url, start in zip(urls, range(0, len(numbers), PAGE), strict=True)
    )
