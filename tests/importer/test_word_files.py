"""Word files: what Word shows is in the draft, also what it makes up; what it keeps beside the text is not, and is told."""

from __future__ import annotations

from functools import cache

from importer.conftest import Import
from importer.reading import body, headings, known
from importer.word_files import box, control, note_mark, paragraph, run, table, word_file


@cache
def memo() -> bytes:
    """A memo with its fields in a header, a text box and a content control."""
    header = (
        paragraph(run("Directoraat-Generaal Voorbeeld", "b"))
        + paragraph(run("Datum", "b"))
        + paragraph("6 oktober 2023")
    )
    letterhead = (
        box(paragraph(run("Onze referentie", "b")), paragraph("2023-0000123456"))
        + paragraph("nota")
        + paragraph("TER BESLISSING")
        + paragraph("Aan de Minister van Financiën")
        + table(("Onderwerp", "Brief over de begroting"))
        + control(paragraph("Inhoud"), paragraph("Aanleiding 1"), gallery="Table of Contents")
    )
    deleted = '<w:del w:id="1"><w:r><w:delText>weg ermee</w:delText></w:r></w:del>'
    inserted = f'<w:ins w:id="2">{run("erbij ")}</w:ins>'
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("paragraaf 4")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    text = (
        paragraph("Aanleiding", style="Kop1", number=(1, 0))
        + paragraph(
            "Op 1 juni jl.",
            note_mark(2),
            " is ",
            deleted,
            inserted,
            "gebleken, zie ",
            field,
            ", dat ",
            run("alles", "b"),
            " goed is.",
        )
        + paragraph("Kernpunten", style="Kop1", number=(1, 0))
        + paragraph("Eerste punt", number=(2, 0))
        + paragraph("Dieper punt", number=(2, 1))
        + paragraph("Onderdeel", number=(3, 0))
        + paragraph("Nog een", number=(3, 0))
        + paragraph("Politieke context", style="Kop2", number=(1, 1))
        + paragraph("De naam is ", run("Geheim", "highlight=black"), run(" verborgen", "vanish"), ".")
        + paragraph(run("Een kopje zonder stijl", "b"))
        + paragraph("Tekst eronder.", note_mark(3))
        + table(("Nr", "Naam"), ("1", "Brief"))
    )
    notes = {2: "Kamerstukken II 2022/23, 36200, nr. 1.", 3: "Zie bijlage."}
    return word_file(letterhead + text, header, notes, comments=2)


def test_the_name_of_a_content_control_is_a_label(imported: Import) -> None:
    rows = control(paragraph("Brief over de begroting"), alias="Onderwerp") + control(
        paragraph("6 oktober 2023"), alias="datum"
    )
    (made,) = imported(
        word_file(paragraph("nota") + rows + paragraph("Aanleiding", style="Kop1") + paragraph("Tekst.")), "x.docx"
    )
    found = made.imported.facts.known
    assert (found["title"].value, found["datum"].value) == ("Brief over de begroting", "2023-10-06")


def test_headers_boxes_and_tables_give_the_fields(imported: Import) -> None:
    (made,) = imported(memo(), "nota.docx")
    found = {key: fact.value for key, fact in made.imported.facts.known.items()}
    assert found["datum"] == "2023-10-06"
    assert found["kenmerk"] == "2023-0000123456"
    assert found["title"] == "Brief over de begroting"
    assert found["aan"] == ("de Minister van Financiën",)
    assert (found["ministerie"], found["gevraagd"]) == ("mnre1090", ("ter beslissing",))
    assert found["organisatie"] == ("Directoraat-Generaal Voorbeeld",)


