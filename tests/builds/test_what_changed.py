"""A build after any edit gives the site that a clean build gives, byte for byte, and writes what changed and no more."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

import pytest
from mkdocs.structure.pages import Page

from openbaar.bridge.mkdocs_internals import build_page
from openbaar.catalogue import Catalogue
from openbaar.catalogue.data_files import CHECKSUMS
from openbaar.pages import Parts
from openbaar.publish import listings, site_scan
from openbaar.publish.refreshing import ProblemsFound
from openbaar.publish.site_marker import MARKER
from support.edits import EDITS, memo
from support.project import NOW as NOW_TEXT
from support.project import Project
from support.rebuilding import content, differences, differs_from_clean, rebuild
from support.sources import NOW, stuk


@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit_the_site_is_what_a_clean_build_gives(project: Project, edit: str) -> None:
    before = content(project.site)
    EDITS[edit](project)
    rebuild(project)
    assert differs_from_clean(project) == []
    assert content(project.site) != before


def test_after_several_edits_it_is_what_plain_mkdocs_gives(project: Project) -> None:
    for edit in ("a text", "a title", "a document more", "a setting", "a template"):
        EDITS[edit](project)
        rebuild(project)
    done = project.run("build", "--strict", "--site-dir", "zo", module="mkdocs", now=NOW_TEXT)
    assert done.returncode == 0, done.stderr
    assert differences(project.site, project.root / "zo") == []


def test_an_embargo_that_passes_discloses_by_the_clock_alone(project: Project) -> None:
    assert not (project.site / "beslisnotas/2023/embargo").exists()
    later = NOW + timedelta(days=2)
    rebuild(project, later)
    assert differs_from_clean(project, later) == []
    assert (project.site / "beslisnotas/2023/embargo/index.html").is_file()
    rebuild(project)
    assert differs_from_clean(project) == []
    assert not (project.site / "beslisnotas/2023/embargo").exists()


def test_a_mistake_leaves_the_site_as_it_was_and_mending_it_is_enough(project: Project) -> None:
    before = content(project.site)
    memo(project, 'kamerbrief: "b"', 'kamerbrief: "bb"')
    with pytest.raises(ProblemsFound):
        rebuild(project)
    assert content(project.site) == before
    memo(project, 'kamerbrief: "bb"', 'kamerbrief: "b"')
    assert rebuild(project).written == 0


def test_the_page_of_a_text_is_rendered_and_no_page_that_links_to_a_place_in_it(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That the place is there is for the check of the sources to say."""
    made: list[str] = []

    def watched(page: Page, *others: Any) -> None:
        made.append(page.file.src_uri)
        build_page(page, *others)

    monkeypatch.setattr("openbaar.bridge.rendering.build_page", watched)
    letter = project.root / "docs/kamerbrieven/2022/b.md"
    letter.write_bytes(letter.read_bytes() + b"\n\nMeer.\n")
    rebuild(project)
    assert made == ["kamerbrieven/2022/b.md"]
    assert differs_from_clean(project) == []


