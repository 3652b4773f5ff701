"""A build reads the sources that changed and no others, and puts all together only where something may be wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from openbaar.publish import refreshing
from openbaar.publish.refreshing import ProblemsFound
from support.case_of_many import LATER, SENTENCE
from support.harms import sources_read
from support.project import Project
from support.rebuilding import content, differs_from_clean, rebuild
from support.sources import NOW, page, stuk


@contextmanager
def nothing_put_together() -> Iterator[None]:
    """Within this, no build may look at all sources."""

    def refuse(*_: object) -> None:
        raise AssertionError("all sources were put together")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(refreshing, "collection_of", refuse)
        yield


def change_text(project: Project, old: str, new: str, name: str = "beslisnotas/2022/n") -> None:
    path = project.root / f"docs/{name}.md"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_texts_that_change_one_after_the_other_are_read_and_no_others(project: Project) -> None:
    for old, new in (("Zie [de brief]", "Lees [de brief]"), ("Lees [de brief]", "Volg [de brief]")):
        change_text(project, old, new)
        with nothing_put_together(), sources_read() as read:
            assert rebuild(project).written == 1
        assert read == ["docs/beslisnotas/2022/n.md"]
        assert differs_from_clean(project) == []


def test_it_may_be_the_text_of_any_document(project: Project) -> None:
    names = ("beslisnotas/2023/concept", "beslisnotas/2023/embargo", "beslisnotas/2023/m", "kamerbrieven/2022/b")
    for name in names:
        change_text(project, "nr. 300.", "nr. 300.\n\nMeer.", name)
        with nothing_put_together():
            rebuild(project)
    change_text(project, "Geheim.", "Heel geheim.", "beslisnotas/2023/weg")
    change_text(project, "Tekst.", "Andere tekst.", "rapporten/2022/r")
    with nothing_put_together():
        rebuild(project)
    assert differs_from_clean(project) == []


def test_a_build_into_another_folder_in_between_makes_no_difference(project: Project) -> None:
    change_text(project, "Zie [de brief]", "Lees [de brief]")
    rebuild(project, into="anders")
    with nothing_put_together():
        assert rebuild(project).written == 1
    assert differs_from_clean(project) == []


def test_what_matters_to_other_sources_is_not_missed(project: Project) -> None:
    for old, new in (("artikel 273g", "artikel 273f"), ("Zie [", "## Kop\n\nZie ["), ("b.md#reactie", "b.md")):
        change_text(project, old, new)
        with nothing_put_together(), sources_read() as read:
            rebuild(project)
        assert read == ["docs/beslisnotas/2022/n.md"]
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
