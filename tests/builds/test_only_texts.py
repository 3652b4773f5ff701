"""Where only texts changed, a build takes the catalogue as the last one left it, and gives what a clean build gives."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from openbaar.bridge.state import ProblemsFound
from openbaar.publish import recall as recalling
from openbaar.publish.before import CACHE
from support.case_of_many import LATER, SENTENCE
from support.harms import HARMS, MARK, VOUCHED_FOR
from support.project import Project
from support.rebuilding import content, differs_from_clean, rebuild
from support.sources import NOW, page, stuk


@contextmanager
def nothing_put_together() -> Iterator[None]:
    """Within this, no build may look at all sources."""

    def refuse(*_: object) -> None:
        raise AssertionError("all sources were put together")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(recalling, "together", refuse)
        yield


def change_text(project: Project, old: str, new: str, name: str = "beslisnotas/2022/n") -> None:
    path = project.root / f"docs/{name}.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_texts_that_change_one_after_the_other_need_no_look_at_all_sources(project: Project) -> None:
    for old, new in (("Zie [de brief]", "Lees [de brief]"), ("Lees [de brief]", "Volg [de brief]")):
        change_text(project, old, new)
        with nothing_put_together():
            assert rebuild(project).written == 1
        assert differs_from_clean(project) == []


def test_it_may_be_the_text_of_any_document(project: Project) -> None:
    for name in ("beslisnotas/2023/concept", "beslisnotas/2023/embargo", "beslisnotas/2023/m", "kamerbrieven/2022/b"):
        change_text(project, "nr. 300.", "nr. 300.\n\nMeer.", name)
        with nothing_put_together():
            rebuild(project)
    change_text(project, "Geheim.", "Heel geheim.", "beslisnotas/2023/weg")
    change_text(project, "Tekst.", "Andere tekst.", "rapporten/2022/r")
    with nothing_put_together():
        rebuild(project)
    assert differs_from_clean(project) == []


def test_another_build_that_read_the_text_first_makes_no_difference(project: Project) -> None:
    change_text(project, "Zie [de brief]", "Lees [de brief]")
    rebuild(project, into="anders")
    with nothing_put_together():
        rebuild(project)
    assert differs_from_clean(project) == []


def test_what_matters_to_other_sources_needs_a_look_at_all(project: Project) -> None:
    for old, new in (("artikel 273g", "artikel 273f"), ("Zie [", "## Kop\n\nZie ["), ("b.md#reactie", "b.md")):
        change_text(project, old, new)
        with nothing_put_together(), pytest.raises(AssertionError, match="put together"):
            rebuild(project)
        rebuild(project)
    assert differs_from_clean(project) == []


def test_a_mistake_in_a_text_stops_the_build_and_mending_it_is_enough(project: Project) -> None:
    before, memo = content(project.site), "beslisnotas/2022/n"
    for name, old, new in (
        ("kamerbrieven/2022/b", "## Reactie", "## Antwoord"),
        (memo, "b.md#reactie", "b.md#niets"),
        (memo, "Zie [", "<script>1</script> Zie ["),
        (memo, "kamerbrieven/2022/b.md#reactie", "beslisnotas/2023/embargo.md"),
    ):
        change_text(project, old, new, name)
        with pytest.raises(ProblemsFound):
            rebuild(project)
        change_text(project, new, old, name)
        assert rebuild(project).written == 0
    assert content(project.site) == before


def test_a_disclosure_is_not_missed(project: Project) -> None:
    change_text(project, "Zie [de brief]", "Lees [de brief]")
    later = NOW + timedelta(days=2)
    rebuild(project, later)
    assert differs_from_clean(project, later) == []
    assert (project.site / "beslisnotas/2023/embargo/index.html").is_file()


def test_documents_that_come_and_go_beside_a_text_are_not_missed(project: Project) -> None:
    change_text(project, "Zie [de brief]", "Lees [de brief]")
    project.write("beslisnotas/2023/nieuw", stuk(SENTENCE, title="Nieuw", openbaar_op=LATER))
    (project.root / "docs/beslisnotas/2023/concept.md").rename(project.root / "docs/beslisnotas/2023/ander.md")
    rebuild(project)
    assert differs_from_clean(project) == []
    project.write("programmas/veilig", page("Heel anders. Zie ook [start](../index.md).", title="Veilig"))
    rebuild(project)
    assert differs_from_clean(project) == []


def test_a_catalogue_that_was_harmed_is_made_again(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project.root)
    kept = list((project.root / CACHE).glob("*.catalogue"))
    assert len(kept) == 1
    for number, harm in enumerate([*HARMS.values(), *VOUCHED_FOR.values()]):
        harm(kept[0])
        change_text(project, "Zie [de brief]", f"Lees {number} [de brief]")
        rebuild(project)
        change_text(project, f"Lees {number} [de brief]", "Zie [de brief]")
        with nothing_put_together():
            rebuild(project)
    assert differs_from_clean(project) == []
    assert not (project.root / MARK).exists()


def test_extracts_that_were_harmed_are_made_again_one_by_one(project: Project) -> None:
    for path in (project.root / CACHE / "extracts").rglob("*.pickle"):
        path.write_bytes(b"x")
    change_text(project, "Zie [de brief]", "Lees [de brief]")
    rebuild(project)
    assert differs_from_clean(project) == []
