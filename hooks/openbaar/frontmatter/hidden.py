"""Values that YAML takes for a comment: of ``kenmerk: #12`` nothing is read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from openbaar.problems import Problem, shortened

HIDDEN = re.compile(r"(?P<start>\s*(?:- )?[\w-]+:\s+|\s*- )(?P<value>#.*)")


def with_hidden_values(problems: Iterable[Problem], yaml: str, first_line: int) -> Iterator[Problem]:
    """The problems; of an empty value (FM008) with a comment in its place the remedy shows how to write it."""
    lines = yaml.split("\n")
    for problem in problems:
        place = problem.line - first_line
        found = HIDDEN.fullmatch(lines[place]) if problem.code == "FM008" and 0 <= place < len(lines) else None
        if found:
            right = found["start"].strip() + " " + json.dumps(shortened(found["value"].strip()), ensure_ascii=False)
            remedy = f"Wat achter een # staat, wordt niet gelezen. Hoort het erbij, schrijf dan: {right}."
            problem = replace(problem, remedy=remedy)
        yield problem
