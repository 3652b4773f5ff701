"""The interface as other parts of the site use it."""

from citations.linking import link_alone
from openbaar.citations import cite, describe, link, recognition, wet


def test_a_citation_knows_its_place() -> None:
    source = (
        "# Aanleiding\n\nEen zin. Zie daarvoor Kamerstukken II 2021, 28638, nr. 205.[^1]\n\n[^1]: Artikel 273g Sr.\n"
    )
    paper, article = cite(source)
    assert (paper.ids, paper.section, paper.footnote) == (("kst-28638-205",), "Aanleiding", "")
    assert paper.sentence == "Zie daarvoor Kamerstukken II 2021, 28638, nr. 205."
    assert source[paper.start : paper.end] == paper.text
    assert (article.ids, article.footnote) == (("BWBR0001854#273g",), "1")


def test_a_link_says_where_it_goes() -> None:
    linked = link_alone("<p>Zie <em>Kamerstukken II</em> 2021/22, 28&nbsp;638, nr. 205.</p>")
    assert 'title="Naar Kamerstuk 28638, nr. 205 op officielebekendmakingen.nl (andere site)"' in linked
    assert "<em>Kamerstukken II</em> 2021/22, 28&nbsp;638, nr. 205</a>.</p>" in linked


def test_an_id_is_described() -> None:
    reference = describe("BWBR0001854#273g")
    assert (reference.label, reference.group, reference.group_key, reference.within) == (
        "artikel 273g Wetboek van Strafrecht",
        "wet",
        "Sr",
        "273g",
    )
    law = wet("Sr")
    assert law is not None
    assert law.slug == "sr"


def test_the_sentence_keeps_the_dashes_of_the_source_and_loses_its_markdown() -> None:
    (citation,) = cite("Eerst dit. Zie **ook** *Kamerstukken II* 2021–2022, 28\u00a0638, nr. 205! Dan dat.")
    assert citation.sentence == "Zie ook Kamerstukken II 2021–2022, 28 638, nr. 205!"


def test_a_wrong_number_is_put_right_without_touching_the_text() -> None:
    source = "Kamerstuk 28638, nr. 248."
    (citation,) = cite(source, {"kst-28638-248": "kst-28638-249"})
    assert (citation.text, citation.ids) == ("Kamerstuk 28638, nr. 248", ("kst-28638-249",))
    links = recognition(source, {"kst-28638-248": "kst-28638-249"}).links
    assert "kst-28638-249.html" in link(f"<p>{source}</p>", links)


def test_the_editor_can_withdraw_a_link() -> None:
    (citation,) = cite("Kamerstuk 28638, nr. 248.", {"kst-28638-248": ""})
    assert (citation.state, citation.urls) == ("bekend", ())
    assert recognition("Kamerstuk 28638, nr. 248.", {"kst-28638-248": ""}).links == ()


def test_a_footnote_mark_ends_no_sentence_and_a_cell_does() -> None:
    (citation,) = cite("Zie Kamerstuk 28638, nr. 205[^1], en verder.[^2] Nieuwe zin.")
    assert citation.sentence == "Zie Kamerstuk 28638, nr. 205, en verder."
    (citation,) = cite("| Stuk | Wie |\n|---|---|\n| Kamerstuk 28638, nr. 205 | de minister |")
    assert citation.sentence == "Kamerstuk 28638, nr. 205"


def test_a_label_in_one_cell_says_nothing_about_the_next() -> None:
    assert cite("| a | b |\n|---|---|\n| Kamerstuk | 28638, nr. 205 |") == ()


def test_a_note_stands_in_the_section_of_its_mark() -> None:
    source = "## Kern\n\nZin.[^1]\n\n## Slot\n\nEinde.\n\n[^1]: Kamerstuk 28638, nr. 205.\n"
    (found,) = cite(source)
    assert (found.section, found.footnote) == ("Kern", "1")


def test_the_sentence_is_in_the_spelling_of_the_source() -> None:
    first = "De spe\u0301ci\ufb01eke regels, zie Kamerstuk 28\u202f638, nr. 205\xb2, gelden."
    second = "In\u0308 Stb. 2021, 305 \u2116 5 staat het \ufb01jn."
    one, other = cite(f"Vooraf \u2161. {first} {second}")
    assert one.sentence == first.replace("\u202f", " ")
    assert other.sentence == second
