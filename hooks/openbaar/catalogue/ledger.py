"""The ledger of every address that was ever public: one line an address, in ``adressen.jsonl`` in the repository.

``{"adres": "/beslisnotas/2023/x/", "sinds": "2026-11-24", "wat": "pagina", "inhoud": "9f86d0…", "wijzigingen": 0}``

Lines are only added. Where something else came to stand at an address there is a further line for it: the first says
since when the address is public, the last what stands there. Titles stay out of it: what is withdrawn keeps none.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from openbaar.problems import Problem, shortened

REMEDY = "Zet de regel terug zoals die was. Regels komen er alleen bij, door openbaar build --publiceer."


class Line(BaseModel):
    """A line of the ledger."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    adres: str = Field(pattern=r"^/(?:[^/\s]+/)*[^/\s]*$")
    """From the root of the site, with its first slash."""
    sinds: date
    """The day on which the address was first public, in Amsterdam."""
    wat: Literal["pagina", "bijlage", "doorverwijzing"]
    inhoud: str = Field("", pattern=r"^(?:[0-9a-f]{64})?$")
    """SHA-256 of an attachment; of a page that of its text (``text_hash``), empty for one that nobody wrote."""
    wijzigingen: int = Field(0, ge=0)
    """How many changes after publication a document told of."""
    bij: str = ""
    """The address of the page of an attachment."""

    @property
    def place(self) -> str:
        """The address as the catalogue has it: without the first slash."""
        return self.adres.removeprefix("/")


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was ever public, by address as the catalogue has it."""

    lines: Mapping[str, Line] = field(default_factory=dict)
    """The last line of each address."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """The number of that line, from 1."""
    since: Mapping[str, date] = field(default_factory=dict)
    """The day on which each was first public."""
    name: str = ""
    """The path of its file in the project, for problems."""


def read_ledger(data: bytes, name: str) -> tuple[Ledger, tuple[Problem, ...]]:
    """The ledger in the bytes of the file ``name``, and BS014 for each line that cannot be read."""
    lines: dict[str, Line] = {}
    numbers: dict[str, int] = {}
    since: dict[str, date] = {}
    problems = []
    for number, raw in enumerate(data.splitlines(), 1):
        try:
            line = Line.model_validate_json(raw)
        except ValidationError as error:
            problems.append(_broken(name, number, error))
            continue
        lines[line.place], numbers[line.place] = line, number
        since.setdefault(line.place, line.sinds)
    return Ledger(lines, numbers, since, name), tuple(problems)


def _broken(name: str, number: int, error: ValidationError) -> Problem:
    keys = {".".join(map(str, each["loc"])) for each in error.errors() if each["loc"]}
    what = f" (kijk naar {shortened(', '.join(sorted(keys)))})" if keys else ""
    return Problem(name, number, "BS014", f"regel van de lijst met adressen is niet te lezen{what}", REMEDY)


def written(lines: Iterable[Line]) -> bytes:
    """These lines as the ledger has them."""
    return "".join(f"{line.model_dump_json(exclude_defaults=True)}\n" for line in lines).encode()


def text_hash(text: str) -> str:
    """SHA-256 (hexadecimal) of the text of a page: another where words or markup are, and not for blanks at the ends of
    lines or around it all."""
    lines = (line.rstrip() for line in text.strip().splitlines())
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


NO_TEXT = text_hash("")
"""The hash of a page without a text."""
