"""The relevance set: documents as sources, questions with the document that answers them, and how a list is judged."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from support.sources import stuk

TABLE: dict[str, Any] = tomllib.loads(Path(__file__).with_name("relevance.toml").read_text(encoding="utf-8"))
OWN = frozenset({"pad", "tekst", "aanbevelingen", "reacties"})


class Question(NamedTuple):
    """A query with the address that must come first, or its beginning; empty where nothing may be found."""

    kind: str
    query: str
    expected: str


def questions() -> tuple[Question, ...]:
    """All questions, in the order of the table."""
    return tuple(Question(row["soort"], query, row["verwacht"]) for row in TABLE["vraag"] for query in row["q"])


def documents() -> dict[str, bytes]:
    """Path in docs/ without ``.md`` -> the source of each document."""
    return {row["pad"]: stuk(row["tekst"], **front_matter_of(row)) for row in TABLE["stuk"]}


def front_matter_of(row: dict[str, Any]) -> dict[str, Any]:
    """The front matter of a document of a table: its own keys, and what recommendations and reactions are short for."""
    year = row["pad"].split("/")[1]
    keys: dict[str, Any] = {"datum": f"{year}-05-06", "openbaar_op": f"{year}-05-13"}
    keys |= {key: value for key, value in row.items() if key not in OWN}
    if "aanbevelingen" in row:
        keys["aanbevelingen"] = [
            {"nummer": place + 1, "tekst": text} for place, text in enumerate(row["aanbevelingen"])
        ]
    if "reacties" in row:
        names = ("aanbeveling", "standpunt", "reactie")
        keys["reacties"] = [dict(zip(names, each, strict=True)) for each in row["reacties"]]
    return keys


def rank(question: Question, found: Sequence[str]) -> int:
    """The place of the right answer in the list, from 1; 0 when it is not there. No list at all can be right."""
    if not question.expected:
        return 0 if found else 1
    return next((place for place, address in enumerate(found, 1) if _is(address, question.expected)), 0)


def _is(address: str, expected: str) -> bool:
    return address.startswith(expected) and ("#" in address) == ("#" in expected)


def report(ranks: Sequence[tuple[Question, int]]) -> str:
    """Hit in the first three and mean reciprocal rank, in all and per kind; and what was missed."""
    kinds = dict.fromkeys(question.kind for question, _ in ranks)
    rows = [_row("all", [place for _, place in ranks])]
    rows += [_row(kind, [place for question, place in ranks if question.kind == kind]) for kind in kinds]
    return "\n".join([*rows, *_missed(ranks)])


def hits(ranks: Sequence[int]) -> float:
    """The share with the right answer in the first three."""
    return sum(0 < place <= 3 for place in ranks) / len(ranks)


def reciprocal(ranks: Sequence[int]) -> float:
    """The mean reciprocal rank."""
    return sum(1 / place for place in ranks if place) / len(ranks)


def _row(name: str, ranks: Sequence[int]) -> str:
    return f"{name:28} {len(ranks):3} queries  hit in first three {hits(ranks):.2f}  reciprocal rank {reciprocal(ranks):.2f}"


def _missed(ranks: Sequence[tuple[Question, int]]) -> Iterator[str]:
    for question, place in ranks:
        if not 0 < place <= 3:
            yield f"missed: {question.query} -> {question.expected or 'nothing'} (place {place})"
