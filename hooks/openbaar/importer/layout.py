"""How the documents of ministries are laid out: labels, names of sections, feet. It is data: ``layouts/*.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True)
class Layout:
    """What is known of the papers of all ministries together."""

    labels: Mapping[str, str]
    """Label, as ``label_form`` has it -> the key of its value; "" where the value is nothing but letterhead."""
    sections: Mapping[str, int]
    """Name of a section, in small letters -> 1 for a large one, 2 for one within another."""
    openings: tuple[str, ...]
    """What the text of a letter begins with."""
    closings: tuple[str, ...]
    """What the signature of a letter begins with."""
    asked: Mapping[str, str]
    """What stands on a memo -> what it asks."""
    feet: re.Pattern[str]
    """A whole line at the foot of a page."""
    heads: re.Pattern[str]
    """The beginning of a line above the text of a later page."""
    stamps: re.Pattern[str]
    """The beginning of a line that is put on any paper, and is no title."""
    stand_ins: frozenset[str]
    """Words that stand in the place of something that was withheld."""
    ministries: tuple[MinistryLayout, ...]
    """What gives each ministry away."""


@dataclass(frozen=True)
class MinistryLayout:
    """What a paper of one ministry says of where it comes from."""

    code: str
    """In TOOI."""
    offices: tuple[str, ...]
    """Names of its ministers and state secretaries, without the ministry's own name, in small letters."""
    short: tuple[str, ...]
    """Abbreviations of its ministers and in its kenmerken, in capitals."""
    units: tuple[str, ...]
    """Names of its parts, in small letters."""
    addresses: tuple[str, ...]
    """Its part of addresses on the web."""


@cache
def layout() -> Layout:
    """The layouts, read once."""
    folder = files("openbaar.importer").joinpath("layouts")
    tables = {
        each.name: tomllib.loads(each.read_text("utf-8")) for each in folder.iterdir() if each.name.endswith(".toml")
    }
    general = tables.pop("algemeen.toml")
    own = [tables[name] for name in sorted(tables)]
    labels, sections = dict(general["labels"]), dict(general["secties"])
    for table in own:
        labels |= table.get("labels", {})
        sections |= table.get("secties", {})
    return Layout(
        labels,
        sections,
        tuple(general["aanhef"]["begin"]),
        tuple(general["aanhef"]["einde"]),
        general["gevraagd"],
        re.compile("|".join(f"(?:{form})" for form in general["voeten"]["vormen"])),
        re.compile("|".join(f"(?:{form})" for form in general["koppen"]["vormen"]), re.IGNORECASE),
        re.compile("|".join(f"(?:{form})" for form in general["stempels"]["vormen"]), re.IGNORECASE),
        frozenset(general["stand_ins"]["woorden"]),
        tuple(map(_ministry, own)),
    )


def _ministry(table: Mapping[str, Any]) -> MinistryLayout:
    lists = (tuple(table.get(name, ())) for name in ("bewindspersonen", "afkortingen", "onderdelen", "adressen"))
    return MinistryLayout(table["ministerie"], *lists)


def label_form(text: str) -> str:
    """A label as the table has it: ``Bijlage(n):`` -> ``bijlage``, ``P agina`` stays as it is."""
    plain = re.sub(r"\((?:n|en|s)\)", "", text.lower())
    return " ".join(plain.strip(" :.-–*").split())


def label_of(text: str) -> str | None:
    """The key of a label, None where a text is none. Blanks of kerning within it do not count: ``Ref erentie``."""
    form = label_form(text)
    labels = layout().labels
    if form in labels:
        return labels[form]
    return _tight_labels().get(form.replace(" ", ""))


def is_labelled(text: str) -> bool:
    """Whether a line is a label that has a key, with its value behind it: ``Datum 5 mei 2021``."""
    words = text.split()
    return text[:1].isupper() and any(
        label_of(" ".join(words[:count])) in ("datum", "kenmerk") for count in range(1, min(len(words), 3))
    )


@cache
def _tight_labels() -> Mapping[str, str]:
    return {label.replace(" ", ""): key for label, key in layout().labels.items()}


SECTION_NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})*\.?|[A-Z]\.|[IVX]{1,4}\.)\s+")


def section_level(text: str) -> int:
    """1 or 2 for the name of a section, with or without a number; 0 for another text."""
    plain = " ".join(SECTION_NUMBER.sub("", text.strip(), count=1).lower().replace("’", "'").strip(" :").split())
    return layout().sections.get(plain, 0)
