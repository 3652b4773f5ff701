"""What is missing: letters without a memo, memos without a letter, letters without a number; each with its list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.completeness import LACKING, UNKNOWN_YEAR, lack_more_than, years_lacking
from openbaar.catalogue.questions.lists import is_longer
from openbaar.catalogue.views import Link
from openbaar.catalogue.wording import number
from openbaar.pages.lists import Counted, Head, Listed, list_page, overview_addresses, overview_page
from openbaar.pages.page_data import PageData
from openbaar.pages.paging import PAGE, group
from openbaar.pages.timed import Timed, placed_row, timed_addresses

SECTION = Link("Volledigheid", "volledigheid/")


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that can be missing: the last part of its address, title and explanation."""

    slug: str
    title: str
    uitleg: str

    @property
    def address(self) -> str:
        return f"{SECTION.url}{self.slug}/"


GAPS = {
    gap.slug: gap
    for gap in (
        Gap(
            "brieven-zonder-nota",
            "Kamerbrieven zonder beslisnota",
            "Bij deze Kamerbrieven staat op deze site geen beslisnota."
            " Ze kan er wel zijn: dan hebben wij haar nog niet.",
        ),
        Gap(
            "notas-zonder-brief",
            "Beslisnota's zonder Kamerbrief",
            "Van deze beslisnota's staat de Kamerbrief niet op deze site, of is niet bekend bij welke brief ze horen.",
        ),
        Gap(
            "brieven-zonder-kamerstuk",
            "Kamerbrieven zonder nummer",
            "Van deze Kamerbrieven is het nummer van het Kamerstuk niet bekend.",
        ),
    )
}


def counted_gap(gap: Gap, catalogue: Catalogue) -> Counted:
    """A gap with how many documents are in it."""
    total = sum(count for _, count in years_lacking(catalogue, gap.slug))
    return Counted(gap.title, gap.address, number(total))


def _is_long(gap: Gap, catalogue: Catalogue) -> bool:
    return lack_more_than(catalogue, gap.slug, PAGE)


def gap_addresses(catalogue: Catalogue) -> Iterator[str]:
    """The addresses of the lists of what is missing."""
    for gap in GAPS.values():
        if _is_long(gap, catalogue):
            yield from overview_addresses(gap.address, len(years_lacking(catalogue, gap.slug)))
        else:
            yield gap.address


def gap_page(catalogue: Catalogue, lijst: str, pagina: str | None) -> PageData | None:
    """``/volledigheid/brieven-zonder-nota/``: what lacks something, by year. A long list has a page for each year, for
    what is no longer missing goes out of its middle."""
    gap = GAPS[lijst]
    head, trail = Head(uitleg=(gap.uitleg,)), (SECTION,)
    if not _is_long(gap, catalogue):
        timed = Timed(gap.address, f"{LACKING}{gap.slug}", placed_row)
        return list_page(timed, gap.title, lambda _: gap.uitleg, pagina, trail, catalogue, head)
    years = years_lacking(catalogue, gap.slug)
    counts = [Counted(_name(year), f"{gap.address}{year}/", number(count)) for year, count in years]
    groups = (group("Jaren", "jaren", counts),)
    return overview_page(Listed(gap.address, gap.title, gap.uitleg, groups, head, trail), pagina)


def gap_year_addresses(catalogue: Catalogue) -> Iterator[str]:
    """The addresses of the years of those that are long."""
    for gap in GAPS.values():
        if _is_long(gap, catalogue):
            for year, _ in years_lacking(catalogue, gap.slug):
                yield from timed_addresses(f"{gap.address}{year}/", f"{LACKING}{gap.slug}/{year}", catalogue)


def gap_year_page(catalogue: Catalogue, lijst: str, jaar: str, pagina: str | None) -> PageData | None:
    """``/volledigheid/brieven-zonder-nota/2023/`` and its further pages: what lacks something, of a year."""
    gap = GAPS[lijst]
    timed = Timed(f"{gap.address}{jaar}/", f"{LACKING}{gap.slug}/{jaar}", placed_row)
    if not _is_long(gap, catalogue) or not is_longer(catalogue, timed.lijst, 0):
        return None
    title, trail = f"{gap.title}: {_name(jaar).lower()}", (SECTION, Link(gap.title, gap.address))
    return list_page(timed, title, lambda _: gap.uitleg, pagina, trail, catalogue, Head(uitleg=(gap.uitleg,)))


def _name(year: str) -> str:
    return "Datum onbekend" if year == UNKNOWN_YEAR else year
