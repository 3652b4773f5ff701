"""The records of this field: what a memo, a letter, a report, a programme and a dossier are. Typed and frozen."""

from openbaar.documents.addresses import address_of
from openbaar.documents.dates import AMSTERDAM, ONBEKEND, Datum, Onbekend, OpenbaarOp
from openbaar.documents.document import Document
from openbaar.documents.kinds import KINDS, Kind, Ref, kind_named
from openbaar.documents.records import (
    Beslisnota,
    Dossier,
    Kamerbrief,
    Pagina,
    Programma,
    Rapport,
    Record,
    Stuk,
)
from openbaar.documents.values import Status

__all__ = [
    "AMSTERDAM",
    "KINDS",
    "ONBEKEND",
    "Beslisnota",
    "Datum",
    "Document",
    "Dossier",
    "Kamerbrief",
    "Kind",
    "Onbekend",
    "OpenbaarOp",
    "Pagina",
    "Programma",
    "Rapport",
    "Record",
    "Ref",
    "Status",
    "Stuk",
    "address_of",
    "kind_named",
]
