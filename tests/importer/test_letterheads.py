"""Letterheads of other forms than most: what stands beside or below a label is its value, and no label is a value."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from importer.conftest import Import
from importer.memos import SENTENCE, column
from importer.papers import HEIGHT, LEFT, Paper, drawn
from importer.reading import known
from openbaar.importer.slips import State


def memo(first: Callable[[Paper], None], *fields: str) -> bytes:
    """A memo of one section below a letterhead."""

    def build(paper: Paper) -> None:
        paper.heading("Aanleiding")
        paper.text(SENTENCE * 2)

    return drawn(build, first=first, start=330, column=column(*fields))


def two_blocks(paper: Paper) -> None:
    """Labels with their values at the left, and others at the right of them."""
    paper.put(LEFT, 130, "Ministerie van Buitenlandse Zaken", 11, True)
    rows = (
        ("Aan", "de Minister", "Datum", "29-05-2020"),
        ("Via", "DGES", "Onze Referentie", "BZDOC-1234567-89"),
        ("Van", "DIE", "Opgesteld door", ""),
        ("Onderwerp", "Verslag van de", "Uiterlijk bij", "05-06-2020"),
        ("", "informele Raad", "", ""),
    )
    for place, row in enumerate(rows):
        for x, text, bold in zip((LEFT, 160, 290, 380), row, (True, False, True, False), strict=True):
            paper.put(x, 185 + 13 * place, text, bold=bold)
    paper.rule(380, 204, 50, 9, 0.4)


def test_fields_that_stand_beside_each_other_are_fields_of_their_own(imported: Import) -> None:
    (made,) = imported(memo(two_blocks))
    found = known(made)
    assert (found["datum"], found["kenmerk"], found["beslistermijn"]) == (
        "2020-05-29",
        "BZDOC-1234567-89",
        "2020-06-05",
    )
    assert (found["aan"], found["van"]) == (("de Minister",), ("DIE",))
    assert found["title"] == "Verslag van de informele Raad"
    assert made.imported.facts.states["Opgesteld door"] is State.WITHHELD
    assert "opgesteld_door" not in found


def test_a_word_in_a_list_of_attachments_is_no_label(imported: Import) -> None:
    def first(paper: Paper) -> None:
        paper.put(LEFT, 240, "nota", 24)
        paper.put(190, 240, "Brief over de politie")

    (made,) = imported(
        memo(first, "*Datum", "3 mei 2024", "", "*Bijlage(n)", "1. Rapport", "2. Bijlage bij", "Kamerbrief")
    )
    assert "Kamerbrief" not in made.imported.facts.states
    assert known(made)["bijlagen"] == ("Rapport", "Bijlage bij Kamerbrief")


@pytest.mark.parametrize(
    ("printed", "kenmerk"),
    [
        (("MinBuza-2022.", "1234-56"), "MinBuza-2022.1234-56"),
        (("2022-", "0000123456"), "2022-0000123456"),
        (("n.v.t.",), None),
        (("-",), None),
        (("###",), None),
    ],
)
def test_a_number_is_whole_and_what_says_that_there_is_none_is_no_number(
    printed: tuple[str, ...], kenmerk: str | None, imported: Import
) -> None:
    def first(paper: Paper) -> None:
        paper.put(LEFT, 200, "onderwerp")
        paper.put(LEFT, 212, "brief over schepen")

    (made,) = imported(memo(first, "*Datum", "3 mei 2024", "", "*Onze referentie", *printed))
    assert known(made).get("kenmerk") == kenmerk
    assert known(made)["title"] == "brief over schepen"


def above_nota(line: str) -> bytes:
    """A memo with a line far above the word nota, and nothing beside that."""

    def first(paper: Paper) -> None:
        paper.put(LEFT, 160, line)
        paper.put(LEFT, 250, "nota", 24)

    return memo(first, "*Directie Proef", "", "*Datum", "3 mei 2024")


@pytest.mark.parametrize(
    "line", ["VERTROUWELIJK", "Versie 0.3", "Gezien BPZ: 3 mei 2024", "Een regel die een titel kan zijn"]
)
def test_a_line_that_is_not_surely_the_title_is_proposed_and_never_taken(line: str, imported: Import) -> None:
    (made,) = imported(above_nota(line))
    assert "title" not in known(made)
    assert [each.candidates for each in made.imported.facts.unsure if each.key == "title"] == [(line,)]
    assert "\ntitle: onbekend\n" in made.source


@pytest.mark.parametrize(
    ("line", "is_title"), [("Reactie op de motie over schepen", True), ("Ter bespreking", False), ("Spoed", False)]
)
def test_without_the_word_nota_a_line_of_words_is_the_title(line: str, is_title: bool, imported: Import) -> None:
    def first(paper: Paper) -> None:
        paper.put(LEFT, 160, "Aan de Minister van Financiën")
        paper.put(LEFT, 200, line)

    (made,) = imported(memo(first, "*Datum", "3 mei 2024"))
    assert ("title" in known(made)) is is_title


def test_a_value_at_the_left_of_its_label_is_no_name_of_a_directorate(imported: Import) -> None:
    def first(paper: Paper) -> None:
        for place, (value, label) in enumerate((("5 mei 2021", "Datum"), ("Brief over schepen", "Onderwerp"))):
            paper.put(LEFT, 150 + 13 * place, value)
            paper.put(300, 150 + 13 * place, label, bold=True)

    (made,) = imported(memo(first))
    assert "organisatie" not in known(made)


def test_a_picture_that_is_not_the_word_nota_takes_no_title_away(imported: Import) -> None:
    def first(paper: Paper) -> None:
        paper.put(LEFT, 150, "Reactie op de motie over schepen")
        paper.canvas.drawImage(ImageReader(Image.new("L", (80, 30), 200)), LEFT, HEIGHT - 280, 80, 30)

    (made,) = imported(memo(first, "*Datum", "3 mei 2024"))
    assert known(made)["title"] == "Reactie op de motie over schepen"
