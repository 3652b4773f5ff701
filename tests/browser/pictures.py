"""``make pictures``: every kind of page as a picture, for a person to look through, the pictures in README.md, and the one
that is shown with a link to the site.

Into ``pictures/`` (which git ignores) go all kinds at three widths, in light and in dark, each on paper as a PDF, and an
``index.html`` that shows them all.
"""

from __future__ import annotations

import sys
import tempfile
from html import escape
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser

from importer import memos
from openbaar.importer.draft import draft
from openbaar.importer.files import documents_of
from openbaar.importer.report_page import STYLE, STYLE_NAME, picture_name, report_page
from openbaar.pdf import render_pages
from synthetic import demo

from . import chromium
from .addresses import KINDS, MEMO
from .building import ROOT, build, copy_project, served
from .launching import launched
from .measuring import SETTLED

INTO = ROOT / "pictures"
README = ROOT / ".readme" / "memo.png"
IMPORT = ROOT / ".readme" / "import.png"
TO_SHARE = ROOT / "overrides" / "assets" / "openbaar.png"
WIDTHS = (360, 768, 1280)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
DEMO = {"register": "reacties/", "archief": "archief/2023/", "zoeken": "zoeken/?q=stikstof"}
"""Picture in README -> the page of the demonstration that is on it."""
TALLEST = 4000
"""Pixels: of a longer page only the top is shown."""


def name_of(kind: str) -> str:
    return kind.replace(" ", "-")


def take(browser: Browser, site: str, kind: str) -> list[str]:
    """The names of the pictures of one kind."""
    made = []
    for scheme in SCHEMES:
        context = browser.new_context(color_scheme=scheme, locale="nl-NL")
        page = context.new_page()
        page.goto(site + KINDS[kind])
        page.wait_for_function(SETTLED)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            height = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
            name = f"{name_of(kind)}-{width}-{scheme}.png"
            page.screenshot(path=INTO / name, clip={"x": 0, "y": 0, "width": width, "height": height}, full_page=True)
            made.append(name)
        if scheme == "light":
            page.pdf(path=INTO / f"{name_of(kind)}.pdf", prefer_css_page_size=True)
        context.close()
    return made


def picture_of_readme(browser: Browser, site: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    page.goto(site + MEMO)
    page.screenshot(path=README)
    page.close()


def picture_of_import(browser: Browser) -> None:
    """The report on an import: a page of a memo that the tests draw, and what was read of it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "nota.pdf").write_bytes(memos.defensie())
        made = draft(documents_of(folder / "nota.pdf")[0], "nota", 2026)
        (folder / STYLE_NAME).write_text(STYLE, encoding="utf-8")
        (folder / picture_name(1)).write_bytes(render_pages(folder / "nota.pdf", (1,), 2.0)[0])
        (folder / "index.html").write_text(report_page(made, "nota.pdf", "#"), encoding="utf-8")
        page = browser.new_page(viewport={"width": 1280, "height": 900}, locale="nl-NL")
        page.goto((folder / "index.html").as_uri())
        page.evaluate("document.querySelector('section').scrollIntoView()")
        page.screenshot(path=IMPORT)
        page.close()


def pictures_of_demo(browser: Browser) -> None:
    """What the site looks like at its size, for README: 1,000 invented documents."""
    demo.prepare(demo.PLACE, documents=1000)
    with served(demo.build(demo.PLACE)) as site:
        for name, address in DEMO.items():
            page = browser.new_page(viewport={"width": 1000, "height": 900}, locale="nl-NL")
            page.goto(site + address)
            page.wait_for_function(SETTLED)
            page.screenshot(path=README.with_name(f"{name}.png"))
            page.close()


def picture_to_share(browser: Browser) -> None:
    """What a link to the site looks like where links are shown with a picture: the mark and the name."""
    page = browser.new_page(viewport={"width": 1200, "height": 630})
    mark = (ROOT / "overrides" / "assets" / "openbaar.svg").read_text(encoding="utf-8")
    page.set_content(
        f'<body style="margin: 0; height: 100vh; display: flex; gap: 60px; align-items: center; justify-content: center;'
        f' font: 600 150px Charter, Liberation Serif, serif; color: #1c2325; background: #fff">{mark}Openbaar</body>'
    )
    page.locator("svg").evaluate("svg => svg.setAttribute('height', 190)")
    page.screenshot(path=TO_SHARE)
    page.close()


def overview(pictures: dict[str, list[str]]) -> str:
    """The page that shows all pictures."""
    parts = (
        f'<h2>{escape(kind)} <a href="{name_of(kind)}.pdf">A4</a></h2><p>'
        + " ".join(
            f'<a href="{name}"><img src="{name}" alt="{name}" height="500" loading="lazy"></a>' for name in names
        )
        for kind, names in pictures.items()
    )
    return '<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures</title>' + "".join(parts)


def main() -> int:
    """Exit 0 when all were made, 1 without a browser."""
    program = chromium.find()
    if not program:
        print(chromium.what_is_missing())
        return 1
    INTO.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder)
        copy_project(project)
        with served(build(project)) as site, launched(program) as browser:
            pictures = {kind: take(browser, site, kind) for kind in KINDS}
            picture_of_readme(browser, site)
            picture_of_import(browser)
            picture_to_share(browser)
            pictures_of_demo(browser)
    (INTO / "index.html").write_text(overview(pictures), encoding="utf-8")
    print(f"{sum(map(len, pictures.values()))} pictures: open {(INTO / 'index.html').relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
