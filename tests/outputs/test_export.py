"""``openbaar export``: all that is published in one go, and a database in which one can search."""

from __future__ import annotations

import csv
import json
import sqlite3
from pathlib import Path

import pytest

from support.project import NOW, Project
from support.rebuilding import content, project_of_many, rebuild

OWNER = """extra:
  uitgever:
    naam: Ministerie van X
    licentie: https://creativecommons.org/publicdomain/zero/1.0/
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return project_of_many(tmp_path_factory.mktemp("export"))


@pytest.fixture(scope="module")
def database(project: Project) -> sqlite3.Connection:
    exported(project, "sqlite")
    return sqlite3.connect(f"{(project.root / 'uit/openbaar.sqlite').as_uri()}?mode=ro", uri=True)


def exported(project: Project, form: str) -> list[str]:
    done = project.run("export", form, "--into", "uit", now=NOW)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


def lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def test_json_lines_have_every_document_of_the_site_and_no_other(project: Project) -> None:
    assert exported(project, "jsonl") == ["uit/documenten.jsonl"]
    rebuild(project)
    of_years = sorted(project.site.glob("data/documenten-*.jsonl"))
    assert lines(project.root / "uit/documenten.jsonl") == [line for path in of_years for line in lines(path)]


def test_csv_has_the_same_tables_as_the_site_in_one_file_each(project: Project) -> None:
    assert exported(project, "csv") == ["uit/documenten.csv", "uit/citaten.csv", "uit/reacties.csv"]
    rebuild(project)
    assert (project.root / "uit/reacties.csv").read_bytes() == (project.site / "data/reacties.csv").read_bytes()
    text = (project.root / "uit/documenten.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines(), delimiter=";"))
    assert len(rows) == sum(len(lines(path)) for path in project.site.glob("data/documenten-*.jsonl"))


def test_full_text_search_answers_without_capitals_and_accents(database: sqlite3.Connection) -> None:
    query = (
        "SELECT d.id FROM documenten_fts JOIN documenten d ON d.rowid = documenten_fts.rowid"
        " WHERE documenten_fts MATCH ? ORDER BY d.id"
    )
    for word in ("BRIEF", "bríef"):
        assert "n" in [id for (id,) in database.execute(query, (word,))]
    assert database.execute(query, ("embargogeheim",)).fetchall() == []


def test_the_questions_of_the_metadata_file_have_an_answer_and_its_columns_are_those_of_the_tables(
    project: Project, database: sqlite3.Connection
) -> None:
    found = json.loads((project.root / "uit/metadata.json").read_text(encoding="utf-8"))["databases"]["openbaar"]
    for query in found["queries"].values():
        assert database.execute(query["sql"], {"woorden": "brief"} if ":woorden" in query["sql"] else {}).fetchall()
    for name, table in found["tables"].items():
        assert [row[1] for row in database.execute(f"PRAGMA table_info({name})")] == list(table["columns"])


def test_the_database_has_one_row_a_document_with_lists_as_json_and_unknown_dates_as_null(
    project: Project, database: sqlite3.Connection
) -> None:
    found = {id: row for id, *row in database.execute("SELECT id, datum, relaties FROM documenten")}
    known = {each["id"]: each for path in (project.site).glob("data/documenten-*.jsonl") for each in lines(path)}
    assert found.keys() == known.keys()
    for id, (datum, relations) in found.items():
        assert (datum or "onbekend") == known[id]["datum"]
        assert json.loads(relations) == known[id]["relaties"]
    assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_mistake_of_an_author_stops_an_export_and_leaves_the_folder_as_it_was(project: Project) -> None:
    before = content(project.root / "uit")
    page = project.root / "docs/beslisnotas/2022/n.md"
    text = page.read_bytes()
    page.write_bytes(text.replace(b'kamerbrief: "b"', b'kamerbrief: "bb"'))
    try:
        done = project.run("export", "jsonl", "--into", "uit", now=NOW)
    finally:
        page.write_bytes(text)
    assert done.returncode == 1
    assert "RF" in done.stdout
    assert content(project.root / "uit") == before


def test_another_form_is_a_wrong_call(project: Project) -> None:
    assert project.run("export", "xml", "--into", "uit", now=NOW).returncode == 2
