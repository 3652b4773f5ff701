"""What was imported, told to an editor in Dutch: what was found and how, what is not sure, what was left out."""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.importer.blocks import Heading, Item, Paragraph, Table
from openbaar.importer.draft import Draft
from openbaar.importer.facts import Fact
from openbaar.importer.slips import State


def report(made: Draft, name: str, path: str) -> Iterator[str]:
    """The lines of the report on one draft of the file ``name``, written to ``path``."""
    yield _head(made, name, path)
    yield from (f"  {key}: {_shown(fact)}   ({fact.how})" for key, fact in made.imported.facts.known.items())
    yield from _states(made)
    yield "  " + _text(made)
    yield from (f"  niet zeker: {line}" for line in unsure(made))
    yield from (f"  kijk na: {problem.message}. {problem.remedy} (regel {problem.line})" for problem in made.problems)
    yield from _left_out(made)


def _head(made: Draft, name: str, path: str) -> str:
    pages = made.imported.pages
    span = f", blz. {pages[0]}-{pages[1]}" if pages and pages[0] != pages[1] else f", blz. {pages[0]}" if pages else ""
    return f"{name}{span}: {made.imported.kind_how} -> {path}"


def _shown(fact: Fact) -> str:
    if isinstance(fact.value, str):
        return fact.value
    return "; ".join(each if isinstance(each, str) else str(dict(each)) for each in fact.value)


def _states(made: Draft) -> Iterator[str]:
    """Labels of which nothing could be read: there and empty, or blacked out."""
    for state in (State.EMPTY, State.WITHHELD):
        labels = [label for label, found in made.imported.facts.states.items() if found is state]
        if labels:
            yield f"  {state.value}: {', '.join(labels)}"


def _text(made: Draft) -> str:
    blocks = made.imported.text.blocks
    counts = (
        (sum(isinstance(each, Heading) for each in blocks), "kop", "koppen"),
        (sum(isinstance(each, Paragraph) for each in blocks), "alinea", "alinea's"),
        (sum(isinstance(each, Item) for each in blocks), "punt van een lijst", "punten van een lijst"),
        (sum(isinstance(each, Table) for each in blocks), "tabel", "tabellen"),
        (len(made.imported.text.notes), "noot", "noten"),
    )
    parts = [f"{count} {one if count == 1 else many}" for count, one, many in counts if count]
    return "tekst: " + (", ".join(parts) if parts else "geen")


def unsure(made: Draft) -> Iterator[str]:
    """What an editor should look at, most important first."""
    imported = made.imported
    if not imported.kind:
        yield f"de soort: dit lijkt {imported.kind_how}. Kies met --kind wat het is, of zet het niet op de site"
    for key, what in (("title", "geen titel"), ("datum", "geen datum")):
        if key not in imported.facts.known:
            yield f"{key}: er is {what} gevonden"
    for each in (*imported.facts.unsure, *imported.proposed):
        yield f"{each.key}: {each.why}" + (f" ({'; '.join(each.candidates)})" if each.candidates else "")
    if imported.scanned:
        pages = ", ".join(map(str, imported.scanned))
        yield f"blz. {pages} is een plaatje zonder tekst: typ die over, of laat de computer lezen met tesseract"
    if imported.machine_read:
        pages = ", ".join(map(str, imported.machine_read))
        yield f"de tekst van blz. {pages} is door de computer gelezen; kijk elk woord na"
    yield from imported.left_over
    yield from (_placed(each.text, each.place.page) for each in (*imported.facts.remarks, *imported.text.remarks))


def _placed(text: str, page: int) -> str:
    return f"blz. {page}: {text}" if page else text


def _left_out(made: Draft) -> Iterator[str]:
    lines = made.imported.text.left_out
    if lines:
        yield f"  niet in de tekst ({len(lines)} regels van briefhoofd, kantlijn en voeten):"
        for page in dict.fromkeys(page for page, _ in lines):
            yield f"    blz. {page}: " + " | ".join(text for number, text in lines if number == page)
