"""A law: every article that documents cite, and who cites it."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.quoting import Quote
from openbaar.catalogue.views.numbers import NumberView, by_id
from openbaar.catalogue.views.quoted import natural, slug, who
from openbaar.citations import wet


@dataclass(frozen=True, slots=True)
class WetView:
    """Plain data for ``wet.html``."""

    afkorting: str
    slug: str
    title: str
    extern: str
    artikelen: tuple[NumberView, ...]


def laws_cited(catalogue: Catalogue) -> tuple[str, ...]:
    """The abbreviations of the laws that are cited, sorted."""
    return tuple(sorted(key for group, key in catalogue.quotes.by_group if group == "wet" and wet(key)))


def wet_view(afkorting: str, catalogue: Catalogue) -> WetView:
    """A law: every article cited, and who cites it."""
    law = wet(afkorting)
    assert law, "only laws in the table have pages"
    cited = by_id(catalogue.quotes.by_group.get(("wet", afkorting), ()))
    return WetView(
        afkorting=afkorting,
        slug=law.slug,
        title=law.name,
        extern=f"https://wetten.overheid.nl/{law.bwb}",
        artikelen=tuple(_article(cited[id], catalogue) for id in sorted(cited, key=natural)),
    )


def _article(found: list[Quote], catalogue: Catalogue) -> NumberView:
    reference = found[0].reference
    anchor = f"artikel-{slug(reference.within)}" if reference.within else "hele-wet"
    return NumberView(anchor, reference.label, reference.url, None, who(found, catalogue))
