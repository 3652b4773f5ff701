"""The measures on the annotated cases, where those are at hand."""

import tomllib
from pathlib import Path

from citations.score import read_cases, score
from support.beside import beside

FIGURES = Path(__file__).parent / "figures.toml"


def test_the_measures_are_met_and_no_kind_loses() -> None:
    (cases,) = beside("cases/citations.jsonl")
    result = score(read_cases(cases.read_text(encoding="utf-8").splitlines()))
    assert result.recall >= 0.97, result.missed
    assert result.precision >= 0.99, result.wrong
    assert result.links_on_empty == ()
    figures = tomllib.loads(FIGURES.read_text(encoding="utf-8"))
    lost = {kind: before for kind, before in figures["found"].items() if result.found.get(kind, 0) < before}
    assert not lost, f"fewer ids than the committed figures: {lost}; missed: {result.missed}"
