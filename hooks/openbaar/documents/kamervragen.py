"""The number of Kamervragen (written questions of members): their own, or that of the Aanhangsel with the answer.

    2024Z01234                          -> 2024Z01234, the number of the questions
    ah-tk-20232024-1244                 -> ah-tk-20232024-1244, the Aanhangsel of the Handelingen
    2023-2024, nr. 1244                 -> the same; 2023/24-1244 and 20232024-1244 too
    232401244                           -> the same, as tweedekamer.nl writes it (Aanhangselnummer)

Source: identifiers of officielebekendmakingen.nl and of tweedekamer.nl.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from openbaar.documents.dates import ONBEKEND, Onbekend
from openbaar.documents.values import ONE_OR_MORE, one_or_more

QUESTIONS = re.compile(r"(?:kv-(?:tk|ek)-)?(?P<year>(?:19|20)[0-9]{2})Z(?P<number>[0-9]{5})", re.IGNORECASE)
ANSWERS = re.compile(
    r"(?:Aanhangsel(?: van de)? Handelingen,? ?|Aanhangsel,? )?(?:(?:ah-)?(?P<chamber>tk|ek|II|I)[- ])?"
    r"(?P<first>(?:19|20)[0-9]{2})[-/–]?(?P<last>(?:19|20)?[0-9]{2})(?:,? ?nr\. ?|-| )(?P<number>[1-9][0-9]{0,4})",
    re.IGNORECASE,
)
WHOLE = re.compile(r"(?P<first>[0-9]{2})(?P<last>[0-9]{2})(?P<number>[0-9]{5})")
"""Two digits of each year and five of the number."""

REMEDY = "Schrijf het nummer van de vragen (2024Z01234), of dat van het Aanhangsel: 2023-2024, nr. 1244."


@dataclass(frozen=True, slots=True, order=True)
class Vragennummer:
    """Kamervragen by their own number (``2024Z01234``), or by the Aanhangsel with the answer."""

    id: str
    """As everywhere else: ``2024Z01234``, or ``ah-tk-20232024-1244``."""

    @property
    def is_answer(self) -> bool:
        """Whether this is the number of an Aanhangsel, which one letter has."""
        return self.id.startswith("ah-")

    def __str__(self) -> str:
        return self.id


def read_kamervragen(value: object) -> Vragennummer | Onbekend:
    """A number of Kamervragen in any of the spellings above; FM013 when it has another form."""
    if value == ONBEKEND.value:
        return ONBEKEND
    text = " ".join(value.split()) if isinstance(value, str) else ""
    id = _of_questions(text) or _of_answers(text) or _of_whole(text)
    if not id:
        raise PydanticCustomError("FM013", "is geen nummer van Kamervragen", {"remedy": REMEDY})
    return Vragennummer(id)


def _of_questions(text: str) -> str:
    match = QUESTIONS.fullmatch(text)
    return f"{match['year']}Z{match['number']}" if match else ""


def _of_answers(text: str) -> str:
    match = ANSWERS.fullmatch(text)
    if not match or int(match["last"]) % 100 != (int(match["first"]) + 1) % 100:
        return ""
    chamber = "ek" if (match["chamber"] or "").lower() in ("ek", "i") else "tk"
    first = int(match["first"])
    return f"ah-{chamber}-{first}{first + 1}-{match['number']}"


def _of_whole(text: str) -> str:
    match = WHOLE.fullmatch(text)
    if not match or int(match["last"]) != int(match["first"]) + 1 or not int(match["number"]):
        return ""
    return f"ah-tk-20{match['first']}20{match['last']}-{int(match['number'])}"


_SCHEMA: dict[str, object] = {"type": "string", "examples": ["2024Z01234", "2023-2024, nr. 1244", "onbekend"]}
_Kamervraag = Annotated[
    Vragennummer | Onbekend, PlainValidator(read_kamervragen), PlainSerializer(str), WithJsonSchema(_SCHEMA)
]
Kamervragen = Annotated[tuple[_Kamervraag, ...], ONE_OR_MORE, one_or_more(_SCHEMA)]
"""One number, or a list of them."""
