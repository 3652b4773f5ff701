"""Word files: what Word shows is in the draft, also what it makes up; what it keeps beside the text is not, and is told."""

from __future__ import annotations

from functools import cache

from importer.conftest import Import
from importer.word_files import box, control, note_mark, paragraph, run, table, word_file
from openbaar.importer.draft import Draft


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


def body(made: Draft) -> str:
    return made.source.partition("\n---\n")[2]


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
