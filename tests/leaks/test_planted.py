"""Every rule finds what was planted for it, leaves alone what only looks like it, and tells no value."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from leaks import planted_other, planted_pdf, planted_text
from leaks.innocent import TRAPS
from leaks.making import NAMES
from openbaar.leaks.finding import Severity
from openbaar.leaks.inspecting import findings_in
from openbaar.leaks.reading.read import read
from openbaar.leaks.rules import BY_NAME, RULES
from openbaar.problem_codes import ADVICE, CODES

PLANTS = {**planted_pdf.PLANTS, **planted_text.PLANTS, **planted_other.PLANTS}
VARIANTS = 5
"""Of each leak and each trap; ``bench/leaks.py`` makes twenty."""


def found(data: bytes, without: str = "") -> list[str]:
    rules = [rule for rule in RULES if rule.name != without]
    return [each.rule for each in findings_in(read(data), b"sleutel", rules)]


def fixtures(folder: Path, name: str, count: int = VARIANTS) -> list[Path]:
    """The files that are planted for a rule, as ``yes/<rule>/<number>``."""
    (folder / "yes" / name).mkdir(parents=True)
    paths = [folder / "yes" / name / f"{seed:02}" for seed in range(count)]
    for seed, path in enumerate(paths):
        path.write_bytes(PLANTS[name](Random(seed)))
    return paths


def test_every_rule_has_planted_files_and_traps() -> None:
    assert sorted(PLANTS) == sorted(TRAPS) == sorted(BY_NAME)


@pytest.mark.parametrize("name", sorted(PLANTS))
def test_what_is_planted_is_found_in_every_variant(name: str, tmp_path: Path) -> None:
    missed = [path.name for path in fixtures(tmp_path, name) if name not in found(path.read_bytes())]
    assert missed == []


@pytest.mark.parametrize("name", sorted(PLANTS))
def test_without_its_rule_a_planted_leak_is_found_by_no_other_of_that_name(name: str, tmp_path: Path) -> None:
    """A rule that is taken out of the list is missed: nothing else answers to its name."""
    (path,) = fixtures(tmp_path, name, 1)
    assert name in found(path.read_bytes())
    assert name not in found(path.read_bytes(), without=name)


@pytest.mark.parametrize("name", sorted(TRAPS))
def test_what_only_looks_like_it_is_left_alone(name: str, tmp_path: Path) -> None:
    wrong = []
    for place, make in enumerate(TRAPS[name]):
        for seed in range(VARIANTS):
            path = tmp_path / "no" / name / f"{place}-{seed:02}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(make(Random(seed)))
            if name in found(path.read_bytes()):
                wrong.append(path.name)
    assert wrong == []


@pytest.mark.parametrize("name", sorted(PLANTS))
def test_no_finding_holds_a_value(name: str) -> None:
    surnames = {each.split()[-1] for each in NAMES}
    for seed in range(3):
        told = repr(findings_in(read(PLANTS[name](Random(seed))), b"sleutel"))
        assert not [each for each in (*NAMES, *surnames, "kvoorbeeld", "184467") if each in told]


def test_every_rule_has_a_code_of_its_own_that_says_whether_it_stops() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
    for rule in RULES:
        assert CODES[rule.code] == rule.message
        assert (rule.code in ADVICE) == (rule.severity is Severity.WARNS)
        assert not rule.message.endswith(".")
        assert rule.remedy.endswith(".")
