"""Heads and feet in odd places, and what closes a letter: furniture is no text, a signature is no list."""

from __future__ import annotations

from functools import cache

import pytest

from importer.conftest import Import
from importer.memos import SENTENCE
from importer.papers import LEFT, Paper, drawn
from importer.reading import body, headings, known


@cache
def with_running_head() -> bytes:
    """Two pages; above the text of the second the ministry and the number stand in small type."""

    def build(paper: Paper) -> None:
        paper.heading("Aanleiding")
        paper.text(SENTENCE * 32)
        paper.put(LEFT, 40, "Ministerie van Onderwijs, Cultuur en Wetenschap", 8)
        paper.put(LEFT, 52, "Onze referentie 44550011", 8)

    return drawn(build, start=300)


def test_what_stands_once_above_a_later_page_is_no_text(imported: Import) -> None:
    (made,) = imported(with_running_head())
    assert made.imported.pages == (1, 2)
    assert "Ministerie van" not in body(made)
    assert "44550011" not in body(made)
    assert body(made).count(SENTENCE.strip()) == 32


@pytest.mark.parametrize("head", ["Datum 5 mei 2021", "Ministerie van Financiën", "Departementaal vertrouwelijk", "2"])
def test_a_head_in_the_type_of_the_text_is_known_by_its_words(head: str, imported: Import) -> None:
    def build(paper: Paper) -> None:
        paper.heading("Aanleiding")
        paper.text(SENTENCE * 32)
        paper.put(LEFT, 60, head)

    (made,) = imported(drawn(build, start=300, numbered=False))
    assert made.imported.pages == (1, 2)
    assert head not in body(made)


@pytest.mark.parametrize("foot", ["Pagina 1 van 1", "Tweede Kamer, vergaderjaar 2021-2022, 29 628, nr. 1120"])
def test_a_foot_that_can_be_nothing_else_may_stand_higher(foot: str, imported: Import) -> None:
    def build(paper: Paper) -> None:
        paper.heading("Aanleiding")
        paper.text(SENTENCE)
        paper.put(LEFT, 740, foot)

    (made,) = imported(drawn(build, start=200, numbered=False))
    assert foot not in body(made)


def addressed(paper: Paper) -> None:
    """To whom the letters below are."""
    paper.put(LEFT, 165, "De voorzitter van de Tweede Kamer der Staten-Generaal")
    paper.put(LEFT, 177, "Postbus 20018")


def opening(paper: Paper) -> None:
    """How they begin."""
    paper.text("Geachte voorzitter,")
    paper.gap()
    paper.text(SENTENCE * 2)
    paper.gap()


@cache
def letter() -> bytes:
    """A letter that two sign; the name of the first ministry goes on on the next line."""

    def build(paper: Paper) -> None:
        opening(paper)
        for lines in (
            ("de Minister van Volksgezondheid,", "Welzijn en Sport,", "D. Voorbeeld"),
            ("de Staatssecretaris van Justitie", "en Veiligheid,", "E. Ander"),
        ):
            for line in lines[:2]:
                paper.text(line)
            paper.gap(30)
            paper.text(lines[2])
            paper.gap()

    return drawn(build, first=addressed, start=300)


def test_an_office_over_two_lines_is_one_office(imported: Import) -> None:
    (made,) = imported(letter())
    assert known(made)["van"] == (
        "de Minister van Volksgezondheid, Welzijn en Sport",
        "de Staatssecretaris van Justitie en Veiligheid",
    )
    assert known(made)["ministerie"] == "mnre1025"


def test_the_initial_of_a_name_is_no_sign_of_a_list(imported: Import) -> None:
    (made,) = imported(letter())
    assert headings(made) == []
    assert "\n\nD. Voorbeeld\n\n" in body(made)


@cache
def beside() -> bytes:
    """Names of sections at the left of their texts, without lines; one over two lines."""

    def build(paper: Paper) -> None:
        for name in ("Aanleiding", "Geadviseerd\nbesluit", "Kernpunten"):
            for place, line in enumerate(name.split("\n")):
                paper.put(LEFT, paper.y + 12 * place, line, bold=True)
            paper.text(SENTENCE * 2, 180, right=520)
            paper.gap()

    return drawn(build, start=200)


def test_names_of_sections_at_the_left_of_the_text_are_headings(imported: Import) -> None:
    (made,) = imported(beside())
    assert headings(made) == ["## Aanleiding", "## Geadviseerd besluit", "## Kernpunten"]
    assert body(made).count(SENTENCE.strip()) == 6


