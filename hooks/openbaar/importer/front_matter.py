"""What was read -> the front matter of a draft: what is known as keys, what is not sure as comments with candidates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from openbaar.documents.records import RECORDS
from openbaar.importer.facts import Unsure
from openbaar.importer.imported import Imported
from openbaar.importer.withheld import proposals

ORDER = (
    *("title", "description", "status", "datum", "openbaar_op", "kenmerk", "ministerie", "organisatie", "aan", "van"),
    *("kamerbrief", "bij", "kamerstuk", "kamervragen", "gevraagd", "beslistermijn", "reactie_op", "verzoek", "debat"),
    *("reacties", "aanbevelingen"),
    *("opgesteld_door", "afgestemd_met", "kopie_aan", "niet_openbaar", "bijlagen", "bestanden", "verantwoording"),
)
"""The order of keys in a draft."""

PLAIN = re.compile(r"[A-Za-zÀ-ɏ(][^:#\[\]{},&*!|>%@`\"\n]*[^\s:#\[\]{},&*!|>%@`\"\n]")
"""A value that needs no quotation marks."""
WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "none", "ja", "nee", "y", "n"})
"""Words that another reader of YAML would take for something else than words."""
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def front_matter(imported: Imported, kind: str, original: str = "") -> str:
    """The lines between and with ``---``. ``original`` is the name of the file that will stand beside the page."""
    values: dict[str, object] = {key: fact.value for key, fact in imported.facts.known.items()}
    values = {"title": "onbekend", "datum": "onbekend"} | values | {"status": "concept"}
    if withheld := proposals(imported):
        values["niet_openbaar"] = withheld
    if original:
        values["bestanden"] = ({"bestand": original, "titel": "Het origineel", "soort": "origineel"},)
    values["verantwoording"] = accounted_for(imported)
    known = RECORDS[kind].model_fields
    lines = [
        line
        for key in ORDER
        if key in known
        for line in _key(key, values, (*imported.facts.unsure, *imported.proposed))
    ]
    lines += [
        f"# {key}: hoort niet bij een {kind}; in het stuk staat {_flow(values[key])}"
        for key in values
        if key not in known
    ]
    return "\n".join(["---", *lines, "---", ""])


def _key(key: str, values: Mapping[str, object], unsure: Sequence[Unsure]) -> Iterator[str]:
    if key in values:
        yield from written(key, values[key])
    for each in unsure:
        if each.key == key:
            candidates = "; ".join(each.candidates)
            yield _comment(f"{key}: {each.why}" + (f". Kies uit: {candidates}" if candidates else ""))


def _comment(text: str) -> str:
    return "# " + " ".join(text.split())


def written(key: str, value: object) -> Iterator[str]:
    """A key with its value, on one line or more."""
    if isinstance(value, str):
        yield f"{key}: {quoted(value)}"
    elif isinstance(value, tuple) and all(isinstance(each, str) for each in value):
        short = f"{key}: {_flow(value)}"
        if len(short) <= 100:
            yield short
        else:
            yield f"{key}:"
            yield from (f"  - {quoted(each)}" for each in value)
    elif isinstance(value, tuple):
        yield f"{key}:"
        for block in value:
            yield from _block(block)


def _block(block: Mapping[str, str]) -> Iterator[str]:
    for place, (key, value) in enumerate(block.items()):
        yield f"  {'  ' if place else '- '}{key}: {quoted(value)}"


def _flow(value: object) -> str:
    if isinstance(value, tuple):
        return "[" + ", ".join(quoted(each) if isinstance(each, str) else str(each) for each in value) + "]"
    return quoted(str(value))


def quoted(value: str) -> str:
    """A value as YAML has it: between quotation marks, unless it can be nothing but text or a day."""
    value = " ".join(value.split())
    if DAY.fullmatch(value) or (PLAIN.fullmatch(value) and value.lower() not in WORDS):
        return value
    if re.fullmatch(r"mnre\d{4}|\d{5}-[\w-]+|[\d.]+[a-i]|[\w-]+\.pdf", value):
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def accounted_for(imported: Imported) -> str:
    """What the page says of how its text was taken over."""
    parts = ["De tekst is met de computer overgenomen uit het origineel."]
    if imported.pages:
        parts.append("Het briefhoofd, de kantlijn en de voeten van de bladzijden staan niet in de tekst.")
    if imported.machine_read:
        pages = ", ".join(map(str, imported.machine_read))
        parts.append(f"De tekst van bladzijde {pages} is door de computer gelezen uit een scan.")
    if imported.scanned:
        pages = ", ".join(map(str, imported.scanned))
        parts.append(f"De tekst van bladzijde {pages} staat hier niet: die bladzijde is een plaatje.")
    closed = [each.text for each in imported.facts.remarks if "gesloten" in each.text]
    return " ".join([*parts, *closed])
