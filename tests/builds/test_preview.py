"""The preview shows an edit at once, with drafts, and never mixes them with the site that is published."""

from __future__ import annotations

from pathlib import Path

import pytest

from openbaar.bridge.running import Preview
from support.edits import EDITS, memo, replace
from support.full_disk import disk
from support.project import NOW, Project
from support.rebuilding import content, project_of_many, rebuild
from support.sources import page, stuk

MEMO = "beslisnotas/2022/n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv("OPENBAAR_NOW", NOW)
    return project_of_many(tmp_path)


@pytest.fixture
def preview(project: Project) -> Preview:
    preview = Preview(project.root, "http://127.0.0.1:8000/")
    preview.renew()
    return preview


def _pages(folder: Path) -> dict[str, bytes]:
    """Pages with their twins, and attachments; what is made of the whole collection stays as it was when the preview began."""
    return {name: data for name, data in content(folder).items() if name.endswith((".html", ".pdf", "/index.json"))}


def is_as_if_started_anew(preview: Preview) -> bool:
    """Ask for every page and attachment that was ever there, and for those that there must be now."""
    root, address = preview.project.root, preview.project.preview_at
    other = Preview(root, address, folder=root / "anders")
    other.renew()
    expected = _pages(other.folder)
    for name in sorted({*_pages(preview.folder), *expected}):
        preview.freshen(name.removesuffix("index.html"))
    shown = _pages(preview.folder)
    assert sorted(name for name in {*shown, *expected} if shown.get(name) != expected.get(name)) == []
    return True


def shown_at(preview: Preview, address: str) -> str:
    preview.freshen(address)
    return (preview.folder / address / "index.html").read_text(encoding="utf-8")


def test_drafts_and_embargoed_documents_are_shown(preview: Preview) -> None:
    assert "U ziet een voorbeeld" in (preview.folder / "beslisnotas/2023/concept/index.html").read_text()
    assert (preview.folder / "beslisnotas/2023/embargo/index.html").is_file()


def test_edits_of_texts_are_shown_one_after_the_other(preview: Preview, project: Project) -> None:
    for old, new in (("Zie [de brief]", "Lees [de brief]"), ("Lees [de brief]", "Volg [de brief]")):
        memo(project, old, new)
        preview.renew()
        assert new.split(" ")[0] in shown_at(preview, f"{MEMO}/")
    assert is_as_if_started_anew(preview)


def test_a_title_is_renewed_where_others_show_it(preview: Preview, project: Project) -> None:
    memo(project, '"Nota"', '"Heel andere naam"')
    preview.renew()
    assert "Heel andere naam" in shown_at(preview, "kamerbrieven/2022/b/")
    assert "Heel andere naam" in shown_at(preview, "archief/2022/05/")
    memo(project, "Zie [de brief]", "Lees [de brief]")
    preview.renew()
    assert is_as_if_started_anew(preview)


@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit_pages_are_what_a_preview_that_starts_gives(
    preview: Preview, project: Project, edit: str
) -> None:
    before = _pages(preview.folder)
    EDITS[edit](project)
    preview.renew()
    assert is_as_if_started_anew(preview)
    assert _pages(preview.folder) != before or edit == "a style"


def test_edits_add_up(preview: Preview, project: Project) -> None:
    for edit in ("a title", "a document more", "a text", "a programme's name", "an attachment", "a document withdrawn"):
        EDITS[edit](project)
        preview.renew()
        shown_at(preview, "archief/")
    assert is_as_if_started_anew(preview)


def test_a_page_is_made_again_only_when_somebody_asks_for_it(preview: Preview, project: Project) -> None:
    before = content(preview.folder)
    memo(project, '"Nota"', '"Heel andere naam"')
    preview.renew()
    assert content(preview.folder) == before
    shown_at(preview, f"{MEMO}/")
    made = {name for name, data in content(preview.folder).items() if data != before[name]}
    assert made == {f"{MEMO}/{name}" for name in ("index.html", "index.json", "citaat.ris", "citaat.bib")}


def test_what_is_no_page_is_neither_made_nor_removed(preview: Preview) -> None:
    before = content(preview.folder)
    for path in ("geen/pagina/", "../../mkdocs.yml", "404.html", "feeds/nieuw.atom", "zoeken", "x.html"):
        preview.freshen(path)
    assert content(preview.folder) == before
    assert (preview.project.root / "mkdocs.yml").is_file()


