"""Former addresses, and where what stood there is now."""

from __future__ import annotations

from openbaar.catalogue.asking import Asking, question
from openbaar.documents import Ref


@question("former")
def former_addresses(asking: Asking) -> tuple[str, ...]:
    """Every former address of what may be seen, sorted."""
    query = "SELECT f.adres FROM former_address f JOIN shown USING (bron) ORDER BY f.adres"
    return tuple(adres for (adres,) in asking.rows(query))


@question("former {0}")
def moved_from(asking: Asking, adres: str) -> Ref | None:
    """What stood at an address before."""
    query = "SELECT soort, id FROM former_address f JOIN shown USING (bron) WHERE f.adres = ?"
    return next((Ref(*row) for row in asking.rows(query, adres)), None)
