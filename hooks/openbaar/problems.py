"""Authors' mistakes as values: collected, sorted and printed once, never raised one by one.

Their codes are in ``problem_codes.py``.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable
from dataclasses import dataclass

from openbaar.oddities import printable
from openbaar.problem_codes import ADVICE, CODES

LONGEST_VALUE = 80
"""Characters of a wrong value that a message repeats."""

LONGEST_MESSAGE = 1000
"""Characters of a message or a remedy; a list of all ministries has some 800. What is told is never as long as what is
wrong."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake of an author.

    ``path`` is relative to the project and uses ``/``; ``line`` counts from 1; ``message`` says in Dutch what is
    wrong, ``remedy`` what to do. Neither may hold a secret or a personal detail whole. Sorts by path, line, code. Told
    as one line, whatever signs are in it.
    """

    path: str
    line: int
    code: str
    message: str
    remedy: str

    def __post_init__(self) -> None:
        if self.code not in CODES:
            raise ValueError(f"unknown problem code: {self.code}")
        for name in ("message", "remedy"):
            words: str = getattr(self, name)
            if len(words) > LONGEST_MESSAGE:
                object.__setattr__(self, name, f"{words[:LONGEST_MESSAGE]}…")

    @property
    def is_advice(self) -> bool:
        """Whether this is for the editor to look at, and no reason to stop."""
        return self.code in ADVICE

    def __str__(self) -> str:
        return printable(f"{self.path}:{self.line}: {self.code} {self.message}. {self.remedy}")

    def as_json(self) -> str:
        """The same facts as one JSON object on one line."""
        values = {
            key: printable(each) if isinstance(each, str) else each for key, each in dataclasses.asdict(self).items()
        }
        return json.dumps(values | {"advies": self.is_advice}, ensure_ascii=False, sort_keys=True)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, sorted by path, line and code."""
    return tuple(sorted(set(problems)))


def shortened(value: str) -> str:
    """A value as a message repeats it: its first characters, where it has more than anybody needs to find it."""
    return value if len(value) <= LONGEST_VALUE else f"{value[:LONGEST_VALUE]}…"