def test_which_addresses_there_are_is_asked_again_only_where_an_answer_is_another(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def watched(name: str, of: Callable[[Catalogue], Iterable[object]]) -> Callable[[Catalogue], Iterable[object]]:
        return lambda catalogue: asked.append(name) or of(catalogue)  # type: ignore[func-returns-value]

    def listing(name: str, of: listings.Listing) -> listings.Listing:
        if not isinstance(of, Parts):
            return watched(name, of)

        def of_part(catalogue: Catalogue, part: str) -> Iterable[str]:
            asked.append(f"{name} {part}")
            return of.addresses(catalogue, part)

        return Parts(of.names, of_part)

    lists = {name: listing(name, of) for name, of in listings.LISTS.items()}
    monkeypatch.setattr(listings, "LISTS", lists)
    EDITS["a text"](project)
    rebuild(project)
    memo(project, "Zie [de brief]", "Lees [de brief]")
    asked.clear()
    rebuild(project)
    assert asked == []
    EDITS["a document more"](project)
    rebuild(project)
    assert ":archief, maand" in asked
    assert ":gronden" not in asked
    assert not [each for each in asked if each.startswith(":dossier ")]
    asked.clear()
    project.write("beslisnotas/2021/ook", stuk("Kamerstuk 28638, nr. 999.", title="Ook", datum="2021-02-03"))
    rebuild(project)
    assert [each for each in asked if each.startswith(":dossier ")] == [":dossier 28638"]
    assert differs_from_clean(project) == []


def test_only_pages_that_show_what_changed_are_written(project: Project) -> None:
    before = {path: path.stat().st_mtime_ns for path in project.site.rglob("*") if path.is_file()}
    memo(project, "Zie [de brief]", "Lees [de brief]")
    placed = rebuild(project)
    after = {path: path.stat().st_mtime_ns for path in project.site.rglob("*") if path.is_file()}
    written = {path.relative_to(project.site).as_posix() for path in after if after[path] != before.get(path)}
    of_index = ("pagefind/1984-2047/", "pagefind/woordenlijst/", "pagefind/zoeken.json", ".openbaar")
    index = {name for name in written if name.startswith(of_index)}
    year = {f"data/documenten-2022.{ending}" for ending in ("jsonl", "csv")}
    assert written - index == {*(f"beslisnotas/2022/n/index.{ending}" for ending in ("html", "json")), *year, CHECKSUMS}
    assert (placed.written, placed.removed) == (1, 0)


def test_a_title_is_renewed_on_every_page_that_shows_it_and_on_no_other(project: Project) -> None:
    before = content(project.site)
    memo(project, '"Nota"', '"Heel andere naam"')
    placed = rebuild(project)
    after = content(project.site)
    changed = {name for name in after if after[name] != before.get(name) and name.endswith(".html")}
    showing = {name for name, data in after.items() if b"Heel andere naam" in data and name.endswith(".html")}
    assert changed == showing
    assert placed.written == len(changed)


def test_nothing_changed_writes_nothing_also_when_files_were_touched(project: Project) -> None:
    for path in (project.root / "docs").rglob("*.md"):
        path.touch()
    placed = rebuild(project)
    assert (placed.written, placed.removed) == (0, 0)


def test_an_edit_that_keeps_size_and_time_is_seen(project: Project) -> None:
    import os

    path = project.root / "docs/beslisnotas/2022/n.md"
    stat = path.stat()
    memo(project, "Zie [de brief]", "Hie [de brief]")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert rebuild(project).written == 1


@pytest.mark.parametrize("harm", ["removed", "edited", "replaced by a link", "replaced by an empty folder"])
def test_a_site_that_somebody_touched_is_mended(project: Project, harm: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_scan, "FEW", 0)  # another process looks at the site, as at a large one
    before = content(project.site)
    page_file = project.site / "beslisnotas/2022/n/index.html"
    page_file.unlink()
    if harm == "edited":
        page_file.write_text("x")
    if harm == "replaced by a link":
        page_file.symlink_to(project.root / "mkdocs.yml")
    if harm == "replaced by an empty folder":
        (page_file / "map").mkdir(parents=True)
    rebuild(project)
    assert content(project.site) == before
    assert not page_file.is_symlink()


def test_what_a_build_left_in_the_marker_that_stopped_is_gone_after_the_next(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    before = (project.site / MARKER).read_bytes()
    memo(
        project, 'title: "Nota"', 'title: "Nota"\noude_adressen: [/beslisnotas/2022/oud/]'
    )  # a page more, and nothing that goes
    with monkeypatch.context() as patch:
        patch.setattr("openbaar.publish.placing._replace", fails)
        with pytest.raises(OSError, match="No space left"):
            rebuild(project)
    assert (project.site / MARKER).read_bytes() != before
    memo(project, "\noude_adressen: [/beslisnotas/2022/oud/]", "")
    rebuild(project)
    assert (project.site / MARKER).read_bytes() == before


def test_the_number_of_processes_makes_no_difference(project: Project) -> None:
    rebuild(project, jobs=3, clean=True, into="drie")
    assert differences(project.site, project.root / "drie") == []


def test_an_edit_is_rendered_in_several_processes_as_in_one(project: Project) -> None:
    EDITS["a setting"](project)
    rebuild(project, jobs=4)
    assert differs_from_clean(project) == []


def test_the_last_line_of_the_command_counts_what_was_written(project: Project) -> None:
    memo(project, "Zie [de brief]", "Lees [de brief]")
    line = project.run("build", now=NOW_TEXT).stdout.splitlines()[-1]
    assert re.fullmatch(r"pages: \d+ written: 1 unchanged: \d+ removed: 0 seconds: \d+\.\d", line)