def test_the_text_is_what_word_shows_with_its_own_numbers(imported: Import) -> None:
    (made,) = imported(memo(), "nota.docx")
    assert body(made).strip() == (
        "## 1. Aanleiding\n\n"
        "Op 1 juni jl.[^1] is erbij gebleken, zie paragraaf 4, dat **alles** goed is.\n\n"
        "## 2. Kernpunten\n\n"
        "- Eerste punt\n"
        "  - Dieper punt\n\n"
        "a) Onderdeel\n"
        "b) Nog een\n\n"
        "### 2.1 Politieke context\n\n"
        "De naam is [weggelaten].\n\n"
        "## Een kopje zonder stijl\n\n"
        "Tekst eronder.[^2]\n\n"
        "| Nr | Naam |\n|---|---|\n| 1 | Brief |\n\n"
        "[^1]: Kamerstukken II 2022/23, 36200, nr. 1.\n\n"
        "[^2]: Zie bijlage."
    )
    assert made.problems == ()


def test_what_is_no_text_is_left_out_and_told(imported: Import) -> None:
    (made,) = imported(memo(), "nota.docx")
    for words in ("weg ermee", "Geheim", "verborgen", "Inhoud"):
        assert words not in made.source
    told = " ".join(made.imported.left_over)
    for words in (
        "2 keer: opmerkingen",
        "verwijderde tekst",
        "ingevoegde tekst",
        "verborgen tekst",
        "zwart gemaakte tekst",
    ):
        assert words in told


TAB = "<w:r><w:tab/></w:r>"


def test_a_tab_sets_a_label_apart_from_its_value(imported: Import) -> None:
    rows = [
        paragraph(run(label, "b"), TAB, value)
        for label, value in (
            ("Aan:", "de Minister van Financiën"),
            ("Datum:", "6 oktober 2023"),
            ("Onderwerp:", "Geld"),
        )
    ]
    text = paragraph(run("1. Aanleiding", "b")) + paragraph("Zie", TAB, "de tekst.")
    (made,) = imported(word_file(paragraph("nota") + "".join(rows) + text), "tabs.docx")
    found = known(made)
    assert (found["aan"], found["datum"], found["title"]) == (("de Minister van Financiën",), "2023-10-06", "Geld")
    assert body(made).strip().endswith("Zie de tekst.")


def test_a_control_that_was_not_filled_in_is_no_value_and_one_called_as_its_label_says_nothing_twice(
    imported: Import,
) -> None:
    empty = (
        "<w:sdt><w:sdtPr><w:alias w:val='Kenmerk'/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{run('Klik hier als u tekst wilt invoeren.')}</w:sdtContent></w:sdt>"
    )
    filled = f"<w:sdt><w:sdtPr><w:alias w:val='Onderwerp'/></w:sdtPr><w:sdtContent>{run('Geld')}</w:sdtContent></w:sdt>"
    cells = (("Onderwerp", filled), ("Kenmerk", empty), ("Datum", "6 oktober 2023"))
    rows = "".join(
        f"<w:tr><w:tc>{paragraph(label)}</w:tc><w:tc>{paragraph(value)}</w:tc></w:tr>" for label, value in cells
    )
    text = paragraph(run("Aanleiding", "b")) + paragraph("Tekst.")
    (made,) = imported(word_file(f"{paragraph('nota')}<w:tbl>{rows}</w:tbl>{text}"), "control.docx")
    assert known(made) == {"title": "Geld", "datum": "2023-10-06"}
    assert "Klik hier" not in made.source


def test_a_text_box_without_a_label_holds_the_addressee(imported: Import) -> None:
    lines = ("De voorzitter van de Tweede Kamer", "der Staten-Generaal", "Postbus 20018", "2500 EA DEN HAAG")
    text = paragraph("Geachte voorzitter,") + paragraph("Tekst.")
    (made,) = imported(word_file(box(*map(paragraph, lines)) + text), "brief.docx")
    assert known(made)["aan"] == ("De voorzitter van de Tweede Kamer der Staten-Generaal",)
    assert made.kind == "kamerbrief"


def test_a_title_beside_the_word_nota_is_the_title(imported: Import) -> None:
    above = paragraph("Aan de Minister van Financiën") + table(("nota", "Brief over de begroting"))
    (made,) = imported(word_file(above + paragraph("Aanleiding", style="Kop1") + paragraph("Tekst.")), "titel.docx")
    assert known(made)["title"] == "Brief over de begroting"


