"""Conditions between keys: what a status asks for, and what a withheld passage must say."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import TypeAdapter, ValidationError

from openbaar.documents.names import LONGEST
from openbaar.documents.values import Nummer, Status
from openbaar.frontmatter.check import LineOf
from openbaar.frontmatter.load import Key, Value
from openbaar.markdown.anchors import heading_anchor
from openbaar.nearest_words import nearest
from openbaar.normal_form import normal
from openbaar.problems import Problem, shortened

NUMBER = TypeAdapter[int](Nummer)


def conditions(values: dict[str, Value], path: str, line_of: LineOf) -> Iterator[Problem]:
    """Problems between keys, found on the raw values, so that they show together with all others."""
    yield from _status(values, path, line_of)
    yield from _withheld(values, path, line_of)
    yield from _recommendations(values, path, line_of)
    yield from _named_after(values, path, line_of)


def _status(values: dict[str, Value], path: str, line_of: LineOf) -> Iterator[Problem]:
    status, line = _meant(values.get("status")), line_of(("status",))
    if status == "openbaar" and "openbaar_op" not in values:
        remedy = "Voeg toe: openbaar_op: met een datum, of onbekend."
        yield Problem(path, line, "FM006", "verplichte sleutel ontbreekt bij status openbaar: openbaar_op", remedy)
    if status == "ingetrokken" and "ingetrokken" not in values:
        remedy = "Voeg toe: ingetrokken: {op: 2023-10-06, reden: privacygegevens}, met de dag en de reden."
        yield Problem(path, line, "FM006", "verplichte sleutel ontbreekt bij status ingetrokken: ingetrokken", remedy)
    if "ingetrokken" in values and status != "ingetrokken":
        remedy = "Zet status op ingetrokken, of haal de sleutel weg."
        line = line_of(("ingetrokken",))
        yield Problem(path, line, "FM014", "sleutel ingetrokken hoort alleen bij status ingetrokken", remedy)


def _meant(status: Value) -> str | None:
    """The status, or the one that was meant where it has a typing mistake: what that asks for is told at once."""
    return nearest(status, [each.value for each in Status]) if isinstance(status, str) else None


def _withheld(values: dict[str, Value], path: str, line_of: LineOf) -> Iterator[Problem]:
    for index, item in enumerate(_items(values, "niet_openbaar")):
        if item and "grond" not in item and "toelichting" not in item:  # what is no block is told as such
            line = line_of(("niet_openbaar", index))
            message = f"niet_openbaar {index + 1} heeft geen grond en geen toelichting"
            yield Problem(path, line, "FM006", message, "Voeg grond: toe, of toelichting: met de uitleg uit de bron.")


def _recommendations(values: dict[str, Value], path: str, line_of: LineOf) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, item in enumerate(_items(values, "aanbevelingen")):
        if item.get("nummer") is None:  # told as missing or empty
            continue
        number = _as_read(item["nummer"])
        if number in seen:
            line = line_of(("aanbevelingen", index, "nummer"))
            yield Problem(
                path,
                line,
                "RF005",
                f"nummer van een aanbeveling staat er twee keer: {shortened(number)}",
                "Geef elke aanbeveling een eigen nummer.",
            )
        seen.add(number)


def _as_read(number: Value) -> str:
    """A number as the model reads it (``01`` is 1), or as it was written where the model cannot."""
    try:
        return str(NUMBER.validate_python(number))
    except ValidationError:
        return str(number)


def _named_after(values: dict[str, Value], path: str, line_of: LineOf) -> Iterator[Problem]:
    """FM013 for the name of an organisation that its page cannot be named after."""
    units = values.get("organisatie")
    named: list[tuple[Key, Value]] = [
        (("organisatie", index), unit) for index, unit in enumerate(units if isinstance(units, list) else [])
    ]
    for key, name in [*named, (("uitgever",), values.get("uitgever"))]:
        if isinstance(name, str) and name and not 0 < len(heading_anchor(normal(name))) <= LONGEST:
            message = f"{key[0]} is te lang, of heeft geen letters"
            yield Problem(path, line_of(key), "FM013", message, "Schrijf de naam zoals de organisatie heet.")


def _items(values: dict[str, Value], key: str) -> list[dict[str, Value]]:
    value = values.get(key)
    return [item if isinstance(item, dict) else {} for item in value] if isinstance(value, list) else []
