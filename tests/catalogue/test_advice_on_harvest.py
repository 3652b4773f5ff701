"""An editor is told what the national search portal will not be told of, and which titles would say nothing there."""

from __future__ import annotations

from typing import Any

import pytest

from openbaar.catalogue import harvest_advice
from support.sources import collected, page, stuk

FILE = {"bestand": "nota.pdf", "titel": "De nota", "soort": "origineel"}


def advised(soort: str = "beslisnotas", **keys: Any) -> list[str]:
    """The advice on a document that lacks nothing but what the keys take from it."""
    source = stuk("Tekst.", **{"ministerie": "JenV"} | keys)
    (document,) = collected({f"{soort}/2023/x": source}, {f"{soort}/2023/nota.pdf": b"%PDF"}).documents.values()
    return [str(each).removeprefix(f"docs/{soort}/2023/x.md:") for each in harvest_advice(document)]


def test_what_is_harvested_gives_no_advice() -> None:
    assert advised() == []
    assert advised(bestanden=[FILE]) == []


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ({"ministerie": []}, "ministerie ontbreekt"),
        ({"datum": "onbekend"}, "datum is onbekend"),
        ({"informatiecategorie": "c_816e508d"}, "informatiecategorie heeft geen nummer"),
    ],
)
def test_what_is_left_out_is_told_with_what_it_lacks(keys: dict[str, Any], told: str) -> None:
    (line,) = advised(**keys)
    assert f": AD022 stuk gaat niet naar de zoekdienst van de overheid: {told}. " in line


def test_what_is_not_public_or_stands_elsewhere_is_left_out_in_silence() -> None:
    assert advised(ministerie=[], status="concept") == []
    assert advised("kamerbrieven", ministerie=[], link="https://voorbeeld.example/brief") == []
    assert advised("rapporten", ministerie=[]) == []
    about = collected({"over/x": page("Tekst.", title="nota_def")}).documents.values()
    assert [list(harvest_advice(each)) for each in about] == [[]]


@pytest.mark.parametrize("title", ["nota_def", "beslisnota-bij-brief", "20231006 Nota.pdf", "Nota versie 2.DOCX"])
def test_the_name_of_a_file_is_no_title(title: str) -> None:
    (line,) = advised(title=title)
    assert f": AD023 titel lijkt de naam van een bestand: {title}. " in line
    (line,) = advised(bestanden=[FILE | {"titel": title}])
    assert ": AD023 " in line
    assert not line.startswith("1:"), "it has the line of the title of the file"


@pytest.mark.parametrize(
    "title", ["Covid-19", "Nota bij Woo-besluit", "Beslisnota", "Reactie op artikel 5.1 Woo-verzoek"]
)
def test_a_title_in_words_is_one(title: str) -> None:
    assert advised(title=title) == []
