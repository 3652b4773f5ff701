"""Who does what a message says is told nothing more of that value: no remedy leads to the next mistake."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
import yaml

from openbaar.documents.records import RECORDS
from openbaar.frontmatter import read
from openbaar.problems import Problem

PATHS = {
    "beslisnota": "docs/beslisnotas/2023/x.md",
    "kamerbrief": "docs/kamerbrieven/2023/x.md",
    "rapport": "docs/rapporten/2023/x.md",
    "programma": "docs/programmas/x.md",
    "dossier": "docs/dossiers/28638.md",
    "pagina": "docs/over/x.md",
}
RIGHT = {"title": "Stuk", "status": "concept", "datum": "2023-10-06"}
WRONG: dict[str, Any] = {
    "a text": "nota.pdf",
    "texts with a comma": "een, twee",
    "a list of texts": ["a.pdf", "b.pdf"],
    "a list of lists": [["a.pdf"]],
    "a block of another kind": {"naam": "x"},
    "a list of blocks of another kind": [{"naam": "x"}, {"naam": "y"}],
    "nothing": None,
    "a list with nothing in it": [None],
    "a date as people write it": "6 oktober 2023",
}
WITH_STATUS = {"ingetrokken": "ingetrokken"}
KEYS = [(soort, key) for soort, record in RECORDS.items() for key in record.model_fields]


def problems_of(values: dict[str, Any], soort: str) -> tuple[Problem, ...]:
    source = "\n".join(["---", *(f"{key}: {json.dumps(value)}" for key, value in values.items()), "---", ""])
    return read(PATHS[soort], source.encode())[1]


def obeyed(values: dict[str, Any], problem: Problem) -> dict[str, Any]:
    """The values as the remedy says; dots are filled in. A value of which only the form is told is left out."""
    new: dict[str, Any] = json.loads(json.dumps(values))
    key = place(problem, new)
    if problem.code in ("FM005", "FM014") and "Bedoelde" not in problem.remedy:
        for path in paths(new):
            if path[-1] == key[-1]:
                del inside(new, path[:-1])[path[-1]]
    elif problem.code == "FM006" or list(key) in paths(new):  # else an earlier remedy took the whole value away
        follow(problem, key, new)
    return new


def follow(problem: Problem, key: list[str | int], new: dict[str, Any]) -> None:
    owner = inside(new, key[:-1])
    written = re.fullmatch(
        r".*?(?:Schrijf:|Voeg toe:|bijvoorbeeld:?) (\w+: .+?|\S+?)(?:, (?:of|met) de dag.*)?\.", problem.remedy
    )
    if problem.code == "FM006" and isinstance(key[-1], int):
        owner[key[-1]].setdefault("grond", "5.1.2e")  # "Voeg grond: toe"
    elif problem.code == "FM008" and isinstance(key[-1], int):
        new.pop(str(key[0]))
    elif written:
        value = yaml.load(written[1].replace("…", "Tekst"), yaml.BaseLoader)  # noqa: S506
        owner[key[-1]] = value[key[-1]] if isinstance(value, dict) else value
    elif choice := re.match(r"Kies uit: (.+?)(?:,| \()", problem.remedy) if problem.code == "FM009" else None:
        owner[key[-1]] = choice[1]
    elif problem.code.startswith("FM01"):  # a form is told: the whole value is written anew
        new.pop(str(key[0]), None)
    else:
        del owner[key[-1]]


def place(problem: Problem, values: dict[str, Any]) -> list[str | int]:
    unknown = re.match(r"sleutel (?:is onbekend: )?(\w+)", problem.message)
    if unknown:
        return next(path for path in paths(values) if path[-1] == unknown[1])
    name = problem.message.partition("ontbreekt: ")[2] or problem.message
    words = re.match(r"\w+(?: \d+\b|, (?:\w+))*", name.replace(" is ", " ~ "))
    assert words, problem
    return [int(word) - 1 if word.isdigit() else word for word in re.split(", | ", words[0])]


def paths(value: Any, key: tuple[str | int, ...] = ()) -> list[list[str | int]]:
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for name, each in parts for found in ([*key, name], *paths(each, (*key, name)))]


def inside(value: Any, key: list[str | int]) -> Any:
    for part in key:
        value = value[part]
    return value


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
def test_who_obeys_every_message_is_told_nothing_more(wrong: Any) -> None:
    for soort, key in KEYS:
        has_status = "status" in RECORDS[soort].model_fields
        values = (RIGHT if has_status else {"title": "Stuk"}) | {key: wrong}
        values |= {"status": WITH_STATUS[key]} if key in WITH_STATUS else {}
        before = problems_of(values, soort)
        for problem in before:
            values = obeyed(values, problem)
        assert problems_of(values, soort) == (), (soort, key, [str(each) for each in before], values)


def test_a_plain_list_of_files_is_one_message_that_holds_their_names() -> None:
    found = problems_of(RIGHT | {"bestanden": ["a.pdf", "b.pdf"]}, "beslisnota")
    assert [str(each) for each in found] == [
        "docs/beslisnotas/2023/x.md:5: FM007 bestanden moet een lijst van blokken zijn. Schrijf: bestanden:"
        " [{bestand: a.pdf, titel: …, soort: origineel}, {bestand: b.pdf, titel: …, soort: origineel}]."
    ]


@pytest.mark.parametrize(("soort", "key"), KEYS)
def test_a_key_with_a_typing_mistake_is_recognised_and_can_then_be_right(soort: str, key: str) -> None:
    if len(key) > 3:
        values = {name: value for name, value in RIGHT.items() if name != key and name in RECORDS[soort].model_fields}
        found = problems_of(values | {key[:-2] + key[-1] + key[-2]: "Tekst"}, soort)
        assert any(f"Bedoelde u {key}?" in each.remedy for each in found), [str(each) for each in found]


def test_a_key_that_is_there_already_is_not_what_was_meant() -> None:
    found = problems_of(RIGHT | {"titel": "Nog een titel"}, "beslisnota")
    assert [each.code for each in found] == ["FM005"]
    assert "Bedoelde u" not in found[0].remedy


@pytest.mark.parametrize("word", ["actie", "onderwerp", "auteur", "bron", "nummer", "zaak", "dossiers"])
def test_a_word_that_only_looks_a_little_like_a_key_is_not_proposed(word: str) -> None:
    found = problems_of(RIGHT | {word: "x"}, "beslisnota")
    assert [each.code for each in found] == ["FM005"]
    assert "Bedoelde u" not in found[0].remedy
