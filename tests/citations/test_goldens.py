"""What a lawyer wrote down in goldens/*.md is what is found: the words, how sure, and the ids."""

from pathlib import Path

import pytest

from citations.goldens import Golden, read_goldens
from openbaar.citations import cite

GOLDENS = read_goldens(Path(__file__).parent / "goldens")


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.name)
def test_the_citations_of_a_text(golden: Golden) -> None:
    found = tuple((one.text, one.state, one.ids) for one in cite(golden.text))
    assert found == golden.expected, golden.text
