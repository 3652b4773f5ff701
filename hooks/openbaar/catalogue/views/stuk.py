"""Everything that the page of a memo, letter or report shows beside its text."""

from __future__ import annotations

from dataclasses import dataclass

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.views.belonging import Belonging, DossierLink, belonging, dossier_link, dossiers_of
from openbaar.catalogue.views.changes import ChangeView, changes
from openbaar.catalogue.views.citing import CITATION_FILES, citation_of
from openbaar.catalogue.views.downloads import Download, downloads
from openbaar.catalogue.views.facts import Fact, facts
from openbaar.catalogue.views.quoted import QuotedGroup, quoted
from openbaar.catalogue.views.quoted_by import QuotedByAll, quoted_by
from openbaar.catalogue.views.recommendations import EarlierView, RecommendationView, earlier, recommendations
from openbaar.catalogue.views.rows import MARKS, Link, link
from openbaar.catalogue.views.timeline import TimelineStep, timeline
from openbaar.catalogue.views.withheld import MarkView, WithheldView, marks, withheld
from openbaar.documents import Beslisnota, Kamerbrief, Stuk


@dataclass(frozen=True, slots=True)
class StukView:
    """Plain data for ``stuk.html``. ``merk`` is empty for what is plainly public."""

    soort: str
    soortnaam: str
    title: str
    description: str
    merk: str
    facts: tuple[Fact, ...]
    hoort_bij: tuple[Belonging, ...]
    dossiers: tuple[DossierLink, ...]
    verloop: tuple[TimelineStep, ...]
    aanbevelingen: tuple[RecommendationView, ...]
    eerdere_reacties: tuple[EarlierView, ...]
    niet_openbaar: tuple[WithheldView, ...]
    weggelaten: tuple[MarkView, ...]
    bijlagen_niet_openbaar: tuple[str, ...]
    aangehaald: tuple[QuotedGroup, ...]
    aangehaald_door: QuotedByAll
    bestanden: tuple[Download, ...]
    wijzigingen: tuple[ChangeView, ...]
    verantwoording: str
    citeer: str
    citaten: tuple[Link, ...]
    permalink: str
    eerder: Link | None
    later: Link | None


def stuk_view(entry: Entry, catalogue: Catalogue, site_url: str) -> StukView:
    """The view of one document; ``site_url`` (with its last slash) makes the permalink whole."""
    document, record = entry.document, entry.document.record
    assert isinstance(record, Stuk)
    permalink = f"{site_url}{entry.address}"
    return StukView(
        soort=document.ref.soort,
        soortnaam=document.kind.label,
        title=record.title,
        description=record.description or "",
        merk=MARKS[entry.visibility],
        facts=facts(entry, catalogue),
        hoort_bij=belonging(entry, catalogue),
        dossiers=tuple(dossier_link(number, catalogue) for number in dossiers_of(document.ref, catalogue)),
        verloop=timeline(entry, catalogue),
        aanbevelingen=recommendations(entry, catalogue),
        eerdere_reacties=earlier(entry, catalogue),
        niet_openbaar=withheld(document),
        weggelaten=marks(document.ref, catalogue),
        bijlagen_niet_openbaar=record.bijlagen_niet_openbaar if isinstance(record, Beslisnota | Kamerbrief) else (),
        aangehaald=quoted(entry, catalogue),
        aangehaald_door=quoted_by(entry, catalogue),
        bestanden=downloads(entry, catalogue),
        wijzigingen=changes(record),
        verantwoording=record.verantwoording or "",
        citeer=citation_of(document, permalink),
        citaten=tuple(Link(name, f"{entry.address}{file}") for name, file in CITATION_FILES.items()),
        permalink=permalink,
        eerder=_beside(0, entry, catalogue),
        later=_beside(1, entry, catalogue),
    )


def _beside(place: int, entry: Entry, catalogue: Catalogue) -> Link | None:
    """The document of the same kind before (0) or after (1) this one in time."""
    ref = catalogue.beside(entry.document.ref)[place]
    return link(catalogue.entries[ref]) if ref else None
