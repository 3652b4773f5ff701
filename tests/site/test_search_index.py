"""The index of a whole site: what is in it, what is never in it, and what is written again when something changes."""

from __future__ import annotations

import gzip
import json
import shutil
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from openbaar.index import contribution, records, update
from openbaar.search import parts_of
from openbaar.search.rendering import ANYTHING
from support.project import Project, every_byte
from support.rebuilding import built
from support.sources import stuk

CANARY = "kanariegeheim"


@pytest.fixture
def small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    """A shard has one document."""
    monkeypatch.setattr(update, "parts_of", partial(parts_of, largest=1))


@pytest.fixture
def project(project: Project) -> Project:
    for year in (2021, 2022, 2023):
        project.write(f"kamerbrieven/{year}/brief-{year}", stuk(f"## Kop\n\nTekst {year}.", datum=f"{year}-05-01"))
    return project


def unpacked(site: Path) -> dict[str, bytes]:
    """Each file of the index by its path within pagefind/, without Pagefind's compression."""
    files = {name.removeprefix("pagefind/"): data for name, data in every_byte(site).items() if name[:9] == "pagefind/"}
    return {name: gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data for name, data in files.items()}


def fragments(site: Path) -> dict[str, Any]:
    """What each result shows, by its address."""
    found = (data.removeprefix(b"pagefind_dcd") for name, data in unpacked(site).items() if "/fragment/" in name)
    return {fragment["url"]: fragment for fragment in map(json.loads, found)}


def written(site: Path) -> dict[str, int]:
    return {path.relative_to(site).as_posix(): path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}


def shards(site: Path) -> list[tuple[str, str, int]]:
    """The name, the years and the number of records of each shard."""
    manifest = json.loads((site / "pagefind/zoeken.json").read_text())
    return [(each["naam"], each["jaar"], each["aantal"]) for each in manifest["delen"]]


def test_every_public_page_is_in_one_shard_while_they_are_few(project: Project) -> None:
    site = built(project)
    assert shards(site) == [("1984-2047", "2021 2022 2023", 3), ("algemeen", "", 4)]
    assert {f"/kamerbrieven/{year}/brief-{year}/" for year in (2021, 2022, 2023)} < set(fragments(site))


@pytest.mark.usefixtures("small_shards")
def test_with_more_pages_each_is_in_the_shard_of_its_years(project: Project) -> None:
    site = built(project)
    assert shards(site) == [("2023", "2023", 1), ("2022", "2022", 1), ("2020-2021", "2021", 1), ("algemeen", "", 4)]
    assert {f"/kamerbrieven/{year}/brief-{year}/" for year in (2021, 2022, 2023)} < set(fragments(site))


def test_everything_has_the_word_that_is_looked_for_where_only_facets_are_chosen(project: Project) -> None:
    assert {each["meta"]["zoek"].split()[0] for each in fragments(built(project)).values()} == {ANYTHING}


def test_a_document_of_an_unknown_date_stands_in_the_year_of_its_folder(project: Project) -> None:
    project.write("beslisnotas/2022/nota", stuk("Tekst.", datum="onbekend"))
    assert "datum" not in fragments(built(project))["/beslisnotas/2022/nota/"]["meta"]


def test_a_result_leads_to_the_sections_of_its_text(project: Project) -> None:
    fragment = fragments(built(project))["/kamerbrieven/2023/brief-2023/"]
    assert [anchor["id"] for anchor in fragment["anchors"]] == ["kop"]
    assert fragment["content"] == "Kop. Tekst 2023."


def test_a_recommendation_with_its_reaction_is_a_result_of_its_own(project: Project) -> None:
    project.write(
        "rapporten/2023/r", stuk("x", title="Rapport", aanbevelingen=[{"nummer": 1, "tekst": "Doe wat."}, {"nummer": 2, "tekst": "Doe meer."}])
    )  # fmt: skip
    reactie = {"aanbeveling": "r/1", "standpunt": "overgenomen", "reactie": "Dat doen wij."}
    project.write("kamerbrieven/2023/b", stuk("x", reactie_op=["r"], reacties=[reactie]))
    found = {each["meta"]["adres"]: each for each in fragments(built(project)).values() if "adres" in each["meta"]}
    assert set(found) == {"rapporten/2023/r/#deel-aanbeveling-1", "rapporten/2023/r/#deel-aanbeveling-2"}
    reaction = found["rapporten/2023/r/#deel-aanbeveling-1"]
    assert reaction["content"] == "Doe wat. Dat doen wij. Overgenomen."
    assert reaction["filters"] == {
        "soort": ["reactie"],
        "standpunt": ["overgenomen"],
        "datum": ["2023-10"],
        "openbaar": ["2023-10"],
    }
    for address in found:
        where, _, anchor = address.partition("#")
        assert f'id="{anchor}"' in project.text(where)


