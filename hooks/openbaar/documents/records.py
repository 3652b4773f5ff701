"""What stands in the front matter of each kind, key by key. The contract of the front matter is this file.

The descriptions are for editors: they end up in the JSON Schema, in the editor's completion and in REDACTIE.md.
Conditions between keys (``openbaar`` needs ``openbaar_op``) stand in ``frontmatter/conditions.py``.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from openbaar.documents.dates import Datum, Openbaarmaking
from openbaar.documents.kamerstuk import Kamerstuk, Kamerstukken
from openbaar.documents.kamervragen import Kamervragen
from openbaar.documents.parts import (
    Aanbeveling,
    Besluit,
    Bestand,
    Debat,
    GeciteerdAls,
    Intrekking,
    NietOpenbaar,
    Part,
    Reactie,
    Verzoek,
    Wijziging,
)
from openbaar.documents.values import (
    ONE_OR_MORE,
    Documentsoort,
    Gevraagd,
    Id,
    Ids,
    Informatiecategorie,
    Ministeries,
    Onderdelen,
    OudAdres,
    Status,
    Tekst,
    Webadres,
    one_or_more,
)

Organisatie = Annotated[tuple[Tekst, ...], Field(description="De organisatie, van groot naar klein.")]
Aan = Annotated[tuple[Tekst, ...], Field(description="Aan wie het stuk gericht is, zoals de bron het zegt.")]
Van = Annotated[tuple[Tekst, ...], Field(description="Van wie het stuk komt, zoals de bron het zegt.")]
Geheim = Annotated[tuple[NietOpenbaar, ...], Field(description="Wat er is weggelaten, en waarom.")]
Vragen = Annotated[
    Kamervragen, Field(description="Nummer van de Kamervragen (2024Z01234) of het Aanhangsel (2023-2024, nr. 1244).")
]
Vraagt = Annotated[
    tuple[Gevraagd, ...],
    ONE_OR_MORE,
    one_or_more({"type": "string", "enum": [each.value for each in Gevraagd]}),
    Field(description="`ter beslissing`, `ter ondertekening` of `ter informatie`; een lijst als de nota meer vraagt."),
]
Afgestemd = Annotated[Onderdelen, Field(description="Onderdelen waarmee het stuk is afgestemd. Nooit personen.")]
Kopie = Annotated[Onderdelen, Field(description="Onderdelen die een kopie kregen. Nooit personen.")]
Opgesteld = Annotated[Onderdelen, Field(description="Onderdelen die het stuk schreven. Nooit personen.")]
Namen = Annotated[tuple[Tekst, ...], ONE_OR_MORE, one_or_more({"type": "string"})]
Bijlagen = Annotated[Namen, Field(description="Bijlagen die het stuk noemt en die hier niet als bestand staan.")]
Verborgen = Annotated[
    Namen, Field(description="Bijlagen van het stuk die niet openbaar zijn, met de namen uit de bron.")
]
Link = Annotated[Webadres | None, Field(description="Het adres van het origineel, als de tekst daar staat.")]


class Record(Part):
    """What every page has."""

    title: Tekst = Field(description="De titel van het stuk zelf, letterlijk.")
    description: Tekst | None = Field(None, description="Samenvatting in een of twee zinnen.")
    oude_adressen: tuple[OudAdres, ...] = Field((), description="Vroegere adressen, die blijven werken.")


class Pagina(Record):
    """A hand-written page about the site."""


class Programma(Record):
    """A policy programme; its text is written by hand."""


class Dossier(Record):
    """Title and introduction of a Kamerstuk dossier; its id is the number of the dossier."""


class Stuk(Record):
    """What every document (memo, letter, report) has."""

    status: Status = Field(description="`concept`, `openbaar` of `ingetrokken`. Alleen `openbaar` wordt getoond.")
    datum: Datum = Field(description="De datum van het stuk zelf, of `onbekend`.")
    openbaar_op: Openbaarmaking | None = Field(
        None,
        description="De dag (en tijd) van openbaarmaking, of `onbekend`. In de toekomst: nog niet te zien.",
    )
    kenmerk: Tekst | None = Field(None, description="Het kenmerk of de referentie, precies zoals in de bron.")
    ministerie: Ministeries = Field(
        (), description="Afkorting of TOOI-code van het ministerie; bij meer ministeries een lijst, de eerste leidt."
    )
    organisatie: Organisatie = ()
    trefwoorden: tuple[Tekst, ...] = Field((), description="Woorden waarop lezers zoeken.")
    bestanden: tuple[Bestand, ...] = Field((), description="Bestanden die naast de pagina staan.")
    informatiecategorie: Informatiecategorie | None = Field(None, description="Andere DiWoo-categorie dan de gewone.")
    documentsoort: Documentsoort | None = Field(None, description="Andere DiWoo-documentsoort dan de gewone.")
    programmas: tuple[Id, ...] = Field((), description="Id's van de programma's waar het stuk bij hoort.")
    verantwoording: Tekst | None = Field(
        None, description="Wat er bij het overnemen is hersteld, of wat deze pagina niet heeft."
    )
    geciteerd_als: tuple[GeciteerdAls, ...] = Field(
        (), description="Verwijzingen die in de tekst verkeerd staan, met wat bedoeld is."
    )
    wijzigingen: tuple[Wijziging, ...] = Field(
        (), description="Wat er na de openbaarmaking aan het stuk op de site veranderde."
    )
    ingetrokken: Intrekking | None = Field(None, description="Alleen bij status `ingetrokken`: wanneer en waarom.")


class Beslisnota(Stuk):
    """The memo on which a minister decides."""

    aan: Aan = ()
    van: Van = ()
    kamerbrief: Ids = Field((), description="Id van de Kamerbrief waar de nota bij hoort, of een lijst van id's.")
    bij: Ids = Field((), description="Id van de beslisnota waar deze nota onder ligt, of een lijst van id's.")
    kamerstuk: Kamerstukken = Field((), description="Nummer van het Kamerstuk waar de nota bij hoort, of `onbekend`.")
    kamervragen: Vragen = ()
    gevraagd: Vraagt = ()
    beslistermijn: Datum | None = Field(None, description="De dag waarvoor besloten moet zijn, of `onbekend`.")
    afgestemd_met: Afgestemd = ()
    kopie_aan: Kopie = ()
    opgesteld_door: Opgesteld = ()
    besluit: Besluit | None = Field(None, description="Wat de bewindspersoon besloot.")
    niet_openbaar: Geheim = ()
    bijlagen: Bijlagen = ()
    bijlagen_niet_openbaar: Verborgen = ()


class Kamerbrief(Stuk):
    """A letter to parliament: the hub of a case."""

    aan: Aan = ()
    van: Van = ()
    reactie_op: tuple[Id, ...] = Field((), description="Id's van de rapporten waar de brief op reageert.")
    kamerstuk: Kamerstuk | None = Field(None, description="Nummer van het Kamerstuk, of `onbekend`.")
    kamervragen: Vragen = ()
    verzoek: Verzoek | None = Field(None, description="Het verzoek dat de brief beantwoordt.")
    debat: Debat | None = Field(None, description="Het debat waarvoor de brief is geschreven.")
    reacties: tuple[Reactie, ...] = Field((), description="De reactie op elke aanbeveling.")
    afgestemd_met: Afgestemd = ()
    kopie_aan: Kopie = ()
    opgesteld_door: Opgesteld = ()
    niet_openbaar: Geheim = ()
    bijlagen: Bijlagen = ()
    bijlagen_niet_openbaar: Verborgen = ()
    link: Link = None


class Rapport(Stuk):
    """A report, mostly of somebody outside the ministry: described here and linked, not copied."""

    uitgever: Tekst | None = Field(None, description="Wie het rapport uitgaf.")
    aanbevelingen: tuple[Aanbeveling, ...] = Field((), description="De aanbevelingen van het rapport.")
    link: Link = None


RECORDS: dict[str, type[Record]] = {
    "beslisnota": Beslisnota,
    "kamerbrief": Kamerbrief,
    "rapport": Rapport,
    "programma": Programma,
    "dossier": Dossier,
    "pagina": Pagina,
}
"""Name of a kind -> the record of its front matter."""
