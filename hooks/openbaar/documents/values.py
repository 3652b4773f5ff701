"""The small value types of the front matter: texts with a form, codes from a list, addresses."""

from __future__ import annotations

import enum
import re
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from openbaar.documents.reference_tables import GRONDEN, MINISTERIES
from openbaar.problems import shortened


def _of_form(form: str, remedy: str) -> AfterValidator:
    pattern = re.compile(form)

    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise PydanticCustomError("FM013", "heeft niet de goede vorm", {"remedy": remedy})
        return value

    return AfterValidator(check)


def _ministerie(code: str) -> str:
    """The nearest code would name another ministry, so the remedy lists them all with their names."""
    if code not in MINISTERIES:
        remedy = "Kies uit: " + ", ".join(f"{known} ({name})" for known, name in MINISTERIES.items()) + "."
        raise _not_listed("is geen bekende code van een ministerie", code, remedy)
    return code


def _grond(code: str) -> str:
    """One letter further is another ground, so that only another spelling of the same one is proposed."""
    if code not in GRONDEN:
        meant = next((known for known in GRONDEN if _letters(known) == _letters(code)), None)
        remedy = f"Bedoelde u {meant}?" if meant else f"Kies uit: {', '.join(GRONDEN)}."
        raise _not_listed("is geen bekende grond uit de Woo", code, remedy)
    return code


def _letters(code: str) -> str:
    return "".join(filter(str.isalnum, code.lower().removeprefix("art")))


def _not_listed(what: str, value: str, remedy: str) -> PydanticCustomError:
    return PydanticCustomError("FM009", "{what}: {value}", {"what": what, "value": shortened(value), "remedy": remedy})


def _typed(form: str, remedy: str, example: str) -> tuple[AfterValidator, WithJsonSchema]:
    """A text with a form of its own, and an example of it that messages and completion show."""
    return _of_form(form, remedy), WithJsonSchema({"type": "string", "pattern": f"^{form}$", "examples": [example]})


ID_FORM = r"[A-Za-z0-9][A-Za-z0-9._-]*"
ID_REMEDY = "Gebruik alleen letters, cijfers, streepje, punt en laag streepje, zonder spaties."

Tekst = Annotated[str, StringConstraints(min_length=1)]
Id = Annotated[str, *_typed(ID_FORM, ID_REMEDY, "mijn-nota")]
Nummer = Annotated[int, Field(ge=1, le=999)]
Webadres = Annotated[
    str,
    *_typed(
        r"https?://[^\s<>\"']+",
        "Schrijf het hele adres, bijvoorbeeld https://www.voorbeeld.nl/stuk.",
        "https://www.voorbeeld.nl/stuk",
    ),
]
OudAdres = Annotated[
    str,
    *_typed(
        r"(/[A-Za-z0-9_~-]+)+(/|\.html)?",
        "Schrijf het pad van een pagina vanaf de eerste schuine streep: /nota/2023/oud/ of /nota/oud.html.",
        "/nota/2023/oud/",
    ),
]
Aanbevelingsverwijzing = Annotated[
    str,
    *_typed(
        rf"{ID_FORM}/[0-9]{{1,3}}",
        "Schrijf het id van het rapport, een schuine streep en het nummer: ckm-2022/1.",
        "ckm-2022/1",
    ),
]
Anker = Annotated[
    str, *_typed(r"[^\s#\"'<>]+", "Schrijf de naam van het anker zonder # en zonder spaties.", "aanleiding")
]
Bestandsnaam = Annotated[
    str,
    *_typed(
        r"[A-Za-z0-9][A-Za-z0-9._-]*\.[A-Za-z0-9]+",
        "Schrijf alleen de naam van een bestand dat naast de pagina staat, zonder spaties: nota.pdf.",
        "nota.pdf",
    ),
]
DiwooCode = Annotated[
    str, *_typed(r"c_[0-9a-f]{8}", "Schrijf de code uit de waardelijst, bijvoorbeeld c_8c840238.", "c_8c840238")
]
Ministerie = Annotated[
    str,
    AfterValidator(_ministerie),
    Field(json_schema_extra={"enum": [*MINISTERIES]}),
]
Grond = Annotated[str, AfterValidator(_grond), Field(json_schema_extra={"enum": [*GRONDEN]})]


class Status(enum.Enum):
    """Whether a document may be seen: only ``openbaar`` is published; ``ingetrokken`` leaves a tombstone."""

    CONCEPT = "concept"
    OPENBAAR = "openbaar"
    INGETROKKEN = "ingetrokken"


class Standpunt(enum.Enum):
    """Where the government stands on a recommendation; absent when the source does not say."""

    OVERGENOMEN = "overgenomen"
    DEELS = "deels overgenomen"
    NIET = "niet overgenomen"
    STAAND_BELEID = "staand beleid"
    IN_ONDERZOEK = "in onderzoek"


class Bestandssoort(enum.Enum):
    """What an attachment is: the document itself as it was signed, or something that came with it."""

    ORIGINEEL = "origineel"
    BIJLAGE = "bijlage"


class Intrekreden(enum.Enum):
    """Why a document was withdrawn; the two reasons that DiWoo knows."""

    PRIVACYGEGEVENS = "privacygegevens"
    PROCEDUREFOUT = "procedurefout"
