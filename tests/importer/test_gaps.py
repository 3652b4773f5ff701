"""What was blacked out is a gap in its sentence, whatever form it has: never a table, never more gaps than there are."""

from __future__ import annotations

from functools import cache

from importer.conftest import Import
from importer.papers import LEFT, Paper, drawn
from importer.reading import body


@cache
def memo() -> bytes:
    """Two sentences with a printed ground in their gap, and a passage of three lines."""

    def build(paper: Paper) -> None:
        paper.heading("Aanleiding")
        for before, ground, after in (
            ("Het bedrag is", "5.1.2.b", "euro per jaar."),
            ("Ook is", "5.1.1.c", "gekozen."),
        ):
            end = paper.put(LEFT, paper.y, before)
            paper.put(end + 15, paper.y, ground, 6)
            paper.put(end + 60, paper.y, after)
            paper.gap(24)
        paper.text("Hierna volgt een passage.")
        for _ in range(3):
            paper.rule(LEFT, paper.y - 7, 370, 9)
            paper.gap()
        paper.text("Daarna gaat het verder.")

    return drawn(build, start=200)


def test_sentences_with_a_gap_are_no_table(imported: Import) -> None:
    (made,) = imported(memo())
    assert "Het bedrag is [weggelaten: 5.1.2b] euro per jaar." in body(made)
    assert "Ook is [weggelaten: 5.1.1c] gekozen." in body(made)
    assert "|" not in body(made)


def test_a_passage_of_many_lines_is_one_gap(imported: Import) -> None:
    (made,) = imported(memo())
    assert body(made).count("[weggelaten]") == 1
