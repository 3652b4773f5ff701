"""Memos that become public one after the other, so that one catalogue shows how a list grows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta

from openbaar.catalogue import Catalogue
from openbaar.catalogue.extract import Extract
from openbaar.catalogue.filling import replace_sources
from openbaar.catalogue.moment import set_moment
from openbaar.catalogue.rows import rows_of
from openbaar.database import new_database
from openbaar.documents import Beslisnota, Document, Ref
from openbaar.documents.dates import AMSTERDAM

START = datetime(2030, 1, 1, tzinfo=AMSTERDAM)
MINUTE = timedelta(minutes=1)


def coming(days: Sequence[date]) -> Callable[[int], Catalogue]:
    """Memos of these days, all in the folder of 2020. Gives the catalogue as it is when the first so many are public;
    a newer one of the same day comes before the others in every list."""
    db = new_database()
    memos = [_memo(len(days) - place, day, START + place * MINUTE) for place, day in enumerate(days)]
    replace_sources(db, {each.path: rows_of("", Extract(each, ())) for each in memos})

    def catalogue(amount: int) -> Catalogue:
        set_moment(db, START + (amount - 1) * MINUTE)
        return Catalogue(db)

    return catalogue


def _memo(number: int, day: date, opened: datetime) -> Document:
    id = f"n{number:05d}"
    keys = {"title": id, "status": "openbaar", "datum": f"{day}", "openbaar_op": f"{opened:%Y-%m-%dT%H:%M}"}
    record = Beslisnota.model_validate(keys)
    return Document(Ref("beslisnota", id), f"docs/beslisnotas/2020/{id}.md", "2020", record, "")
