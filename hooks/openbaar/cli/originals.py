"""The original of an import as it may stand beside its page: inspected, and without what it says of its makers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from openbaar.importer.draft import Draft
from openbaar.leaks.cleaning import clean
from openbaar.leaks.telling import problem_of
from openbaar.pdf import read_excerpt
from openbaar.problems import Problem, in_order


@dataclass(frozen=True, slots=True)
class Original:
    """A file for beside a page."""

    data: bytes | None
    """Its bytes, cleaned; None where it hides what nobody may let through."""
    problems: tuple[Problem, ...]
    """What is still in it, or what is in the way."""


def original_of(made: Draft, path: Path) -> Original:
    """The original of a draft; of a bundle only the pages of this document."""
    imported = made.imported
    data = read_excerpt(path, *imported.pages) if imported.of_bundle and imported.pages else path.read_bytes()
    title = imported.facts.known.get("title")
    cleaned = clean(data, str(title.value) if title else "")
    return Original(cleaned.data, in_order(problem_of(each, path.name) for each in cleaned.findings))
