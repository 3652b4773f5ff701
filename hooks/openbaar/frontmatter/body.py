"""What may not stand in the text below the front matter, as problems with a line and a remedy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from openbaar.documents.grounds import grounds_of
from openbaar.fidelity import differences
from openbaar.markdown import Findings, read_text, unclosed, without_comments
from openbaar.problems import Problem, shortened

AWAY = "Haal het weg, of schrijf een gewone link."
REMEDIES: Mapping[str, str] = {
    "TX002": AWAY,
    "TX003": "Schrijf de noot onder de tekst: {noot}: ….",
    "TX005": "Geef de noot een ander nummer, ook in de tekst.",
    "TX006": "Zet {noot} in de tekst waar de noot bij hoort, of haal de noot weg.",
    "TX007": "Sluit elk element dat u opent, en begin een blok op een eigen regel. Voor het teken zelf: &lt;.",
    "TX008": "Kijk of hier tekst staat die lezers moeten zien; zet de rest in een bestand naast de pagina.",
    "TX009": "Haal de cel weg, vul de kop aan, of schrijf \\| voor een streep in de tekst.",
    "TX010": "Haal weg wat achter het begin van het codeblok staat, of zet het erboven.",
    "TX011": "Zet onder de code een regel met dezelfde tekens als erboven.",
    "TX012": "Kies een ander anker.",
}
"""For each code of ``Text.faults``; ``{noot}`` is the mark of the note that it is about."""
LOST = "Schrijf een backslash voor het eerste teken, of schrijf het anders: zie de tabel in REDACTIE.md."
GROUND = "Schrijf de code, zoals [weggelaten: 5.1.2e], of [weggelaten] als de bron geen grond noemt."
PICTURE = "Zet het plaatje naast de pagina en noem het bij bestanden."


def body_problems(body: str, path: str, first_line: int) -> Iterator[Problem]:
    """TX001 for a comment that never closes, a problem for each fault of the text (``openbaar.markdown``), and TX010
    for what would vanish (``openbaar.fidelity``)."""
    text = without_comments(body)
    place = unclosed(text)
    if place >= 0:
        line = first_line + text.count("\n", 0, place)
        remedy = "Sluit haar af met -->, of haal haar weg."
        yield Problem(path, line, "TX001", "HTML-opmerking is niet afgesloten", remedy)
    read = read_text(text)
    for fault in read.faults:
        yield Problem(path, first_line + fault.line, fault.code, fault.message, _remedy(fault))
    for mark in read.withheld:
        if grounds_of(mark.grounds) is None:
            message = f"geen bekende grond uit de Woo of de Wob: {shortened(mark.grounds)}"
            yield Problem(path, first_line + mark.line, "TX014", message, GROUND)
    if not read.faults and place < 0:
        yield from _losses(text, read.html, path, first_line)


def _losses(text: str, html: str, path: str, first_line: int) -> Iterator[Problem]:
    """TX010 for words and signs of a text that are not in its HTML; where something else is wrong, that is why."""
    for lost in differences(text, html):
        if lost.is_lost:
            message = f"dit zou niet op de pagina komen: {lost.words}"
            yield Problem(path, first_line + lost.line, "TX010", message, LOST)


def _remedy(fault: Findings) -> str:
    if fault.message.startswith("plaatje"):
        return PICTURE
    return REMEDIES[fault.code].replace("{noot}", f"[^{fault.note}]")
