"""Citations that are not sure get no link but advice; what a text gets wrong is put right beside it."""

from __future__ import annotations

from openbaar.catalogue import advice
from openbaar.catalogue.views.quoted import quoted
from openbaar.documents import Ref
from support.sources import catalogued, collected, page, stuk

WRONG = "Zie Kamerstukken II 2023/24, 28638, nr. 248."


def advised(body: str, **keys: object) -> list[str]:
    """The advice on a memo with this text."""
    return [str(each) for each in advice(collected({"beslisnotas/2023/x": stuk(body, **keys)}).extracts.values())]


def cited(**keys: object) -> list[str]:
    """The labels of what a memo with the wrong citation is shown to cite."""
    catalogue = catalogued({"beslisnotas/2023/x": stuk(WRONG, **keys)})
    return [row.label for group in quoted(catalogue.entries[Ref("beslisnota", "x")], catalogue) for row in group.rows]


def test_a_sure_citation_gives_no_advice() -> None:
    assert advised(WRONG) == []


def test_a_citation_that_is_not_online_is_told_with_its_line_and_the_reason() -> None:
    (line,) = advised("Eerste alinea.\n\nZie Kamerstukken II 1987/88, 20485, nr. 3.")
    assert line.startswith("docs/beslisnotas/2023/x.md:9: CT001 verwijzing krijgt geen link: Kamerstukken II 1987/88")


def test_a_citation_that_may_mean_two_things_is_told_as_well() -> None:
    (line,) = advised("Zie Kamerstukken I 2005, 28221, E.")
    assert ": CT002 verwijzing is niet zeker: Kamerstukken I 2005, 28221, E (" in line


def test_pages_about_the_site_get_no_advice() -> None:
    collection = collected({"over/a": page("Zie Kamerstukken I 2005, 28221, E.", title="A")})
    assert list(advice(collection.extracts.values())) == []


def test_a_wrong_number_is_put_right_without_touching_the_text() -> None:
    assert cited() == ["Kamerstuk 28638, nr. 248"]
    assert cited(geciteerd_als=[{"tekst": "28638-248", "bedoeld": "28638-249"}]) == ["Kamerstuk 28638, nr. 249"]


def test_words_can_be_put_right_where_there_is_no_number_to_name() -> None:
    unsure = "Zie Kamerstukken I 2005, 28221, E."
    right = [{"tekst": "Kamerstukken I 2005, 28221, E", "bedoeld": "kst-20042005-28221-E"}]
    assert advised(unsure, geciteerd_als=right) == []
    catalogue = catalogued({"beslisnotas/2023/x": stuk(unsure, geciteerd_als=right)})
    assert catalogue.quotes.newest_citing("kst-20042005-28221-E") == (Ref("beslisnota", "x"),)


def test_what_is_no_citation_can_be_said_to_be_none() -> None:
    assert cited(geciteerd_als=[{"tekst": "28638-248", "bedoeld": "geen"}]) == []


def test_a_correction_of_nothing_or_to_nothing_is_a_problem() -> None:
    keys = {
        "geciteerd_als": [{"tekst": "28638-247", "bedoeld": "28638-249"}, {"tekst": "28638-248", "bedoeld": "negen"}]
    }
    problems = collected({"beslisnotas/2023/x": stuk(WRONG, **keys)}).problems
    assert [(each.line, each.code) for each in problems] == [(6, "FM013"), (6, "RF010")]
