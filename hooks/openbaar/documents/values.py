"""The small value types of the front matter: texts with a form, codes from a list, addresses."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Mapping
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from openbaar.documents.diwoo import DOCUMENTSOORTEN, INFORMATIECATEGORIEEN, Waarde
from openbaar.documents.ministeries import MINISTERIES, PREFIX, ministry_of
from openbaar.documents.persons import names_person
from openbaar.documents.reference_tables import GRONDEN
from openbaar.problems import shortened


def _of_form(form: str, remedy: str) -> AfterValidator:
    pattern = re.compile(form)

    def check(value: str) -> str:
        if not pattern.fullmatch(value):
            raise PydanticCustomError("FM013", "heeft niet de goede vorm", {"remedy": remedy})
        return value

    return AfterValidator(check)


def _ministerie(text: str, info: ValidationInfo) -> str:
    """The code of what a code or an abbreviation stands for on the date of the document. The nearest abbreviation would
    name another ministry, so the remedy lists them all with their names."""
    found = ministry_of(text, info.data.get("datum"))
    if found is None:
        now = (each.nu for each in MINISTERIES.values() if each.nu.tot is None)
        remedy = "Kies uit: " + ", ".join(f"{each.afkorting} ({each.naam.removeprefix(PREFIX)})" for each in now) + "."
        raise _not_listed("is geen bekend ministerie", text, remedy)
    return found.code


def _grond(code: str) -> str:
    """One letter further is another ground, so that only another spelling of the same one is proposed."""
    if code not in GRONDEN:
        meant = next((known for known in GRONDEN if _letters(known) == _letters(code)), None)
        remedy = f"Bedoelde u {meant}?" if meant else f"Kies uit: {', '.join(GRONDEN)}."
        raise _not_listed("is geen bekende grond uit de Woo of de Wob", code, remedy)
    return code


def _letters(code: str) -> str:
    return "".join(filter(str.isalnum, code.lower().removeprefix("art")))


def _listed(what: str, values: Mapping[str, Waarde]) -> Callable[[str], str]:
    """Lets the codes of a list of DiWoo through, and names all others with theirs."""

    def check(code: str) -> str:
        if code not in values:
            remedy = "Kies uit: " + ", ".join(f"{known} ({each.label})" for known, each in values.items()) + "."
            raise _not_listed(what, code, remedy)
        return code

    return check


def _not_listed(what: str, value: str, remedy: str) -> PydanticCustomError:
    return PydanticCustomError("FM009", "{what}: {value}", {"what": what, "value": shortened(value), "remedy": remedy})


def _typed(form: str, remedy: str, example: str) -> tuple[AfterValidator, WithJsonSchema]:
    """A text with a form of its own, and an example of it that messages and completion show."""
    return _of_form(form, remedy), WithJsonSchema({"type": "string", "pattern": f"^{form}$", "examples": [example]})


def _as_list(value: object) -> object:
    return (value,) if isinstance(value, str) else value


ONE_OR_MORE = BeforeValidator(_as_list)
"""Lets a single value stand for a list of one: ``kamerbrief: brief`` as well as ``kamerbrief: [een, twee]``."""


def one_or_more(item: dict[str, object]) -> WithJsonSchema:
    """The schema of one value of this form, or a list of them."""
    return WithJsonSchema({"anyOf": [item, {"type": "array", "items": item}]})


ID_FORM = r"[A-Za-z0-9][A-Za-z0-9._-]*"
ID_REMEDY = "Gebruik alleen letters, cijfers, streepje, punt en laag streepje, zonder spaties."

_ID_SCHEMA: dict[str, object] = {"type": "string", "pattern": f"^{ID_FORM}$", "examples": ["mijn-nota"]}
Tekst = Annotated[str, StringConstraints(min_length=1)]
Id = Annotated[str, *_typed(ID_FORM, ID_REMEDY, "mijn-nota")]
Ids = Annotated[tuple[Id, ...], ONE_OR_MORE, one_or_more(_ID_SCHEMA)]
"""One id, or a list of them."""
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
        r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/?",
        "Schrijf het pad van een pagina of bestand vanaf de eerste schuine streep: /nota/2023/oud/ of /nota/oud.pdf.",
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
Informatiecategorie = Annotated[
    str,
    AfterValidator(_listed("is geen bekende informatiecategorie", INFORMATIECATEGORIEEN)),
    Field(json_schema_extra={"enum": [*INFORMATIECATEGORIEEN]}),
]
Documentsoort = Annotated[
    str,
    AfterValidator(_listed("is geen bekende documentsoort", DOCUMENTSOORTEN)),
    Field(json_schema_extra={"enum": [*DOCUMENTSOORTEN]}),
]
_MINISTRY_NAMES = sorted({each.nu.afkorting for each in MINISTERIES.values() if each.nu.tot is None})
Ministerie = Annotated[str, AfterValidator(_ministerie)]
Ministeries = Annotated[
    tuple[Ministerie, ...],
    ONE_OR_MORE,
    one_or_more({"type": "string", "enum": [*_MINISTRY_NAMES, *MINISTERIES]}),
]
Grond = Annotated[str, AfterValidator(_grond), Field(json_schema_extra={"enum": [*GRONDEN]})]


def _unit(text: str) -> str:
    """A unit or an office, and no person. The message does not repeat the name."""
    if names_person(text):
        remedy = "Schrijf het onderdeel, zonder naam of adres van een persoon: Directie Wetgeving, Stichting Voorbeeld."
        raise PydanticCustomError("FM020", "lijkt een persoon te noemen", {"remedy": remedy})
    return text


Onderdelen = Annotated[
    tuple[Annotated[Tekst, AfterValidator(_unit)], ...], ONE_OR_MORE, one_or_more({"type": "string"})
]
"""Units of organisations or offices, one or more; never persons."""


class Gevraagd(enum.Enum):
    """What a memo asks of the minister."""

    BESLISSING = "ter beslissing"
    ONDERTEKENING = "ter ondertekening"
    INFORMATIE = "ter informatie"


class Uitkomst(enum.Enum):
    """What the minister decided."""

    AKKOORD = "akkoord"
    NIET_AKKOORD = "niet akkoord"
    ANDERS = "anders"
    ONBEKEND = "onbekend"


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
