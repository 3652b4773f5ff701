"""Plain values -> a record of the model, or a Problem for each thing that is wrong, with line and remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from openbaar.documents import Record
from openbaar.documents.records import RECORDS
from openbaar.frontmatter.examples import example, is_block, keys_beside, schema_of
from openbaar.frontmatter.load import Key, Value
from openbaar.nearest_words import did_you_mean, nearest
from openbaar.problem_codes import CODES
from openbaar.problems import Problem, shortened

LineOf = Callable[[Key], int]
EMPTY_REMEDY = "Vul een waarde in of haal de sleutel weg."


MOST = 200
"""Mistakes of one front matter that are told one by one: who has more has one mistake of another kind."""


def check(values: dict[str, Value], soort: str, path: str, line_of: LineOf) -> Record | list[Problem]:
    """The record of kind ``soort``, or every problem found: empty values, and whatever the model refuses. Who does what
    a problem says is told nothing more of that value."""
    page = _Page(values, soort, path, line_of)
    problems = [_empty(key, page) for key in _empty_keys(values, ()) if _is_known(key, soort)]
    empty = {problem.line for problem in problems}
    try:
        record = RECORDS[soort].model_validate(values)
    except ValidationError as error:
        details = error.errors(include_url=False)
        found = dict.fromkeys(_problem(detail, page) for detail in details[:MOST])
        problems += [problem for problem in found if problem.line not in empty or problem.code == "FM006"]
        return problems + ([_too_many(len(details), path)] if len(details) > MOST else [])
    return problems or record


class _Page(NamedTuple):
    """The front matter that is checked."""

    values: dict[str, Value]
    soort: str
    path: str
    line_of: LineOf

    def problem(self, key: Key, code: str, message: str, remedy: str) -> Problem:
        return Problem(self.path, self.line_of(key), code, message, remedy)

    def at(self, key: Key) -> Value:
        """What the author wrote at a key, or None."""
        value: Any = self.values
        for part in key:
            has = part in value if isinstance(value, dict) else isinstance(value, list) and part in range(len(value))
            value = value[part] if has else None
        found: Value = value
        return found

    def right(self, key: Key) -> str:
        """``key: value`` as it would be right, made of what the author wrote."""
        return example(self.soort, key, self.at(key))


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


def _empty(key: Key, page: _Page) -> Problem:
    remedy = EMPTY_REMEDY
    if isinstance(key[-1], int):
        remedy = f"Vul een waarde in of haal de regel weg, met {key[-2]} als er niets over is."
    elif _is_required(key, page):
        remedy = f"Vul een waarde in, bijvoorbeeld: {example(page.soort, key)}."
    return page.problem(key, "FM008", f"{_name(key)} is leeg", remedy)


def _is_known(key: Key, soort: str) -> bool:
    """Whether the model has this place; of one that it has not, that is told."""
    try:
        schema_of(soort, key)
    except KeyError:
        return False
    return True


def _is_required(key: Key, page: _Page) -> bool:
    by_status = {"openbaar": ("openbaar_op",), "ingetrokken": ("ingetrokken",)}.get(str(page.values.get("status")), ())
    return key[-1] in (*schema_of(page.soort, key[:-1]).get("required", ()), *(by_status if len(key) == 1 else ()))


def _name(key: Key) -> str:
    """``("reacties", 0, "anker")`` as an editor reads it: ``reacties 1, anker``."""
    words = (f" {part + 1}" if isinstance(part, int) else f", {shortened(part)}" for part in key)
    return "".join(words).removeprefix(", ")


def _as_written(key: Key, values: Mapping[str, Value]) -> Key:
    """The key of a value, without a place in a list where a single value stands for a list of one."""
    return key[:1] if len(key) == 2 and isinstance(values.get(str(key[0])), str) else key


def _problem(detail: ErrorDetails, page: _Page) -> Problem:
    key, kind, context = _as_written(tuple(detail["loc"]), page.values), detail["type"], detail.get("ctx", {})
    if kind == "extra_forbidden":
        return _unknown_key(key, page)
    if kind == "missing":
        message = f"verplichte sleutel ontbreekt: {_name(key)}"
        return page.problem(key, "FM006", message, f"Voeg toe: {example(page.soort, key)}{_or_day(key)}.")
    if kind in CODES:
        return page.problem(key, kind, f"{_name(key)} {detail['msg']}", str(context.get("remedy", "")))
    return _wrong_value(key, detail, context, page)


def _or_day(key: Key) -> str:
    return ", of de dag als 2023-10-06" if key[-1] == "datum" else ""


def _wrong_value(key: Key, detail: ErrorDetails, context: Mapping[str, Any], page: _Page) -> Problem:
    kind = detail["type"]
    if kind == "string_too_short":
        return _empty(key, page)
    if kind == "enum":
        expected = str(context["expected"]).replace("'", "").replace(" or ", ", ")
        remedy = did_you_mean(str(detail["input"]), expected.split(", "), f"Kies uit: {expected}.")
        value = shortened(str(detail["input"]))
        return page.problem(key, "FM009", f"{_name(key)} kent deze waarde niet: {value}", remedy)
    if kind in NUMBERS:
        wanted, remedy = NUMBERS[kind]
        return page.problem(key, "FM007", f"{_name(key)} moet {wanted} zijn", remedy)
    if kind in SHAPES:
        return _wrong_shape(key, kind, page)
    return page.problem(
        key, "FM013", f"{_name(key)} heeft niet de goede vorm", "Kijk in REDACTIE.md naar een voorbeeld."
    )


def _wrong_shape(key: Key, kind: str, page: _Page) -> Problem:
    """FM007 for the whole of a list, where its items are what is wrong: one remedy mends them all."""
    if isinstance(key[-1], int):
        key = key[:-1]
        wanted = "een lijst van blokken" if SHAPES[kind] == BLOCK else "een lijst van teksten"
    else:
        wanted = SHAPES[kind]
    return page.problem(key, "FM007", f"{_name(key)} moet {wanted} zijn", f"Schrijf: {page.right(key)}.")


BLOCK = "een blok met sleutels"
SHAPES: Mapping[str, str] = {
    "string_type": "een tekst",
    "tuple_type": "een lijst",
    "list_type": "een lijst",
    "model_type": BLOCK,
    "model_attributes_type": BLOCK,
}
"""Error of the model -> the shape that a value should have."""

_DIGITS = "Schrijf alleen cijfers, bijvoorbeeld 1."
NUMBERS: Mapping[str, tuple[str, str]] = {
    "int_parsing": ("een heel getal", _DIGITS),
    "int_from_float": ("een heel getal", _DIGITS),
    "int_parsing_size": ("een heel getal", _DIGITS),
    "int_type": ("een heel getal", _DIGITS),
    "greater_than_equal": ("een getal van 1 of hoger", "Begin te tellen bij 1."),
    "less_than_equal": ("een getal van ten hoogste 999", "Kijk of het nummer klopt."),
}
"""Error of the model -> the number that a value should be, and what to do."""


def _unknown_key(key: Key, page: _Page) -> Problem:
    name, beside = str(key[-1]), page.at(key[:-1])
    known = [each for each in keys_beside(page.soort, key) if not isinstance(beside, dict) or each not in beside]
    meant = nearest(name, known)
    elsewhere = [other for other, record in RECORDS.items() if len(key) == 1 and name in record.model_fields]
    if elsewhere and not meant:
        remedy = f"Deze sleutel is voor: {', '.join(elsewhere)}. Haal hem hier weg."
        return page.problem(key, "FM014", f"sleutel {name} hoort niet bij een {page.soort}", remedy)
    remedy = f"Kies uit: {', '.join(known)}; of haal de sleutel weg."
    if meant:
        remedy = f"Bedoelde u {meant}?{_if_wrong_there((*key[:-1], meant), page.at(key), page)}"
    return page.problem(key, "FM005", f"sleutel is onbekend: {shortened(name)}", remedy)


def _if_wrong_there(key: Key, value: Value, page: _Page) -> str:
    """How to write a value under the key that was meant, where as it stands it would be wrong there too."""
    schema = schema_of(page.soort, key, isinstance(value, list))
    is_list = schema.get("type") == "array"
    takes_text = not is_list and not is_block(schema)
    if (takes_text == isinstance(value, str) and is_list == isinstance(value, list)) or value is None:
        return ""
    return f" Schrijf: {example(page.soort, key, value)}."
