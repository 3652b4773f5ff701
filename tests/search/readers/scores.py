"""How a search engine did: per class and set how often a right answer came first, and what was gained and lost."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Sequence
from statistics import fmean
from typing import NamedTuple

from search.readers.collection import HERE
from search.readers.queries import NO_ANSWER, SETS, Query, queries

ALL = "all that have an answer"


class Answer(NamedTuple):
    """A query with the place at which a right answer stood: 1 is right, also for no list where none may be; 0 is a miss."""

    query: Query
    rank: int


class Score(NamedTuple):
    """Of some answers: how many there are, the share with a right one first, and the mean reciprocal rank."""

    total: int
    first: float
    reciprocal: float


def score(answers: Sequence[Answer]) -> Score:
    """The score of these answers, of which there is at least one."""
    ranks = [rank for _, rank in answers]
    return Score(len(ranks), fmean(rank == 1 for rank in ranks), fmean(1 / rank if rank else 0 for rank in ranks))


def by_class(answers: Sequence[Answer]) -> dict[tuple[str, str], Score]:
    """Set and class -> score, in the order of the classes; first that of all queries of a set that have an answer."""
    found = {}
    for kind in (ALL, *kinds()):
        for name in SETS:
            of_set = [each for each in answers if each.query.set == name and _is_of(each.query, kind)]
            found[name, kind] = score(of_set)
    return found


def kinds() -> tuple[str, ...]:
    """The classes, in the order of the tables."""
    return tuple(dict.fromkeys(query.kind for query in queries()))


def _is_of(query: Query, kind: str) -> bool:
    return query.kind != NO_ANSWER if kind == ALL else query.kind == kind


def floors() -> dict[str, dict[str, float]]:
    """Class -> set -> the least share with a right answer first, from ``floors.toml``."""
    return tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


def below(answers: Sequence[Answer]) -> list[str]:
    """The classes under their floor, with what was missed in them and what changed since ``ranks.toml``; none is well."""
    least = floors()
    low = {key: each for key, each in by_class(answers).items() if each.first < least[key[1]][key[0]]}
    rows = [f"set {name}, {kind}: {each.first:.2f}, at least {least[kind][name]}" for (name, kind), each in low.items()]
    missed = [each for each in answers if each.rank != 1 and (each.query.set, each.query.kind) in low]
    rows += [f"missed: {query.text} (set {query.set}, {query.kind}, place {place})" for query, place in missed]
    return rows + gains_and_losses(answers) if rows else []


def gains_and_losses(answers: Sequence[Answer]) -> list[str]:
    """The queries with another rank than ``ranks.toml`` has of them."""
    ranks = tomllib.loads((HERE / "ranks.toml").read_text(encoding="utf-8"))
    before = [ranks.get(query.set, {}).get(query.text, 0) for query, _ in answers]
    return [
        f"{gain_or_loss(was, now)}: {query.text} (set {query.set}, {query.kind}, place {was} -> {now})"
        for was, (query, now) in zip(before, answers, strict=True)
        if was != now
    ]


def gain_or_loss(was: int, now: int) -> str:
    """What another place is; place 0 is none."""
    return "gained" if now and (now < was or not was) else "lost"


def recorded(answers: Sequence[Answer]) -> str:
    """The text of ``ranks.toml``."""
    head = "# Written by `python -m bench.readers --write`: query -> the place of a right answer, 0 for none."
    return "\n".join([head, *_tables(answers), ""])


def raised(answers: Sequence[Answer]) -> str:
    """The text of ``floors.toml`` with each floor at what these answers reach, and none lower than it was."""
    least, scores = floors(), by_class(answers)
    rows = {kind: [(name, max(least[kind][name], _floor(scores[name, kind]))) for name in SETS] for kind in least}
    head = (HERE / "floors.toml").read_text(encoding="utf-8").partition("\n\n")[0]
    lines = [
        f"{_key(kind)} = {{{', '.join(f'{name} = {each:.2f}' for name, each in row)}}}" for kind, row in rows.items()
    ]
    return "\n".join([head, "", *lines, ""])


def _floor(score: Score) -> float:
    """A score, cut after two places."""
    return int(score.first * 100 + 1e-9) / 100


def _key(text: str) -> str:
    """A text as a key of TOML."""
    return text if text.isalnum() else json.dumps(text, ensure_ascii=False)


def _tables(answers: Sequence[Answer]) -> Iterator[str]:
    for name in SETS:
        yield f"\n[{name}]"
        yield from (f"{_key(each.query.text)} = {each.rank}" for each in answers if each.query.set == name)
