"""Findings in pages and in their files, less what is waived, as problems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from openbaar.leaks.finding import Finding
from openbaar.leaks.telling import blocks, problem_of
from openbaar.leaks.waivers import ENDING, NoWaiver, Waiver, waiver_in
from openbaar.problems import Problem

MEND = "Maak de vrijgave opnieuw met openbaar inspect --waive, en vul haar in."
OTHER_FILE = "de vrijgave is van een ander bestand, of van een eerdere versie"
TOO_LATE = "de vrijgave is vervallen"


class Inspected(NamedTuple):
    """A page or a file in docs/, the SHA-256 of its bytes, and what was found in it."""

    path: str
    sha256: str
    findings: tuple[Finding, ...]


def leak_problems(found: Iterable[Inspected], waivers: Mapping[str, bytes], today: date) -> Iterator[Problem]:
    """A problem for each finding that blocks on a day and is not waived; advice for the rest. ``waivers`` gives the
    bytes of each waiver by its path. LK090 for one that is not whole, or does not count any more while it is needed."""
    read: dict[str, Waiver] = {}
    for path, data in sorted(waivers.items()):
        try:
            read[path.removesuffix(ENDING)] = waiver_in(data)
        except NoWaiver as error:
            yield Problem(path, 1, "LK090", f"vrijgave klopt niet: {error}", MEND)
    for each in found:
        waiver = read.get(each.path)
        left = [one for one in each.findings if not (waiver and waiver.covers(one, each.sha256, today))]
        blocking = [one for one in left if blocks(one, today.isoformat())]
        yield from (problem_of(one, each.path) for one in left if one in blocking or not blocks(one))
        if waiver and blocking and (waiver.sha256 != each.sha256 or waiver.until < today):
            why = TOO_LATE if waiver.sha256 == each.sha256 else OTHER_FILE
            yield Problem(f"{each.path}{ENDING}", 1, "LK090", f"vrijgave klopt niet: {why}", MEND)


def ends_of(waivers: Mapping[str, bytes]) -> Iterator[tuple[str, date]]:
    """Path and last day of each waiver that is whole."""
    for path, data in sorted(waivers.items()):
        try:
            yield path, waiver_in(data).until
        except NoWaiver:
            continue
