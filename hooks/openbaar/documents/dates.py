"""Dates as Dutch administration has them: a day, or openly unknown; and a moment of disclosure in Amsterdam time."""

from __future__ import annotations

import calendar
import enum
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import partial
from typing import Annotated, TypeVar
from zoneinfo import ZoneInfo

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from openbaar.documents.written_dates import proposal
from openbaar.edit_distance import within

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FIRST_YEAR, LAST_YEAR = 1814, 2100
"""The kingdom has had ministers since 1814; later than 2100 is a slip of the keyboard."""

DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
MOMENT = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2})")


class Onbekend(enum.Enum):
    """The value of a fact that could not be verified. It is shown as unknown, never left out or filled in."""

    ONBEKEND = "onbekend"


ONBEKEND = Onbekend.ONBEKEND

FORM = "Schrijf een bestaande dag als jaar-maand-dag"
NOTHING_SAID = frozenset({"?", "n.v.t.", "n.v.t", "nvt", "geen", "unknown", "niet bekend"})
"""What people write where a date is not known."""


@dataclass(frozen=True, slots=True)
class OpenbaarOp:
    """The day of disclosure, with the time of day where the author gave one (Amsterdam time)."""

    dag: date
    tijd: time | None = None

    def moment(self) -> datetime:
        """The instant from which the document may be seen: without a time, the start of the day in Amsterdam."""
        return datetime.combine(self.dag, self.tijd or time.min, AMSTERDAM)

    def __str__(self) -> str:
        return self.dag.isoformat() + (f"T{self.tijd:%H:%M}" if self.tijd else "")


def read_day(text: str, may_be_unknown: bool = True) -> date:
    """``2023-10-06`` as a date; FM011 when it has another form, FM012 when no calendar holds that day.
    ``may_be_unknown`` is whether ``onbekend`` may be proposed."""
    match = DAY.fullmatch(text)
    if not match:
        raise _no_date(text, f"{FORM}, bijvoorbeeld 2023-10-06.", may_be_unknown=may_be_unknown)
    year, month, day = (int(part) for part in match.groups())
    if FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]:
        return date(year, month, day)
    example = _turned(year, month, day) or _nearest_day(year, month, day)
    raise PydanticCustomError(
        "FM012",
        "bestaat niet: {value}",
        {"value": text, "remedy": f"Schrijf een bestaande dag, bijvoorbeeld {example.isoformat()}."},
    )


def _no_date(text: str, otherwise: str, with_time: bool = False, may_be_unknown: bool = True) -> PydanticCustomError:
    """FM011, with the value in the right form where it says which day is meant."""
    meant = proposal(_in_amsterdam(text) if with_time else text, with_time)
    if meant and FIRST_YEAR <= int(meant[:4]) <= LAST_YEAR:
        otherwise = f"Schrijf: {meant}."
    elif may_be_unknown and _says_unknown(text.strip().lower()):
        otherwise = f"Schrijf: {ONBEKEND.value}."
    return PydanticCustomError("FM011", "moet een datum zijn", {"remedy": otherwise})


def _in_amsterdam(text: str) -> str:
    """A moment with a zone of its own as it is in Amsterdam; any other text as it is."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return text
    return f"{moment.astimezone(AMSTERDAM):%Y-%m-%dT%H:%M}" if moment.tzinfo else text


def _says_unknown(text: str) -> bool:
    return text in NOTHING_SAID or within(text, ONBEKEND.value, 2) is not None


def _turned(year: int, month: int, day: int) -> date | None:
    """The day with day and month the other way round, where only that exists: ``2023-30-10``."""
    is_turned = FIRST_YEAR <= year <= LAST_YEAR and month > 12 and 1 <= day <= 12
    return date(year, day, month) if is_turned and month <= calendar.monthrange(year, day)[1] else None


def _nearest_day(year: int, month: int, day: int) -> date:
    year = min(max(year, FIRST_YEAR), LAST_YEAR)
    month = min(max(month, 1), 12)
    return date(year, month, min(max(day, 1), calendar.monthrange(year, month)[1]))


def read_openbaar_op(text: str) -> OpenbaarOp:
    """``2026-11-24`` or ``2026-11-24T12:00`` (Amsterdam time); codes as ``read_day``, FM012 for an hour past 23."""
    match = MOMENT.fullmatch(text)
    if not match and not DAY.fullmatch(text):
        raise _no_date(text, f"{FORM}, of met de tijd erbij: 2026-11-24T12:00.", with_time=True)
    if not match:
        return OpenbaarOp(read_day(text))
    hour, minute = int(match[2]), int(match[3])
    if hour > 23 or minute > 59:
        raise PydanticCustomError(
            "FM012",
            "bestaat niet: {value}",
            {
                "value": text,
                "remedy": "Schrijf een tijd tussen 00:00 en 23:59, bijvoorbeeld 2026-11-24T12:00.",
            },
        )
    moment = OpenbaarOp(read_day(match[1]), time(hour, minute))
    _refuse_changing_clock(moment, text)
    return moment


def _refuse_changing_clock(moment: OpenbaarOp, text: str) -> None:
    """FM017 for a time in the hour that is left out when summer time begins, or that comes twice when it ends."""
    first = moment.moment()
    if first.utcoffset() == first.replace(fold=1).utcoffset():
        return
    there_and_back = first.astimezone(UTC).astimezone(AMSTERDAM)
    what = (
        "komt die nacht twee keer"
        if there_and_back.replace(tzinfo=None) == first.replace(tzinfo=None)
        else "bestaat die nacht niet"
    )
    remedy = "De klok wordt die nacht verzet. Schrijf een tijd vóór 02:00 of na 03:00."
    raise PydanticCustomError("FM017", "{what}: {value}", {"what": what, "value": text, "remedy": remedy})


T = TypeVar("T")


def _or_onbekend(read: Callable[[str], T]) -> Callable[[object], T | Onbekend]:
    def validate(value: object) -> T | Onbekend:
        if not isinstance(value, str):
            raise PydanticCustomError(
                "FM007", "moet een datum zijn", {"remedy": "Schrijf jaar-maand-dag, bijvoorbeeld 2023-10-06."}
            )
        return ONBEKEND if value == ONBEKEND.value else read(value)

    return validate


def _known(value: object) -> object:
    if value == ONBEKEND.value:
        raise PydanticCustomError(
            "FM011",
            "mag niet onbekend zijn",
            {"remedy": "Schrijf de dag, bijvoorbeeld 2023-10-06."},
        )
    return _or_onbekend(partial(read_day, may_be_unknown=False))(value)


_PLAIN_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_DAY_SCHEMA = {"type": "string", "format": "date", "examples": ["2023-10-06"]}
_MOMENT_SCHEMA = {
    "type": "string",
    "pattern": rf"^(onbekend|{_PLAIN_DAY}(T[0-9]{{2}}:[0-9]{{2}})?)$",
    "examples": ["2023-10-06", "2026-11-24T12:00", "onbekend"],
}

BekendeDatum = Annotated[date, PlainValidator(_known), WithJsonSchema(_DAY_SCHEMA)]
Datum = Annotated[
    date | Onbekend,
    PlainValidator(_or_onbekend(read_day)),
    WithJsonSchema({"anyOf": [_DAY_SCHEMA, {"const": "onbekend"}]}),
]
Openbaarmaking = Annotated[
    OpenbaarOp | Onbekend,
    PlainValidator(_or_onbekend(read_openbaar_op)),
    PlainSerializer(str),
    WithJsonSchema(_MOMENT_SCHEMA),
]
