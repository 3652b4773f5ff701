"""The index after any edits is the index made of everything anew, and what did not change costs nothing."""

from __future__ import annotations

import gzip
import hashlib
import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import takewhile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openbaar.index import FinishedPages, IndexingError, Site, contribution, update_index
from openbaar.index import records as records_module
from openbaar.index import update as update_module
from openbaar.search import overviews, parts_of, word_list
from support.sources import catalogued, page, stuk


@dataclass(frozen=True)
class Pages(FinishedPages):
    """Finished pages with nothing but the text of their sources."""

    sources: Mapping[str, bytes] = field(default_factory=dict)
    read: list[str] = field(default_factory=list)

    def sha256(self, address: str) -> str:
        return hashlib.sha256(self.sources[address.rstrip("/")]).hexdigest()

    def text(self, address: str) -> str:
        self.read.append(address)
        return f"<p>{self.sources[address.rstrip('/')].decode().rpartition('---')[2].strip()}</p>"


class Indexed:
    """A site with nothing but an index, and what is stored of it."""

    def __init__(self, sources: dict[str, bytes]) -> None:
        self.sources = sources
        self.database = sqlite3.connect(":memory:")
        self.files: dict[str, bytes] = {}
        self.placed: set[str] = set()
        self.read: list[str] = []

    def update(self, code: str = "code", jobs: int = 1) -> dict[str, bytes]:
        """Bring the index up to date; gives its files."""
        self.placed, self.read = set(), []
        pages = Pages(Path(), sources=self.sources, read=self.read)
        present = {path: hashlib.sha256(data).hexdigest() for path, data in self.files.items()}
        shown = catalogued(self.sources)
        site = Site(self.database, shown, tuple(overviews(shown)), pages, present, jobs)
        with self.database:
            sums = update_index(site, code, self._place)
        self.files = {path: data for path, data in self.files.items() if path in sums}
        assert {path: hashlib.sha256(data).hexdigest() for path, data in self.files.items()} == sums
        return self.files

    def _place(self, path: str, data: bytes) -> None:
        assert path not in self.placed
        assert self.files.get(path) != data
        self.files[path] = data
        self.placed.add(path)


TEXTS = (
    "Een begrotingstekort.",
    "Het tekort groeit.",
    "De begroting.",
    "Over de kwantumzwaartekracht in de kindertehuiszorg.",
    "De kwantum, de zwaartekracht.",
    "De zwaarte en de kracht.",
    "Het Centrum tegen Kinderhandel en Mensenhandel (CKM) schrijft.",
    "Het centrum tegen kinderhandel en mensenhandel klaagt.",
    "Volgens het CKM.",
    "De Club voor Kleine Musea (CKM).",
    "Zie 28 638, nr. 205 en 2023-0000123456.",
    "Coördinatie, coordinatie.",
    "",
)
NAMES = ("beslisnotas/2023/a", "beslisnotas/2023/b", "beslisnotas/2022/c", "kamerbrieven/2023/d", "rapporten/2022/e")
SOURCES = st.dictionaries(
    st.sampled_from(NAMES), st.tuples(st.sampled_from(TEXTS), st.sampled_from(["01", "02", "11"])), max_size=5
)
HOME = {"index": page("Dag.", title="Start"), "programmas/veilig": page("Over.", title="Veilig")}


def sources_of(texts: Mapping[str, tuple[str, str]]) -> dict[str, bytes]:
    years = {name: name.split("/")[1] for name in texts}
    return HOME | {
        name: stuk(text, title=f"Stuk {name[-1]}", datum=f"{years[name]}-{month}-06")
        for name, (text, month) in texts.items()
    }


