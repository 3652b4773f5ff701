"""The number of a Kamerstuk: dossier, addition and number, as in ``28638-233`` or ``36410-VI-8``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from openbaar.documents.dates import ONBEKEND, Onbekend
from openbaar.documents.values import ONE_OR_MORE, one_or_more

FORM = re.compile(
    r"(?P<dossier>[0-9]{4,5})(?:-(?P<toevoeging>[IVX]+[A-Z]?|[A-Z]|[0-9]{2}))?-(?P<nummer>[0-9]{1,5}|[A-Z]{1,5})"
)


@dataclass(frozen=True, slots=True, order=True)
class Kamerstuknummer:
    """Identifies one Kamerstuk; ``toevoeging`` is the budget chapter or EU-council number, mostly empty."""

    dossier: str
    toevoeging: str
    nummer: str

    @property
    def dossiernummer(self) -> str:
        """The dossier with its addition (``36410-VI``), which is what dossier pages are called by."""
        return "-".join(filter(None, (self.dossier, self.toevoeging)))

    @property
    def kst(self) -> str:
        """The identifier at officielebekendmakingen.nl: ``kst-28638-233``."""
        return f"kst-{self}"

    def __str__(self) -> str:
        return f"{self.dossiernummer}-{self.nummer}"


def read_kamerstuk(value: object) -> Kamerstuknummer | Onbekend:
    """``28638-233`` as a number; FM013 when it has another form."""
    if value == ONBEKEND.value:
        return ONBEKEND
    match = FORM.fullmatch(value) if isinstance(value, str) else None
    if not match:
        raise PydanticCustomError(
            "FM013",
            "is geen kamerstuknummer",
            {"remedy": "Schrijf dossier-nummer zonder spaties, bijvoorbeeld 28638-233."},
        )
    return Kamerstuknummer(match["dossier"], match["toevoeging"] or "", match["nummer"])


_SCHEMA: dict[str, object] = {
    "type": "string",
    "pattern": "^(onbekend|" + re.sub(r"\?P<\w+>", "", FORM.pattern) + ")$",
    "examples": ["28638-233"],
}
Kamerstuk = Annotated[
    Kamerstuknummer | Onbekend,
    PlainValidator(read_kamerstuk),
    PlainSerializer(str),
    WithJsonSchema(_SCHEMA),
]
Kamerstukken = Annotated[tuple[Kamerstuk, ...], ONE_OR_MORE, one_or_more(_SCHEMA)]
"""One number, or a list of them."""
