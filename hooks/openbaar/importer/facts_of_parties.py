"""The fields of a letterhead that tell whom a paper is from and to: offices and units, never persons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from openbaar.documents.persons import names_person
from openbaar.importer.blocks import Block, Remark, text_of
from openbaar.importer.facts import Facts, Unsure
from openbaar.importer.layout import layout
from openbaar.importer.letterhead import Letterhead
from openbaar.importer.ministry import decided, ministry


def take_addressees(head: Letterhead, printed: Mapping[str, str], found: Facts) -> None:
    labelled = [each for each in head.all("aan") if each.values]
    if labelled:
        found.know("aan", _no_persons(labelled[0].values, "Aan", found), labelled[0].how)
    elif printed.get("aan"):
        found.know("aan", (printed["aan"],), "boven de brief")
    elif head.addressees:
        found.know("aan", _no_persons(head.addressees, "Aan", found), "bovenaan het stuk, zonder label")


def _no_persons(values: Sequence[str], label: str, found: Facts) -> tuple[str, ...]:
    """The values that are offices or units. Who names a person is left out, and not repeated."""
    readable = [value for value in values if any(map(str.isalpha, re.sub(r"\[weggelaten[^\]]*\]", "", value)))]
    kept = tuple(value for value in readable if not names_person(value))
    if len(kept) < len(readable):
        found.remarks.append(Remark(f"Onder '{label}' lijkt een persoon te staan; die naam is niet overgenomen."))
    return kept


SIGNED = re.compile(r"^(?:de |het )?(?:minister|staatssecretaris)", re.IGNORECASE)


def take_senders(head: Letterhead, blocks: Sequence[Block], kind: str, found: Facts) -> None:
    labelled = head.field("van")
    if labelled and labelled.values:
        found.know("van", _no_persons(labelled.values, labelled.label, found), labelled.how)
    elif kind == "kamerbrief":
        offices = tuple(dict.fromkeys(_signers(blocks)))
        found.know("van", offices, "de ondertekening")


def _signers(blocks: Sequence[Block]) -> Iterator[str]:
    """The offices that signed a letter: short lines after its text that begin with one."""
    texts = [text_of(block).strip() for block in blocks]
    closing = next((place for place, text in enumerate(texts) if text.lower().startswith(layout().closings)), None)
    place = closing + 1 if closing is not None else max(len(texts) - 8, 0)
    for text in texts[place : place + 14]:
        if SIGNED.match(text) and len(text) < 110 and not re.search(r"\.\s", text) and not text.endswith("."):
            yield text.rstrip(" ,")


def take_units(head: Letterhead, found: Facts) -> None:
    written = head.field("opgesteld_door")
    if written and written.values:
        found.know("opgesteld_door", _no_persons(written.values, written.label, found), written.how)
    units = tuple(unit for unit in head.units if not names_person(unit))
    if units:
        found.know("organisatie", units, "bovenaan in de kantlijn of in het briefhoofd")
    elif "opgesteld_door" in found.known:
        value = found.known["opgesteld_door"].value
        found.know("organisatie", value, found.known["opgesteld_door"].how)
    for key in ("afgestemd_met", "kopie_aan"):
        each = head.field(key)
        if each and each.values:
            found.know(key, _no_persons(each.values, each.label, found), each.how)


def take_ministry(head: Letterhead, found: Facts, kind: str) -> None:
    day = found.known.get("datum")
    when = date.fromisoformat(day.value) if day and isinstance(day.value, str) else None
    keys = ("van",) if kind == "kamerbrief" else ("aan", "van")
    offices = [
        value for key in keys if key in found.known for value in found.known[key].value if isinstance(value, str)
    ]
    offices = offices[:1] if kind == "kamerbrief" else offices  # who signs first, leads
    codes = [value for each in head.all("kenmerk") for value in each.values]
    evidence = ministry(head.words, offices, codes, when)
    if not evidence:
        return
    code = decided(evidence)
    if code:
        found.know("ministerie", code, next(each.how for each in evidence if each.code == code))
        others = [each for each in evidence if each.code != code and each.weight > 1]
        if others:
            found.remarks.append(Remark(f"Op een ander ministerie wijst: {', '.join(each.how for each in others)}."))
    else:
        named = tuple(dict.fromkeys(f"{each.code} ({each.how})" for each in evidence))
        found.unsure.append(Unsure("ministerie", "meer ministeries zijn mogelijk; schrijf het leidende eerst", named))
