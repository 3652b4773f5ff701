"""All that can happen to a project between two builds, on the collection of ``case_of_many``."""

from __future__ import annotations

from collections.abc import Callable

from support.case_of_many import ATTACHMENT
from support.files import pdf
from support.project import Project
from support.sources import page, stuk


def replace(project: Project, name: str, old: str, new: str) -> None:
    """Replace what must be in a file of the project."""
    path = project.root / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def memo(project: Project, old: str, new: str) -> None:
    """Replace what must be in the memo of 2022."""
    replace(project, "docs/beslisnotas/2022/n.md", old, new)


EDITS: dict[str, Callable[[Project], object]] = {
    "a text": lambda p: memo(p, "artikel 273g Sr", "artikel 273f Sr en ECLI:NL:HR:2016:2022"),
    "a title": lambda p: memo(p, '"Nota"', '"Nota <over> & meer"'),
    "a date": lambda p: memo(p, '"2022-05-30"', '"2022-03-30"'),
    "a reference": lambda p: memo(p, 'kamerbrief: "b"', 'kamerbrief: "c"'),
    "a programme's name": lambda p: replace(p, "docs/programmas/veilig.md", '"Veilig"', '"Veiliger"'),
    "a heading that others link to": lambda p: replace(p, "docs/kamerbrieven/2022/b.md", "## Reactie", "# Reactie"),
    "a document more": lambda p: p.write(
        "beslisnotas/2021/nieuw", stuk("Kamerstuk 28638, nr. 205.", title="Nieuw", datum="2021-02-03")
    ),
    "a document less": lambda p: (p.root / "docs/beslisnotas/2022/n.md").unlink(),
    "a document renamed": lambda p: (p.root / "docs/beslisnotas/2022/n.md").rename(
        p.root / "docs/beslisnotas/2022/o.md"
    ),
    "a document withdrawn": lambda p: memo(
        p, 'status: "openbaar"', 'status: "ingetrokken"\ningetrokken: {op: 2026-01-01, reden: procedurefout}'
    ),
    "an attachment": lambda p: p.write(ATTACHMENT, pdf("twee")),
    "a template": lambda p: replace(p, "overrides/stuk.html", "Feiten", "De feiten"),
    "a style": lambda p: replace(p, "overrides/assets/print.css", "}", "} "),
    "a setting": lambda p: replace(p, "mkdocs.yml", "site_name: Openbaar", "site_name: Heel openbaar"),
    "the home page": lambda p: p.write("index", page("Dag.", title="Start")),
}
