"""What a path in docs/ says of a page: its kind, its id, its year folder."""

from __future__ import annotations

import re
from dataclasses import dataclass

from openbaar.documents import KINDS, Kind, Ref, Stuk, kind_named
from openbaar.documents.dates import Onbekend
from openbaar.documents.document import Document
from openbaar.documents.names import unfit_for_a_file
from openbaar.documents.values import ID_FORM
from openbaar.nearest_words import did_you_mean
from openbaar.problems import Problem

YEAR = re.compile(r"(18|19|20)[0-9]{2}")
INTRODUCTIONS = ("gronden", "organisaties", "wetten")
"""Folders of pages that the site makes itself: what stands there is the introduction of one of those."""
DOSSIER = re.compile(r"[0-9]{4,5}(-([IVX]+[A-Z]?|[A-Z]|[0-9]{2}))?")


@dataclass(frozen=True, slots=True)
class Placement:
    """Kind, id and year folder (empty where the kind has none) of a page."""

    kind: Kind
    id: str
    year: str

    @property
    def ref(self) -> Ref:
        return Ref(self.kind.name, self.id)


def place(path: str) -> Placement | Problem:
    """The placement of ``docs/<folder>/[<year>/]<id>.md``; BS005 when no page may stand there."""
    folders = path.removeprefix("docs/").split("/")
    stem = folders.pop().removesuffix(".md")
    if not folders:
        return _check(Placement(kind_named("pagina"), stem, ""), path)
    if len(folders) == 1 and folders[0] in INTRODUCTIONS:
        return _check(Placement(kind_named("pagina"), f"{folders[0]}/{stem}", ""), path)
    for kind in KINDS:
        if kind.folder == folders[0] and len(folders) == 1 + kind.per_year:
            id = f"{folders[0]}/{stem}" if kind.name == "pagina" else stem
            return _check(Placement(kind, id, folders[1] if kind.per_year else ""), path)
    return _nowhere(path, folders)


def _nowhere(path: str, folders: list[str]) -> Problem:
    known: dict[str, Kind | None] = {**{kind.folder: kind for kind in KINDS}, **dict.fromkeys(INTRODUCTIONS)}
    kind = known.get(folders[0])
    if kind and kind.per_year:
        remedy = f"Zet het in docs/{kind.folder}/<jaar>/."
    elif folders[0] in known:
        remedy = f"Zet het in docs/{folders[0]}/."
    else:
        remedy = did_you_mean(folders[0], known, f"Kies een van de mappen: {', '.join(sorted(known))}.")
    return Problem(path, 1, "BS005", "pagina staat op een plek waar geen pagina hoort", remedy)


NEEDED = frozenset(
    {
        *("404.html", "assets", "data", "feeds", "index.html", "pagefind", "pagina", "robots.txt", "sitemap.xml"),
        *("sitemap.xml.gz", "sitemaps", "zoeken"),
    }
)
"""Names directly under docs/ that would take an address of the site itself, and are no overview."""

OVERVIEWS = frozenset(
    {
        *("archief", "bekendmakingen", "cijfers", "eu-regels", "openbaar", "reacties", "stukken", "trefwoorden"),
        *("uitspraken", "volledigheid", *INTRODUCTIONS),
        *(kind.folder for kind in KINDS),
    }
)
"""Names of overviews: a page with that name is its introduction, when it is written in the same small letters."""


def _name_problem(name: str, folders: list[str], path: str) -> Problem | None:
    """Why a page may not have this name, in this folder."""
    small = name.lower()
    if small == "readme" or (small == "index" and name != "index"):
        remedy = "Noem het index.md in kleine letters, of geef het de naam van het stuk."
        return Problem(path, 1, "BS005", f"een pagina kan niet {name} heten", remedy)
    unfit = next(filter(None, map(unfit_for_a_file, (name, *folders))), "")
    if unfit:
        return Problem(path, 1, "BS005", unfit, "Geef het bestand een andere naam, zoals mijn-nota.md.")
    if small.startswith("index.") or (not folders and small in NEEDED):
        return Problem(path, 1, "BS011", f"adres is nodig voor de site zelf: {name}", "Geef de pagina een andere naam.")
    if not folders and small in OVERVIEWS and name != small:
        remedy = f"Schrijf de naam in kleine letters: {small}.md."
        return Problem(path, 1, "BS011", f"adres is nodig voor de site zelf: {name}", remedy)
    return None


def _check(placement: Placement, path: str) -> Placement | Problem:
    folders = path.removeprefix("docs/").split("/")[:-1]
    wrong = _name_problem(placement.id.rpartition("/")[2], folders, path)
    return wrong or _check_kind(placement, path)


def _check_kind(placement: Placement, path: str) -> Placement | Problem:
    if placement.kind.per_year and not YEAR.fullmatch(placement.year):
        return Problem(
            path, 1, "BS005", f"map is geen jaar: {placement.year}", "Noem de map naar het jaar, zoals 2023."
        )
    if placement.kind.per_year and placement.id == "index":
        return Problem(path, 1, "BS005", "een stuk kan niet index heten", "Geef het bestand de naam van het stuk.")
    if placement.kind.name == "programma" and placement.id == "index":
        remedy = "Schrijf de inleiding van het overzicht in docs/programmas.md."
        return Problem(path, 1, "BS005", "een programma kan niet index heten", remedy)
    if placement.kind.name == "dossier" and not DOSSIER.fullmatch(placement.id):
        remedy = "Noem het bestand naar het nummer, zoals 28638.md of 36410-VI.md."
        return Problem(path, 1, "BS005", "bestand heeft niet de naam van een dossier", remedy)
    if not re.fullmatch(ID_FORM, placement.id.rpartition("/")[2]):
        remedy = "Gebruik alleen letters, cijfers, streepje, punt en laag streepje, zonder spaties."
        return Problem(path, 1, "BS005", "naam van het bestand kan geen adres worden", remedy)
    return placement


def year_problem(document: Document) -> Problem | None:
    """BS001 when the year folder is not the year of ``datum``; with an unknown date any year is right."""
    record = document.record
    if not isinstance(record, Stuk) or isinstance(record.datum, Onbekend) or not document.year:
        return None
    year = f"{record.datum.year:04d}"
    if year == document.year:
        return None
    remedy = f"Verplaats het bestand naar docs/{document.kind.folder}/{year}/, of verbeter de datum."
    message = f"jaarmap {document.year} past niet bij datum {record.datum.isoformat()}"
    return Problem(document.path, document.line_of("datum"), "BS001", message, remedy)
