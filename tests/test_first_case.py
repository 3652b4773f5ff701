"""The first case: the memo on the CKM report about 2022, word for word, and the letters of dossier 28638."""

from __future__ import annotations

import hashlib
import re
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import pytest

from openbaar.catalogue import Collection, collect, publication_problems
from openbaar.documents import ONBEKEND, Beslisnota, Document, Kamerbrief, Rapport, Ref
from openbaar.documents.dates import AMSTERDAM
from openbaar.markdown import read_text
from openbaar.publish.read_sources import read_sources
from support.beside import beside

ROOT = Path(__file__).resolve().parents[1]

NOTA = Ref("beslisnota", "ckm-onzichtbare-slachtoffers-2022")
BRIEF = Ref("kamerbrief", "reactie-ckm-onzichtbare-slachtoffers-2022")
RAPPORT = Ref("rapport", "ckm-onzichtbare-slachtoffers-2022")

CONFIRMED = {
    "28638-164": date(2018, 11, 13),
    "28638-205": date(2021, 11, 17),
    "28638-212": date(2022, 11, 8),
    "28638-219": date(2023, 4, 11),
    "28638-223": date(2023, 9, 22),
    "28638-233": date(2023, 10, 18),
    "28638-247": date(2024, 2, 2),
    "28638-249": date(2024, 4, 23),
    "28638-251": date(2024, 6, 17),
    "28638-254": date(2024, 11, 19),
    "28638-257": date(2025, 7, 4),
}
"""Kamerstuk -> date, each confirmed in a source outside the memo."""


@pytest.fixture(scope="module")
def collection() -> Collection:
    return collect(read_sources(ROOT))


@pytest.fixture(scope="module")
def nota(collection: Collection) -> Document:
    return collection.documents[NOTA]


# ---- The memo against its source ----


class Mend(NamedTuple):
    """Damage done by the conversion: what stands in the source, how often, and what stands on the page."""

    source: str
    times: int
    mended: str


DIRECTIE = """\
**Directoraat-Generaal
Rechtspleging en
Rechtshandhaving**
Directie Rechtshandhaving en
Criminaliteitsbestrijding

"""
FIRST_PAGE = f"""\
staatssecretaris van justitie en veiligheid

{DIRECTIE}\
Turfmarkt 147
2511 DP Den Haag
Postbus 20301
2500 EH Den Haag
www.rijksoverheid.nl/jenv

nota

Beslisnota bij beleidsreactie op CKM rapport 'Onzichtbare slachtoffers van mensenhandel in 2022'

Datum
6 oktober 2023
Ons kenmerk
4954620
"""
LATER_PAGES = f"""\
{DIRECTIE}\
Datum
6 oktober 2023

Ons kenmerk
4954620"""

MENDS = (
    Mend(FIRST_PAGE, 1, ""),
    Mend(LATER_PAGES, 2, ""),
    Mend("AVIM- eenheid", 1, "AVIM-eenheid"),
    Mend(
        "bewust zijn van hun rol\n\nen verantwoordelijkheid.¹",
        1,
        "bewust zijn van hun rol en verantwoordelijkheid.",
    ),
    Mend("¹ Kamerstukken II 2021, 28638, nr. 205.\n", 1, ""),
)
NOTE = "Kamerstukken II 2021, 28638, nr. 205."
FINGERPRINT = "c559bad59dfd3082d744208c6f0fb9b0241eb7602f25ef9ec046758889950cec"
"""Of the mended source, so that a changed word is seen where the source itself is not at hand."""


def paragraphs_of_source(text: str) -> list[str]:
    """The paragraphs of the source after the mends, headings as paragraphs too, the note last."""
    for mend in MENDS:
        assert text.count(mend.source) == mend.times, f"not {mend.times} times in the source: {mend.source}"
        text = text.replace(mend.source, mend.mended)
    return [*paragraphs(text), NOTE]


def paragraphs_of_page(body: str) -> list[str]:
    """The paragraphs of the page without Markdown's marks: ``#`` of headings and the label of the note."""
    text = re.sub(r"^#+ ", "", body, flags=re.MULTILINE)
    text = re.sub(r"^\[\^1\]: ", "", text, flags=re.MULTILINE)
    return paragraphs(text.replace("[^1]", ""))


def paragraphs(text: str) -> list[str]:
    """Paragraphs with single blanks between words; ``*`` marks type in the source and on the page alike."""
    found = (" ".join(part.split()) for part in re.split(r"\n\s*\n", text.replace("*", "")))
    return [part for part in found if part]


def test_the_memo_says_word_for_word_what_its_source_says(nota: Document) -> None:
    (path,) = beside("input/beslisnota-4954620.txt")
    source = paragraphs_of_source(path.read_text(encoding="utf-8"))
    assert paragraphs_of_page(nota.body) == source
    assert fingerprint(source) == FINGERPRINT


def test_the_memo_has_the_fingerprint_of_its_source(nota: Document) -> None:
    assert fingerprint(paragraphs_of_page(nota.body)) == FINGERPRINT


def fingerprint(parts: list[str]) -> str:
    return hashlib.sha256("\n\n".join(parts).encode()).hexdigest()


@pytest.mark.parametrize(
    "words",
    [
        "willicht u dit verzoek in",
        "heeft verzoek gedaan",
        "Kamerstukken II 2021,",
        "*Chat met Fier*",
        "op CKM rapport",
    ],
)
def test_what_the_authors_wrote_stays_as_they_wrote_it(nota: Document, words: str) -> None:
    assert words in nota.body or words in nota.record.title


