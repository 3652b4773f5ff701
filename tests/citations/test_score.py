"""The measures on the annotated cases, where those are at hand."""

import tomllib
from pathlib import Path

import pytest

from citations.score import read_cases, score

CASES = Path(__file__).resolve().parents[3] / "shared" / "cases" / "citations.jsonl"
FIGURES = Path(__file__).parent / "figures.toml"


@pytest.mark.skipif(
    not CASES.exists(), reason="de geannoteerde gevallen (../shared/cases/citations.jsonl) zijn er niet"
)
def test_the_measures_are_met_and_no_kind_loses() -> None:
    result = score(read_cases(CASES.read_text(encoding="utf-8").splitlines()))
    assert result.recall >= 0.97, result.missed
    assert result.precision >= 0.99, result.wrong
    assert result.links_on_empty == ()
    figures = tomllib.loads(FIGURES.read_text(encoding="utf-8"))
    lost = {kind: before for kind, before in figures["found"].items() if result.found.get(kind, 0) < before}
    assert not lost, f"fewer ids than the committed figures: {lost}; missed: {result.missed}"
