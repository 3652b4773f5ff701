"""One memo more changes what belongs to it, however large the collection: each page that changes is named, with why."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from openbaar.catalogue.data_files import CHECKSUMS
from openbaar.documents import Ref
from support.one_more import catalogue_of_pages, changed, like, shown
from support.project import new_project
from support.rebuilding import content, rebuild
from support.why import reasons
from synthetic import collection

MOST = 120
SIZES = (300, 1_200)
NEW = Ref("beslisnota", "een-nieuwe-nota")
FURTHER = re.compile(r"(.*/)pagina/(\d+)/")


@pytest.fixture(scope="module", params=SIZES)
def one_more(request: pytest.FixtureRequest) -> tuple[list[str], dict[str, set[str]]]:
    """What a newest memo changes in a collection of a size, and why each page may."""
    pages = collection(request.param)
    before = shown(catalogue_of_pages(pages))
    with_memo = catalogue_of_pages(dict(pages) | like(pages, -1, "2026-01-05"))
    after = shown(with_memo)
    return changed(before, after), dict(reasons(with_memo.entries[NEW], with_memo, after))


def test_every_page_that_changes_has_a_reason_to(one_more: tuple[list[str], dict[str, set[str]]]) -> None:
    pages, why = one_more
    reason = {address for addresses in why.values() for address in addresses}
    unexplained = [each for each in pages if each not in reason and not FURTHER.fullmatch(each)]
    assert unexplained == []


def test_of_a_list_no_pages_change_but_the_newest(one_more: tuple[list[str], dict[str, set[str]]]) -> None:
    """When the newest was full: that page at the address that it gets, and the one that leads to it."""
    pages, why = one_more
    lines = why["it has a line for a list of the memo"]
    further = [match for each in pages if each not in lines and (match := FURTHER.fullmatch(each))]
    lists = {match[1]: [int(other[2]) for other in further if other[1] == match[1]] for match in further}
    assert all(len(numbers) <= 2 and max(numbers) - min(numbers) <= 1 for numbers in lists.values())
    assert set(lists) <= why["it lists the memo, or the citation"]


def test_so_many_pages_change_and_no_more_at_any_size(one_more: tuple[list[str], dict[str, set[str]]]) -> None:
    pages, _ = one_more
    assert len(pages) <= MOST, "\n".join(pages)


def test_the_files_of_a_built_site_that_change_are_those_pages(tmp_path: Path) -> None:
    """What is compared above is what a build writes: beside pages and feeds only the index, the map, the checksums and the marker."""
    pages = collection(60)
    project = new_project(tmp_path)
    for path, data in pages.items():
        project.write(path.removesuffix(".md"), data)
    sources = {
        path.relative_to(tmp_path / "docs").as_posix(): path.read_bytes() for path in tmp_path.rglob("docs/**/*.md")
    }
    more = like(pages, -1, "2026-01-05")
    rebuild(project)
    before = content(project.site)
    for path, data in more.items():
        project.write(path.removesuffix(".md"), data)
    rebuild(project)
    after = content(project.site)
    files = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    expected = changed(shown(catalogue_of_pages(sources)), shown(catalogue_of_pages(sources | more)))
    own = {".openbaar", "sitemap.xml", "sitemap.xml.gz", CHECKSUMS}
    written = {name.removesuffix("index.html") for name in files if not name.startswith("pagefind/")} - own
    assert written == set(expected)
