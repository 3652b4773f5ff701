"""Waivers: what two reviewers let through, in a file beside the document, for that one file and for a time.

``nota.pdf.vrijgave.toml`` stands beside ``nota.pdf``. It names rules and hashes, and never a value: the hashes are
keyed with the file itself (``finding.key_of``). Another file, a day too late, or a match more: blocked again.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from openbaar.leaks.finding import Finding, Severity
from openbaar.leaks.rules import BY_NAME
from openbaar.leaks.telling import blocks

ENDING = ".vrijgave.toml"
REVIEWERS = 2
KEYS = frozenset({"bestand", "sha256", "beoordelaars", "reden", "vervalt_op", "vrijgave"})


@dataclass(frozen=True, slots=True)
class Waiver:
    """``matches`` are pairs of the name of a rule and the hash of a match; ``until`` is the last day."""

    sha256: str
    until: date
    matches: frozenset[tuple[str, str]]

    def covers(self, finding: Finding, sha256: str, today: date) -> bool:
        """Whether a finding in the file with this SHA-256 is let through on a day."""
        may_be = BY_NAME[finding.rule].severity is Severity.UNLESS_WAIVED
        return (
            may_be and self.sha256 == sha256 and today <= self.until and (finding.rule, finding.match) in self.matches
        )


class NoWaiver(ValueError):  # noqa: N818 - it says what a file is not
    """A file that should be a waiver and is none. The text says why, in Dutch, without a full stop."""


def subject_of(path: str) -> str:
    """The path of the file or page that a waiver is about."""
    return path.removesuffix(ENDING)


def waiver_in(data: bytes) -> Waiver:
    """The waiver in a file; NoWaiver for what is not whole."""
    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise NoWaiver("geen leesbare TOML") from None
    unknown = sorted(table.keys() - KEYS)
    if unknown:
        raise NoWaiver(f"onbekende sleutel {unknown[0][:40]}")
    _check_people(table)
    until = table.get("vervalt_op")
    if not isinstance(until, date) or isinstance(until, datetime):
        raise NoWaiver("vervalt_op is geen dag, zoals 2027-05-28")
    return Waiver(str(table.get("sha256", "")), until, frozenset(_matches(table.get("vrijgave"))))


def _check_people(table: dict[str, Any]) -> None:
    people = table.get("beoordelaars")
    names = {str(each).strip().casefold() for each in people} - {""} if isinstance(people, list) else set()
    if len(names) < REVIEWERS:
        raise NoWaiver("bij beoordelaars horen de namen van twee verschillende mensen")
    if not str(table.get("reden", "")).strip():
        raise NoWaiver("reden ontbreekt")


def _matches(blocks_of: object) -> Iterator[tuple[str, str]]:
    for each in blocks_of if isinstance(blocks_of, list) else ():
        rule = BY_NAME.get(str(each.get("regel", ""))) if isinstance(each, dict) else None
        if rule is None:
            raise NoWaiver("een vrijgave noemt geen regel die er is")
        if rule.severity is not Severity.UNLESS_WAIVED:
            raise NoWaiver(f"{rule.name} kan niet worden vrijgegeven")
        yield rule.name, str(each.get("match", ""))


HEAD = """\
# Vrijgave van wat er in {name} is gevonden. Zij geldt voor dit ene bestand, tot en met de dag bij vervalt_op.
# Twee mensen kijken ernaar en zetten hier hun namen. Haal een blok weg als het niet mag worden vrijgegeven.
bestand = {quoted}
sha256 = "{sha256}"
beoordelaars = ["", ""]
reden = ""
vervalt_op = {until}
"""
BLOCK = '\n[[vrijgave]] # {place}: {mask}\nregel = "{rule}"\nmatch = "{match}"\n'


def skeleton(name: str, sha256: str, findings: Iterable[Finding], until: date) -> str:
    """A waiver for the findings in a file that may be waived, to be filled in; empty where there are none."""
    waivable = {
        (each.rule, each.match): each
        for each in findings
        if blocks(each) and BY_NAME[each.rule].severity is Severity.UNLESS_WAIVED
    }
    if not waivable:
        return ""
    head = HEAD.format(name=name, quoted=json.dumps(name, ensure_ascii=False), sha256=sha256, until=until.isoformat())
    return head + "".join(_block(each) for each in waivable.values())


def _block(finding: Finding) -> str:
    place = f"pagina {finding.page}" if finding.page else f"regel {finding.line}"
    return BLOCK.format(place=place, mask=" ".join(finding.mask.split()), rule=finding.rule, match=finding.match)
