"""What is not sure is proposed with the words it was found in, and stays a comment."""

from __future__ import annotations

from datetime import date

from openbaar.importer.blocks import Heading, Paragraph, Run, Text
from openbaar.importer.draft import draft
from openbaar.importer.facts import Fact, Facts
from openbaar.importer.imported import Imported
from openbaar.importer.proposals import Beside


def said(*texts: str, kind: str = "kamerbrief", title: str = "", day: str = "") -> Imported:
    known = {"title": title, "datum": day}
    facts = Facts({key: Fact(value, "") for key, value in known.items() if value})
    blocks = tuple(Heading((Run(text[3:]),)) if text.startswith("## ") else Paragraph((Run(text),)) for text in texts)
    return Imported(kind, "", facts, Text(blocks))


def comments(imported: Imported, *beside: Beside) -> list[str]:
    made = draft(imported, "x", date(2026, 1, 1).year, beside=beside)
    assert made.problems == ()
    return [line for line in made.source.split("\n") if line.startswith("# ")]


def test_the_request_and_the_debate_of_a_letter_are_proposed_with_their_sentence() -> None:
    asked = "Dit doe ik op verzoek van de vaste commissie voor Financiën van 28 september 2023."
    debate = "Ik stuur deze brief voor het commissiedebat Mensenhandel op 26 oktober 2023."
    first, second = comments(said(asked, debate))
    assert first == f"# verzoek: kijk na in de zin '{asked}'. Kies uit: vaste commissie voor Financiën, 2023-09-28"
    assert second.endswith("Kies uit: commissiedebat Mensenhandel, 2023-10-26")


def test_sentences_about_recommendations_are_named() -> None:
    (line,) = comments(said("De Raad beveelt aan om te stoppen. Dat doen we niet."))
    assert line.startswith("# reacties: de tekst spreekt van aanbevelingen")
    assert line.endswith("De Raad beveelt aan om te stoppen.")


def test_what_the_memo_says_is_not_public_is_proposed_but_not_its_nothing() -> None:
    heading = "## Informatie die niet openbaar gemaakt kan worden"
    (line,) = comments(said(heading, "De brief van de docent.", kind="beslisnota"))
    assert line.startswith("# niet_openbaar: ")
    assert comments(said(heading, "N.v.t", kind="beslisnota")) == []


def test_a_letter_that_is_here_is_proposed_by_its_number_or_by_subject_and_day() -> None:
    letter = Beside("kamerbrief", "28638-233", "Actieplan mensenhandel", "2023-10-18", "28638-233")
    other = Beside("kamerbrief", "iets", "Actieplan mensenhandel", "2019-10-18", "")
    memo = said("Tekst.", kind="beslisnota", title="Nota actieplan mensenhandel", day="2023-10-12")
    (line,) = comments(memo, letter, other)
    assert line.endswith("Kies uit: 28638-233")
    (line,) = comments(said("Zie Kamerstuk 28 638, nr. 233.", kind="beslisnota"), other, letter)
    assert line.endswith("Kies uit: 28638-233")
    assert comments(said("Over iets anders.", kind="beslisnota"), letter) == []
