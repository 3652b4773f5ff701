"""A list that goes by date as pages of at most so many documents (``PAGE``), each made of its own stretch of the list.

It is cut from its oldest end (``paging.py`` says why): page ``n`` has documents ``PAGE (n - 1)`` to ``PAGE n`` counted
from the oldest, and what is left over, the newest, stands at the list's own address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Generic, TypeVar

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.lists import Dated, count_in, days_in, is_longer, newest_in, oldest_in
from openbaar.catalogue.views import Row, placed
from openbaar.catalogue.wording import day, number
from openbaar.documents import Ref
from openbaar.pages.paging import PAGE, Group, IndexEntry, ListPart, Pager, PagerStep
from openbaar.pages.placing import NO_DATE, between, in_time

T = TypeVar("T")

NEWEST_FIRST = in_time(lambda _, __: "")
"""What the ways between pages are called. Where a page begins is told by its days."""


def per_year(dag: int) -> tuple[str, str]:
    """The heading of a year, and its anchor."""
    year = date.fromordinal(dag).year if dag else 0
    return (str(year), f"jaar-{year}") if year else ("Datum onbekend", "jaar-onbekend")


def place_of(dag: int) -> str:
    """Where a document stands in a list, in words."""
    return day(date.fromordinal(dag)) if dag else NO_DATE


@dataclass(frozen=True, slots=True)
class Timed(Generic[T]):
    """A list: the address of its own page, how the catalogue calls it, the heading (label and anchor) and the place in
    words of a day, and what a row is of a document."""

    address: str
    lijst: str
    row: Callable[[Ref, Catalogue], T]
    heading: Callable[[int], tuple[str, str]] = per_year
    place: Callable[[int], str] = place_of

    def url(self, further: int) -> str:
        """The address of a further page."""
        return f"{self.address}pagina/{further}/"


def placed_row(ref: Ref, catalogue: Catalogue) -> Row:
    """A document as lists show it, with what it belongs to."""
    return placed(catalogue.entries[ref], catalogue)


def timed_addresses(address: str, lijst: str, catalogue: Catalogue) -> Iterator[str]:
    """The addresses of the pages of a list."""
    return addresses_of(address, count_in(catalogue, lijst))


def addresses_of(address: str, total: int) -> Iterator[str]:
    """The addresses of the pages of a list of so many documents."""
    yield address
    yield from (f"{address}pagina/{further}/" for further in range(1, -(-total // PAGE)))


def pages_in(lijst: str, catalogue: Catalogue) -> int:
    """How many pages a list has; one when it is empty."""
    return max(1, -(-sum(count for _, count in days_in(catalogue, lijst)) // PAGE))


def own_part(timed: Timed[T], catalogue: Catalogue) -> ListPart[Group[T]]:
    """The list's own page, with the newest documents; groups have the counts of the whole list."""
    days = days_in(catalogue, timed.lijst)
    total = sum(count for _, count in days)
    pages = max(1, -(-total // PAGE))
    dated = newest_in(catalogue, timed.lijst, total - PAGE * (pages - 1)) if total else ()
    counts = {anchor: sum(count for _, count in own) for (_, anchor), own in _per_heading(timed, days)}
    groups = _groups(timed, dated, catalogue, lambda anchor: number(counts[anchor]))
    pager = Pager(None, _older(timed, pages - 1, catalogue)) if pages > 1 else None
    return ListPart(timed.address, groups, True, "", pager)


def further_part(timed: Timed[T], further: int, catalogue: Catalogue) -> ListPart[Group[T]] | None:
    """A further page of the list by its number from the oldest; None when the list is not so long."""
    if further < 1 or not is_longer(catalogue, timed.lijst, PAGE * further):
        return None
    dated = _stretch(timed, further, catalogue)
    newer = oldest_in(catalogue, timed.lijst, PAGE * further, 1)[0]
    began = timed.heading(newer.dag) == timed.heading(dated[0].dag)
    groups = _groups(timed, dated, catalogue, lambda _: "", vervolg=began)
    to = timed.url(further + 1) if is_longer(catalogue, timed.lijst, PAGE * (further + 1)) else timed.address
    before = PagerStep(NEWEST_FIRST.before, NEWEST_FIRST.until(timed.place(newer.dag)), to)
    after = _older(timed, further - 1, catalogue) if further > 1 else None
    return ListPart(timed.url(further), groups, False, between_days(timed, further, catalogue), Pager(before, after))


def part_at(timed: Timed[T], pagina: str | None, catalogue: Catalogue) -> ListPart[Group[T]] | None:
    """The page of a list that the end of an address names."""
    if pagina is None:
        return own_part(timed, catalogue)
    return further_part(timed, int(pagina), catalogue) if str(int(pagina)) == pagina else None


def day_urls(timed: Timed[T], catalogue: Catalogue) -> Iterator[tuple[int, str]]:
    """For each day of a list with a heading a day, where that heading is."""
    days = days_in(catalogue, timed.lijst)
    total, passed = sum(count for _, count in days), 0
    for dag, count in days:
        yield dag, f"{_page_of(timed, total, passed)}#{timed.heading(dag)[1]}"
        passed += count


def _page_of(timed: Timed[T], total: int, place: int) -> str:
    """The address of the page on which the document at this place stands, counted from the newest."""
    further = (total - place - 1) // PAGE + 1
    return timed.address if further == -(-total // PAGE) else timed.url(further)


def index_of_headings(timed: Timed[T], catalogue: Catalogue) -> tuple[IndexEntry, ...]:
    """Where each heading of the list begins; empty when there is but one."""
    days = days_in(catalogue, timed.lijst)
    total, passed, found = sum(count for _, count in days), 0, []
    for (label, anchor), own in _per_heading(timed, days):
        url = _page_of(timed, total, passed)
        found.append(IndexEntry(label, f"{url}#{anchor}", "" if url == timed.address else anchor))
        passed += sum(count for _, count in own)
    return tuple(found) if len(found) > 1 else ()


def _per_heading(
    timed: Timed[T], days: tuple[tuple[int, int], ...]
) -> Iterator[tuple[tuple[str, str], list[tuple[int, int]]]]:
    for heading, own in groupby(days, key=lambda each: timed.heading(each[0])):
        yield heading, list(own)


def _groups(
    timed: Timed[T],
    dated: tuple[Dated, ...],
    catalogue: Catalogue,
    count: Callable[[str], str],
    vervolg: bool = False,
) -> tuple[Group[T], ...]:
    groups: list[Group[T]] = []
    for (label, anchor), own in groupby(dated, key=lambda each: timed.heading(each.dag)):
        rows = tuple(timed.row(each.ref, catalogue) for each in own)
        groups.append(Group(label, anchor, count(anchor), rows, vervolg=vervolg and not groups))
    return tuple(groups)


def _stretch(timed: Timed[T], further: int, catalogue: Catalogue) -> tuple[Dated, ...]:
    return oldest_in(catalogue, timed.lijst, PAGE * (further - 1), PAGE)


def _older(timed: Timed[T], further: int, catalogue: Catalogue) -> PagerStep:
    """The way to an older page, by its newest document."""
    (first,) = oldest_in(catalogue, timed.lijst, PAGE * further - 1, 1)
    return PagerStep(NEWEST_FIRST.after, NEWEST_FIRST.since(timed.place(first.dag)), timed.url(further))


def between_days(timed: Timed[T], further: int, catalogue: Catalogue) -> str:
    """Between which days a further page stands."""
    return told_apart(further, lambda each: _words(timed, each, catalogue))


def told_apart(further: int, words_of: Callable[[int], str]) -> str:
    """The words of a further page. Of pages with the same words all but the oldest have a number too."""
    words, same = words_of(further), 1
    while further > same and words_of(further - same) == words:
        same += 1
    return words if same == 1 else f"{words} (deel {same})"


def _words(timed: Timed[T], further: int, catalogue: Catalogue) -> str:
    dated = _stretch(timed, further, catalogue)
    return between(timed.place(dated[0].dag), timed.place(dated[-1].dag), NEWEST_FIRST)
