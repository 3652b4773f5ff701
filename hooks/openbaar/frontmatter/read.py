"""The whole way from one source file to a Document: place, split, load, check.

The text of a withdrawn document is not read: it may hold what must never be seen again, and no mistake in it may keep
the document from going. Its front matter must be right, for that says what stays.
"""

from __future__ import annotations

import re
from functools import partial

from openbaar.documents.document import Document, nearest_line
from openbaar.documents.values import Status
from openbaar.frontmatter.body import body_problems
from openbaar.frontmatter.check import check
from openbaar.frontmatter.conditions import conditions
from openbaar.frontmatter.hidden import with_hidden_values
from openbaar.frontmatter.load import load
from openbaar.frontmatter.placement import Placement, place, year_problem
from openbaar.frontmatter.signs import foreign_signs, page_breaks_as_space, signs_as_space
from openbaar.frontmatter.split import Parts, split
from openbaar.markdown import without_comments
from openbaar.problems import Problem

ESCAPED_BYTE = re.compile("[\udc80-\udcff]")


def read(path: str, data: bytes) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document in ``data``, or None and why not. ``path`` is relative to the project: ``docs/…/x.md``."""
    placement = place(path)
    if isinstance(placement, Problem):
        return None, (placement,)
    parts = split(data.decode("utf-8", "surrogateescape"), path)
    if isinstance(parts, Problem):
        return None, (_unreadable(data.decode("utf-8", "surrogateescape"), path, 1) or parts,)
    unreadable = _unreadable(parts.yaml, path, parts.yaml_line)
    if unreadable:
        return None, (unreadable,)
    return _read_parts(parts, placement, path)


def _unreadable(text: str, path: str, first_line: int) -> Problem | None:
    """BS006 for the first byte that is no UTF-8: decoding left it as a lone surrogate."""
    found = ESCAPED_BYTE.search(text)
    if not found:
        return None
    line = first_line + text.count("\n", 0, found.start())
    return Problem(path, line, "BS006", "bestand is geen leesbare tekst", "Sla het bestand op als UTF-8.")


def _read_parts(parts: Parts, placement: Placement, path: str) -> tuple[Document | None, tuple[Problem, ...]]:
    values, lines, problems = load(parts.yaml, path, parts.yaml_line)

    line_of = partial(nearest_line, lines)
    if problems and not values:
        return None, tuple(problems)
    stays = values.get("status") != Status.INGETROKKEN.value
    unreadable = _unreadable(parts.body, path, parts.body_line) if stays else None
    if unreadable:
        return None, (unreadable,)
    body = page_breaks_as_space(parts.body) if stays else ""
    foreign = tuple(foreign_signs(body, path, parts.body_line))
    problems.extend(foreign)
    problems.extend(body_problems(signs_as_space(body) if foreign else body, path, parts.body_line))
    problems.extend(conditions(values, path, line_of))
    record = check(values, placement.kind.name, path, line_of)
    if isinstance(record, list):
        return None, (*problems, *with_hidden_values(record, parts.yaml, parts.yaml_line))
    body = without_comments(body)
    document = Document(placement.ref, path, placement.year, record, body, parts.body_line, lines)
    wrong_year = year_problem(document)
    found = (*problems, wrong_year) if wrong_year else tuple(problems)
    return document, found
