"""Which kinds there are, in which folder each stands, and how a document is identified: by kind and id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Ref(NamedTuple):
    """The identity of a document: its kind and its id (the stem of its file), as in ``("rapport", "ckm-2022")``."""

    soort: str
    id: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of page: ``name`` as in code and data, ``folder`` in docs/ and in addresses, labels for readers.

    ``een`` and ``meer`` are the words within a sentence: a Kamerbrief keeps its capital there.
    """

    name: str
    folder: str
    label: str
    plural: str
    per_year: bool
    een: str
    meer: str


KINDS = (
    Kind("beslisnota", "beslisnotas", "Beslisnota", "Beslisnota's", True, "beslisnota", "beslisnota's"),
    Kind("kamerbrief", "kamerbrieven", "Kamerbrief", "Kamerbrieven", True, "Kamerbrief", "Kamerbrieven"),
    Kind("rapport", "rapporten", "Rapport", "Rapporten", True, "rapport", "rapporten"),
    Kind("programma", "programmas", "Programma", "Programma's", False, "programma", "programma's"),
    Kind("dossier", "dossiers", "Dossier", "Dossiers", False, "dossier", "dossiers"),
    Kind("pagina", "over", "Pagina", "Pagina's", False, "pagina", "pagina's"),
)

STUKKEN = tuple(kind.name for kind in KINDS if kind.per_year)
"""The kinds that are documents, and not pages about them, in the order in which pages show them."""


def kind_named(name: str) -> Kind:
    """The kind called ``name``; KeyError when there is none, for that is a mistake in code and not of an author."""
    for kind in KINDS:
        if kind.name == name:
            return kind
    raise KeyError(name)
