"""A list dies and its former address leads on; it comes back and is the list again: as in a clean build, and in MkDocs."""

from __future__ import annotations

from pathlib import Path

from support.rebuilding import content, differences, differs_from_clean, project_of_many, rebuild
from support.sources import page, stuk

OLD, CITING = "dossiers/36450", "beslisnotas/2023/haalt-aan"
MOVED = b'http-equiv="refresh"'


def test_a_former_address_of_a_list_leads_on_for_as_long_as_there_is_no_such_list(tmp_path: Path) -> None:
    project = project_of_many(tmp_path)
    project.write(CITING, stuk("Zie Kamerstuk 36450, nr. 3."))
    project.write("dossiers/36451", page(title="Samen", oude_adressen=[f"/{OLD}/"]))
    old, citing = project.site / OLD / "index.html", project.root / f"docs/{CITING}.md"
    text = citing.read_bytes()

    def build() -> tuple[bool, bool]:
        """Whether the address leads on, and whether the sitemap has it."""
        rebuild(project)
        assert differs_from_clean(project) == []
        return MOVED in old.read_bytes(), f"/{OLD}/<".encode() in (project.site / "sitemap.xml").read_bytes()

    assert build() == (False, True)
    first = content(project.site)
    citing.unlink()
    assert build() == (True, False)
    done = project.run("build", "--strict", "--site-dir", "zo", module="mkdocs")
    assert done.returncode == 0, done.stderr
    assert differences(project.site, project.root / "zo") == []
    citing.write_bytes(text)
    assert build() == (False, True)
    assert content(project.site) == first
    done = project.run("build", "--strict", "--site-dir", "zo", module="mkdocs")
    assert done.returncode == 0, done.stderr
    assert differences(project.site, project.root / "zo") == []