@pytest.mark.parametrize(
    "keys",
    [
        {"status": "concept"},
        {"openbaar_op": "2027-01-01"},
        {"status": "ingetrokken", "ingetrokken": {"op": "2026-01-01", "reden": "procedurefout"}},
    ],
    ids=["draft", "embargo", "withdrawn"],
)
def test_what_is_not_public_is_nowhere_in_the_index(project: Project, keys: dict[str, Any]) -> None:
    project.write("beslisnotas/2023/weg", stuk(f"{CANARY} 7654321", **{"kenmerk": "7654321", "title": CANARY} | keys))
    index = unpacked(built(project))
    assert [name for name, data in index.items() if CANARY.encode() in data or b"7654321" in data] == []
    assert "/beslisnotas/2023/weg/" not in fragments(project.site)


def test_a_comment_and_a_moved_address_are_nowhere_in_the_index(project: Project) -> None:
    project.write("kamerbrieven/2023/b", stuk(f"Tekst <!-- {CANARY} -->.", oude_adressen=["/oud/adres/"]))
    index = unpacked(built(project))
    assert [name for name, data in index.items() if CANARY.encode() in data] == []
    assert "/oud/adres/" not in fragments(project.site)
    assert "/404.html" not in fragments(project.site)


@pytest.mark.usefixtures("small_shards")
def test_only_the_shard_of_the_changed_year_is_written_again(project: Project) -> None:
    before = written(built(project))
    project.write("kamerbrieven/2022/brief-2022", stuk("## Kop\n\nAndere woorden 2022.", datum="2022-05-01"))
    after = written(built(project))
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    index = {name for name in changed if name.startswith("pagefind/")}
    assert {name.split("/")[1] for name in index} == {"2022", "woordenlijst", "zoeken.json"}


def test_a_record_that_did_not_change_is_not_indexed_again(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    indexed: list[str] = []

    def watched(those: Any) -> Any:
        indexed.extend(each.name for each in those)
        return contribution.contributions(those)

    monkeypatch.setattr(records, "contributions", watched)
    built(project)
    assert len(indexed) == 7
    indexed.clear()
    project.write("kamerbrieven/2022/brief-2022", stuk("Andere woorden.", datum="2022-05-01"))
    built(project)
    assert indexed == ["kamerbrieven/2022/brief-2022/"]


def test_a_program_that_somebody_removed_comes_back_also_without_the_cache(project: Project) -> None:
    whole = every_byte(built(project))
    (project.site / "pagefind/pagefind.js").unlink()
    shutil.rmtree(project.root / ".cache")
    assert every_byte(built(project)) == whole


def test_what_was_removed_is_no_longer_in_the_index(project: Project) -> None:
    project.write("kamerbrieven/1970/brief", stuk(f"{CANARY}", datum="1970-05-01"))
    assert "/kamerbrieven/1970/brief/" in fragments(built(project))
    (project.root / "docs/kamerbrieven/1970/brief.md").unlink()
    assert (project.site / "pagefind/1920-1983").exists()
    site = built(project)
    assert not (site / "pagefind/1920-1983").exists()
    assert [name for name, data in unpacked(site).items() if CANARY.encode() in data] == []


def test_an_index_from_nothing_has_the_same_bytes_as_one_from_the_cache(project: Project) -> None:
    built(project)
    project.write("kamerbrieven/2022/brief-2022", stuk("Andere woorden.", datum="2022-05-01"))
    cached = unpacked(built(project))
    done = project.run("build", "--strict", "--site-dir", "plain", module="mkdocs")
    assert done.returncode == 0, done.stderr
    assert unpacked(project.root / "plain") == cached


def test_the_parts_of_a_compound_come_from_the_whole_collection(project: Project) -> None:
    project.write("kamerbrieven/2021/b", stuk("Over de kwantumzwaartekracht.", datum="2021-01-01"))
    project.write("kamerbrieven/2023/c", stuk("De kwantum. De zwaartekracht.", datum="2023-01-01"))
    zoek = fragments(built(project))["/kamerbrieven/2021/b/"]["meta"]["zoek"]
    assert {"kwantum", "zwaartekracht"} <= set(zoek.split())
