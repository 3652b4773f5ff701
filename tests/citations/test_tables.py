"""The form of the data tables: every row complete, with a source, and nothing twice."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

import openbaar.citations
from openbaar.citations import cite, describe, wet

TABLES = Path(openbaar.citations.__file__).parent / "tables"


def rows(name: str, key: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads((TABLES / f"{name}.toml").read_text(encoding="utf-8"))[key]
    return found


LAWS = rows("wetten", "wet")
TITLES = rows("titels", "wet")
COURTS = rows("gerechten", "gerecht")
DOSSIERS = rows("dossiers", "dossier")


@pytest.mark.parametrize("row", [*LAWS, *COURTS, *DOSSIERS], ids=str)
def test_every_row_has_a_source(row: dict[str, Any]) -> None:
    assert row["bron"].startswith("https://")


@pytest.mark.parametrize("row", LAWS, ids=lambda row: str(row["afkorting"]))
def test_a_law_has_an_id_and_an_address_of_the_right_form(row: dict[str, Any]) -> None:
    assert re.fullmatch(r"BWB[RV]\d{7}|3\d{4}[RLD]\d{4}", row["id"])
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["slug"])
    assert row["id"] in row["bron"]
    law = wet(row["afkorting"])
    assert law is not None
    assert law.bwb == row["id"]
    assert describe(f"{row['id']}#1").url if row["id"].startswith("BWB") else describe(row["id"]).url


def test_no_law_and_no_abbreviation_stands_twice() -> None:
    both = [*LAWS, *TITLES]
    for values in (
        [row["id"] for row in both],
        [row["slug"] for row in both],
        [
            form
            for row in both
            for form in {
                row.get("afkorting", row["naam"]),
                row["naam"],
                *row.get("ook", ()),
                *row.get("meerduidig", ()),
            }
        ],
    ):
        assert sorted(values) == sorted(set(values))


def test_the_titles_have_a_source_and_a_day() -> None:
    table = tomllib.loads((TABLES / "titels.toml").read_text(encoding="utf-8"))
    assert table["bron"].startswith("https://")
    assert table["datum"].year >= 2026
    assert len(TITLES) > 400


def test_an_article_of_each_title_is_found_by_every_form_and_an_ambiguous_one_is_not_sure() -> None:
    for row in TITLES:
        assert re.fullmatch(r"BWB[RV]\d{7}", row["id"])
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["slug"])
        for form in (row["naam"], row.get("afkorting", row["naam"]), *row.get("ook", ())):
            found = [(one.state, one.ids) for one in cite(f"Zie artikel 3 van de {form}, zoals het luidt.")]
            assert found == [("zeker", (f"{row['id']}#3",))], form
        for form in row.get("meerduidig", ()):
            assert [(one.state, one.ids) for one in cite(f"Zie artikel 3 {form}.")] == [("onzeker", ())], form


def test_courts_have_codes_of_the_right_form_and_names_of_one_court_only() -> None:
    assert all(re.fullmatch(r"[A-Z]{2,8}", row["code"]) for row in COURTS)
    names = [name for row in COURTS for name in (row["naam"], *row.get("ook", ()))]
    assert len(names) == len(set(names))


def test_running_dossiers_are_older_than_the_first_that_is_surely_online() -> None:
    assert all(10000 < row["nummer"] < 24000 for row in DOSSIERS)
