"""Findings in the words for editors."""

from __future__ import annotations

import json

from openbaar.leaks.finding import Finding, Severity
from openbaar.leaks.rules import BY_NAME
from openbaar.oddities import printable
from openbaar.problems import Problem

ADDED = "Kan het niet anders, dan mogen twee mensen het vrijgeven: zie Vrijgeven in REDACTIE.md."


def problem_of(finding: Finding, path: str, line: int = 0, name: str = "") -> Problem:
    """The problem of a finding in the file or page at ``path``, at a line of it; ``name`` is told of a file that a
    page names."""
    rule = BY_NAME[finding.rule]
    place = "".join((f" in {name}" if name else "", f", pagina {finding.page}" if finding.page else ""))
    told = f": {finding.mask}" if finding.mask else ""
    waive = f" {ADDED}" if rule.severity is Severity.UNLESS_WAIVED else ""
    return Problem(path, line or finding.line or 1, rule.code, f"{rule.message}{place}{told}", rule.remedy + waive)


def as_json(finding: Finding, path: str) -> str:
    """The same as one JSON object on one line."""
    rule, problem = BY_NAME[finding.rule], problem_of(finding, path)
    values = {
        "blokkeert": blocks(finding),
        "code": rule.code,
        "ernst": rule.severity.value,
        "masker": finding.mask,
        "match": finding.match,
        "message": problem.message,
        "pagina": finding.page,
        "path": path,
        "line": finding.line,
        "regel": rule.name,
        "remedy": problem.remedy,
        "tot": finding.until,
    }
    told = {key: printable(each) if isinstance(each, str) else each for key, each in values.items()}
    return json.dumps(told, ensure_ascii=False, sort_keys=True)


def blocks(finding: Finding, today: str = "") -> bool:
    """Whether a finding stops publication on a day (ISO); one of passing importance does until its day is over."""
    if BY_NAME[finding.rule].severity is Severity.WARNS:
        return False
    return not finding.until or not today or today <= finding.until