def test_the_words_of_a_table_within_a_cell_are_kept(imported: Import) -> None:
    inner = table(("Nummer", "binnenin"))
    rows = f"<w:tbl><w:tr><w:tc>{paragraph('Zorg')}{inner}</w:tc><w:tc>{paragraph('Geld')}</w:tc></w:tr></w:tbl>"
    (made,) = imported(word_file(paragraph("Aanleiding", style="Kop1") + rows), "cel.docx")
    assert "| Zorg<br>Nummer<br>binnenin | Geld |" in body(made)


def test_italic_lines_above_plain_text_are_headings(imported: Import) -> None:
    text = paragraph(run("3. Toelichting", "b")) + paragraph(run("Krachtenveld in het land", "i")) + paragraph("Tekst.")
    (made,) = imported(word_file(text), "schuin.docx")
    assert headings(made) == ["## 3. Toelichting", "### Krachtenveld in het land"]


def test_a_list_that_begins_anew_begins_anew(imported: Import) -> None:
    items = "".join(paragraph(f"Punt {number}", number=(number, 0)) for number in (3, 3, 4, 4))
    (made,) = imported(word_file(paragraph("Aanleiding", style="Kop1") + items), "lijst.docx")
    assert "a) Punt 3\nb) Punt 3\na) Punt 4\nb) Punt 4\n" in body(made)


def test_a_header_that_word_keeps_and_does_not_show_gives_no_field(imported: Import) -> None:
    text = paragraph("Aanleiding", style="Kop1") + paragraph("Tekst.")
    (made,) = imported(word_file(text, paragraph("Kenmerk: 456"), stale=paragraph("Kenmerk: 123")), "oud.docx")
    assert known(made) == {"kenmerk": "456"}
    assert made.imported.facts.remarks == []


def test_the_number_of_a_page_is_no_text(imported: Import) -> None:
    foot = paragraph("Pagina ", '<w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple>')
    text = paragraph("Aanleiding", style="Kop1") + paragraph("Tekst.")
    (made,) = imported(word_file(text, foot), "voet.docx")
    assert "7" not in " ".join(words for _, words in made.imported.text.left_out)
    assert known(made) == {}


def test_a_text_box_in_the_text_is_text_and_gives_no_title(imported: Import) -> None:
    text = paragraph("Aanleiding", style="Kop1") + paragraph("Tekst.") + box(paragraph("Een kader in de tekst zelf"))
    (made,) = imported(word_file(text + paragraph("Meer tekst.")), "kader.docx")
    assert known(made) == {}
    assert "Tekst.\n\nEen kader in de tekst zelf\n\nMeer tekst." in body(made)


def test_a_memo_in_the_form_of_a_table_is_text_with_headings(imported: Import) -> None:
    rows = (
        ("Onderwerp", "Geld"),
        ("Aanleiding", "Er is een brief."),
        ("Kernpunten", "Er is geld."),
        ("Bijlagen", "Geen."),
    )
    (made,) = imported(word_file(paragraph("nota") + table(*rows)), "formulier.docx")
    assert known(made) == {"title": "Geld"}
    assert headings(made) == ["## Aanleiding", "## Kernpunten", "## Bijlagen"]
    assert "Er is een brief." in body(made)
    assert "|" not in body(made)


def test_a_style_of_characters_makes_words_bold_unless_they_say_otherwise(imported: Import) -> None:
    text = paragraph(run("Aanpak van de kosten", "rStyle=Zwaar")) + paragraph(
        "Dit is ", run("vet", "rStyle=Zwaar"), " en ", run("dit niet", "rStyle=Zwaar", "b=0"), "."
    )
    (made,) = imported(word_file(paragraph("Aanleiding", style="Kop1") + text), "stijl.docx")
    assert headings(made) == ["## Aanleiding", "## Aanpak van de kosten"]
    assert "Dit is **vet** en dit niet." in body(made)
