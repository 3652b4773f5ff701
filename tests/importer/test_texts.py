"""Plain text: the first memo gives the page that stands in docs/, and what other tools leave is put right or told."""

from __future__ import annotations

from pathlib import Path

from importer.conftest import Import
from importer.reading import body, known
from support.beside import beside

PAGE = Path(__file__).parents[2] / "docs" / "beslisnotas" / "2023" / "ckm-onzichtbare-slachtoffers-2022.md"


def as_a_tool_leaves_it(page: str) -> bytes:
    """The text of the page with the letterhead in it three times, a broken sentence, a note in the middle."""
    text = page.partition("\n---\n")[2].strip()
    head = "**Directoraat-Generaal\nRechtspleging en\nRechtshandhaving**\nDirectie Rechtshandhaving en\nCriminaliteitsbestrijding\n"
    fields = "\nDatum\n6 oktober 2023\n\nOns kenmerk\n4954620\n"
    text = text.replace("#", "").replace("\n ", "\n").replace("[^1]: ", "¹ ").replace("[^1]", "¹")
    text = text.replace(
        " hun rol en verantwoordelijkheid", " hun rol\n\n" + head + fields + "\nen verantwoordelijkheid"
    )
    text = text.replace("AVIM-eenheid", "AVIM- eenheid")
    title = "Beslisnota bij beleidsreactie op CKM rapport 'Onzichtbare slachtoffers van mensenhandel in 2022'"
    return f"staatssecretaris van justitie en veiligheid\n\n{head}\nwww.rijksoverheid.nl/jenv\n\nnota\n\n{title}\n{fields}\n{text}\n\n{head}{fields}".encode()


def test_the_first_memo_gives_the_text_of_its_page(imported: Import) -> None:
    page = PAGE.read_text(encoding="utf-8")
    (made,) = imported(as_a_tool_leaves_it(page), "nota.txt")
    assert body(made).strip() == page.partition("\n---\n")[2].strip()
    for line in (
        "datum: 2023-10-06",
        'kenmerk: "4954620"',
        "ministerie: mnre1058",
        "aan: [staatssecretaris van justitie en veiligheid]",
    ):
        assert line in made.source
    assert any("AVIM- eenheid" in each.text for each in made.imported.text.remarks)


KERNED = """Onderwijs en Zorg

TER ONDERTEKENING

Aan: SOCW

Van
Datum
1 1 oktober 2024
Ref erentie
4 8 628954

Reactie op een brief van een burger over
lessen op school

Aanleiding
De vaste Kamercommissie heeft u het verzoek gestuurd een brief van een burger
te beantwoorden over de actualisering van het vak.

Kernpunten
\uf0b7

\uf0b7

In de brief wordt gesteld dat het examenprogramma is aangepast, wat ten koste
gaat van het niveau van het vak.
Deze brief beschrijft het proces dat is gevolgd, op verzoek van een vereniging
van docenten en van de stichting die voor hen spreekt in het overleg (SPV).
De aanpassing is klaar.

P agina 1 van 1
"""


def test_blanks_of_kerning_are_closed_in_fields_and_told(imported: Import) -> None:
    (made,) = imported(KERNED.encode(), "nota.txt")
    found = {key: fact.value for key, fact in made.imported.facts.known.items()}
    assert (found["datum"], found["kenmerk"], found["ministerie"]) == ("2024-10-11", "48628954", "mnre1109")
    assert (found["aan"], found["organisatie"]) == (("SOCW",), ("Onderwijs en Zorg",))
    assert "van" not in found
    told = " ".join(each.text for each in made.imported.facts.remarks)
    assert "'1 1 oktober 2024'" in told
    assert "'4 8 628954'" in told


def test_bullets_before_all_their_texts_are_items(imported: Import) -> None:
    (made,) = imported(KERNED.encode(), "nota.txt")
    assert [line[:20] for line in body(made).split("\n") if line.startswith("- ")] == [
        "- In de brief wordt ",
        "- Deze brief beschri",
    ]
    assert "agina" not in body(made)


def test_a_markdown_file_keeps_its_markup(imported: Import) -> None:
    (made,) = imported(b"# Titel\n\nTekst met *nadruk*.\n\n- een\n- twee\n", "stuk.md")
    assert body(made).strip() == "## Titel\n\nTekst met *nadruk*.\n\n- een\n- twee"


def test_the_first_memo_as_it_came_gives_the_text_of_its_page(imported: Import) -> None:
    (source,) = beside("input/beslisnota-4954620.txt")
    (made,) = imported(source.read_bytes(), "nota.txt")
    assert body(made).strip() == PAGE.read_text(encoding="utf-8").partition("\n---\n")[2].strip()


PLAIN = """\
Directoraat-Generaal Politie
Programma Politie
Turfmarkt 147
2511 DP Den Haag
Datum
11 oktober 2023
Ons kenmerk
4954620
Bijlage(n)
1. Kamerbrief
minister van justitie en veiligheid
nota Reactie op het rapport over de inzet van de
politie
1. Aanleiding
Op 24 juni 20222 is gesproken over 20 m2 en art.1 van de wet.
Eerder is in de brief van 3 mei jl.1 gemeld dat het plan er komt, en dat het voor de zomer klaar is voor de Kamer.
2. Kernpunten
Op 25 juni 20222 is het plan besproken.
1 Kamerstukken II 2021/22, 28638, nr. 205.
2 Zie bijlage 3.
Pagina 1 van 2\fDatum
12 oktober 2023
Ons kenmerk
4954621
De tekst gaat verder op de tweede bladzijde.
"""


def test_plain_digits_are_marks_only_of_notes_that_stand_below(imported: Import) -> None:
    (made,) = imported(PLAIN.encode(), "plat.txt")
    text = body(made)
    assert "Op 24 juni 20222 is gesproken over 20 m2 en art.1 van de wet." in text
    assert "3 mei jl.[^1] gemeld" in text
    assert "Op 25 juni 2022[^2] is het plan besproken." in text
    assert "\n[^1]: Kamerstukken II 2021/22, 28638, nr. 205.\n" in text
    assert text.rstrip().endswith("[^2]: Zie bijlage 3.")
    assert "De tekst gaat verder op de tweede bladzijde." in text


def test_what_stands_around_a_plain_text_gives_no_field_that_it_does_not_have(imported: Import) -> None:
    (made,) = imported(PLAIN.encode(), "plat.txt")
    assert known(made) == {
        "title": "Reactie op het rapport over de inzet van de politie",
        "datum": "2023-10-11",
        "kenmerk": "4954620",
        "aan": ("minister van justitie en veiligheid",),
        "ministerie": "mnre1058",
        "bijlagen": ("Kamerbrief",),
        "organisatie": ("Directoraat-Generaal Politie", "Programma Politie"),
    }
    assert any("2023-10-12" in each.text for each in made.imported.facts.remarks)
