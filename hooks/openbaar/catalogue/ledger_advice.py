"""Advice on what changed since it was published: of each change a reader must be able to see that it was made."""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.catalogue.ledger import Ledger, Line
from openbaar.catalogue.recording import is_accounted_for
from openbaar.catalogue.standing import Standing, WrittenPage
from openbaar.catalogue.vanished import Vanished, way_on
from openbaar.problems import Problem, shortened

SAY_SO = "Schrijf bij wijzigingen wat er veranderde en wanneer: wijzigingen: [{op: …, wat: …}]."


def ledger_advice(vanished: Vanished) -> Iterator[Problem]:
    """AD013 for a file that is another under its name, AD014 for a text that is another, both while the page says
    nothing of it; AD015 for a file of a withdrawn page whose address leads nowhere."""
    ledger, standing = vanished.ledger, vanished.standing
    for place, line in ledger.lines.items():
        if line.wat == "pagina":
            yield from _of_text(place, line, standing)
        elif line.wat == "bijlage" and place in standing.files:
            yield from _of_file(place, line, ledger, standing)
        elif line.wat == "bijlage" and way_on(place) not in standing.former:
            page = standing.page_of(line.bij)
            if page and page.is_tombstone:
                yield _of_withdrawn(line, page, standing)


def _of_text(place: str, line: Line, standing: Standing) -> Iterator[Problem]:
    page = standing.pages.get(place)
    if page and page.is_stuk and line.inhoud not in ("", page.tekst) and not is_accounted_for(page, line):
        message = f"tekst veranderde sinds de openbaarmaking: {shortened(line.adres)}"
        yield _on(page, standing, "AD014", message, SAY_SO)


def _of_file(place: str, line: Line, ledger: Ledger, standing: Standing) -> Iterator[Problem]:
    sha256, adres = standing.files[place]
    page = standing.pages.get(adres)
    if page and sha256 != line.inhoud and not is_accounted_for(page, ledger.lines.get(adres)):
        message = f"bestand veranderde onder dezelfde naam: {shortened(line.adres)}"
        yield _on(page, standing, "AD013", message, f"{SAY_SO} Of geef de nieuwe versie een eigen naam.")


def _of_withdrawn(line: Line, page: WrittenPage, standing: Standing) -> Problem:
    remedy = f"Zegt de naam niets wat weg moet, schrijf dan in {page.path} bij oude_adressen: {line.adres}"
    message = f"bestand ging met een ingetrokken stuk weg; dit adres leidt nergens heen: {shortened(line.adres)}"
    return Problem(page.path, standing.line_of(page.path, "oude_adressen"), "AD015", message, remedy)


def _on(page: WrittenPage, standing: Standing, code: str, message: str, remedy: str) -> Problem:
    return Problem(page.path, standing.line_of(page.path, "wijzigingen"), code, message, remedy)
