"""Niet openbaar: what was left out of a document, on which ground, and what that ground means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.listing import WITHOUT_GROUND
from openbaar.catalogue.marking import mark_anchor
from openbaar.catalogue.questions.withheld import withheld_marks
from openbaar.catalogue.wording import counted
from openbaar.documents import Beslisnota, Document, Kamerbrief, Ref
from openbaar.documents.reference_tables import GRONDEN


@dataclass(frozen=True, slots=True)
class WithheldView:
    """A withheld passage; code, article, name, explanation and address are empty where the source gives no ground."""

    onderdeel: str
    toelichting: str
    code: str
    artikel: str
    naam: str
    uitleg: str
    url: str


def withheld(document: Document) -> tuple[WithheldView, ...]:
    """The withheld passages of a memo or letter, in the author's order."""
    record = document.record
    if not isinstance(record, Beslisnota | Kamerbrief):
        return ()
    return tuple(_view(item.onderdeel, item.toelichting or "", item.grond) for item in record.niet_openbaar)


class MarkView(NamedTuple):
    """A ground that marks in the text name: how often in words, what it is, and the anchor that the marks lead to."""

    anker: str
    plaatsen: str
    grond: WithheldView


def marks(ref: Ref, catalogue: Catalogue) -> tuple[MarkView, ...]:
    """The grounds of the marks in a text of a document, sorted."""
    return tuple(
        MarkView(mark_anchor(code), places(count), _view("", "", None if code == WITHOUT_GROUND else code))
        for code, count in withheld_marks(catalogue, ref)
    )


def places(count: int) -> str:
    """``Op 1 plaats in de tekst``, ``Op 3 plaatsen in de tekst``."""
    return f"Op {counted(count, 'plaats', 'plaatsen')} in de tekst"


def _view(onderdeel: str, toelichting: str, code: str | None) -> WithheldView:
    if code is None:
        return WithheldView(onderdeel, toelichting, "", "", "", "", "")
    ground = GRONDEN[code]
    return WithheldView(onderdeel, toelichting, code, ground.artikel, ground.naam, ground.uitleg, ground_address(code))


def ground_address(code: str) -> str:
    """The page of a ground (contract §4): ``gronden/5-1-2e/``."""
    return f"gronden/{(code or WITHOUT_GROUND).replace('.', '-')}/"
