"""The whole way from one source file to a Document: place, split, load, check."""

from __future__ import annotations

from functools import partial

from openbaar.documents.document import Document, nearest_line
from openbaar.frontmatter.body import body_problems
from openbaar.frontmatter.check import check
from openbaar.frontmatter.conditions import conditions
from openbaar.frontmatter.load import load
from openbaar.frontmatter.placement import Placement, place, year_problem
from openbaar.frontmatter.split import Parts, split
from openbaar.markdown import without_comments
from openbaar.problems import Problem


def read(path: str, data: bytes) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document in ``data``, or None and why not. ``path`` is relative to the project: ``docs/…/x.md``."""
    placement = place(path)
    if isinstance(placement, Problem):
        return None, (placement,)
    try:
        parts = split(data.decode("utf-8"), path)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        remedy = "Sla het bestand op als UTF-8."
        return None, (Problem(path, line, "BS006", "bestand is geen leesbare tekst", remedy),)
    if isinstance(parts, Problem):
        return None, (parts,)
    return _read_parts(parts, placement, path)


def _read_parts(parts: Parts, placement: Placement, path: str) -> tuple[Document | None, tuple[Problem, ...]]:
    values, lines, problems = load(parts.yaml, path, parts.yaml_line)

    line_of = partial(nearest_line, lines)
    if problems and not values:
        return None, tuple(problems)
    problems.extend(body_problems(parts.body, path, parts.body_line))
    problems.extend(conditions(values, path, line_of))
    record = check(values, placement.kind.name, path, line_of)
    if isinstance(record, list):
        return None, (*problems, *record)
    body = without_comments(parts.body)
    document = Document(placement.ref, path, placement.year, record, body, parts.body_line, lines)
    wrong_year = year_problem(document)
    found = (*problems, wrong_year) if wrong_year else tuple(problems)
    return document, found
