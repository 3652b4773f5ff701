"""A whole site of four hundred documents: every link leads somewhere, every document is near, every count is right."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from functools import cached_property
from pathlib import Path

import pytest

from support.html_pages import ROWS, HtmlPage, broken_links, clicks, html_pages, target
from support.project import REPOSITORY, Project, new_project
from synthetic import collection

SITE = "https://openbaar.example/"
DOCUMENT = re.compile(r"(?:beslisnotas|kamerbrieven|rapporten)/\d{4}/[^/]+/index\.html")
HAND_WRITTEN = ("index", "over/index", "over/oogst", "toegankelijkheid")
OWN_COUNT = re.compile(
    r"deel-(?:reacties|ingetrokken)$|programmas/[^/]+/ (?:beslisnotas|kamerbrieven|rapporten)$|dossiers/[^/]+/ stukken$"
)
"""Headings that count more than their list shows, and lead to the rest: by anchor, or by address and anchor."""
OF_A_PROGRAMME = re.compile(r"programmas/[^/]+/(?:beslisnotas|kamerbrieven|rapporten)/")
WITH_TOTAL = re.compile(
    r"(?:archief|openbaar)/(?:\d{4}/\d\d|onbekend)/|(?:beslisnotas|kamerbrieven|rapporten)/\d{4}/|gronden/.+/"
    r"|reacties/(?:.+/.+/)?|volledigheid/.+/(?:\d{4}|onbekend)/|programmas/.+/.+/|dossiers/.+/.+/|wetten/.+/.+/"
    r"|(?:uitspraken|eu-regels|bekendmakingen)/.+/.+/"
)
"""The addresses of lists whose title gives the number of all rows."""


class Built:
    """A built site, read once."""

    def __init__(self, project: Project) -> None:
        self.site = project.build()

    @cached_property
    def pages(self) -> dict[str, HtmlPage]:
        return html_pages(self.site)

    def text(self, name: str) -> str:
        return (self.site / name).read_text(encoding="utf-8")

    def lists(self) -> dict[str, list[HtmlPage]]:
        """The pages of each list together, by the address of the first."""
        found: dict[str, list[HtmlPage]] = defaultdict(list)
        for name, page in self.pages.items():
            found[re.sub(r"(?:pagina/\d+/)?index\.html$", "", name)].append(page)
        return found


def build(root: Path, documents: int) -> Built:
    """A site of so many invented documents, with the hand-written pages of this project."""
    project = new_project(root)
    for path, data in collection(documents).items():
        project.write(path.removesuffix(".md"), data)
    for name in HAND_WRITTEN:
        project.write(name, (REPOSITORY / "docs" / f"{name}.md").read_bytes())
    return Built(project)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("vierhonderd"), 400)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("veertig"), 40)


def test_no_link_and_no_anchor_in_the_whole_site_is_broken(built: Built) -> None:
    assert list(broken_links(built.site, built.pages, SITE)) == []


def test_every_document_is_at_most_four_clicks_from_the_start_page(built: Built) -> None:
    near = clicks(built.pages, SITE)
    documents = [name for name in built.pages if DOCUMENT.fullmatch(name)]
    assert len(documents) == 400
    assert {name: near.get(name) for name in documents if near.get(name, 9) > 4} == {}


def test_every_page_but_the_error_page_can_be_reached_without_search(built: Built) -> None:
    near = clicks(built.pages, SITE)
    former = {name for name in built.pages if 'http-equiv="refresh"' in built.text(name)}
    assert set(built.pages) - set(near) - former == {"404.html"}


def test_no_list_on_any_page_has_more_than_a_hundred_rows(built: Built) -> None:
    listed = [(name, each.name, len(each.rows)) for name, page in built.pages.items() for each in page.lists]
    assert [each for each in listed if each[2] > 100] == []
    for name, page in built.pages.items():
        main = [each for each in page.lists if each.under not in ("nieuwste", "deel-programmas")]
        rows = [len(each.rows) for each in main if each.name in ("ob-rijen", "ob-aanbevelingen")]
        assert DOCUMENT.fullmatch(name) or sum(rows) <= 100, name
    assert any("/pagina/1/" in name for name in built.pages), "no list was long enough to say anything"


def test_the_count_beside_a_heading_is_that_of_the_rows_under_it_on_all_pages(built: Built) -> None:
    checked = 0
    for address, pages in built.lists().items():
        said = {anchor: count for page in pages for anchor, count in page.counts.items() if anchor not in ("h1", "h2")}
        rows: dict[str, list[str]] = defaultdict(list)
        for each in (each for page in pages for each in page.lists):
            if each.name in ROWS and not each.nested:
                rows[each.under] += each.rows
        for anchor, count in said.items():
            if not OWN_COUNT.search(f"{address} {anchor}"):
                assert _number(count) == _rows(rows[anchor]), (address, anchor)
                checked += 1
    assert checked > 200


def _rows(ids: list[str]) -> int:
    """How many rows there are; one that goes on on the next page has the same id there."""
    return len(set(filter(None, ids))) + ids.count("")


def test_the_count_in_the_title_of_a_list_is_that_of_all_its_rows(built: Built) -> None:
    checked = 0
    for address, pages in built.lists().items():
        if WITH_TOTAL.fullmatch(address):
            name = "ob-aanbevelingen" if address.startswith("reacties/") else "ob-rijen"
            rows = sum(len(each.rows) for page in pages for each in page.lists if each.name == name and not each.nested)
            assert [_number(page.counts["h1"]) for page in pages if "h1" in page.counts] == [rows], address
            checked += 1
    assert checked > 200


def test_what_a_programme_counts_of_a_kind_is_what_the_list_of_that_kind_has(built: Built) -> None:
    lists = [address for address in built.lists() if OF_A_PROGRAMME.fullmatch(address)]
    assert lists
    for address in lists:
        programme, kind = address.rstrip("/").rsplit("/", 1)
        count = built.pages[f"{programme}/index.html"].counts[kind]
        assert count == built.pages[f"{address}index.html"].counts["h1"]


def _number(words: str) -> int:
    return int(words.split()[0].replace(".", ""))


def test_what_stands_around_the_text_does_not_grow_with_the_collection(built: Built, small: Built) -> None:
    common = [name for name in built.pages if name in small.pages and not DOCUMENT.fullmatch(name)]
    assert len(common) > 50
    for name in common:
        assert _around(built.text(name)) == _around(small.text(name)), name


def _around(html: str) -> str:
    """The body of a page without its article and its title, which the header repeats."""
    title = html.partition("<title>")[2].partition(" · ")[0]
    return re.sub(r"<article.*</article>", "", html.partition("<body")[2], flags=re.DOTALL).replace(title, "")


TWIN = "application/json"
ENDINGS = {"application/atom+xml": ".atom", "application/feed+json": ".json", TWIN: "/index.json"}
"""Type of another form of a page -> how the address of that ends."""


def test_every_feed_is_announced_by_the_page_that_shows_the_same_in_both_forms(built: Built) -> None:
    announced: dict[str, set[str]] = defaultdict(set)
    for name, page in built.pages.items():
        for link in page.links:
            if link.element == "link" and "alternate" in link.rel.split():
                ending = ENDINGS[link.type]
                to = target(name, link.href, SITE)
                assert to
                assert to[0].endswith(ending)
                if link.type != TWIN:
                    announced[to[0]].add(name)
    feeds = {path.relative_to(built.site).as_posix(): path for path in built.site.glob("feeds/**/*") if path.is_file()}
    feeds = {name: path for name, path in feeds.items() if "/archief/" not in name}  # their feed leads to them
    assert set(announced) == set(feeds)
    for path, file in feeds.items():
        if path.startswith("feeds/nieuw."):
            continue
        home = json.loads(file.with_suffix(".json").read_bytes())["home_page_url"]
        assert announced[path] == {home.removeprefix(SITE) + "index.html"}, path
    without = set(built.pages) - announced["feeds/nieuw.atom"]
    assert {name for name in without if 'http-equiv="refresh"' not in built.text(name)} == {"404.html"}


def test_an_id_is_given_once_on_a_page(built: Built) -> None:
    twice = {name: [id for id, count in page.ids.items() if count > 1] for name, page in built.pages.items()}
    assert {name: ids for name, ids in twice.items() if ids} == {}
