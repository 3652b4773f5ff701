"""What the national search portal is told of: DiWoo sitemaps that are valid by the schema and by our own, stricter rules."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions import harvest as harvest_questions
from openbaar.documents import diwoo
from openbaar.documents.ministeries import MINISTERIES
from openbaar.outputs import harvest as harvest_output
from openbaar.outputs import output_at, output_paths
from support.beside import beside
from support.one_more import catalogue_of_pages
from support.sources import catalogued, stuk
from synthetic import collection

SITE = "https://openbaar.example/"
SM = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
DW = "{https://standaarden.overheid.nl/diwoo/metadata/}"


def harvest(catalogue: Catalogue) -> dict[str, bytes]:
    """robots.txt and all that it leads to, by path."""
    paths = [path for path in output_paths(catalogue) if path == "robots.txt" or path.startswith("sitemaps/")]
    return {path: output_at(path, catalogue, SITE, "Openbaar") or b"" for path in paths}


def urls(files: Mapping[str, bytes]) -> Iterator[ElementTree.Element]:
    for path, data in sorted(files.items()):
        if path.startswith("sitemaps/diwoo-"):
            yield from ElementTree.fromstring(data)  # noqa: S314 - made here


def told(catalogue: Catalogue) -> dict[str, ElementTree.Element]:
    """What is said of each file, by its address without that of the site."""
    return {
        (url.findtext(f"{SM}loc") or "").removeprefix(SITE): each
        for url in urls(harvest(catalogue))
        for each in url.findall(f"{DW}Document/{DW}DiWoo")
    }


def relations(of: ElementTree.Element) -> list[tuple[str, str]]:
    """The role and the target of each relation."""
    roles = [each.text or "" for each in of.iter(f"{DW}role")]
    targets = [each.get("resource", "").removeprefix(SITE) for each in of.iter(f"{DW}relation")]
    return list(zip(roles, targets, strict=True))


MEMO = {"title": "Nota over schulden", "ministerie": "VWS", "kamerbrief": "b", "trefwoorden": ["schulden"]}
CASE = {
    "beslisnotas/2023/n": stuk("Tekst.", **MEMO),
    "kamerbrieven/2023/b": stuk("Tekst.", title="Brief", ministerie=["VWS", "JenV"], reactie_op=["r"]),
    "rapporten/2023/r": stuk(title="Rapport", uitgever="CKM", link="https://voorbeeld.example/r.pdf"),
}


def test_robots_names_the_index_of_each_category_and_that_names_a_sitemap_for_each_year() -> None:
    files = harvest(catalogued(CASE))
    index = "sitemaps/sitemapindex-diwoo-infocat006.xml"
    assert f"Sitemap: {SITE}{index}\n" in files["robots.txt"].decode()
    locs = [each.text for each in ElementTree.fromstring(files[index]).iter(f"{SM}loc")]  # noqa: S314
    assert locs == [f"{SITE}sitemaps/diwoo-infocat006-2023.xml"]
    assert set(files) == {"robots.txt", index, "sitemaps/diwoo-infocat006-2023.xml"}


def test_a_letter_has_its_memo_as_attachment_and_reacts_to_the_report_and_the_memo_refers_to_the_letter() -> None:
    found = told(catalogued(CASE))
    assert relations(found["kamerbrieven/2023/b/"]) == [
        ("heeft bijlage", "beslisnotas/2023/n/"),
        ("is reactie op", "https://voorbeeld.example/r.pdf"),
    ]
    assert relations(found["beslisnotas/2023/n/"]) == [("verwijst naar", "kamerbrieven/2023/b/")]
    assert "rapporten/2023/r/" not in found


def test_a_document_with_files_is_told_of_by_each_file_and_not_by_its_page() -> None:
    files = [
        {"bestand": "n.pdf", "titel": "De nota", "soort": "origineel"},
        {"bestand": "bij.csv", "titel": "De cijfers", "soort": "bijlage"},
    ]
    sources = CASE | {"beslisnotas/2023/n": stuk("Tekst.", **MEMO, bestanden=files)}
    found = told(catalogued(sources, files={"beslisnotas/2023/n.pdf": b"%PDF", "beslisnotas/2023/bij.csv": b"x"}))
    assert set(found) == {"beslisnotas/2023/n.pdf", "beslisnotas/2023/bij.csv", "kamerbrieven/2023/b/"}
    assert relations(found["beslisnotas/2023/n.pdf"])[-1] == ("heeft bijlage", "beslisnotas/2023/bij.csv")
    assert relations(found["kamerbrieven/2023/b/"])[0] == ("heeft bijlage", "beslisnotas/2023/n.pdf")
    assert {path: each.findtext(f"{DW}format") for path, each in found.items()} == {
        "beslisnotas/2023/n.pdf": "PDF",
        "beslisnotas/2023/bij.csv": "CSV",
        "kamerbrieven/2023/b/": "HTML",
    }
    assert found["beslisnotas/2023/bij.csv"].findtext(f"{DW}titelcollectie/{DW}officieleTitel") == "De cijfers"


NOT = {
    "a draft": stuk("Tekst.", title="X", ministerie="VWS", status="concept"),
    "an embargoed one": stuk("Tekst.", title="X", ministerie="VWS", openbaar_op="2030-01-01"),
    "a withdrawn one": stuk(title="X", ministerie="VWS", status="ingetrokken", ingetrokken={"op": "2023-12-01", "reden": "procedurefout"}),
    "one without a ministry": stuk("Tekst.", title="X"),
    "one of an unknown date": stuk("Tekst.", title="X", ministerie="VWS", datum="onbekend"),
    "one in a category without a number": stuk("Tekst.", title="X", ministerie="VWS", informatiecategorie="c_816e508d"),
}  # fmt: skip


@pytest.mark.parametrize("name", NOT)
def test_what_is_not_public_or_has_no_value_that_the_schema_asks_is_not_told_of(name: str) -> None:
    assert set(harvest(catalogued({"beslisnotas/2023/x": NOT[name]}))) == {"robots.txt"}


def test_an_editor_can_choose_another_category_and_sort() -> None:
    keys = {"informatiecategorie": "c_99a836c7", "documentsoort": "c_d506b718"}
    catalogue = catalogued({"rapporten/2023/r": stuk("Tekst.", title="R", ministerie="VWS", **keys)})
    assert "sitemaps/sitemapindex-diwoo-infocat010.xml" in harvest(catalogue)
    assert [each.text for each in told(catalogue)["rapporten/2023/r/"].iter(f"{DW}documentsoort")] == ["advies"]


def test_the_day_of_disclosure_is_the_moment_of_change_and_an_unknown_one_is_left_out() -> None:
    sources = {
        "beslisnotas/2023/a": stuk("Tekst.", title="A", ministerie="VWS", openbaar_op="2023-10-18T12:00"),
        "beslisnotas/2023/b": stuk("Tekst.", title="B", ministerie="VWS", openbaar_op="onbekend"),
    }
    found = [url.findtext(f"{SM}lastmod") for url in urls(harvest(catalogued(sources)))]
    assert found == ["2023-10-18T12:00:00+02:00", None]


def test_a_year_with_more_files_than_a_sitemap_may_have_goes_over_several(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (harvest_output, harvest_questions):
        monkeypatch.setattr(module, "MOST_FILES", 2)
    sources = {f"beslisnotas/2023/n{number}": stuk("Tekst.", title="N", ministerie="VWS") for number in range(5)}
    files = harvest(catalogued(sources))
    sizes = [files[f"sitemaps/diwoo-infocat006-2023{end}.xml"].count(b"<url>") for end in ("", "-2", "-3")]
    assert sizes == [2, 2, 1]
    assert len(list(urls(files))) == 5


@pytest.fixture(scope="module")
def many() -> dict[str, bytes]:
    return harvest(catalogue_of_pages(collection(300)))


def test_the_sitemaps_of_300_documents_are_valid_by_the_schema(many: dict[str, bytes], tmp_path: Path) -> None:
    (validator,) = beside("diwoo/validate.py")
    for path, data in many.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_bytes(data)
    done = subprocess.run(
        [sys.executable, str(validator), *map(str, sorted(tmp_path.glob("sitemaps/*.xml")))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_value_has_its_uri_every_address_is_https_and_every_title_says_something(many: dict[str, bytes]) -> None:
    """The schema lets all of this pass."""
    every = list(urls(many))
    assert len(every) > 100
    of_lists = {
        "publisher",
        "verantwoordelijke",
        "informatiecategorie",
        "documentsoort",
        "language",
        "format",
        "soortHandeling",
        "role",
        "relation",
    }
    for url in every:
        assert (url.findtext(f"{SM}loc") or "").startswith("https://")
        for each in url.iter():
            name = each.tag.rpartition("}")[2]
            assert name not in of_lists or each.get("resource", "").startswith("http"), name
            assert name != "officieleTitel" or (each.text and " " in each.text.strip())


def test_our_values_are_those_of_the_published_lists() -> None:
    (lists,) = (json.loads(path.read_text(encoding="utf-8")) for path in beside("diwoo/value-lists.json"))
    labels = {uri: label for each in lists.values() for uri, label in each["values"]}
    tables = (diwoo.INFORMATIECATEGORIEEN, diwoo.DOCUMENTSOORTEN, diwoo.HANDELINGEN, diwoo.RELATIES, diwoo.FORMATEN)
    ours = [value for table in tables for value in table.values()] + [
        diwoo.NEDERLANDS,
        *map(diwoo.ministry_value, MINISTERIES),
    ]
    wrong = [each for each in ours if not f"{labels.get(each.uri, '')} ".startswith(f"{each.label} ")]
    assert wrong == []
