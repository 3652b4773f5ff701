"""Fields -> what the front matter may say, each with how it was found. What is not sure is an ``Unsure``: a line of
comment with its candidates. Nothing is taken from the metadata of a file, and nothing is made up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from openbaar.documents.persons import names_person
from openbaar.importer.blocks import Block, Remark, text_of
from openbaar.importer.days import closed_number, read_day
from openbaar.importer.layout import layout
from openbaar.importer.letterhead import Letterhead
from openbaar.importer.ministry import decided, ministry
from openbaar.importer.slips import State

Value = str | tuple[str, ...] | tuple[Mapping[str, str], ...]


@dataclass(frozen=True)
class Fact:
    """A value for the front matter."""

    value: Value
    how: str
    """How it was found, in Dutch."""


@dataclass(frozen=True)
class Unsure:
    """A key that stays a comment."""

    key: str
    why: str
    candidates: tuple[str, ...] = ()


@dataclass
class Facts:
    """What is known of one document; collected while its letterhead is read."""

    known: dict[str, Fact] = field(default_factory=dict)
    unsure: list[Unsure] = field(default_factory=list)
    withheld: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    """What was withheld around the text, with the grounds that are printed."""
    states: dict[str, State] = field(default_factory=dict)
    """For each label as it is printed, what is known of it."""
    remarks: list[Remark] = field(default_factory=list)

    def know(self, key: str, value: Value, how: str) -> None:
        """Note a value; the first one stays."""
        if value and key not in self.known:
            self.known[key] = Fact(value, how)


def facts(head: Letterhead, blocks: Sequence[Block], kind: str, printed: Mapping[str, str]) -> Facts:
    """The facts of a document. ``printed`` has what a paper of parliament prints in places of its own."""
    found = Facts()
    _states(head, found)
    _title(head, printed, found)
    _day(head, printed, found)
    _kenmerk(head, found)
    _addressed(head, printed, found)
    _sent(head, blocks, kind, found)
    _units(head, found)
    _ministry(head, found, kind)
    _asked(head, found)
    _attachments(head, found)
    if printed.get("kamerstuk"):
        found.know("kamerstuk", printed["kamerstuk"], printed["kamerstuk_hoe"])
    if kind == "kamerbrief":
        for key in ("gevraagd", "beslistermijn"):
            found.known.pop(key, None)
    return found


def _states(head: Letterhead, found: Facts) -> None:
    filled = {each.key for each in head.fields if each.key and each.state is State.FILLED}
    for each in head.fields:
        before = found.states.get(each.label, State.ABSENT)
        order = (State.ABSENT, State.EMPTY, State.WITHHELD, State.FILLED)
        found.states[each.label] = max(before, each.state, key=order.index)
        marks = [slip.text for slip in each.slips if slip.is_withheld]
        if (
            marks
            and each.key not in filled
            and each.page == min(other.page for other in head.fields if other.label == each.label)
        ):
            codes = tuple(
                dict.fromkeys(code for text in marks for code in re.findall(r"\[weggelaten: ([^\]]+)\]", text))
            )
            found.withheld.append((each.label, codes))


# ---- One key at a time ----


def _title(head: Letterhead, printed: Mapping[str, str], found: Facts) -> None:
    labelled = next((each for each in head.all("title") if each.values), None)
    if labelled:
        found.know("title", " ".join(labelled.values), labelled.how)
    elif printed.get("title"):
        found.know("title", printed["title"], "boven de brief")
    elif head.titles:
        found.know("title", head.titles[0], "in het briefhoofd, zonder label")
        if len(head.titles) > 1:
            found.unsure.append(Unsure("title", "meer regels in het briefhoofd kunnen de titel zijn", head.titles[1:4]))


def _day(head: Letterhead, printed: Mapping[str, str], found: Facts) -> None:
    read = [(each, value, read_day(value)) for each in head.all("datum") for value in each.values]
    days = [(each, value, day) for each, value, day in read if day]
    if days:
        each, value, (day, closed) = days[0]
        found.know("datum", day.isoformat(), each.how)
        if closed:
            found.remarks.append(Remark(f"In de bron staat '{value}'; bij datum is de spatie daarin gesloten."))
        others = sorted({other.isoformat() for _, _, (other, _) in days if other != day})
        if others:
            found.remarks.append(Remark(f"Op een andere bladzijde staat een andere datum: {', '.join(others)}."))
    elif printed.get("datum"):
        found.know("datum", printed["datum"], printed["datum_hoe"])
    elif read:
        found.unsure.append(Unsure("datum", "dit is niet als één dag te lezen", tuple(value for _, value, _ in read)))


def _kenmerk(head: Letterhead, found: Facts) -> None:
    fields = [each for each in head.all("kenmerk") if each.values]
    if not fields:
        return
    own = next((each for each in fields if "referentie" in each.label.lower()), fields[0])
    value = own.values[0]
    closed = closed_number(value)
    found.know("kenmerk", closed, own.how)
    if closed != value:
        found.remarks.append(Remark(f"In de bron staat '{value}'; bij kenmerk zijn de spaties daarin gesloten."))
    others = sorted({each.values[0] for each in fields} - {value})
    if others:
        found.remarks.append(Remark(f"Het kenmerk staat er ook anders: {', '.join(others)}."))
    if len(own.values) > 1:
        found.remarks.append(Remark(f"Onder '{own.label}' staat ook: {', '.join(own.values[1:])}."))


def _addressed(head: Letterhead, printed: Mapping[str, str], found: Facts) -> None:
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


def _sent(head: Letterhead, blocks: Sequence[Block], kind: str, found: Facts) -> None:
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


def _units(head: Letterhead, found: Facts) -> None:
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


def _ministry(head: Letterhead, found: Facts, kind: str) -> None:
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


def _asked(head: Letterhead, found: Facts) -> None:
    printed = " ".join(head.asked).lower()
    asked = tuple(
        dict.fromkeys(value for text, value in layout().asked.items() if text.removeprefix("ter ") in printed)
    )
    found.know("gevraagd", asked, f"'{', '.join(head.asked)}' op het stuk")
    term = head.field("beslistermijn")
    if term and term.values:
        day = read_day(term.values[0])
        if day:
            found.know("beslistermijn", day[0].isoformat(), term.how)
        else:
            found.unsure.append(Unsure("beslistermijn", f"bij '{term.label}' staat geen dag", term.values))


def _attachments(head: Letterhead, found: Facts) -> None:
    each = next((each for each in head.all("bijlagen") if each.values), None)
    if not each:
        return
    named = tuple(
        re.sub(r"^(?:\d{1,2}[.)]|[-•])\s*", "", value)
        for value in each.values
        if not re.fullmatch(r"-?\s?\d{1,2}", value)
    )
    said = tuple(value for value in named if value.lower().strip(" .") not in ("geen", "n.v.t", "nvt"))
    found.know("bijlagen", said or tuple(value for value in each.values if re.fullmatch(r"[1-9]\d?", value)), each.how)
