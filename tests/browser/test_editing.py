"""Who edits a text sees it change in the browser, on the page itself and on others that name it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from .addresses import CONCEPT, LETTER
from .building import copy_project, previewed
from .conftest import Open
from .test_accessibility import RULES

pytestmark = pytest.mark.browser

TITLE = "Proefnota die nog een concept is"


@pytest.fixture(params=[(), ("--kijkt",)], ids=["told by the system", "looking by itself"])
def edited(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of a preview, and the source of a draft in it."""
    copy_project(tmp_path)
    with previewed(tmp_path, *request.param) as address:
        yield address, tmp_path / "docs" / f"{CONCEPT.rstrip('/')}.md"


def test_an_edit_shows_by_itself_on_every_page_that_is_open(edited: tuple[str, Path], opened: Open) -> None:
    address, source = edited
    page, letter, month = (opened(address + each) for each in (CONCEPT, LETTER, "archief/2026/11/"))
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace(TITLE, "Een andere naam"), encoding="utf-8")
    expect(page.get_by_role("heading", level=1)).to_have_text("Een andere naam")
    expect(letter.get_by_role("link", name="Een andere naam")).to_be_visible()
    expect(month.get_by_role("link", name="Een andere naam")).to_be_visible()
    source.write_text(text.replace("Tekst van het concept.", "Een andere tekst."), encoding="utf-8")
    expect(page.get_by_text("Een andere tekst.")).to_be_visible()


def test_a_page_that_is_new_can_be_opened_and_one_that_went_cannot(edited: tuple[str, Path], opened: Open) -> None:
    address, source = edited
    page = opened(address + LETTER)
    source.rename(source.with_name("hernoemd.md"))
    link = page.get_by_role("region", name="Hoort bij").get_by_role("link", name=TITLE)
    expect(link).to_have_attribute("href", re.compile("/hernoemd/$"))
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    assert page.request.get(address + CONCEPT).status == 404


def test_a_setting_that_an_editor_puts_in_place_whole_shows_too(edited: tuple[str, Path], opened: Open) -> None:
    address, source = edited
    settings = source.parents[3] / "mkdocs.yml"
    page = opened(address)
    for name in ("Heel openbaar", "Nog meer openbaar"):
        other = settings.with_name(".mkdocs.yml.nieuw")
        lines = settings.read_text(encoding="utf-8").splitlines()
        place = next(place for place, line in enumerate(lines) if line.startswith("site_name:"))
        other.write_text("\n".join([*lines[:place], f"site_name: {name}", *lines[place + 1 :]]), encoding="utf-8")
        other.replace(settings)
        expect(page.get_by_role("banner")).to_contain_text(name, timeout=30_000)


def test_a_mistake_is_told_above_the_page_until_it_is_mended(edited: tuple[str, Path], opened: Open) -> None:
    address, source = edited
    page = opened(address + CONCEPT)
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("status: concept", "status: <b>koncept</b>"), encoding="utf-8")
    told = page.get_by_role("region", name="1 fout in de bronnen")
    expect(told).to_contain_text("FM009")
    expect(told).to_contain_text("<b>koncept</b>")
    expect(told).to_have_css("border-bottom-width", "4px")
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    for width in (1280, 360):
        page.emulate_media(color_scheme="dark" if width == 360 else "light")
        page.set_viewport_size({"width": width, "height": 800})
        found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]}).response
        assert [each["id"] for each in found["violations"]] == []
    source.write_text(text, encoding="utf-8")
    expect(told).to_have_count(0)
