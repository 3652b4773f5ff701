"""What a draft says, in the parts that tests look at."""

from __future__ import annotations

import re

from openbaar.importer.draft import Draft


def known(made: Draft) -> dict[str, object]:
    """The values of the front matter that were found."""
    return {key: fact.value for key, fact in made.imported.facts.known.items()}


def body(made: Draft) -> str:
    """The text below the front matter."""
    return made.source.partition("\n---\n")[2]


def headings(made: Draft) -> list[str]:
    """The headings of the text, with their signs."""
    return re.findall(r"^(#+ .*)$", body(made), re.MULTILINE)
