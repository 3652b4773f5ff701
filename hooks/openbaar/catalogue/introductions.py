"""Hand-written introductions of pages that the site makes itself: each must introduce a page that there can be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from openbaar.catalogue.organisations import units
from openbaar.citations import law_slugs
from openbaar.documents import Document, Ref
from openbaar.documents.reference_tables import GRONDEN
from openbaar.nearest_words import Words, did_you_mean
from openbaar.problems import Problem, shortened

WHAT = {"wetten": "wet", "gronden": "grond", "organisaties": "organisatie"}
"""Folder in docs/ -> what a page in it introduces."""


def introduction_problems(documents: Mapping[Ref, Document]) -> Iterator[Problem]:
    """BS008 for an introduction of a law or ground that no table has, or of an organisation that no document names."""
    written = [each for each in documents.values() if each.ref.soort == "pagina" and _folder(each) in WHAT]
    if not written:
        return
    known = _known(documents.values())
    words = {folder: Words(each) for folder, each in known.items()}
    for document in written:
        folder, name = document.ref.id.split("/")
        if name not in known[folder]:
            message = f"er is geen {WHAT[folder]} met het adres /{folder}/{shortened(name)}/"
            known_there = words[folder] if folder != "gronden" else ()  # one letter further is another ground
            remedy = did_you_mean(name, known_there, f"Kijk op /{folder}/ hoe het adres is.")
            yield Problem(document.path, 1, "BS008", message, remedy)


def is_known(id: str, is_unit: Callable[[str], bool]) -> bool:
    """Whether a hand-written page with this id introduces a page that there can be, or is no introduction at all."""
    folder, _, name = id.partition("/")
    match folder:
        case "wetten":
            return name in law_slugs()
        case "gronden":
            return any(name == code.replace(".", "-") for code in GRONDEN)
        case "organisaties":
            return is_unit(name)
    return True


def _folder(document: Document) -> str:
    return document.ref.id.partition("/")[0]


def _known(documents: Iterable[Document]) -> Mapping[str, frozenset[str]]:
    return {
        "wetten": law_slugs(),
        "gronden": frozenset(code.replace(".", "-") for code in GRONDEN),
        "organisaties": frozenset(unit.slug for document in documents for chain in units(document) for unit in chain),
    }
