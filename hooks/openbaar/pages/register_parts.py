"""The register of reactions as pages of at most so many rows (``PAGE``), each made of its own stretch of it.

It is cut from its oldest end, like the lists in ``timed.py``; a report that does not fit goes on on the next page.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.register import RegisterStretch
from openbaar.catalogue.questions.register_stretches import (
    count_of_rows,
    has_more_rows,
    newest_rows,
    oldest_rows,
)
from openbaar.pages.paging import ListPart, Pager, PagerStep
from openbaar.pages.placing import between
from openbaar.pages.report_groups import Narrowed, ReportGroup, report_groups
from openbaar.pages.timed import NEWEST_FIRST, place_of, told_apart

PAGE = 15
"""The most rows on a page: a recommendation with its reactions is as long as two documents in another list."""


def register_addresses(base: str, narrowed: Narrowed, catalogue: Catalogue) -> Iterator[str]:
    """The addresses of the pages of the register at the address ``base``."""
    yield base
    yield from (_url(base, further) for further in range(1, _pages(_count(narrowed, catalogue))))


def register_part(
    base: str, narrowed: Narrowed, pagina: str | None, catalogue: Catalogue
) -> ListPart[ReportGroup] | None:
    """The page of the register that the end of an address names; None when it is not so long."""
    if pagina is None:
        return _own(base, narrowed, catalogue)
    return _further(base, narrowed, int(pagina), catalogue) if str(int(pagina)) == pagina else None


def _own(base: str, narrowed: Narrowed, catalogue: Catalogue) -> ListPart[ReportGroup]:
    """The register's own page, with the newest reports; groups have the counts of all their rows."""
    total = _count(narrowed, catalogue)
    pages = _pages(total)
    rows = newest_rows(catalogue, *narrowed.by, total - PAGE * (pages - 1))
    pager = Pager(None, _older(base, narrowed, pages - 1, catalogue)) if pages > 1 else None
    return ListPart(base, report_groups(narrowed, rows, catalogue, counts=True), True, "", pager)


def _further(base: str, narrowed: Narrowed, further: int, catalogue: Catalogue) -> ListPart[ReportGroup] | None:
    """A further page by its number from the oldest."""
    if further < 1 or not _reaches(narrowed, PAGE * further, catalogue):
        return None
    groups = report_groups(narrowed, _rows(narrowed, further, catalogue), catalogue, counts=False)
    (newer,) = oldest_rows(catalogue, *narrowed.by, PAGE * further, 1)
    to = _url(base, further + 1) if _reaches(narrowed, PAGE * (further + 1), catalogue) else base
    before = PagerStep(NEWEST_FIRST.before, NEWEST_FIRST.until(place_of(newer.dag)), to)
    after = _older(base, narrowed, further - 1, catalogue) if further > 1 else None
    words = told_apart(further, lambda each: _words(narrowed, each, catalogue))
    return ListPart(_url(base, further), groups, False, words, Pager(before, after))


def _older(base: str, narrowed: Narrowed, further: int, catalogue: Catalogue) -> PagerStep:
    """The way to an older page, by its newest report."""
    (first,) = oldest_rows(catalogue, *narrowed.by, PAGE * further - 1, 1)
    return PagerStep(NEWEST_FIRST.after, NEWEST_FIRST.since(place_of(first.dag)), _url(base, further))


def _words(narrowed: Narrowed, further: int, catalogue: Catalogue) -> str:
    """Between which days the reports of a further page stand."""
    rows = _rows(narrowed, further, catalogue)
    return between(place_of(rows[0].dag), place_of(rows[-1].dag), NEWEST_FIRST)


def _rows(narrowed: Narrowed, further: int, catalogue: Catalogue) -> tuple[RegisterStretch, ...]:
    return oldest_rows(catalogue, *narrowed.by, PAGE * (further - 1), PAGE)


def _count(narrowed: Narrowed, catalogue: Catalogue) -> int:
    return count_of_rows(catalogue, *narrowed.by)


def _reaches(narrowed: Narrowed, than: int, catalogue: Catalogue) -> bool:
    return has_more_rows(catalogue, *narrowed.by, than)


def _pages(total: int) -> int:
    return max(1, -(-total // PAGE))


def _url(base: str, further: int) -> str:
    return f"{base}pagina/{further}/"