def test_what_the_conversion_broke_is_whole_again(nota: Document) -> None:
    assert "de AVIM-eenheid in de regio" in nota.body
    assert "bewust zijn van hun rol en verantwoordelijkheid.[^1] Dit pakket" in nota.body


@pytest.mark.parametrize("words", ["Turfmarkt", "Postbus", "rijksoverheid", "Ons kenmerk", "4954620", "6 oktober 2023"])
def test_the_letterhead_and_the_fields_are_not_in_the_text(nota: Document, words: str) -> None:
    assert words not in nota.body


def test_not_applicable_is_content_six_times_without_a_full_stop_and_once_with_one(nota: Document) -> None:
    lines = nota.body.splitlines()
    assert (lines.count("N.v.t"), lines.count("N.v.t.")) == (6, 1)


def test_the_headings_keep_their_own_numbers(nota: Document) -> None:
    headings = [line for line in nota.body.splitlines() if line.startswith("#")]
    assert headings == [
        "## 1. Aanleiding",
        "## 2. Geadviseerd besluit",
        "## 3. Kernpunten",
        "## 4. Toelichting reactie",
        "### 4.1 Politieke context",
        "### 4.2 Financiële overwegingen",
        "### 4.3 Juridische overwegingen",
        "### 4.4 Krachtenveld",
        "### 4.5 Strategie",
        "### 4.6 Uitvoering",
        "### 4.7 Implementatie",
        "### 4.8 Communicatie",
        "### 4.9 Ontwikkelingen hiervoor",
        "## 5. Informatie die niet openbaar gemaakt kan worden",
        "### 5.1 Toelichting",
    ]


def test_the_fields_of_the_memo_are_in_the_front_matter(nota: Document) -> None:
    record = nota.record
    assert isinstance(record, Beslisnota)
    assert record.title == (
        "Beslisnota bij beleidsreactie op CKM rapport 'Onzichtbare slachtoffers van mensenhandel in 2022'"
    )
    assert (record.datum, record.kenmerk) == (date(2023, 10, 6), "4954620")
    assert record.aan == ("staatssecretaris van justitie en veiligheid",)
    assert record.openbaar_op is ONBEKEND
    assert record.niet_openbaar == ()


# ---- The case around it ----


def test_what_nobody_could_verify_of_the_letter_is_unknown(collection: Collection) -> None:
    record = letter(collection)
    assert (record.datum, record.openbaar_op, record.kamerstuk) == (ONBEKEND, ONBEKEND, ONBEKEND)
    assert (record.kenmerk, record.link) == (None, None)


def test_each_recommendation_has_one_reaction_and_none_claims_a_stance(collection: Collection) -> None:
    reactions = letter(collection).reacties
    assert [each.aanbeveling for each in reactions] == [f"{RAPPORT.id}/{number}" for number in (1, 2, 3)]
    everywhere = [
        each
        for document in collection.documents.values()
        if isinstance(document.record, Kamerbrief)
        for each in document.record.reacties
        if each.rapport == RAPPORT.id
    ]
    assert [each.standpunt for each in everywhere] == [None] * len(everywhere)


def test_recommendations_and_reactions_are_in_the_words_of_the_memo(collection: Collection, nota: Document) -> None:
    report = collection.documents[RAPPORT].record
    assert isinstance(report, Rapport)
    texts = [each.tekst for each in report.aanbevelingen]
    texts += [each.reactie for each in letter(collection).reacties]
    memo = " ".join(paragraphs_of_page(nota.body)).casefold()
    assert [text for text in texts if text.rstrip(".").casefold() not in memo] == []


def test_what_stands_between_quotation_marks_on_the_letters_page_is_in_the_memo(
    collection: Collection, nota: Document
) -> None:
    quotes = re.findall(r'"([^"\n]+)"', collection.documents[BRIEF].body)
    memo = " ".join(paragraphs_of_page(nota.body))
    assert quotes
    assert [words for words in quotes if words not in memo] == []


def letter(collection: Collection) -> Kamerbrief:
    record = collection.documents[BRIEF].record
    assert isinstance(record, Kamerbrief)
    return record


@pytest.mark.parametrize(("number", "day"), CONFIRMED.items())
def test_a_letter_of_the_dossier_has_its_confirmed_number_and_date(
    collection: Collection, number: str, day: date
) -> None:
    record = collection.documents[Ref("kamerbrief", number)].record
    assert isinstance(record, Kamerbrief)
    assert (str(record.kamerstuk), record.datum) == (number, day)
    assert record.link == f"https://zoek.officielebekendmakingen.nl/kst-{number}.html"
    assert record.title.endswith(f"(28638, nr. {number.removeprefix('28638-')})")
    assert "samen-tegen-mensenhandel" in record.programmas


# ---- All sources ----


def test_the_sources_have_no_problems(collection: Collection) -> None:
    now = datetime(2026, 1, 1, tzinfo=AMSTERDAM)
    assert collection.problems == ()
    assert publication_problems(collection, now) == ()


def test_a_link_to_a_place_on_another_page_leads_to_a_heading_of_that_page(collection: Collection) -> None:
    by_path = {Path(document.path): document for document in collection.documents.values()}
    for path, document in by_path.items():
        for target, anchor in re.findall(r"\]\(([^):#]+\.md)#([^)]+)\)", document.body):
            place = (ROOT / path.parent / target).resolve().relative_to(ROOT)
            assert anchor in read_text(by_path[place].body).anchors, f"{path}: {target}#{anchor}"
