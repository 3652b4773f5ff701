"""Advice to the editor: citations that get no link, and why, links to what was withdrawn, and ministries that were not
there yet or no more. It stops nothing: a text may cite what is not online, and a link to a withdrawn document leads to
its tombstone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from openbaar.catalogue.extract import Extract
from openbaar.citations import Citation
from openbaar.documents import Document, Stuk
from openbaar.documents.ministeries import MINISTERIES
from openbaar.problems import Problem, shortened

CODES = {
    "bekend": ("CT001", "krijgt geen link", "U hoeft niets te doen."),
    "onzeker": ("CT002", "is niet zeker", "Zet wat bedoeld is bij geciteerd_als, of laat het zo."),
}
"""State of a citation -> code, what is the matter, remedy."""


NO_LINK = "Op de site is de link gewone tekst, want het stuk was nog niet openbaar."


ANOTHER_MINISTRY = "Kies het ministerie van die dag; de lijst staat in REDACTIE.md."


def advice(extracts: Iterable[Extract]) -> Iterator[Problem]:
    """CT001 for each citation that cannot be linked, CT002 for each that could mean more than one thing."""
    for each in extracts:
        for citation in each.citations:
            if each.document and citation.state in CODES:
                yield _advice(each.document, citation)


def withdrawn_advice(extracts: Mapping[str, Extract], withdrawn: Mapping[str, str]) -> Iterator[Problem]:
    """CT003 for each link to a withdrawn page, or to a file that went with one. ``withdrawn`` gives that page,
    or "" where it was never public."""
    for path, each in extracts.items():
        for link in each.links:
            if link.target in withdrawn:
                stone = withdrawn[link.target]
                leads = f"De link leidt naar de pagina over het intrekken ({stone})." if stone else NO_LINK
                message = f"link naar een ingetrokken stuk: {shortened(link.target)}"
                yield Problem(path, link.line, "CT003", message, f"{leads} Kijk of dat klopt.")


def ministry_advice(extracts: Iterable[Extract]) -> Iterator[Problem]:
    """FM021 for each ministry of a document that was not there on the date of the document."""
    for each in extracts:
        record = each.document.record if each.document else None
        for place, code in enumerate(record.ministerie if isinstance(record, Stuk) else ()):
            ministry = MINISTERIES[code]
            if each.document and isinstance(record, Stuk) and not ministry.is_on(record.datum):
                line = each.document.line_of("ministerie", place)
                message = f"ministerie {ministry.nu.afkorting} was er niet op {record.datum}"
                yield Problem(each.document.path, line, "FM021", message, ANOTHER_MINISTRY)


def _advice(document: Document, citation: Citation) -> Problem:
    code, matter, remedy = CODES[citation.state]
    words = shortened(" ".join(citation.text.split()))
    line = document.body_line + document.body.count("\n", 0, citation.start)
    return Problem(document.path, line, code, f"verwijzing {matter}: {words} ({citation.reason})", remedy)
