"""Ministries and the units below them, which together are a tree: of each unit its place, and what comes from it.

A unit is called, and stands, as its newest document says. One that stands under two others (after a reorganisation) is
below both.
"""

from __future__ import annotations

from typing import NamedTuple

from openbaar.catalogue.asking import Asking, question
from openbaar.catalogue.organisations import Unit
from openbaar.documents import Ref

OF_UNIT = "FROM unit u CROSS JOIN standing d ON d.bron = u.bron WHERE u.slug = ?"
"""The documents of a unit and of all below it. ``CROSS`` makes SQLite begin with the unit."""

NEWEST_FIRST = "ORDER BY u.dag DESC, u.adres, u.keten, u.plaats"


class UnitPlace(NamedTuple):
    """A unit, and those above it from large to small."""

    unit: Unit
    above: tuple[Unit, ...]


@question("collection")
def unit_slugs(asking: Asking) -> tuple[str, ...]:
    """Every unit that a document comes from, sorted by slug."""
    query = (
        "SELECT s.slug FROM (SELECT DISTINCT slug FROM unit) s"
        " WHERE EXISTS (SELECT 1 FROM unit u CROSS JOIN standing d ON d.bron = u.bron WHERE u.slug = s.slug)"
        " ORDER BY s.slug"
    )
    return tuple(slug for (slug,) in asking.rows(query))


@question("unit {0}")
def unit_place(asking: Asking, slug: str) -> UnitPlace | None:
    """A unit and its place in the tree; None when no document comes from it."""
    newest = asking.rows(f"SELECT u.bron, u.keten, u.plaats {OF_UNIT} {NEWEST_FIRST} LIMIT 1", slug)
    if not newest:
        return None
    query = "SELECT slug, naam, ministerie FROM unit WHERE bron = ? AND keten = ? AND plaats <= ? ORDER BY plaats"
    *above, own = (Unit(slug, naam, bool(top)) for slug, naam, top in asking.rows(query, *newest[0]))
    return UnitPlace(own, tuple(above))


@question()
def units_at_top(asking: Asking) -> tuple[str, ...]:
    """The units above which there is none, sorted by slug."""
    places = ((slug, unit_place(asking, slug)) for slug in unit_slugs(asking))
    return tuple(slug for slug, place in places if place and not place.above)


@question("unit {0}")
def units_below(asking: Asking, slug: str) -> tuple[str, ...]:
    """The units just below a unit, sorted by slug."""
    query = (
        "SELECT s.slug FROM (SELECT DISTINCT slug FROM unit WHERE onder = :onder) s WHERE EXISTS"
        " (SELECT 1 FROM unit u CROSS JOIN standing d ON d.bron = u.bron WHERE u.onder = :onder AND u.slug = s.slug)"
        " ORDER BY s.slug"
    )
    return tuple(slug for (slug,) in asking.db.execute(query, {"onder": slug}))


@question("unit {0}")
def count_of_unit(asking: Asking, slug: str) -> int:
    """How many documents come from a unit or from one below it."""
    return int(asking.rows(f"SELECT COUNT(*) {OF_UNIT}", slug)[0][0])


@question("unit {0}")
def newest_of_unit(asking: Asking, slug: str, count: int) -> tuple[Ref, ...]:
    """The newest of those."""
    query = f"SELECT d.soort, d.id {OF_UNIT} {NEWEST_FIRST} LIMIT {count:d}"
    return tuple(Ref(*row) for row in asking.rows(query, slug))
