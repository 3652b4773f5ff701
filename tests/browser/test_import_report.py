"""An editor looks at the report on an import in the preview: the page of the original at the left, what was read of it at
the right, and a click on one leads to the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from click.testing import CliRunner
from playwright.sync_api import expect

from importer import memos
from openbaar.cli import main

from .building import copy_project, previewed
from .conftest import Open
from .test_accessibility import RULES

pytestmark = pytest.mark.browser

TRANSPARENT = "rgba(0, 0, 0, 0)"


@pytest.fixture
def reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Path]]:
    """The address of the report on a memo in a preview, and the source of its draft."""
    copy_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "nota.pdf").write_bytes(memos.defensie())
    done = CliRunner().invoke(main, ["import", "--report", "nota.pdf"])
    found = re.search(r"http://localhost:8000/(import/\S+/)$", done.output, re.MULTILINE)
    assert found, done.output
    with previewed(tmp_path) as address:
        yield address + found[1], tmp_path / "docs" / f"{found[1].removeprefix('import/').rstrip('/')}.md"


def test_a_click_on_the_text_leads_to_its_place_in_the_picture_and_back(
    reported: tuple[str, Path], opened: Open
) -> None:
    page = opened(reported[0])
    expect(page.get_by_role("img", name="Bladzijde 1 van het origineel")).to_be_visible()
    assert page.request.get(f"{reported[0]}blz-1.png").ok
    text = page.get_by_role("link", name=re.compile("^Akkoord gaan met"))
    text.click()
    expect(page.locator(text.get_attribute("href") or "")).not_to_have_css("stroke", TRANSPARENT)
    page.get_by_role("link", name=re.compile("^Naar de tekst: Akkoord gaan met")).click()
    expect(page).to_have_url(re.compile(f"#{text.get_attribute('id')}$"))
    expect(text).not_to_have_css("border-left-color", TRANSPARENT)


def test_what_is_unsure_is_marked_at_both_sides_and_what_was_left_out_can_be_seen(
    reported: tuple[str, Path], opened: Open
) -> None:
    page = opened(reported[0])
    text = page.get_by_role("link", name=re.compile("^Akkoord gaan met"))
    expect(text).to_have_class(re.compile("onzeker"))
    expect(page.locator(text.get_attribute("href") or "")).to_have_class("onzeker")
    page.get_by_text(re.compile("^Niet in de tekst")).click()
    expect(page.get_by_role("listitem").filter(has_text="Pagina 1 van 1")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_report_is_for_everyone(scheme: str, reported: tuple[str, Path], opened: Open) -> None:
    page = opened(reported[0], color_scheme=scheme)
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]}).response
        assert [(each["id"], each["nodes"][0]["html"][:120]) for each in found["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_report_is_gone_once_its_page_is_no_draft(reported: tuple[str, Path], opened: Open) -> None:
    address, source = reported
    page = opened(address)
    page.get_by_role("link", name="Bekijk het concept").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Aanbieding jaarverslag 2023 aan de Tweede Kamer")
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("status: concept", "status: openbaar\nopenbaar_op: onbekend"), encoding="utf-8")
    assert page.request.get(address).status == 404
