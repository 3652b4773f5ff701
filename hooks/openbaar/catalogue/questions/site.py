"""What a site holds. The conductor asks this, and no page."""

from __future__ import annotations

from datetime import date, datetime

from openbaar.catalogue.asking import Asking
from openbaar.documents import AMSTERDAM, Ref

ATTACHED = """
SELECT DISTINCT f.path, f.sha256 FROM file f JOIN attachment a ON a.path = f.path JOIN standing USING (bron)
ORDER BY f.path
"""


def written_addresses(asking: Asking) -> tuple[str, ...]:
    """The addresses of all pages that somebody wrote, tombstones too, sorted."""
    return tuple(adres for (adres,) in asking.rows("SELECT adres FROM shown ORDER BY adres"))


def tombstone_addresses(asking: Asking) -> tuple[str, ...]:
    """Those of tombstones."""
    return tuple(adres for (adres,) in asking.rows("SELECT adres FROM shown WHERE visibility = 'INGETROKKEN'"))


def changed_days(asking: Asking) -> dict[str, date]:
    """The day (in Amsterdam) on which each document was disclosed or last changed, by address; only known days."""
    query = "SELECT adres, gewijzigd FROM standing WHERE gewijzigd IS NOT NULL AND (opens IS NOT NULL OR wijzigingen)"
    return {adres: datetime.fromtimestamp(when, AMSTERDAM).date() for adres, when in asking.rows(query)}


def attached_files(asking: Asking) -> tuple[tuple[str, str], ...]:
    """The files that may be downloaded (``docs/…``), each with its SHA-256."""
    return tuple((path, sha256) for path, sha256 in asking.rows(ATTACHED))


def linked_targets(asking: Asking) -> tuple[str, ...]:
    """Everything that texts link to, when anything was withdrawn at all; else nothing."""
    if not asking.rows("SELECT 1 FROM document WHERE status = 'ingetrokken' LIMIT 1"):
        return ()
    return tuple(target for (target,) in asking.rows("SELECT DISTINCT target FROM link JOIN shown USING (bron)"))


PUBLIC = """
SELECT soort, id, adres, path, jaar, datum FROM shown WHERE visibility = 'OPENBAAR' AND adres <> '' ORDER BY path
"""


def public_pages(asking: Asking) -> list[tuple[Ref, str, str, str, int]]:
    """What is plainly public, but for the start page, sorted by path: address, source, year, and the day of the
    document (an ordinal)."""
    return [(Ref(soort, id), *others) for soort, id, *others in asking.rows(PUBLIC)]
