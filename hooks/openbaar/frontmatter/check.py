"""Plain values -> a record of the model, or a Problem for each thing that is wrong, with line and remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from openbaar.documents import Record
from openbaar.documents.records import RECORDS
from openbaar.frontmatter.load import Key, Value
from openbaar.problems import CODES, Problem, did_you_mean, nearest, shortened

LineOf = Callable[[Key], int]
EMPTY_REMEDY = "Vul een waarde in of haal de sleutel weg."


MOST = 200
"""Mistakes of one front matter that are told one by one: who has more has one mistake of another kind."""


def check(values: dict[str, Value], soort: str, path: str, line_of: LineOf) -> Record | list[Problem]:
    """The record of kind ``soort``, or every problem found: empty values, and whatever the model refuses."""
    problems = [_empty(key, path, line_of) for key in _empty_keys(values, ())]
    empty = {problem.line for problem in problems}
    try:
        record = RECORDS[soort].model_validate(values)
    except ValidationError as error:
        details = error.errors(include_url=False)
        keys = (_as_written(detail["loc"], values) for detail in details)
        found = [_problem(*each, soort, path, line_of) for each in zip(details[:MOST], keys, strict=False)]
        problems += [problem for problem in found if problem.line not in empty or problem.code == "FM006"]
        return problems + ([_too_many(len(details), path)] if len(details) > MOST else [])
    return problems or record


def _too_many(count: int, path: str) -> Problem:
    remedy = "Verbeter eerst wat hier is genoemd; vaak is er één oorzaak."
    return Problem(path, 1, "FM016", f"front matter heeft {count} fouten; de eerste {MOST} zijn genoemd", remedy)


def _empty_keys(value: Value, key: Key) -> Iterator[Key]:
    if value is None:
        yield key
    elif isinstance(value, dict):
        for name, child in value.items():
            yield from _empty_keys(child, (*key, name))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from _empty_keys(child, (*key, index))


def _empty(key: Key, path: str, line_of: LineOf) -> Problem:
    message = f"{_name(key)} is leeg"
    return Problem(path, line_of(key), "FM008", message, EMPTY_REMEDY)


def _name(key: Key) -> str:
    """``("reacties", 0, "anker")`` as an editor reads it: ``reacties 1, anker``."""
    words = (f" {part + 1}" if isinstance(part, int) else f", {shortened(part)}" for part in key)
    return "".join(words).removeprefix(", ")


def _as_written(key: Key, values: Mapping[str, Value]) -> Key:
    """The key of a value, without a place in a list where a single value stands for a list of one."""
    return key[:1] if len(key) == 2 and isinstance(values.get(str(key[0])), str) else key


def _problem(detail: ErrorDetails, key: Key, soort: str, path: str, line_of: LineOf) -> Problem:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown_key(key, soort, path, line_of(key))
    if kind == "missing":
        remedy = f"Voeg de sleutel toe: {key[-1]}: …"
        return Problem(path, line_of(key), "FM006", f"verplichte sleutel ontbreekt: {_name(key)}", remedy)
    if kind in CODES:
        remedy = str(context.get("remedy", ""))
        return Problem(path, line_of(key), kind, f"{_name(key)} {detail['msg']}", remedy)
    return _wrong_value(key, detail, context, path, line_of(key))


def _wrong_value(key: Key, detail: ErrorDetails, context: Mapping[str, Any], path: str, line: int) -> Problem:
    kind = detail["type"]
    if kind == "string_too_short":
        return Problem(path, line, "FM008", f"{_name(key)} is leeg", EMPTY_REMEDY)
    if kind == "enum":
        expected = str(context["expected"]).replace("'", "").replace(" or ", ", ")
        remedy = did_you_mean(str(detail["input"]), expected.split(", "), f"Kies uit: {expected}.")
        value = shortened(str(detail["input"]))
        return Problem(path, line, "FM009", f"{_name(key)} kent deze waarde niet: {value}", remedy)
    if kind in SHAPES:
        wanted, remedy = SHAPES[kind]
        return Problem(path, line, "FM007", f"{_name(key)} moet {wanted} zijn", remedy)
    return Problem(
        path,
        line,
        "FM013",
        f"{_name(key)} heeft niet de goede vorm",
        "Kijk in REDACTIE.md naar een voorbeeld.",
    )


_BLOCK = "Schrijf sleutels en waarden eronder, ingesprongen met twee spaties."
SHAPES: Mapping[str, tuple[str, str]] = {
    "string_type": ("een tekst", "Schrijf één tekst op één regel, zonder [ ] en zonder streepjes ervoor."),
    "tuple_type": ("een lijst", "Zet vierkante haken om de waarde: [een, twee]."),
    "list_type": ("een lijst", "Zet vierkante haken om de waarde: [een, twee]."),
    "model_type": ("een blok met sleutels", _BLOCK),
    "model_attributes_type": ("een blok met sleutels", _BLOCK),
    "int_parsing": ("een heel getal", "Schrijf alleen cijfers, bijvoorbeeld 1."),
    "int_from_float": ("een heel getal", "Schrijf alleen cijfers, bijvoorbeeld 1."),
    "int_type": ("een heel getal", "Schrijf alleen cijfers, bijvoorbeeld 1."),
    "greater_than_equal": ("een getal van 1 of hoger", "Begin te tellen bij 1."),
    "less_than_equal": ("een getal van ten hoogste 999", "Kijk of het nummer klopt."),
}


def _unknown_key(key: Key, soort: str, path: str, line: int) -> Problem:
    name = str(key[-1])
    known = _keys_beside(key, soort)
    elsewhere = [other for other, record in RECORDS.items() if len(key) == 1 and name in record.model_fields]
    if elsewhere and not nearest(name, known):
        message = f"sleutel {name} hoort niet bij een {soort}"
        return Problem(
            path, line, "FM014", message, f"Deze sleutel is voor: {', '.join(elsewhere)}. Haal hem hier weg."
        )
    remedy = did_you_mean(name, known, f"Kies uit: {', '.join(known)}.")
    return Problem(path, line, "FM005", f"sleutel is onbekend: {shortened(name)}", remedy)


@cache
def _schema(soort: str) -> dict[str, Any]:
    return RECORDS[soort].model_json_schema()


def _keys_beside(key: Key, soort: str) -> list[str]:
    """The keys that are known at the place where ``key`` stands."""
    schema = _schema(soort)
    level: dict[str, Any] = schema
    for part in key[:-1]:
        level = level["items"] if isinstance(part, int) else level["properties"][part]
        level = next((option for option in level.get("anyOf", [level]) if option.get("type") != "null"), level)
        if "$ref" in level:
            level = schema["$defs"][level["$ref"].rpartition("/")[2]]
    return sorted(level["properties"])
