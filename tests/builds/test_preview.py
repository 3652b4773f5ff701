"""The preview shows an edit at once, with drafts, and never mixes them with the site that is published."""

from __future__ import annotations

from pathlib import Path

import pytest

from openbaar.bridge.running import Preview
from support.case_of_many import ATTACHMENT, MANY
from support.project import NOW, Project
from support.rebuilding import content, own_project, rebuild
from support.sources import page, stuk

MEMO = "beslisnotas/2022/n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setenv("OPENBAAR_NOW", NOW)
    project = own_project(tmp_path)
    for name, data in MANY.items():
        project.write(name, data)
    project.write(ATTACHMENT, b"%PDF-1.4 een")
    return project


@pytest.fixture
def preview(project: Project) -> Preview:
    preview = Preview(project.root, "http://127.0.0.1:8000/")
    preview.renew()
    return preview


def edit(project: Project, name: str, old: str, new: str) -> None:
    path = project.root / f"docs/{name}.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def is_as_if_started_anew(preview: Preview) -> bool:
    other = Preview(preview.root, preview.address)
    other.folder = preview.root / "anders"
    other.renew()
    return _but_the_index(other) == _but_the_index(preview)


def _but_the_index(preview: Preview) -> dict[str, bytes]:
    """After a change in a text alone the preview keeps its search index: making it anew takes seconds."""
    return {name: data for name, data in content(preview.folder).items() if not name.startswith("pagefind/")}


def test_drafts_and_embargoed_documents_are_shown(preview: Preview) -> None:
    assert "U ziet een voorbeeld" in (preview.folder / "beslisnotas/2023/concept/index.html").read_text()
    assert (preview.folder / "beslisnotas/2023/embargo/index.html").is_file()


def test_edits_of_texts_are_shown_one_after_the_other(preview: Preview, project: Project) -> None:
    for old, new in (("Zie [de brief]", "Lees [de brief]"), ("Lees [de brief]", "Volg [de brief]")):
        edit(project, MEMO, old, new)
        preview.renew()
        assert new.split(" ")[0] in (preview.folder / MEMO / "index.html").read_text()
    assert is_as_if_started_anew(preview)


def test_a_title_is_renewed_where_others_show_it(preview: Preview, project: Project) -> None:
    edit(project, MEMO, '"Nota"', '"Heel andere naam"')
    preview.renew()
    assert "Heel andere naam" in (preview.folder / "kamerbrieven/2022/b/index.html").read_text()
    edit(project, MEMO, "Zie [de brief]", "Lees [de brief]")
    preview.renew()
    assert is_as_if_started_anew(preview)


def test_a_heading_that_goes_is_told_and_leaves_the_preview_as_it_was(
    preview: Preview, project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    before = content(preview.folder)
    edit(project, "kamerbrieven/2022/b", "## Reactie", "## Antwoord")
    preview.renew()
    assert "RF009" in caplog.text
    assert content(preview.folder) == before
    edit(project, "kamerbrieven/2022/b", "## Antwoord", "## Reactie")
    preview.renew()
    assert content(preview.folder) == before


def test_the_published_site_knows_nothing_of_the_preview(preview: Preview, project: Project) -> None:
    rebuild(project)
    project.write("beslisnotas/2023/later", stuk("Tekst.", title="Nog geheim", status="concept"))
    project.write("programmas/veilig", page("Tekst.", title="Veilig"))
    preview.renew()
    rebuild(project)
    assert b"Nog geheim" in content(preview.folder)["beslisnotas/2023/later/index.html"]
    assert not any(b"Nog geheim" in data or b"127.0.0.1" in data for data in content(project.site).values())
