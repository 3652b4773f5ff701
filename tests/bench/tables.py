"""What was measured of builds, as Markdown tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bench.changed import KINDS_OF_FILES, by_kind
from bench.measured import Cost
from bench.stages import IMPORTING, OTHER, STAGES
from support.project import REPOSITORY

TABLES = REPOSITORY / "BENCHMARKS.md"
OURS = "Openbaar"
"""The name of this project's own build among the others."""


@dataclass
class Measured:
    """For each edit: what it cost everyone, and the stages of ours."""

    costs: dict[str, dict[str, Cost]] = field(default_factory=dict)
    stages: dict[str, Mapping[str, float]] = field(default_factory=dict)


def tables(found: Measured, first: Measured | None) -> str:
    """All that is told of one collection; ``first`` is a smaller one to hold it against."""
    parts = [costs(found), files(found), stages(found), *([growth(first, found)] if first else [])]
    return "\n\n".join(map(markdown, parts))


def costs(found: Measured) -> Iterator[Sequence[str]]:
    """What everyone took; the ratio is ours to theirs, by the clock."""
    yield "what", "who", "seconds", "processor", "MB memory", "MB written", "files changed", "ours to this"
    for what, by_name in found.costs.items():
        own = by_name[OURS]
        for name, cost in by_name.items():
            ratio = f"{own.wall / cost.wall:.2f}" if cost is not own else ""
            figures = (f"{cost.wall:.1f}", f"{cost.cpu:.1f}", f"{cost.memory:.0f}", f"{cost.written:.1f}")
            yield what if cost is own else "", name, *figures, str(len(cost.changed)), ratio


def files(found: Measured) -> Iterator[Sequence[str]]:
    """How many files of our site changed, by kind."""
    yield "files of ours that changed", *KINDS_OF_FILES
    for what, by_name in found.costs.items():
        counted = by_kind(by_name[OURS].changed)
        yield what, *(str(counted[kind]) for kind in KINDS_OF_FILES)


def stages(found: Measured) -> Iterator[Sequence[str]]:
    """Where our time went, in seconds on the clock."""
    names = (IMPORTING, *STAGES, OTHER)
    yield "seconds of ours", *names
    for what, seconds in found.stages.items():
        yield what, *(f"{seconds.get(name, 0):.1f}" for name in names)


def growth(first: Measured, other: Measured) -> Iterator[Sequence[str]]:
    """What the same costs in a larger collection."""
    yield "what", "seconds", "in the first", "ratio"
    for what, by_name in other.costs.items():
        here, there = by_name[OURS].wall, first.costs[what][OURS].wall
        yield what, f"{here:.1f}", f"{there:.1f}", f"{here / there:.2f}"


def markdown(rows: Iterator[Sequence[str]]) -> str:
    """Rows as a Markdown table, the first of them as its head."""
    head = next(rows)
    lines = (f"| {' | '.join(line)} |" for line in (head, *rows))
    first, *others = lines
    return "\n".join([first, "|---" * len(head) + "|", *others])


def put(mark: str, told: str) -> None:
    """Put tables in BENCHMARKS.md, between ``<!-- mark -->`` and the end; ValueError where it has no such place."""
    text = TABLES.read_text(encoding="utf-8")
    head, begin, rest = text.partition(f"<!-- {mark} -->\n")
    _, end, tail = rest.partition("<!-- end -->")
    if not end:
        raise ValueError(f"{TABLES.name} has no place for {mark}")
    TABLES.write_text(f"{head}{begin}{told}\n{end}{tail}", encoding="utf-8")
