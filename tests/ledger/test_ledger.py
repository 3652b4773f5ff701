"""What was ever public keeps its address, or the build says what would be lost and how to mend it."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from openbaar.bridge.renderer import mkdocs_renderer
from openbaar.catalogue.ledger import read_ledger
from openbaar.problems import Problem
from openbaar.publish.ledger_file import LEDGER
from openbaar.publish.project import Project as Published
from openbaar.publish.publish import publish
from openbaar.publish.refreshing import ProblemsFound
from support.files import pdf
from support.project import Project, new_project
from support.rebuilding import rebuild
from support.sources import NOW, page, stuk

NOTA, FILE = "beslisnotas/2023/nota", "beslisnotas/2023/nota.pdf"
WITH_FILE = {"bestanden": [{"bestand": "nota.pdf", "titel": "De nota", "soort": "origineel"}]}


def release(project: Project, days: int = 0) -> None:
    """What ``openbaar build --publiceer`` does, so many days later."""
    own = Published(project.root, project.site)
    publish(own, NOW + timedelta(days=days), lambda: mkdocs_renderer, release=True)


def write(project: Project, text: str = "De tekst van de nota.", **keys: Any) -> None:
    project.write(NOTA, stuk(text, **WITH_FILE | keys))


def lines(project: Project) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (project.root / LEDGER).read_text(encoding="utf-8").splitlines()]


def told(project: Project) -> list[Problem]:
    """What a build says."""
    with pytest.raises(ProblemsFound) as found:
        rebuild(project)
    return list(found.value.problems)


def checked(project: Project, *codes: str) -> list[str]:
    """The lines of ``openbaar check`` with one of these codes."""
    output = project.run("check").stdout.splitlines()
    return [line for line in output if re.search(rf": (?:{'|'.join(codes)}) ", line)]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of which a memo with a file was released."""
    made = new_project(tmp_path)
    write(made)
    made.write(FILE, pdf("een"))
    release(made)
    return made


