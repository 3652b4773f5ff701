"""The commands as an editor calls them: what they print, and how they end."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from openbaar.cli import main
from openbaar.cli.main import CALLS
from openbaar.documents import KINDS, Status
from openbaar.frontmatter import empty_page, json_schema, read
from support.project import REPOSITORY, Project, new_project
from support.sources import page, stuk

MISTAKE = b"---\ntitle: Nota\nstatus: openbaar\ndatum: 2023-02-30\nkenmrk: x\nopenbaar_op: onbekend\n---\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project that is also the working folder."""
    monkeypatch.chdir(tmp_path)
    made = new_project(tmp_path)
    settings = tmp_path / "mkdocs.yml"
    own = settings.read_text(encoding="utf-8").replace("openbaar.example", "stukken.example")
    own = own.replace("naam: Openbaar", "naam: Ministerie").replace(': ""', ": wij@stukken.example")
    settings.unlink()
    settings.write_text(own, encoding="utf-8")
    return made


def test_check_says_what_it_looked_at_when_all_is_well(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENBAAR_NOW", "2026-01-01T12:00+01:00")
    project.write("beslisnotas/2023/x", stuk("Tekst."))
    project.write("beslisnotas/2023/y", stuk("Tekst.", status="concept"))
    project.write("beslisnotas/2023/z", stuk("Tekst.", openbaar_op="2026-02-01T09:00"))
    done = CliRunner().invoke(main, ["check"])
    assert done.exit_code == 0
    assert done.output.splitlines()[-1].endswith("niet: 1 concept, 1 onder embargo tot 2026-02-01T09:00.")


def test_status_lists_what_is_not_public_with_the_moment_at_which_it_will_be(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENBAAR_NOW", "2026-01-01T12:00+01:00")
    project.write("beslisnotas/2023/x", stuk("Tekst."))
    project.write("beslisnotas/2023/y", stuk("Tekst.", status="concept", title="Een ontwerp"))
    project.write("beslisnotas/2023/z", stuk("Tekst.", openbaar_op="2026-03-01"))
    project.write("beslisnotas/2023/w", stuk("Tekst.", openbaar_op="2026-02-01T09:00"))
    done = CliRunner().invoke(main, ["status"])
    assert done.exit_code == 0
    assert done.output.splitlines()[:-1] == [
        "Concept (1):",
        "  docs/beslisnotas/2023/y.md  Een ontwerp",
        "",
        "Onder embargo (2):",
        "  docs/beslisnotas/2023/w.md  openbaar op 2026-02-01T09:00  Stuk",
        "  docs/beslisnotas/2023/z.md  openbaar op 2026-03-01  Stuk",
        "",
    ]
    assert done.output.splitlines()[-1].endswith(
        "niet: 1 concept, 2 onder embargo tot op zijn vroegst 2026-02-01T09:00."
    )
    told = [json.loads(line) for line in CliRunner().invoke(main, ["status", "--json"]).output.splitlines()]
    assert [(each["status"], each["openbaar_op"]) for each in told] == [
        ("concept", ""),
        ("embargo", "2026-02-01T09:00"),
        ("embargo", "2026-03-01"),
    ]


def test_the_help_of_no_call_has_a_word_of_english() -> None:
    for call in CALLS:
        told = CliRunner().invoke(main, [call, "--help"]).output
        assert not re.search(r"INTEGER|RANGE|TEXT|PATH|FILE|DIRECTORY|BOOLEAN|default|required", told), told


def test_a_new_page_is_named_without_the_extension_that_was_typed(project: Project) -> None:
    CliRunner().invoke(main, ["new", "beslisnota", "Nota-X.md", "--jaar", "2023"])
    assert [each.name for each in project.root.glob("docs/beslisnotas/2023/*")] == ["Nota-X.md"]


def test_check_tells_every_problem_with_path_line_and_remedy(project: Project) -> None:
    project.write("beslisnotas/2023/x", MISTAKE)
    done = CliRunner().invoke(main, ["check"])
    assert done.exit_code == 1
    assert done.output.splitlines()[:-1] == [
        "docs/beslisnotas/2023/x.md:4: FM012 datum bestaat niet: 2023-02-30."
        " Schrijf een bestaande dag, bijvoorbeeld 2023-02-28.",
        "docs/beslisnotas/2023/x.md:5: FM005 sleutel is onbekend: kenmrk. Bedoelde u kenmerk?",
    ]


def test_check_gives_the_same_as_json_lines(project: Project) -> None:
    project.write("beslisnotas/2023/x", MISTAKE)
    done = CliRunner().invoke(main, ["check", "--json"])
    assert done.exit_code == 1
    found = [json.loads(line) for line in done.output.splitlines()]
    assert [(each["path"], each["line"], each["code"]) for each in found] == [
        ("docs/beslisnotas/2023/x.md", 4, "FM012"),
        ("docs/beslisnotas/2023/x.md", 5, "FM005"),
    ]
    assert found[1]["remedy"] == "Bedoelde u kenmerk?"


def test_check_of_a_path_tells_only_what_is_wrong_there(project: Project) -> None:
    project.write("beslisnotas/2023/x", MISTAKE)
    project.write("rapporten/2023/y", page(title="y"))
    done = CliRunner().invoke(main, ["check", "docs/rapporten"])
    assert done.exit_code == 1
    assert {line.split(":")[0] for line in done.output.splitlines()[:-1]} == {"docs/rapporten/2023/y.md"}


def test_check_tells_of_links_to_nothing(project: Project) -> None:
    project.write("over/a", page("[mis](niets.md)", title="A"))
    done = CliRunner().invoke(main, ["check"])
    assert "docs/over/a.md:4: RF007" in done.output


def test_a_wrong_call_ends_with_two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for call in (["check"], ["check", "nergens"], ["build", "--jobs", "nul"], ["new", "memo", "x"], ["onzin"]):
        assert CliRunner().invoke(main, call).exit_code == 2, call


WRONG_CALLS = [
    ["onzin"],
    ["check", "nergens"],
    ["build", "--jobs", "nul"],
    ["new", "memo", "x"],
    ["new"],
    ["new", "pagina", "x", "y"],
    ["check", "--jsn"],
    ["serve", "--port"],
    ["serve", "--port", "99999"],
    ["--help"],
    ["new", "--help"],
]


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("call", WRONG_CALLS, ids=" ".join)
def test_the_command_speaks_dutch_whatever_is_typed(call: list[str]) -> None:
    told = CliRunner().invoke(main, call).output
    assert told
    english = (
        r"\b(?:Usage|Error|Try|No such|Invalid|Missing|Choose|Did you|is not|does not|Got|Show|Options|requires)\b"
    )
    assert re.findall(english, told) == [], told


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_a_new_page_cannot_be_published_by_accident(project: Project, kind: str) -> None:
    id = "36410-VI" if kind == "dossier" else "nieuw"
    done = CliRunner().invoke(main, ["new", kind, id, "--jaar", "2024"])
    assert done.exit_code == 0
    path = done.output.strip()
    document, problems = read(path, (project.root / path).read_bytes())
    if document:
        assert document.status is Status.CONCEPT
        assert not problems
    else:
        assert [problem.message for problem in problems] == ["title is leeg"]
    assert CliRunner().invoke(main, ["new", kind, id, "--jaar", "2024"]).exit_code == 2


def test_new_refuses_an_id_that_leads_out_of_its_folder(project: Project) -> None:
    for id in ("../../x", "a b", ".geheim", "/etc/passwd"):
        assert CliRunner().invoke(main, ["new", "beslisnota", id]).exit_code == 2
    assert not (project.root / "docs/beslisnotas").exists()


def test_an_empty_page_starts_as_a_draft() -> None:
    assert "status: concept" in empty_page("beslisnota")


def test_schema_is_a_json_schema_that_the_case_of_this_site_satisfies() -> None:
    done = CliRunner().invoke(main, ["schema"])
    schema = json.loads(done.output)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema == json.loads(json.dumps(json_schema()))
    validator = jsonschema.Draft202012Validator(schema["$defs"]["Beslisnota"] | {"$defs": schema["$defs"]})
    right = {
        "title": "x",
        "status": "openbaar",
        "datum": "onbekend",
        "openbaar_op": "2026-11-24T12:00",
        "kenmerk": "0123",
    }
    assert validator.is_valid(right)
    for wrong in (
        {"status": "openbar"},
        {"kenmrk": "x"},
        {"openbaar_op": "gisteren"},
        {"programmas": "p"},
        {"kenmerk": None},
    ):
        assert not validator.is_valid(right | wrong), wrong


def test_citations_are_json_lines_with_offsets_in_the_text() -> None:
    text = "Zie Kamerstukken II 2021, 28638, nr. 205 en verder."
    done = CliRunner().invoke(main, ["citations", "-"], input=text)
    (found,) = [json.loads(line) for line in done.output.splitlines()]
    assert text[found["start"] : found["end"]] == found["text"] == "Kamerstukken II 2021, 28638, nr. 205"
    assert found["ids"] == ["kst-28638-205"]
    assert found["urls"] == ["https://zoek.officielebekendmakingen.nl/kst-28638-205.html"]


def test_citations_of_a_page_are_those_of_its_text_with_offsets_in_the_file(project: Project) -> None:
    path = project.write("beslisnotas/2023/x", stuk("Zie Stb. 2021, 305.", title="Bij Kamerstuk 28638, nr. 205"))
    done = CliRunner().invoke(main, ["citations", str(path)])
    (found,) = [json.loads(line) for line in done.output.splitlines()]
    assert path.read_text(encoding="utf-8")[found["start"] : found["end"]] == "Stb. 2021, 305"


def test_a_line_above_a_text_is_no_front_matter() -> None:
    done = CliRunner().invoke(main, ["citations", "-"], input="---\nStb. 2021, 305\n---\n")
    assert '"stb-2021-305"' in done.output


def test_advice_is_told_and_stops_nothing(project: Project) -> None:
    project.write("beslisnotas/2023/x", stuk("Zie Kamerstukken I 2005, 28221, E.", ministerie="JenV"))
    done = CliRunner().invoke(main, ["check"])
    assert done.exit_code == 0
    assert done.output.startswith("docs/beslisnotas/2023/x.md:8: CT002 ")
    done = CliRunner().invoke(main, ["check", "--json"])
    assert json.loads(done.output)["advies"] is True


def test_python_m_openbaar_is_the_same_command() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "openbaar", "--help"],
        cwd=REPOSITORY / "hooks",
        capture_output=True,
        text=True,
        check=True,
    )
    assert "Beslisnota's publiceren" in done.stdout
