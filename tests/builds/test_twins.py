"""The twin of a page is made with the page, costs no page more, and goes with it."""

from __future__ import annotations

import json

from support.edits import EDITS, memo, replace
from support.project import Project
from support.rebuilding import content, differs_from_clean, rebuild

PAGE, TWIN = "beslisnotas/2022/n/index.html", "beslisnotas/2022/n/index.json"


def stats(project: Project) -> dict[str, int]:
    return {
        path.relative_to(project.site).as_posix(): path.stat().st_mtime_ns
        for path in project.site.rglob("*")
        if path.is_file()
    }


def test_every_page_of_a_document_has_one_and_names_it(project: Project) -> None:
    found = content(project.site)
    twins = {name for name in found if name.endswith("/index.json")}
    assert TWIN in twins
    assert {name.rpartition("/")[0] for name in twins} == {
        name.rpartition("/")[0]
        for name, data in found.items()
        if name.endswith(".html") and b'href="index.json"' in data
    }
    assert json.loads(found[TWIN])["url"].endswith("/beslisnotas/2022/n/")


def test_one_that_somebody_removed_or_changed_is_made_again_and_its_page_is_not(project: Project) -> None:
    before, times = content(project.site), stats(project)
    (project.site / TWIN).unlink()
    other = project.site / "kamerbrieven/2022/b/index.json"
    other.write_bytes(b"{}")
    assert rebuild(project).written == 0
    assert content(project.site) == before
    after = stats(project)
    assert {name for name in after if after[name] != times[name]} - {".openbaar"} == {
        TWIN, "kamerbrieven/2022/b/index.json"
    }  # fmt: skip


def test_a_page_that_shows_something_new_of_others_leaves_its_twin_as_it_was(project: Project) -> None:
    times = stats(project)
    replace(project, "docs/programmas/veilig.md", '"Veilig"', '"Veiliger"')
    rebuild(project)
    after = stats(project)
    changed = {name for name in after if after[name] != times.get(name)}
    assert any(name.startswith("beslisnotas/") and name.endswith("index.html") for name in changed)
    assert not any(name.endswith(("/index.json", ".jsonl")) for name in changed)
    assert differs_from_clean(project) == []


def test_it_goes_with_a_document_and_its_files_say_nothing_of_it(project: Project) -> None:
    memo(project, '"Nota"', '"Kanarietitel"')
    rebuild(project)
    assert b"Kanarietitel" in (project.site / "data/documenten-2022.jsonl").read_bytes()
    EDITS["a document withdrawn"](project)
    rebuild(project)
    assert not (project.site / TWIN).exists()
    assert (project.site / PAGE).is_file()
    of_data = {name: data for name, data in content(project.site).items() if name.startswith("data/")}
    assert [name for name, data in of_data.items() if b"Kanarietitel" in data] == []
    assert TWIN.encode() not in of_data["data/SHA256SUMS"]
    assert differs_from_clean(project) == []


def test_a_build_of_several_processes_makes_the_same(project: Project) -> None:
    before = content(project.site)
    rebuild(project, jobs=3, clean=True)
    assert content(project.site) == before