@settings(max_examples=10)
@given(st.lists(SOURCES, min_size=2, max_size=3))
def test_after_any_edits_it_is_the_index_made_of_everything_anew(steps: list[dict[str, tuple[str, str]]]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(update_module, "parts_of", partial(parts_of, largest=2))  # a year goes into parts and back
        patch.setattr(word_list, "MOST", 2)  # nodes become branches and nodes again
        patch.setattr(word_list, "ENTRIES_A_FILE", 10)  # the number of files goes up and down
        indexed = Indexed({})
        for step in steps:
            indexed.sources = sources_of(step)
            assert indexed.update() == Indexed(indexed.sources).update()


@pytest.fixture
def indexed() -> Indexed:
    site = Indexed(sources_of({name: (text, "01") for name, text in zip(NAMES, TEXTS, strict=False)}))
    site.update()
    return site


def edit(site: Indexed, name: str, text: str) -> None:
    site.sources[name] = stuk(text, title=f"Stuk {name[-1]}", datum=f"{name.split('/')[1]}-01-06")


def zoek(site: Indexed, name: str) -> set[str]:
    """The hidden words of a page, but for its days."""
    fragments = [
        json.loads(gzip.decompress(data).removeprefix(b"pagefind_dcd"))
        for path, data in site.files.items()
        if "/fragment/" in path
    ]
    (found,) = [each["meta"].get("zoek", "") for each in fragments if each["url"] == f"/{name}/"]
    return {word for word in found.split() if not word.endswith("q")}


def test_what_did_not_change_is_not_read_and_nothing_is_written(
    indexed: Indexed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: "/bin/false")
    indexed.update()
    assert (indexed.read, indexed.placed) == ([], set())


def test_only_a_page_that_changed_is_read_and_only_its_shard_is_written(
    indexed: Indexed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(update_module, "parts_of", partial(parts_of, largest=2))
    indexed.update()
    edit(indexed, "beslisnotas/2022/c", "De begroting, opnieuw.")
    indexed.update()
    assert indexed.read == ["beslisnotas/2022/c/"]
    assert {path.split("/")[1] for path in indexed.placed} == {"2022", "woordenlijst", "zoeken.json"}


def test_only_a_record_that_changed_goes_through_pagefind(indexed: Indexed, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []

    def watched(records: Any) -> Any:
        given.extend(each.name for each in records)
        return contribution.contributions(records)

    monkeypatch.setattr(records_module, "contributions", watched)
    edit(indexed, "beslisnotas/2022/c", "De begroting, opnieuw.")
    indexed.sources["beslisnotas/2023/a"] += b"\n"  # another page, with the same text
    indexed.update()
    assert given == ["beslisnotas/2022/c/"]


def test_a_word_that_comes_and_goes_takes_compounds_apart_on_pages_that_did_not_change(indexed: Indexed) -> None:
    assert zoek(indexed, "beslisnotas/2023/a") == {"begroting", "tekort"}
    edit(indexed, "beslisnotas/2023/b", "Niets.")
    indexed.update()
    assert zoek(indexed, "beslisnotas/2023/a") == set()
    edit(indexed, "beslisnotas/2023/b", "Het tekort.")
    indexed.update()
    assert zoek(indexed, "beslisnotas/2023/a") == {"begroting", "tekort"}


def test_an_abbreviation_that_comes_and_goes_is_hidden_on_pages_that_did_not_change(indexed: Indexed) -> None:
    edit(indexed, "beslisnotas/2022/c", "Volgens het CKM.")
    indexed.update()
    assert zoek(indexed, "beslisnotas/2022/c") == set()
    edit(indexed, "beslisnotas/2023/b", TEXTS[6])
    indexed.update()
    assert "Mensenhandel" in zoek(indexed, "beslisnotas/2022/c")
    edit(indexed, "kamerbrieven/2023/d", TEXTS[9])
    indexed.update()
    assert zoek(indexed, "beslisnotas/2022/c") == set()


def test_files_that_a_site_lacks_are_made_again(indexed: Indexed) -> None:
    whole = dict(indexed.files)
    lost = {path for place, path in enumerate(sorted(whole)) if place % 3 == 0}
    indexed.files = {path: data for path, data in whole.items() if path not in lost}
    assert indexed.update() == whole
    assert indexed.placed == lost
    assert indexed.read == []


def test_other_code_makes_everything_anew(indexed: Indexed) -> None:
    whole = dict(indexed.files)
    assert indexed.update("andere code") == whole
    assert len(indexed.read) == len(indexed.sources) - 1


def test_several_processes_make_the_same(indexed: Indexed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("openbaar.index.site.FEW", 0)
    assert Indexed(indexed.sources).update(jobs=2) == indexed.files


def test_what_fails_leaves_the_database_as_it_was(indexed: Indexed, monkeypatch: pytest.MonkeyPatch) -> None:
    before = list(indexed.database.iterdump())
    edit(indexed, "beslisnotas/2022/c", "De begroting, opnieuw.")
    with monkeypatch.context() as patch:
        patch.setattr("pagefind_bin.get_executable", lambda: "/bin/false")
        with pytest.raises(IndexingError, match="Pagefind failed"):
            indexed.update()
    assert list(indexed.database.iterdump()) == before
    assert indexed.update() == Indexed(indexed.sources).update()


def test_nothing_stays_stored_of_a_page_that_went(indexed: Indexed) -> None:
    edit(indexed, "beslisnotas/2022/c", "Een kanariegeheim 2023-0000999999.")
    indexed.update()
    del indexed.sources["beslisnotas/2022/c"]
    indexed.update()
    dump = "\n".join(indexed.database.iterdump())
    assert "kanariegeheim" not in dump
    assert "beslisnotas/2022/c" not in dump
    assert "n20230000999999q" not in dump


def test_a_collection_without_a_page_has_no_shard() -> None:
    files = Indexed({"index": page("Dag.", title="Start")}).update()
    assert json.loads(files["pagefind/zoeken.json"])["delen"] == []
    assert {path.split("/")[1] for path in files} == {"zoeken.json", "nummers", "overzichten", "woordenlijst"}


def test_a_number_is_in_one_file_with_the_shards_that_have_it(indexed: Indexed) -> None:
    edit(indexed, "beslisnotas/2023/a", "Zie 2023-0000123456.")
    edit(indexed, "beslisnotas/2022/c", "Zie 2023-0000123456.")
    files = indexed.update()
    found = [data for path, data in files.items() if "/nummers/" in path and b"n20230000123456q" in data]
    assert len(found) == 1
    assert json.loads(found[0])["n20230000123456q"] == "1984-2047"
    assert sum("/nummers/" in path for path in files) == 128


def listed(site: Indexed, name: str) -> list[str]:
    """The lines of a node of the list of words."""
    files = [data.decode() for path, data in site.files.items() if "/woordenlijst/" in path]
    (found,) = [text for text in files if f"{name}\n" in text.splitlines(keepends=True)] or [""]
    lines = found.splitlines()[found.splitlines().index(name) + 1 :] if found else []
    return list(takewhile(lambda line: line[0] not in "<>#@", lines))


def test_every_word_is_listed_by_both_ends_until_no_page_has_it(indexed: Indexed) -> None:
    edit(indexed, "beslisnotas/2023/a", "Het vliegtuiglawaai.")
    indexed.update()
    assert listed(indexed, "<vli") == ["vliegtuiglawaai"]
    assert listed(indexed, ">aaw") == ["vliegtuiglawaai"]
    edit(indexed, "beslisnotas/2023/a", "Niets.")
    indexed.update()
    assert (listed(indexed, "<vli"), listed(indexed, ">aaw")) == ([], [])


def test_what_a_page_is_found_by_without_saying_it_is_listed(indexed: Indexed) -> None:
    indexed.sources["beslisnotas/2023/a"] = stuk("Dag.", datum="2023-01-06", organisatie=["Loodswezen"])
    indexed.update()
    assert "loodswezen" in listed(indexed, "<loo")


def test_a_word_is_listed_with_how_frequent_it_is(indexed: Indexed) -> None:
    for name in NAMES:
        edit(indexed, name, "Een kansspel.")
    indexed.update()
    assert listed(indexed, "<kan") == ["kansspel 1"]


def test_the_identifiers_of_documents_are_listed_as_they_are_written(indexed: Indexed) -> None:
    indexed.sources["kamerbrieven/2023/d"] = stuk("Dag.", datum="2023-01-06", kamerstuk="28638-205")
    indexed.sources["beslisnotas/2023/a"] = stuk("Dag.", datum="2023-01-06", kenmerk="IENW/BSK-2023/55120")
    indexed.update()
    assert listed(indexed, "#286") == ["28638-205"]
    assert listed(indexed, "#ien") == ["IENW/BSK-2023/55120"]


def test_overviews_are_listed_by_their_names(indexed: Indexed) -> None:
    indexed.sources["programmas/veilig"] = page("Over.", title="Veilig op straat")
    indexed.update()
    assert "veilig straat\tVeilig op straat\tprogrammas/veilig/\tprogramma" in listed(indexed, "@vei")


def test_one_document_more_changes_few_files_of_the_list(indexed: Indexed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_list, "ENTRIES_A_FILE", 1)
    edit(indexed, "beslisnotas/2023/b", " ".join(f"{chr(97 + place)}woord" for place in range(26)))
    indexed.update()
    edit(indexed, "beslisnotas/2023/a", "Een begrotingstekort en een kerstboom.")
    indexed.update()
    assert 1 <= sum("/woordenlijst/" in path for path in indexed.placed) <= 4


def facets(site: Indexed, name: str) -> dict[str, list[str]]:
    """The facets of a page."""
    fragments = [
        json.loads(gzip.decompress(data).removeprefix(b"pagefind_dcd"))
        for path, data in site.files.items()
        if "/fragment/" in path
    ]
    (found,) = [each["filters"] for each in fragments if each["url"] == f"/{name}/"]
    return {facet: list(values) for facet, values in found.items()}


def test_a_record_has_its_months_and_a_shard_says_from_which_to_which_it_goes(indexed: Indexed) -> None:
    found = facets(indexed, "beslisnotas/2023/a")
    assert (found["datum"], found["openbaar"]) == (["2023-01"], ["2023-10"])
    indexed.sources["beslisnotas/2023/b"] = stuk("Tekst.", title="Stuk b", datum="onbekend", openbaar_op="onbekend")
    files = indexed.update()
    found = facets(indexed, "beslisnotas/2023/b")
    assert (found["datum"], "openbaar" in found) == (["2023"], False)
    (shard,) = [each for each in json.loads(files["pagefind/zoeken.json"])["delen"] if each["naam"] != "algemeen"]
    assert (shard["datum"], shard["openbaar"]) == ("2022-01 2023-12", "2023-10 2023-10")


def test_a_publisher_is_a_facet_of_report_letter_and_memo_and_changes_on_all_of_them(indexed: Indexed) -> None:
    report, letter, memo = "rapporten/2022/e", "kamerbrieven/2023/d", "beslisnotas/2023/a"

    def published(by: str) -> None:
        indexed.sources[report] = stuk("Tekst.", title="Stuk e", datum="2022-01-06", uitgever=by)
        assert indexed.update() == Indexed(indexed.sources).update()
        assert [facets(indexed, name).get("uitgever") for name in (report, letter, memo)] == [[by]] * 3

    indexed.sources[letter] = stuk("Tekst.", title="Stuk d", datum="2023-01-06", reactie_op=["e"])
    indexed.sources[memo] = stuk("Tekst.", title="Stuk a", datum="2023-01-06", kamerbrief="d")
    published("Algemene Rekenkamer")
    published("Raad voor de Ruimte")
    indexed.sources[letter] = stuk("Tekst.", title="Stuk d", datum="2023-01-06")
    indexed.sources[report] += b"\n"  # its page names the letter
    assert indexed.update() == Indexed(indexed.sources).update()
    assert "uitgever" not in facets(indexed, memo)