def test_a_mistake_is_told_and_leaves_the_preview_as_it_was(
    preview: Preview, project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    before = content(preview.folder)
    replace(project, "docs/kamerbrieven/2022/b.md", "## Reactie", "## Antwoord")
    preview.renew()
    assert "RF009" in caplog.text
    look_at_all_without_mistakes(preview, before)
    replace(project, "docs/kamerbrieven/2022/b.md", "## Antwoord", "## Reactie")
    preview.renew()
    assert is_as_if_started_anew(preview)
    assert content(preview.folder) == before


def look_at_all_without_mistakes(preview: Preview, before: dict[str, bytes]) -> None:
    for name in before:
        preview.freshen(name)
    assert content(preview.folder) == before


def test_a_preview_that_starts_with_a_mistake_begins_when_it_is_mended(project: Project) -> None:
    preview = Preview(project.root, "http://127.0.0.1:8000/")
    memo(project, 'kamerbrief: "b"', 'kamerbrief: "bb"')
    preview.renew()
    preview.freshen("")
    assert not preview.folder.exists()
    memo(project, 'kamerbrief: "bb"', 'kamerbrief: "b"')
    preview.renew()
    assert "Nota" in shown_at(preview, f"{MEMO}/")


@pytest.mark.parametrize("begins_with", ["a preview", "a mistake"])
def test_a_fault_of_the_disk_after_an_edit_is_told_in_one_line(
    project: Project, begins_with: str, caplog: pytest.LogCaptureFixture
) -> None:
    preview = Preview(project.root, "http://127.0.0.1:8000/")
    if begins_with == "a mistake":
        memo(project, 'status: "openbaar"', "status: fout")
    preview.renew()
    caplog.clear()
    memo(project, "status: fout" if begins_with == "a mistake" else "artikel 273g Sr", 'status: "openbaar"')
    replace(project, "mkdocs.yml", "site_name: Openbaar", "site_name: Anders")
    with disk(full_from=0):
        preview.renew()
    assert [each.getMessage() for each in caplog.records if each.levelname == "ERROR"] == ["De schijf is vol."]
    preview.renew()
    assert "Anders" in shown_at(preview, MEMO)


def test_a_page_without_room_is_told_and_made_later(
    preview: Preview, project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    memo(project, "artikel 273g Sr", "artikel 273f Sr")
    preview.renew()
    with disk(full_from=0):
        preview.freshen(f"{MEMO}/")
    assert caplog.records[-1].getMessage() == "De schijf is vol."
    assert "273f" in shown_at(preview, MEMO)


def test_the_first_time_a_fault_of_the_disk_ends_the_command(project: Project) -> None:
    with disk(full_from=0), pytest.raises(OSError, match="No space left"):
        Preview(project.root, "http://127.0.0.1:8000/").renew()


def test_the_published_site_knows_nothing_of_the_preview(preview: Preview, project: Project) -> None:
    rebuild(project)
    project.write("beslisnotas/2023/later", stuk("Tekst.", title="Nog geheim", status="concept"))
    project.write("programmas/veilig", page("Tekst.", title="Veilig"))
    preview.renew()
    rebuild(project)
    assert "Nog geheim" in shown_at(preview, "beslisnotas/2023/later/")
    assert not any(b"Nog geheim" in data or b"127.0.0.1" in data for data in content(project.site).values())


def test_links_to_a_file_that_goes_and_comes_back_are_shown_as_they_then_are(
    preview: Preview, project: Project
) -> None:
    draft = "Zie [het bestand](../2023/m.pdf) en [de kop](../2023/m.md#weg)."
    project.write("beslisnotas/2022/link", stuk(draft, status="concept", datum="2022-01-02"))
    memo_of_file = project.root / "docs/beslisnotas/2023/m.md"
    public = memo_of_file.read_bytes()
    block = b'"ingetrokken"\ningetrokken: {op: 2026-01-01, reden: procedurefout}'
    for source, target in (
        (public, "../../2023/m.pdf"),
        (public.replace(b'"openbaar"', block), "../../2023/m/"),
        (public, "../../2023/m.pdf"),
    ):
        memo_of_file.write_bytes(source)
        preview.renew()
        assert f'href="{target}">het bestand' in shown_at(preview, "beslisnotas/2022/link/")
        assert is_as_if_started_anew(preview)
