"""Writes the report on an import into ``.cache/``, where the preview finds it."""

from __future__ import annotations

from pathlib import Path

from openbaar.bridge.import_reports import PREFIX, reports_folder
from openbaar.cli.drafts import Target
from openbaar.importer.draft import Draft
from openbaar.importer.report_page import STYLE, STYLE_NAME, picture_name, report_page
from openbaar.pdf import render_pages
from openbaar.publish.own_folders import own_folder

SCALE = 1.6
"""Pixels a point: enough to read a page that fills half of a screen."""


def report_written(made: Draft, original: Path, page: str, target: Target) -> str:
    """Write the report on a draft that is at this path in the project; its address in the preview."""
    name = page.removeprefix("docs/").removesuffix(".md")
    folder = reports_folder(target.root) / name
    own_folder(folder)
    numbers = tuple(number for number, _, _ in made.imported.sizes)
    for number, picture in zip(numbers, render_pages(original, numbers, SCALE), strict=True):
        (folder / picture_name(number)).write_bytes(picture)
    (folder / STYLE_NAME).write_text(STYLE, encoding="utf-8")
    (folder / "index.html").write_text(report_page(made, original.name, f"/{name}/"), encoding="utf-8")
    return f"{PREFIX}{name}/"
