"""The fields of a letterhead that tell of the paper itself: its title, its day, its number, what it asks, and what goes
with it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from openbaar.importer.blocks import Remark
from openbaar.importer.days import closed_number, read_day
from openbaar.importer.facts import Facts, Unsure
from openbaar.importer.layout import layout
from openbaar.importer.letterhead import Letterhead


def take_title(head: Letterhead, printed: Mapping[str, str], found: Facts) -> None:
    """The title: under its label, above a letter, or without a label."""
    labelled = next((each for each in head.all("title") if each.values), None)
    if labelled:
        found.know("title", " ".join(labelled.values), labelled.how)
    elif printed.get("title"):
        found.know("title", printed["title"], printed.get("title_hoe", "boven de brief"))
    elif head.titles:
        found.know("title", head.titles[0], "in het briefhoofd, zonder label")
        others = (*head.titles[1:], *head.doubtful)
        if others:
            found.unsure.append(Unsure("title", "meer regels in het briefhoofd kunnen de titel zijn", others[:3]))
    elif head.doubtful:
        found.unsure.append(Unsure("title", "een regel in het briefhoofd is mogelijk de titel", head.doubtful[:4]))


def take_day(head: Letterhead, printed: Mapping[str, str], found: Facts) -> None:
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


NOTHING = re.compile(r"n\.?v\.?t\.?|geen|-+|[-–—./x ]+|\?+|niet van toepassing", re.IGNORECASE)
"""What stands for no number."""


def take_kenmerk(head: Letterhead, found: Facts) -> None:
    fields = [each for each in head.all("kenmerk") if each.values and not NOTHING.fullmatch(each.values[0])]
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


def take_asked(head: Letterhead, found: Facts) -> None:
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


def take_attachments(head: Letterhead, found: Facts) -> None:
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
