"""The official numbers in the front matter of a document: of the Kamerstuk or the Aanhangsel that a letter is, and of
those that a memo stands at. Those that are openly unknown are none."""

from __future__ import annotations

from openbaar.documents.kamerstuk import Kamerstuknummer
from openbaar.documents.kamervragen import Vragennummer
from openbaar.documents.records import Beslisnota, Kamerbrief, Record


def kamerstukken(record: Record) -> tuple[Kamerstuknummer, ...]:
    """The Kamerstuk that a letter is, or those that a memo stands at; each once."""
    given = record.kamerstuk if isinstance(record, Beslisnota) else ()
    if isinstance(record, Kamerbrief):
        given = (record.kamerstuk,) if record.kamerstuk else ()
    return tuple(dict.fromkeys(each for each in given if isinstance(each, Kamerstuknummer)))


def kamervragen(record: Record) -> tuple[Vragennummer, ...]:
    """The Kamervragen that a letter answers, or that a memo stands at; each once."""
    given = record.kamervragen if isinstance(record, Beslisnota | Kamerbrief) else ()
    return tuple(dict.fromkeys(each for each in given if isinstance(each, Vragennummer)))


def number_ids(record: Record) -> tuple[str, ...]:
    """The identifiers of all of these, as citations have them."""
    return (*(each.kst for each in kamerstukken(record)), *(each.id for each in kamervragen(record)))
