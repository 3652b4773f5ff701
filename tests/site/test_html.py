"""Every page of a site is HTML as the standard has it: it parses without an error, and no id stands twice in it."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from support.project import REPOSITORY, new_project
from support.schema_org import faults
from support.sources import stuk
from synthetic import collection

MARKS = """\
## De code `<b onclick=x>` & meer

<table id="eigen-tabel">
<tbody><tr><td>Een tabel met een anker.</td></tr></tbody>
</table>
"""
"""Text that is on a page in more places than its own, and elements that the template puts something around."""


SIGNS = ("cite-as", "type", "item", "describedby", "license")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project's own documents, those of the browser tests and a few invented ones."""
    project = new_project(tmp_path_factory.mktemp("html"))
    for path, data in collection(20).items():
        project.write(path.removesuffix(".md"), data)
    project.write("beslisnotas/2023/opmaak", stuk(MARKS, title="Nota met opmaak"))
    for folder in (REPOSITORY / "docs", REPOSITORY / "tests" / "browser" / "docs"):
        shutil.copytree(folder, project.root / "docs", dirs_exist_ok=True)
    return project.build()


def trees(site: Path) -> dict[str, Element]:
    """Each page as html5lib's strict parser reads it: that raises on the first error."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return {
        path.relative_to(site).as_posix(): parser.parse(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def test_every_page_parses_without_an_error_and_its_ids_are_unique(site: Path) -> None:
    pages = trees(site)
    assert len(pages) > 150
    for name, tree in pages.items():
        ids = Counter(element.get("id") for element in tree.iter() if element.get("id"))
        assert [id for id, count in ids.items() if count > 1] == [], name


def test_no_page_holds_a_script_or_a_style_of_its_own(site: Path) -> None:
    """Data for machines is no script: no browser runs it."""
    for name, tree in trees(site).items():
        assert [
            each for each in tree.iter("script") if not each.get("src") and each.get("type") != "application/ld+json"
        ] == [], name
        assert list(tree.iter("style")) == [], name
        assert [each for each in tree.iter() if each.get("style") is not None] == [], name


def test_what_a_page_says_to_machines_is_json_with_the_address_of_the_page(site: Path) -> None:
    for name, tree in trees(site).items():
        data = [
            json.loads(each.text or "") for each in tree.iter("script") if each.get("type") == "application/ld+json"
        ]
        canonical = [each.get("href") for each in tree.iter("link") if each.get("rel") == "canonical"]
        for each in data:
            assert each["@context"] == "https://schema.org", name
            if each["@type"] == "BreadcrumbList":
                assert each["itemListElement"][-1]["item"] == canonical[0], name
            else:
                assert each["@id"].partition("#")[0] == canonical[0], name
                assert "license" not in each, "nobody gave a licence"
            assert list(faults(each)) == [], name


def test_what_stands_beside_a_document_is_signposted_and_is_there(site: Path) -> None:
    """Signposting, level 1: where it is cited as, what it is, its files and what describes it."""
    settings = (REPOSITORY / "mkdocs.yml").read_text(encoding="utf-8")
    site_url = settings.partition("site_url: ")[2].split("\n")[0]
    told = 0
    for name, tree in trees(site).items():
        links = [each for each in tree.iter("link") if each.get("rel") in SIGNS]
        data = [each.text or "" for each in tree.iter("script") if each.get("type") == "application/ld+json"]
        if not any(json.loads(each)["@type"] == "DigitalDocument" for each in data):
            assert name.startswith("rapporten/") or not links, name
            continue
        told += 1
        by_rel = {rel: [each.get("href") or "" for each in links if each.get("rel") == rel] for rel in SIGNS}
        assert by_rel["cite-as"] == [f"{site_url}{name.removesuffix('index.html')}"], name
        assert by_rel["type"] == ["https://schema.org/AboutPage", "https://schema.org/DigitalDocument"], name
        assert by_rel["license"] == [], "nobody gave a licence"
        assert len(by_rel["describedby"]) == 3, name
        for address in (*by_rel["item"], *by_rel["describedby"]):
            assert (site / address.removeprefix(site_url)).is_file(), address
    assert told > 20


def test_every_page_can_be_shared(site: Path) -> None:
    """A title, a summary, its own address, and what Open Graph asks for (https://ogp.me)."""
    shared = 0
    for name, tree in trees(site).items():
        metas = {each.get("property") or each.get("name"): each.get("content") for each in tree.iter("meta")}
        if "refresh" in [each.get("http-equiv") for each in tree.iter("meta")] or name == "404.html":
            continue
        shared += 1
        canonical = [each.get("href") for each in tree.iter("link") if each.get("rel") == "canonical"]
        assert canonical == [metas["og:url"]], name
        assert all(metas[key] for key in ("description", "og:title", "og:type", "og:description")), name
        assert (site / (metas["og:image"] or "").removeprefix("https://openbaar.example/")).is_file(), name
    assert shared > 150
