"""Organisations: each ministry with its directorates, each directorate with its documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from openbaar.catalogue import Catalogue, Entry
from openbaar.catalogue.entries import datum_of
from openbaar.catalogue.order import newest
from openbaar.catalogue.organisations import Unit, units_of
from openbaar.catalogue.views import Link, placed
from openbaar.catalogue.views.wording import counted, number
from openbaar.normal_form import normal
from openbaar.pages.described import GeneratedPage
from openbaar.pages.lists import Block, Counted, Head, Listed, list_pages, overview_pages
from openbaar.pages.paging import group
from openbaar.pages.shelves import STUKKEN
from openbaar.pages.years import per_year

SECTION = Link("Organisaties", "organisaties/")
SUMMARY = "De ministeries en directies waar de stukken vandaan komen."
WITHOUT = "In de lijst per jaar staan alleen de stukken waar geen onderdeel bij is genoemd."
NEWEST = 10
"""How many documents a ministry or directorate shows of the units under it."""


@dataclass(slots=True)
class Node:
    """A unit while the tree is made: what is above and below it, its own documents, and those of all that is below."""

    unit: Unit
    above: tuple[Unit, ...]
    below: dict[str, Unit] = field(default_factory=dict)
    own: list[Entry] = field(default_factory=list)
    every: list[Entry] = field(default_factory=list)


def organisation_pages(catalogue: Catalogue) -> Iterator[GeneratedPage]:
    """The overview, and a page for each ministry and each unit that a document names."""
    nodes = _nodes(catalogue)
    top = sorted((node for node in nodes.values() if not node.above), key=lambda node: normal(node.unit.naam))
    groups = (group("Organisaties", "organisaties", (_counted(node) for node in top)),)
    yield from overview_pages(Listed(SECTION.url, SECTION.title, SUMMARY, groups))
    for _, node in sorted(nodes.items()):
        yield from _pages(node, nodes, catalogue)


def _nodes(catalogue: Catalogue) -> dict[str, Node]:
    """Every unit by its slug. A unit that stands under two others (after a reorganisation) is one page under both."""
    nodes: dict[str, Node] = {}
    for entry in newest(catalogue.of_kind(*STUKKEN)):
        chain = units_of(entry)
        for place, unit in enumerate(chain):
            node = nodes.setdefault(unit.slug, Node(unit, chain[:place]))
            node.every.append(entry)
            if place + 1 < len(chain):
                node.below[chain[place + 1].slug] = chain[place + 1]
            else:
                node.own.append(entry)
    return nodes


def _counted(node: Node) -> Counted:
    return Counted(node.unit.naam, node.unit.url, number(len(node.every)))


def _pages(node: Node, nodes: dict[str, Node], catalogue: Catalogue) -> Iterator[GeneratedPage]:
    below = sorted((nodes[slug] for slug in node.below), key=lambda each: normal(each.unit.naam))
    latest = group("Nieuwste", "nieuwste", (placed(entry, catalogue) for entry in node.every[:NEWEST]))
    head = Head(
        soort="Ministerie" if node.unit.ministerie else "Organisatie",
        uitleg=(WITHOUT,) if below and node.own else (),
        blokken=(Block("Onderdelen", tuple(map(_counted, below))),) if below else (),
        nieuwste=latest if below else None,
    )
    trail = (SECTION, *(Link(unit.naam, unit.url) for unit in node.above))
    summary = f"{counted(len(node.every), 'stuk', 'stukken')} van {node.unit.naam}."
    groups = per_year(node.own, datum_of, catalogue)
    yield from list_pages(Listed(node.unit.url, node.unit.naam, summary, groups, head, trail, len(node.every)))
