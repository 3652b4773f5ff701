"""Which of our values are kept in the catalogue as bytes. Only add at the end: a class is known by its place."""

from __future__ import annotations

from openbaar.citations import Citation, LinkSpans
from openbaar.documents import Onbekend, OpenbaarOp, Ref, Status
from openbaar.documents.kamerstuk import Kamerstuknummer
from openbaar.documents.kamervragen import Vragennummer
from openbaar.documents.parts import (
    Aanbeveling,
    Besluit,
    Bestand,
    Debat,
    GeciteerdAls,
    Intrekking,
    NietOpenbaar,
    Reactie,
    Verzoek,
    Wijziging,
)
from openbaar.documents.records import RECORDS
from openbaar.documents.values import Bestandssoort, Gevraagd, Intrekreden, Standpunt, Uitkomst
from openbaar.markdown import LinkPlace
from openbaar.packing import Packing
from openbaar.problems import Problem

PACKING = Packing(
    (
        *(Ref, Citation, Problem, Onbekend, OpenbaarOp, Kamerstuknummer),
        *(Status, Bestandssoort, Intrekreden, Standpunt),
        *(Aanbeveling, Bestand, Debat, GeciteerdAls, Intrekking, NietOpenbaar, Reactie, Verzoek),
        *RECORDS.values(),
        *(Vragennummer, Besluit, Gevraagd, Uitkomst, LinkSpans, Wijziging, LinkPlace),
    )
)
