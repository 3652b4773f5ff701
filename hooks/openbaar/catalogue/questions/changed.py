"""When the pages of a site last changed, as its sitemap tells. The conductor asks this, and no page.

A list changed when a document in it came, changed or went. Where that is unknown of one of them, nobody can say of the
list either, and it has no day. What a page shows of others (who cites it, the month beside it) does not count: a day
that moves with the whole collection tells nothing. Nor has a page a day that somebody wrote, in whole or in part.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

from openbaar.catalogue.asking import Asking
from openbaar.catalogue.questions.documents import IS_STUK
from openbaar.catalogue.questions.site import changed_days
from openbaar.documents import AMSTERDAM, kind_named

FIRST_DAY = 1721424.5
"""The Julian day before that of ordinal 1, as SQLite counts days."""

GROUPS = f"""
SELECT soort, jaar, IIF(datum, strftime('%Y/%m/', datum + {FIRST_DAY}), ''),
    IIF(openbaar, strftime('%Y/%m/', openbaar + {FIRST_DAY}), ''),
    MAX(gewijzigd),
    MIN(gewijzigd IS NOT NULL AND (opens IS NOT NULL OR wijzigingen OR visibility = 'INGETROKKEN'))
FROM shown_document WHERE {IS_STUK} GROUP BY 1, 2, 3, 4
"""


class Group(NamedTuple):
    """The documents of a kind and folder with their date in one month (``2023/10/``) and their disclosure in another;
    a month is empty where it is unknown. ``is_known`` tells whether all of them have a day on which they last changed,
    ``changed`` is the last of these (seconds since 1970)."""

    soort: str
    jaar: str
    datum: str
    openbaar: str
    changed: float | None
    is_known: bool


def changed_addresses(asking: Asking) -> dict[str, date]:
    """The day (in Amsterdam) on which a document, or what a list holds, last came, changed or went, by address; only
    known days."""
    last: dict[str, float] = {}
    unknown: set[str] = set()
    for group in map(Group._make, asking.rows(GROUPS)):
        for address in _lists_of(group):
            if group.is_known and group.changed is not None:
                last[address] = max(group.changed, last.get(address, group.changed))
            else:
                unknown.add(address)
    days = {address: datetime.fromtimestamp(when, AMSTERDAM).date() for address, when in last.items()}
    return {address: day for address, day in days.items() if address not in unknown} | changed_days(asking)


def _lists_of(group: Group) -> Iterator[str]:
    """The addresses of the lists that these documents are in; of a list of several pages that of the first."""
    folder = kind_named(group.soort).folder
    yield from ("stukken/", "archief/", "openbaar/", f"{folder}/", f"{folder}/{group.jaar}/")
    for archive, month in (("archief", group.datum), ("openbaar", group.openbaar)):
        yield from (f"{archive}/{month[:5]}", f"{archive}/{month}") if month else (f"{archive}/onbekend/",)
