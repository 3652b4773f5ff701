"""The bench measures what it says: edits that editors could make, and stages that exist."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bench.changed import by_kind
from bench.edits import EDITS, cited_most, nothing
from bench.importing import AROUND, PROGRAMS, table
from bench.invented import sources, write
from bench.stages import IMPORTING, OTHER, STAGES, looked_at, stage_of
from openbaar.catalogue import Sources, collect
from openbaar.citations import cite
from support.project import REPOSITORY


@pytest.fixture(scope="module")
def docs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(sources(120), tmp_path_factory.mktemp("docs"))


@pytest.mark.parametrize("what", [what for what, edit in EDITS.items() if edit is not nothing])
def test_an_edit_changes_one_source_and_makes_no_mistake(docs: Path, what: str) -> None:
    pages = {f"docs/{path.relative_to(docs)}": path.read_bytes() for path in docs.rglob("*.md")}
    edited = {f"docs/{path}": data for path, data in EDITS[what](docs).items()}
    assert len(edited) == 1
    assert edited.items() - pages.items()
    assert collect(Sources(pages | edited, {})).problems == ()


def test_the_memo_that_is_added_cites_laws_and_kamerstukken_of_the_collection(docs: Path) -> None:
    (data,) = EDITS["a memo added"](docs).values()
    words = cited_most(docs)
    ids = [id for each in words for one in cite(each) for id in one.ids]
    assert [id[:3].lower() for id in ids] == ["bwb"] * 3 + ["kst"] * 3
    assert [each for each in words if each not in data.decode()] == []


def test_every_stage_is_a_part_of_the_package() -> None:
    parts = [part for stage in STAGES.values() for part in stage]
    assert [part for part in parts if not (REPOSITORY / "hooks/openbaar" / part).exists()] == []


def test_the_outermost_call_of_a_stage_decides() -> None:
    calls = [f"/x/hooks/openbaar/{name}" for name in ("cli/build.py", "publish/refreshing.py", "processes.py")]
    assert stage_of(iter(calls)) == "sources and catalogue"
    assert stage_of(iter(["<frozen importlib._bootstrap>", *calls])) == IMPORTING
    assert stage_of(iter(["/x/other/recall.py"])) == OTHER


def test_what_a_thread_does_is_counted_while_it_does_it() -> None:
    with looked_at() as found:
        while not found:
            pass
    assert set(found) == {OTHER}


def test_a_file_of_the_site_is_of_one_kind() -> None:
    assert by_kind(
        [
            "beslisnotas/2023/x/index.html",
            "beslisnotas/2023/index.html",
            "beslisnotas/2023/pagina/2/index.html",
            "feeds/nieuw.atom",
            "pagefind/zoeken.json",
            "sitemap.xml",
            "beslisnotas/2023/x.pdf",
        ]
    ) == {"documents": 1, "lists": 2, "feeds": 1, "index": 1, "other": 2}


def test_the_score_of_a_tool_is_told_in_shares_and_a_peer_gets_a_program_that_is_one() -> None:
    score = {"probes": 3, "probes_of": 4, "head_ok": 1, "head_want": 1, "head_got": 3, "right": 1, "missing": 1}
    counts = Counter(score)
    head, row = table([("Openbaar", 1.25, counts)])
    told = dict(zip(head, row, strict=True))
    assert (told["sentences"], told["headings F1"], told["fields"]) == ("75 %", "0.50", "50 %")
    for program in PROGRAMS.values():
        compile(AROUND.format(program), "peer", "exec")
