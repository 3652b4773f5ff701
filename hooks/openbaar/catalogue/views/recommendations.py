"""Recommendations and the reactions to them: on the page of the report and of the letter, and in the register."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from openbaar.catalogue.catalogue import Catalogue
from openbaar.catalogue.entries import Entry
from openbaar.catalogue.register import RegisterLine, Uitgever, uitgever
from openbaar.catalogue.views.rows import Link, Row, link, row
from openbaar.catalogue.wording import roughly
from openbaar.documents import Kamerbrief, Rapport, Ref
from openbaar.documents.parts import Reactie


@dataclass(frozen=True, slots=True)
class ReactionView:
    """A reaction: its words, the stance (empty where the source takes none), the letter and its memos; ``url`` is where
    it stands."""

    standpunt: str
    reactie: str
    brief: Row
    url: str
    notas: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RecommendationView:
    """A recommendation with reactions to it; ``kop`` says what it is about. That, ``tekst``, ``rapport`` and ``url``
    are empty when the report is not public. ``anker`` is its place on the page of its report, or of the letter that
    reacts."""

    nummer: int
    anker: str
    kop: str
    tekst: str
    rapport: str
    url: str
    reacties: tuple[ReactionView, ...]


@dataclass(frozen=True, slots=True)
class EarlierView:
    """The way to all reactions to one publisher; ``eerder`` counts the letters before the one at hand, in words that
    rarely change, and is empty where there are none."""

    uitgever: str
    url: str
    eerder: str


def recommendations(entry: Entry, catalogue: Catalogue) -> tuple[RecommendationView, ...]:
    """Those of a report with all reactions, or those that a letter reacts to with its own; else none."""
    record, ref = entry.document.record, entry.document.ref
    if isinstance(record, Rapport):
        letters = catalogue.relations.back(ref, "reacties")
        answers = [line for letter in letters for line in _lines(catalogue.entries[letter]) if line.rapport == ref]
        lines = [_with(item.nummer, ref, answers) for item in record.aanbevelingen]
        return tuple(recommendation_views((line for each in lines for line in each), catalogue))
    own = recommendation_views(_lines(entry), catalogue)
    return tuple(replace(view, anker=f"deel-reactie-{place}") for place, view in enumerate(own, start=1))


def _with(nummer: int, ref: Ref, answers: list[RegisterLine]) -> list[RegisterLine]:
    return [line for line in answers if line.nummer == nummer] or [RegisterLine(ref, nummer, None, None)]


def _lines(entry: Entry) -> Iterator[RegisterLine]:
    """The reactions of a letter, in its own order; those to one recommendation together."""
    record = entry.document.record
    for reactie in in_order(record) if isinstance(record, Kamerbrief) else ():
        yield RegisterLine(Ref("rapport", reactie.rapport), reactie.nummer, entry.document.ref, reactie)


def recommendation_views(lines: Iterable[RegisterLine], catalogue: Catalogue) -> Iterator[RecommendationView]:
    """Lines of the register as recommendations: those that follow each other for the same one are together. Of reports
    that are not public it is known which differ, and shown only that."""
    for (ref, _, nummer), found in groupby(lines, key=lambda line: (line.rapport, _hidden(line), line.nummer)):
        reactions = tuple(view for line in found if (view := _reaction(line, catalogue)))
        report = catalogue.entries.get(ref) if ref else None
        text = _text(report, nummer)
        title = report.document.record.title if report and text else ""
        anchor = f"deel-aanbeveling-{nummer}"
        url = f"{report.address}#{anchor}" if report and text else ""
        yield RecommendationView(nummer, anchor, topic(text), text, title, url, reactions)


LONGEST_TOPIC = 100


def topic(text: str) -> str:
    """What a recommendation is about, for its heading: all of it where it is short, or its first sentence, or the
    beginning of that with an ellipsis."""
    words = " ".join(text.split())
    if len(words) <= LONGEST_TOPIC:
        return words
    sentence = re.match(r".+?[.:;?!](?= )", words)
    if sentence and len(sentence[0]) <= LONGEST_TOPIC:
        return sentence[0].rstrip(".:;")
    return words[:LONGEST_TOPIC].rpartition(" ")[0].rstrip(" ,.:;–-") + "…"


def _hidden(line: RegisterLine) -> str:
    return line.reactie.rapport if line.rapport is None and line.reactie else ""


def in_order(record: Kamerbrief) -> list[Reactie]:
    """The reactions of a letter, each recommendation where it is first named."""
    first = {reactie.aanbeveling: place for place, reactie in reversed(list(enumerate(record.reacties)))}
    return sorted(record.reacties, key=lambda reactie: first[reactie.aanbeveling])


def reaction_anchor(record: Kamerbrief, reactie: Reactie) -> str:
    """Where a reaction stands on the page of its letter: where the editor says, or in the list of recommendations."""
    places = list(dict.fromkeys(each.aanbeveling for each in record.reacties))
    return reactie.anker or f"deel-reactie-{places.index(reactie.aanbeveling) + 1}"


def _text(report: Entry | None, nummer: int) -> str:
    record = report.document.record if report else None
    items = record.aanbevelingen if isinstance(record, Rapport) else ()
    return next((item.tekst for item in items if item.nummer == nummer), "")


def _reaction(line: RegisterLine, catalogue: Catalogue) -> ReactionView | None:
    if line.brief is None or line.reactie is None:
        return None
    letter, reactie = catalogue.entries[line.brief], line.reactie
    stance = reactie.standpunt.value if reactie.standpunt else ""
    record = letter.document.record
    anchor = reaction_anchor(record, reactie) if isinstance(record, Kamerbrief) else ""
    memos = tuple(link(catalogue.entries[ref]) for ref in catalogue.relations.back(line.brief, "kamerbrief"))
    return ReactionView(stance, reactie.reactie, row(letter), f"{letter.address}#{anchor}", memos)


def earlier(entry: Entry, catalogue: Catalogue) -> tuple[EarlierView, ...]:
    """For a report its publisher, for a letter those of the reports it reacts to: where all reactions to them are."""
    ref = entry.document.ref
    reports = (ref,) if ref.soort == "rapport" else catalogue.relations.to(ref, "reactie_op")
    publishers: dict[str, Uitgever] = {}
    for publisher in filter(None, (uitgever(catalogue.entries[report]) for report in reports)):
        publishers.setdefault(publisher.slug, publisher)
    views = []
    for publisher in publishers.values():
        if publisher.slug not in catalogue.publishers:
            continue
        letters = catalogue.publishers[publisher.slug]
        before = letters[letters.index(ref) + 1 :] if ref in letters else ()
        views.append(
            EarlierView(publisher.kort, publisher_address(publisher.slug), roughly(len(before)) if before else "")
        )
    return tuple(views)


def publisher_address(slug: str) -> str:
    """The page of the register with the reactions to one publisher."""
    return f"reacties/uitgever/{slug}/"
