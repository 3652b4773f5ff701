"""What was read -> a draft page: its path, its text, and what an editor must look at."""

from __future__ import annotations

from dataclasses import dataclass, replace

from openbaar.documents import kind_named
from openbaar.frontmatter import read
from openbaar.importer.front_matter import front_matter
from openbaar.importer.imported import Imported
from openbaar.importer.markdown import markdown
from openbaar.importer.naming import id_of
from openbaar.problems import Problem


@dataclass(frozen=True)
class Draft:
    """A page that is not written yet."""

    kind: str
    id: str
    year: str
    source: str
    """The whole text of the page."""
    imported: Imported
    problems: tuple[Problem, ...]
    """What ``openbaar check`` would say of it."""

    @property
    def path(self) -> str:
        """Where it belongs: ``docs/beslisnotas/2023/….md``."""
        return f"docs/{kind_named(self.kind).folder}/{self.year}/{self.id}.md"


FALLBACK = "beslisnota"
"""The kind whose keys are used for what is of no kind: it has the most."""


def draft(imported: Imported, stem: str, this_year: int, kind: str = "", copies: bool = False) -> Draft:
    """The draft of a document. ``stem`` is the name of its file, for an id without a title; ``copies`` is whether the
    original will stand beside the page, under the same name."""
    chosen = kind or imported.kind or FALLBACK
    known = imported.facts.known
    day = str(known["datum"].value) if "datum" in known else "onbekend"
    title = str(known["title"].value) if "title" in known else "onbekend"
    id = id_of(day, title, stem)
    body = markdown(imported.text.blocks, imported.text.notes)
    source = front_matter(imported, chosen, f"{id}.pdf" if copies else "") + "\n" + body
    year = day[:4] if day != "onbekend" else str(this_year)
    made = Draft(chosen, id, year, source, imported, ())
    return replace(made, problems=problems_of(made))


def renamed(made: Draft, id: str) -> Draft:
    """The same draft under another id."""
    source = made.source.replace(f"bestand: {made.id}.pdf", f"bestand: {id}.pdf", 1)
    return replace(made, id=id, source=source)


def problems_of(made: Draft) -> tuple[Problem, ...]:
    """What the checks of the site find in a draft by itself."""
    return tuple(each for each in read(made.path, made.source.encode())[1] if not each.is_advice)