def test_a_plain_build_adds_no_address(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    rebuild(project)
    assert not (project.root / LEDGER).exists()


def test_a_release_adds_each_address_once_with_its_day_and_what_stands_there(project: Project) -> None:
    found = {line["adres"]: line for line in lines(project)}
    assert len(found) == len(lines(project))
    assert found[f"/{NOTA}/"]["sinds"] == "2026-11-24"
    assert found[f"/{FILE}"] | {"inhoud": ""} == {
        "adres": f"/{FILE}",
        "sinds": "2026-11-24",
        "wat": "bijlage",
        "inhoud": "",
        "bij": f"/{NOTA}/",
    }
    assert {"/", "/archief/", "/dossiers/28638/", "/programmas/samen-tegen-mensenhandel/"} <= found.keys()
    assert not any("/archief/2" in adres for adres in found)  # a list that comes and goes with documents
    before = (project.root / LEDGER).read_bytes()
    release(project, 3)
    assert (project.root / LEDGER).read_bytes() == before


def test_a_release_after_a_build_in_which_nothing_changed_adds_them_too(tmp_path: Path) -> None:
    project = new_project(tmp_path)
    rebuild(project)
    release(project)
    assert lines(project)


def test_a_release_only_adds_lines(project: Project) -> None:
    before = (project.root / LEDGER).read_bytes()
    project.write("beslisnotas/2023/tweede", stuk("Tekst.", oude_adressen=["/oud/"]))
    release(project, 2)
    data = (project.root / LEDGER).read_bytes()
    assert data.startswith(before)
    new = [json.loads(line) for line in data[len(before) :].splitlines()]
    assert [(each["adres"], each["sinds"], each["wat"]) for each in new] == [
        ("/beslisnotas/2023/tweede/", "2026-11-26", "pagina"),
        ("/oud/", "2026-11-26", "doorverwijzing"),
    ]


def test_the_build_after_a_release_has_nothing_to_do(project: Project) -> None:
    stamp = {path: path.stat().st_mtime_ns for path in project.site.rglob("*")}
    assert rebuild(project).written == 0
    assert {path: path.stat().st_mtime_ns for path in project.site.rglob("*")} == stamp


def test_a_build_that_fails_adds_nothing(project: Project) -> None:
    before = (project.root / LEDGER).read_bytes()
    project.write("beslisnotas/2023/tweede", stuk("Zie [niets](niets.md)."))
    with pytest.raises(ProblemsFound):
        release(project)
    assert (project.root / LEDGER).read_bytes() == before


def test_a_page_that_goes_is_told_with_the_line_of_the_ledger(project: Project) -> None:
    (project.root / f"docs/{NOTA}.md").unlink()
    (project.root / f"docs/{FILE}").unlink()
    found = told(project)
    numbers = {line["adres"]: number for number, line in enumerate(lines(project), 1)}
    assert {(each.path, each.line, each.code) for each in found} == {
        (LEDGER, numbers[f"/{NOTA}/"], "BS013"),
        (LEDGER, numbers[f"/{FILE}"], "BS013"),
    }
    assert all("openbaar withdraw" in each.remedy for each in found)
    assert sorted(checked(project, "BS013")) == sorted(map(str, found))


def test_a_renamed_page_gets_its_line_proposed_and_that_line_mends_it(project: Project) -> None:
    new = project.root / "docs/beslisnotas/2023/heel-anders.md"
    (project.root / f"docs/{NOTA}.md").rename(new)
    (project.root / f"docs/{FILE}").rename(new.with_suffix(".pdf"))
    new.write_text(new.read_text(encoding="utf-8").replace("nota.pdf", "heel-anders.pdf"), encoding="utf-8")
    found = told(project)
    proposed = f"oude_adressen: [/{FILE}, /{NOTA}/]"
    assert {each.path for each in found} == {"docs/beslisnotas/2023/heel-anders.md"}
    assert all(each.remedy.endswith(proposed) for each in found)
    new.write_text(new.read_text(encoding="utf-8").replace("---\n", f"---\n{proposed}\n", 1), encoding="utf-8")
    release(project, 1)
    for former in (f"{NOTA}/index.html", f"{FILE}/index.html"):
        assert "beslisnotas/2023/heel-anders/" in (project.site / former).read_text(encoding="utf-8")


def test_a_page_with_other_words_is_recognised_by_its_name(project: Project) -> None:
    (project.root / f"docs/{NOTA}.md").unlink()
    project.write("beslisnotas/2023/notas", stuk("Heel andere woorden.", **WITH_FILE))
    (found,) = told(project)
    assert (found.path, found.remedy) == (
        "docs/beslisnotas/2023/notas.md",
        f"Schrijf in docs/beslisnotas/2023/notas.md: oude_adressen: [/{NOTA}/]",
    )


@pytest.mark.parametrize(
    ("keys", "key", "remedy"),
    [
        ({"status": "concept"}, "status", "Zet status op openbaar"),
        ({"openbaar_op": "2027-01-01"}, "openbaar_op", "Zet openbaar_op terug"),
        (
            {"status": "ingetrokken", "ingetrokken": {"op": "2023-10-01", "reden": "procedurefout"}},
            "ingetrokken",
            "Het stuk was al openbaar",
        ),
    ],
)
def test_a_page_that_is_hidden_again_is_told_where_it_is_hidden(
    project: Project, keys: dict[str, Any], key: str, remedy: str
) -> None:
    write(project, **keys)
    source = (project.root / f"docs/{NOTA}.md").read_text(encoding="utf-8").splitlines()
    number = next(number for number, line in enumerate(source, 1) if line.startswith(f"{key}:"))
    found = told(project)
    assert {(each.path, each.line, each.code) for each in found} == {(f"docs/{NOTA}.md", number, "BS013")}
    assert all(each.remedy.startswith(remedy) for each in found)


def test_a_withdrawn_page_keeps_its_address_and_its_file_is_advised_on(project: Project) -> None:
    write(project, status="ingetrokken", ingetrokken={"op": "2026-11-24", "reden": "procedurefout"})
    (project.root / f"docs/{FILE}").unlink()
    rebuild(project)
    assert (project.site / NOTA / "index.html").is_file()
    (advice,) = checked(project, "AD015")
    assert advice.endswith(f"bij oude_adressen: /{FILE}")
    write(
        project,
        status="ingetrokken",
        ingetrokken={"op": "2026-11-24", "reden": "procedurefout"},
        oude_adressen=[f"/{FILE}"],
    )
    assert checked(project, "AD015") == []
    rebuild(project)
    assert NOTA in (project.site / FILE / "index.html").read_text(encoding="utf-8")


def test_a_file_that_goes_alone_is_told_at_its_page(project: Project) -> None:
    project.write(NOTA, stuk("De tekst van de nota."))
    (project.root / f"docs/{FILE}").unlink()
    (found,) = told(project)
    assert found.path == f"docs/{NOTA}.md"
    assert found.remedy.endswith(f"oude_adressen: [/{FILE}]")


def test_what_a_former_address_is_may_not_go_either(project: Project) -> None:
    write(project, oude_adressen=["/oud/"])
    release(project, 1)
    write(project)
    (found,) = told(project)
    assert "/oud/" in found.message


def test_an_introduction_may_go_where_the_site_makes_the_page(project: Project) -> None:
    project.write("dossiers/36410", page("Inleiding.", title="Begroting"))
    write(project, "Zie Kamerstuk 36410, nr. 12.")
    release(project, 1)
    (project.root / "docs/dossiers/36410.md").unlink()
    rebuild(project)
    write(project, "Zie niets meer.")
    assert [each.code for each in told(project)] == ["BS013"]


def test_a_page_that_cannot_be_read_has_not_vanished(project: Project) -> None:
    project.write(NOTA, b"---\ntitle: [\n---\n")
    assert {each.code for each in told(project)} == {"FM003"}
    assert checked(project, "BS013") == []


def test_a_renamed_page_is_told_beside_the_links_to_it_that_broke(project: Project) -> None:
    project.write("beslisnotas/2023/tweede", stuk("Zie [de nota](nota.md) en [het bestand](nota.pdf)."))
    release(project, 1)
    new = project.root / "docs/beslisnotas/2023/heel-anders.md"
    (project.root / f"docs/{NOTA}.md").rename(new)
    found = told(project)
    renamed, link = "docs/beslisnotas/2023/heel-anders.md", "docs/beslisnotas/2023/tweede.md"
    assert [(each.path, each.code) for each in found] == [(renamed, "BS013"), (link, "RF007")]
    assert found[0].remedy == f"Schrijf in {renamed}: oude_adressen: [/{NOTA}/]"
    assert checked(project, "BS013", "RF007") == [*map(str, found)]


def test_while_something_else_is_wrong_only_what_is_certain_is_told(project: Project) -> None:
    """Whether the site makes the page of a dossier cannot be asked then, nor where a source leads on from that cannot
    be read, or that has the id of another."""
    project.write("dossiers/36410", page("Inleiding.", title="Begroting"))
    write(project, "Zie Kamerstuk 36410, nr. 12.")
    release(project, 1)
    (project.root / "docs/dossiers/36410.md").unlink()
    write(project, "Zie [niets](niets.md).")
    assert [each.code for each in told(project)] == ["RF007"]
    (project.root / f"docs/{NOTA}.md").rename(project.root / "docs/beslisnotas/2023/anders.md")
    assert {each.code for each in told(project)} == {"RF007", "BS013"}
    project.write("beslisnotas/2023/kapot", b"---\ntitle: [\n---\n")
    assert {each.code for each in told(project)} == {"RF007", "FM003"}
    assert checked(project, "BS013") == []


def test_an_id_that_is_used_twice_lets_no_address_vanish(project: Project) -> None:
    for year in ("2022", "2024"):
        project.write(f"beslisnotas/{year}/nota", stuk("Tekst.", datum=f"{year}-01-05"))
        assert {"BS007"} <= {each.code for each in told(project)} <= {"BS007", "BS002"}
        assert checked(project, "BS013") == []
        (project.root / f"docs/beslisnotas/{year}/nota.md").unlink()


def test_a_broken_line_is_told_with_its_number_and_stops_every_build(project: Project) -> None:
    path = project.root / LEDGER
    whole = path.read_bytes()
    path.write_bytes(whole + b'{"adres": "niets"}\nonzin\n')
    number = whole.count(b"\n")
    found = told(project)
    assert [(each.path, each.line, each.code) for each in found] == [
        (LEDGER, number + 1, "BS014"),
        (LEDGER, number + 2, "BS014"),
    ]
    assert checked(project, "BS014") == [*map(str, found)]
    with pytest.raises(ProblemsFound):
        release(project)
    assert path.read_bytes().startswith(whole)


def test_a_file_that_changed_under_its_name_is_told_until_the_page_says_so(project: Project) -> None:
    project.write(FILE, pdf("twee"))
    release(project, 1)
    (advice,) = checked(project, "AD013")
    assert f"/{FILE}" in advice
    write(project, wijzigingen=[{"op": "2026-11-24", "wat": "Bladzijde 2 is leesbaar gemaakt."}])
    assert checked(project, "AD013", "AD014") == []
    release(project, 2)
    assert [line["inhoud"] for line in lines(project) if line["adres"] == f"/{FILE}"][1:]
    assert checked(project, "AD013", "AD014") == []


def test_a_text_that_changed_is_told_until_the_page_says_so(project: Project) -> None:
    write(project, "De tekst van de nota, met een woord meer.")
    release(project, 1)
    (advice,) = checked(project, "AD014")
    assert advice.startswith(f"docs/{NOTA}.md:")
    changes = [{"op": "2026-11-24", "wat": "Een woord meer."}]
    write(project, "De tekst van de nota, met een woord meer.", wijzigingen=changes)
    assert checked(project, "AD014") == []
    release(project, 2)
    write(project, "De tekst van de nota, met twee woorden meer.", wijzigingen=changes)
    assert len(checked(project, "AD014")) == 1
    write(project, "De tekst van de nota, met een woord meer.  \n\n", wijzigingen=changes)
    assert checked(project, "AD014") == []


def test_the_last_line_says_what_stands_there_and_the_first_since_when() -> None:
    data = b'{"adres":"/a","sinds":"2026-01-01","wat":"bijlage"}\n{"adres":"/a","sinds":"2026-02-01","wat":"pagina"}\n'
    ledger, problems = read_ledger(data, LEDGER)
    assert not problems
    assert (ledger.lines["a"].wat, ledger.numbers["a"], ledger.since["a"].month) == ("pagina", 2, 1)