@cache
def siblings() -> bytes:
    """Headings in bold, underlined and italic type: the last two within the first."""

    def build(paper: Paper) -> None:
        paper.heading("Aanleiding")
        for name, under in (("Krachtenveld", False), ("Tweede spoor", False), ("Geld", True)):
            paper.heading(name, bold=False, italic=not under, under=under)
            paper.text(SENTENCE * 2)
            paper.gap()

    return drawn(build, start=200)


def test_headings_that_look_alike_have_one_level(imported: Import) -> None:
    (made,) = imported(siblings())
    assert headings(made) == ["## Aanleiding", "### Krachtenveld", "### Tweede spoor", "### Geld"]


@cache
def before_tables() -> bytes:
    """A heading right above a table, a caption above another, and a heading with a number over two lines."""

    def build(paper: Paper) -> None:
        paper.heading("Aanleiding")
        paper.text(SENTENCE)
        paper.gap()
        for name in ("Bedragen", "Tabel 1: bedragen"):
            paper.heading(name)
            paper.table([["Jaar", "Bedrag"], ["2023", "twaalf"]], [84, 200, 400])
        paper.heading("4.1.1 Kosten en de verdeling daarvan over")
        paper.heading("de jaren")
        paper.text(SENTENCE * 2)

    return drawn(build, start=200)


def test_a_bold_line_above_a_table_is_a_heading_and_a_caption_is_none(imported: Import) -> None:
    (made,) = imported(before_tables())
    assert headings(made) == ["## Aanleiding", "## Bedragen", "### 4.1.1 Kosten en de verdeling daarvan over de jaren"]
    assert "**Tabel 1: bedragen**" in body(made)


@cache
def broken() -> bytes:
    """Lines that end with a hyphen: one in a word that stands whole elsewhere, and two of their own words."""

    def build(paper: Paper) -> None:
        paper.heading("Aanleiding")
        paper.text("De bestuurders van de gemeenten zijn gehoord. " + SENTENCE)
        for before, after in (
            ("be-", "stuurders gaan voor."),
            ("REACH-", "verordening geldt."),
            ("wet-", "en regelgeving."),
        ):
            paper.gap()
            full = "Het gaat in dit stuk niet alleen om wat eerder is gezegd maar ook om de vraag of deze "
            paper.text(full + "hier " + before, right=470)
            paper.text(after)

    return drawn(build, start=200)


def test_a_hyphen_goes_only_where_the_text_has_the_word_without_it(imported: Import) -> None:
    (made,) = imported(broken())
    for words in ("hier bestuurders gaan voor.", "hier REACH-verordening geldt.", "hier wet- en regelgeving."):
        assert words in body(made)


@cache
def two_signatures() -> bytes:
    """A letter that two sign beside each other, each with an office over two lines."""

    def build(paper: Paper) -> None:
        opening(paper)
        rows = (
            ("De Minister van Economische Zaken", "De Minister van Onderwijs, Cultuur"),
            ("en Klimaat,", "en Wetenschap,"),
            ("M. Voorbeeld", "R. Ander"),
        )
        for one, other in rows:
            paper.put(LEFT, paper.y, one)
            paper.put(270, paper.y, other)
            paper.gap(12 if one.startswith("De") else 30)

    return drawn(build, first=addressed, start=300)


def test_two_who_sign_beside_each_other_are_read_one_after_the_other(imported: Import) -> None:
    (made,) = imported(two_signatures())
    assert known(made)["van"] == (
        "De Minister van Economische Zaken en Klimaat",
        "De Minister van Onderwijs, Cultuur en Wetenschap",
    )
    assert (
        body(made)
        .rstrip()
        .endswith(
            "De Minister van Economische Zaken en Klimaat,\n\nM. Voorbeeld\n\n"
            "De Minister van Onderwijs, Cultuur en Wetenschap,\n\nR. Ander"
        )
    )


@cache
def small_table() -> bytes:
    """A table in small type that begins at the very top of the second page; above a drawn one its head without lines."""

    def build(paper: Paper) -> None:
        paper.heading("Aanleiding")
        paper.text(SENTENCE * 22)
        paper.page()
        paper.y = 60
        paper.size = 7.5
        paper.table([["Jaar", "Bedrag"], ["2023", "twaalf"], ["2024", "dertien"]], [84, 200, 400], drawn=False)
        paper.size = 9
        paper.text(SENTENCE)
        paper.gap()
        paper.put(87, paper.y, "Wie", bold=True)
        paper.put(203, paper.y, "Wat", bold=True)
        paper.gap(16)
        paper.table([["Rijk", "wet"], ["Gemeente", "plan"]], [84, 200, 400])

    return drawn(build, start=300)


def test_a_table_at_the_top_of_a_page_is_no_head_and_the_head_of_a_table_no_heading(imported: Import) -> None:
    (made,) = imported(small_table())
    assert "| 2024 | dertien |" in body(made)
    assert headings(made) == ["## Aanleiding"]
