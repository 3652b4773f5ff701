"""The parts of a record that have keys of their own: a request, a debate, a reaction, a withheld passage, a file."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from openbaar.documents.dates import BekendeDatum, Datum
from openbaar.documents.values import (
    Aanbevelingsverwijzing,
    Anker,
    Bestandsnaam,
    Bestandssoort,
    Grond,
    Id,
    Intrekreden,
    Nummer,
    Standpunt,
    Tekst,
    Uitkomst,
)


class Part(BaseModel):
    """Frozen, and closed: a key that it does not know is a problem."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Verzoek(Part):
    """The request that a letter answers."""

    door: Tekst = Field(description="Wie het verzoek deed, bijvoorbeeld een vaste commissie van de Tweede Kamer.")
    datum: Datum = Field(description="De dag van het verzoek, of `onbekend`.")


class Debat(Part):
    """The debate for which a letter was written: when it was planned, and when it was held if that differs."""

    naam: Tekst = Field(description="De naam van het debat.")
    datum: Datum = Field(description="De dag waarop het debat gepland was, of `onbekend`.")
    gehouden_op: Datum | None = Field(None, description="De dag waarop het debat is gehouden, als die anders is.")


class Reactie(Part):
    """What a letter answers to one recommendation; without ``standpunt`` where the source takes none."""

    aanbeveling: Aanbevelingsverwijzing = Field(description="Id van het rapport, een schuine streep en het nummer.")
    standpunt: Standpunt | None = Field(None, description="Alleen als de bron het zegt.")
    reactie: Tekst = Field(description="De reactie, in de woorden van de bron.")
    anker: Anker | None = Field(None, description="Het anker van de plek op deze pagina waar de reactie staat.")

    @property
    def rapport(self) -> str:
        """Id of the report whose recommendation this answers."""
        return self.aanbeveling.rpartition("/")[0]

    @property
    def nummer(self) -> int:
        """Number of the recommendation within its report."""
        return int(self.aanbeveling.rpartition("/")[2])


class Aanbeveling(Part):
    """A recommendation of a report."""

    nummer: Nummer = Field(description="Het nummer van de aanbeveling.")
    tekst: Tekst = Field(description="De aanbeveling, in de woorden van de bron.")


class NietOpenbaar(Part):
    """A passage that was withheld; a ground, an explanation, or both."""

    onderdeel: Tekst = Field(description="Wat er is weggelaten, of waar.")
    grond: Grond | None = Field(
        None, description="De grond uit de Woo (5.1.2e), of uit de Wob vóór 1 mei 2022 (10.2e)."
    )
    toelichting: Tekst | None = Field(None, description="De uitleg uit de bron; verplicht als er geen grond is.")


class Besluit(Part):
    """What the minister decided on a memo, when, and what stands beside it in the minister's own words."""

    uitkomst: Uitkomst = Field(description="`akkoord`, `niet akkoord`, `anders` of `onbekend`.")
    datum: Datum | None = Field(None, description="De dag van het besluit, of `onbekend`.")
    opmerking: Tekst | None = Field(None, description="Wat de bewindspersoon erbij schreef, letterlijk.")


class Bestand(Part):
    """A file that stands beside the page and may be downloaded."""

    bestand: Bestandsnaam = Field(description="De naam van het bestand, dat naast de pagina staat.")
    titel: Tekst = Field(description="Hoe het bestand op de pagina heet.")
    soort: Bestandssoort = Field(description="`origineel` voor het stuk zelf, `bijlage` voor de rest.")


class GeciteerdAls(Part):
    """A citation that the text gets wrong, put right beside the text: what it says, and what is meant."""

    tekst: Tekst = Field(description="De verwijzing zoals die in de tekst staat: de woorden of het nummer.")
    bedoeld: Tekst = Field(description="Het nummer dat bedoeld is, bijvoorbeeld 28638-249, of `geen`.")


class Wijziging(Part):
    """What was changed in a document after it was published, and when. Shown on its page."""

    op: BekendeDatum = Field(description="De dag waarop het stuk op de site veranderde.")
    wat: Tekst = Field(description="Wat er veranderde, in een zin voor de lezer.")


class Intrekking(Part):
    """When and why a document was withdrawn. All of it is shown on the tombstone."""

    op: BekendeDatum = Field(description="De dag waarop het stuk is ingetrokken.")
    reden: Intrekreden = Field(description="De reden.")
    toelichting: Tekst | None = Field(None, description="Uitleg voor de lezer; staat op de pagina.")
    vervangen_door: Id | None = Field(None, description="Id van het stuk dat ervoor in de plaats komt.")
