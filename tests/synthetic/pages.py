"""The pages that are no documents: programmes, introductions of dossiers, and pages about the site."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from synthetic.chance import Chance
from synthetic.dossiers import Dossier
from synthetic.front_matter import page
from synthetic.slots import Slots
from synthetic.tables import ONDERWERPEN, TITLES, Onderwerp
from synthetic.texts import paragraphs, sentences
from synthetic.titles import Ids, slug

SITE: Mapping[str, bytes] = {
    "index.md": page(
        {"title": "Beslisnota's van ministers", "description": "Een verzonnen verzameling, om mee te meten."},
        "Deze stukken zijn verzonnen. [Meer over deze site](over/index.md).\n",
    ),
    "over/index.md": page(
        {"title": "Over deze site", "description": "Deze stukken zijn verzonnen."},
        "Alle stukken op deze site zijn verzonnen.\n\nLees ook over [toegankelijkheid](../toegankelijkheid.md).\n",
    ),
    "toegankelijkheid.md": page(
        {"title": "Toegankelijkheid", "description": "Wat over toegankelijkheid te zeggen is."},
        "Deze verzameling is er om te meten; iedereen mag haar lezen.\n",
    ),
}
"""The pages about the site, by their paths in docs/."""


@dataclass(frozen=True, slots=True)
class Programma:
    """A programme and the subjects that it covers; the first, cited most, gives it its name."""

    id: str
    titel: str
    onderwerpen: tuple[Onderwerp, ...]


def draw_programmes(chance: Chance, documents: int) -> tuple[Programma, ...]:
    """About 30 at 10,000 documents; together they cover all subjects, those of one ministry side by side."""
    count = min(max(3, round(0.3 * math.sqrt(documents))), len(ONDERWERPEN))
    subjects = sorted(ONDERWERPEN, key=lambda each: each.ministerie)
    edges = [place * len(subjects) // count for place in range(count + 1)]
    ids = Ids()
    return tuple(
        _programme(chance, ids, sorted(subjects[start:end], key=ONDERWERPEN.index)) for start, end in pairwise(edges)
    )


def _programme(chance: Chance, ids: Ids, subjects: Sequence[Onderwerp]) -> Programma:
    name = Slots(chance, {"kort": subjects[0].kort}).fill(chance.pick(TITLES["programma"]))
    return Programma(ids.give(slug(name), 2020), name, tuple(subjects))


def other_pages(
    chance: Chance, programmas: Sequence[Programma], dossiers: Sequence[Dossier]
) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each page that is no document; one dossier in five has an introduction."""
    yield from SITE.items()
    for programma in programmas:
        slots = Slots(chance, {"naam": programma.onderwerpen[0].naam})
        body = "\n\n".join(paragraphs(slots, "programma", 5)) + "\n"
        keys = {"title": programma.titel, "description": f"Programma over {programma.onderwerpen[0].naam}."}
        yield f"programmas/{programma.id}.md", page(keys, body)
    for dossier in dossiers[: -(-len(dossiers) // 5)]:
        slots = Slots(chance, {"naam": dossier.onderwerp.naam})
        keys = {
            "title": slots.fill(dossier.onderwerp.kort),
            "description": f"Kamerstukken over {dossier.onderwerp.naam}.",
        }
        yield f"dossiers/{dossier.nummer}.md", page(keys, " ".join(sentences(slots, "dossier", 3)) + "\n")
