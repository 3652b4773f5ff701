"""What was read -> a draft page: its path, its text, and what an editor must look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from openbaar.documents import kind_named
from openbaar.frontmatter import read
from openbaar.importer.front_matter import front_matter
from openbaar.importer.imported import Imported
from openbaar.importer.markdown import markdown
from openbaar.importer.naming import id_of
from openbaar.importer.proposals import Beside, proposals
from openbaar.problems import Problem


@dataclass(frozen=True)
class Draft:
    """A page that is not written yet."""

    kind: str
    id: str
    year: str
    imported: Imported
    copies: bool
    """Whether the original will stand beside the page, under the same name."""

    @property
    def path(self) -> str:
        """Where it belongs: ``docs/beslisnotas/2023/….md``."""
        return f"docs/{kind_named(self.kind).folder}/{self.year}/{self.id}.md"

    @cached_property
    def source(self) -> str:
        """The whole text of the page."""
        text = self.imported.text
        head = front_matter(self.imported, self.kind, f"{self.id}.pdf" if self.copies else "")
        return f"{head}\n{markdown(text.blocks, text.notes)}"

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What the checks of the site find in it by itself."""
        return tuple(each for each in read(self.path, self.source.encode())[1] if not each.is_advice)


FALLBACK = "beslisnota"
"""The kind whose keys are used for what is of no kind: it has the most."""


def draft(
    imported: Imported,
    stem: str,
    this_year: int,
    kind: str = "",
    copies: bool = False,
    beside: Sequence[Beside] = (),
) -> Draft:
    """The draft of a document. ``stem`` is the name of its file, for an id without a title; ``copies`` is whether the
    original will stand beside the page, under the same name; ``beside`` are the pages that are there already."""
    chosen = kind or imported.kind or FALLBACK
    imported = replace(imported, proposed=tuple(proposals(imported, chosen, beside)))
    known = imported.facts.known
    day = str(known["datum"].value) if "datum" in known else "onbekend"
    title = str(known["title"].value) if "title" in known else "onbekend"
    id = id_of(day, title, stem)
    year = day[:4] if day != "onbekend" else str(this_year)
    return Draft(chosen, id, year, imported, copies)
