"""A ministry keeps its code when it gets another name; an abbreviation stands for the ministry that had it then."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from openbaar.documents.dates import ONBEKEND
from openbaar.documents.ministeries import MINISTERIES, ministry_of
from openbaar.frontmatter import read

DAYS = {"2009": date(2009, 5, 1), "2011": date(2011, 5, 1), "2014": date(2014, 5, 1), "2023": date(2023, 5, 1)}


def test_every_ministry_has_a_code_of_the_right_form_and_a_place_of_its_own() -> None:
    assert len(MINISTERIES) == 19
    assert all(code.startswith("mnre") and len(code) == 8 for code in MINISTERIES)
    assert (
        len({each.adres for each in MINISTERIES.values()}) == len({each.label for each in MINISTERIES.values()}) == 19
    )


def test_the_names_of_a_ministry_follow_each_other_from_day_to_day() -> None:
    for ministry in MINISTERIES.values():
        for before, after in pairwise(ministry.namen):
            assert before.tot
            assert after.vanaf == before.tot + timedelta(days=1)


@pytest.mark.parametrize(
    ("text", "day", "code", "name"),
    [
        ("BZK", "2023", "mnre1034", "Binnenlandse Zaken en Koninkrijksrelaties"),
        ("bzk", "2023", "mnre1034", "Binnenlandse Zaken en Koninkrijksrelaties"),
        ("EZK", "2023", "mnre1045", "Economische Zaken en Klimaat"),
        ("EZ", "2023", "mnre1045", "Economische Zaken en Klimaat"),
        ("mnre1045", "2023", "mnre1045", "Economische Zaken en Klimaat"),
        ("EZ", "2014", "mnre1045", "Economische Zaken"),
        ("EZ", "2009", "mnre1040", "Economische Zaken"),
        ("EL&I", "2011", "mnre1045", "Economische Zaken, Landbouw en Innovatie"),
        ("LNV", "2009", "mnre1150", "Landbouw, Natuur en Voedselkwaliteit"),
        ("LNV", "2023", "mnre1153", "Landbouw, Natuur en Voedselkwaliteit"),
        ("LNV", "", "mnre1153", "Landbouw, Visserij, Voedselzekerheid en Natuur"),
        ("V&J", "2014", "mnre1058", "Veiligheid en Justitie"),
        ("VROM", "2009", "mnre0180", "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer"),
        ("VRO", "", "mnre1171", "Volkshuisvesting en Ruimtelijke Ordening"),
        ("KGG", "", "mnre1182", "Klimaat en Groene Groei"),
        ("KGG", "2023", "mnre1182", "Klimaat en Groene Groei"),
    ],
)
def test_a_code_or_an_abbreviation_stands_for_a_ministry_as_it_was_called_on_the_date(
    text: str, day: str, code: str, name: str
) -> None:
    found = ministry_of(text, DAYS.get(day, ONBEKEND))
    assert found
    assert (found.code, found.op(DAYS.get(day)).naam) == (code, f"Ministerie van {name}")


def test_what_no_ministry_was_ever_called_stands_for_none() -> None:
    assert ministry_of("XYZ", DAYS["2023"]) is None


def test_a_document_may_be_of_more_than_one_ministry_the_leading_one_first() -> None:
    source = "---\ntitle: N\nstatus: concept\ndatum: 2023-05-01\nministerie: {}\n---\n"
    for written, codes in {"LNV": ("mnre1153",), "[EZK, mnre1034]": ("mnre1045", "mnre1034")}.items():
        document, problems = read("docs/beslisnotas/2023/n.md", source.format(written).encode())
        assert problems == ()
        assert document
        assert getattr(document.record, "ministerie") == codes  # noqa: B009 - only documents have the key
