"""How well the recognisers do on annotated cases: ids found, precision, links where nothing is cited, per kind.

A case is ``{id, text, expected: [{span, start, kind, ids, resolve, link}], optional: [...]}``. An id counts as found
when a citation that overlaps the expected span gives it. Pure: cases in, figures out.
"""

from __future__ import annotations

import html
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from citations.linking import link_alone
from openbaar.citations import Citation, cite

Case = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """``wanted`` and ``found`` count ids on ``rule``; ``given`` and ``right`` all ids that were given."""

    wanted: Mapping[str, int]
    found: Mapping[str, int]
    given: int
    right: int
    links_on_empty: tuple[str, ...]
    missed: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def recall(self) -> float:
        return sum(self.found.values()) / max(1, sum(self.wanted.values()))

    @property
    def precision(self) -> float:
        return self.right / max(1, self.given)


def read_cases(lines: Iterable[str]) -> list[Case]:
    """The cases of a JSON Lines file."""
    return [json.loads(line) for line in lines if line.strip()]


def score(cases: Iterable[Case]) -> Score:
    """The figures over all cases."""
    wanted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    given = right = 0
    empty, missed, wrong = [], [], []
    for case in cases:
        citations = cite(case["text"])
        for kind, id, was_found in _wanted(case, citations):
            wanted[kind] += 1
            found[kind] += was_found
            missed += [] if was_found else [f"{case['id']}: {id}"]
        for id, is_right in _given(case, citations):
            given, right = given + 1, right + is_right
            wrong += [] if is_right else [f"{case['id']}: {id}"]
        if not case["expected"] and not case.get("optional") and _has_link(case["text"]):
            empty.append(case["id"])
    return Score(dict(sorted(wanted.items())), dict(found), given, right, tuple(empty), tuple(missed), tuple(wrong))


def report(result: Score, before: Mapping[str, Any]) -> str:
    """The figures as lines, with gains and losses per kind against those committed in figures.toml."""
    lines = [
        f"ids found {result.recall:.4f} (was {before['recall']:.4f}), precision {result.precision:.4f} "
        f"(was {before['precision']:.4f}), links where nothing is cited: {len(result.links_on_empty)}"
    ]
    for kind, wanted in result.wanted.items():
        found = result.found.get(kind, 0)
        change = found - before["found"].get(kind, 0)
        lines.append(f"{kind:8} {found:4} of {wanted:4} {f'{change:+}' if change else ''}".rstrip())
    return "\n".join([*lines, *(f"missed {one}" for one in result.missed), *(f"wrong {one}" for one in result.wrong)])


def _wanted(case: Case, citations: tuple[Citation, ...]) -> list[tuple[str, str, bool]]:
    return [
        (
            expected["kind"],
            id,
            any(id in one.ids and _overlaps(one, expected, case["text"]) for one in citations),
        )
        for expected in case["expected"]
        if expected["resolve"] == "rule"
        for id in expected["ids"]
    ]


def _given(case: Case, citations: tuple[Citation, ...]) -> list[tuple[str, bool]]:
    allowed = [*case["expected"], *case.get("optional", ())]
    return [
        (id, any(id in other["ids"] and _overlaps(one, other, case["text"]) for other in allowed))
        for one in citations
        for id in one.ids
    ]


def _overlaps(citation: Citation, span: Mapping[str, Any], text: str) -> bool:
    start = span["start"] if "start" in span else text.find(span["span"])
    return bool(citation.start < start + len(span["span"]) and start < citation.end)


def _has_link(text: str) -> bool:
    return 'class="citaat' in link_alone(f"<p>{html.escape(text)}</p>")
