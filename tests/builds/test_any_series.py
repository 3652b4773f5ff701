"""After any series of edits, the site is what a clean build gives, and what plain MkDocs gives."""

from __future__ import annotations

import re
import shutil
import tempfile
import unittest
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, invariant, precondition, rule

from openbaar.publish.refreshing import ProblemsFound
from support.asked_site import put
from support.case_of_many import LATER, SENTENCE
from support.project import Project
from support.rebuilding import content, differences, differs_from_clean, project_of_many, rebuild
from support.sources import NOW, page, stuk

TITLES = st.sampled_from(["Nota", "Heel andere naam", "A & B <c>", "Nota's van 1 dag", "Ÿ – “x”"])
TEXTS = st.sampled_from(
    [
        "Kort.",
        SENTENCE,
        "## Kop\n\nZie ECLI:NL:HR:2016:2022.[^1]\n\n[^1]: Kamerstuk 28638, nr. 205.",
        "Zie [de brief](../../kamerbrieven/2022/b.md#reactie).",
        "Zie [de tweede](../../kamerbrieven/2023/c.md).",
    ]
)
DAYS = st.sampled_from(["2023-01-02", "2023-10-06", "2023-12-31", "onbekend"])


class Editing(RuleBasedStateMachine):
    """An editor, a publisher and a developer at work on one project, with a build after each step."""

    memos = Bundle("memos")

    def __init__(self) -> None:
        super().__init__()
        self.project = project_of_many(Path(tempfile.mkdtemp(prefix="openbaar-")))
        self.now, self.jobs, self.steps = NOW, 1, 0
        self.former: list[dict[str, bytes]] = []

    def teardown(self) -> None:
        if self.steps:
            self.as_plain_mkdocs()
        shutil.rmtree(self.project.root)

    @rule(
        target=memos, number=st.integers(1, 4), title=TITLES, text=TEXTS, day=DAYS, letter=st.sampled_from(["b", "c"])
    )
    def write(self, number: int, title: str, text: str, day: str, letter: str) -> str:
        name = f"beslisnotas/2023/x{number}"
        keys: dict[str, Any] = {"title": title, "datum": day, "kamerbrief": letter, "programmas": ["veilig"]}
        self.project.write(name, stuk(text, **keys))
        return name

    @rule(name=consumes(memos))
    def remove(self, name: str) -> None:
        (self.project.root / f"docs/{name}.md").unlink(missing_ok=True)

    @rule(target=memos, name=consumes(memos), number=st.integers(1, 4))
    def rename(self, name: str, number: int) -> str:
        new = f"beslisnotas/2023/y{number}"
        path = self.project.root / f"docs/{name}.md"
        if path.exists():
            path.rename(self.project.root / f"docs/{new}.md")
        return new

    @rule(name=memos, day=DAYS)
    def move(self, name: str, day: str) -> None:
        path = self.project.root / f"docs/{name}.md"
        if path.exists():
            text = path.read_text(encoding="utf-8")
            path.write_text(re.sub(r"(?m)^datum: .*$", f'datum: "{day}"', text), encoding="utf-8")

    @precondition(lambda self: self.steps)
    @rule(back=st.integers(1, 3))
    def undo(self, back: int) -> None:
        """What was in docs/ some builds ago."""
        put(self.project.root, self.former[-back:][0])

    @rule(name=memos, status=st.sampled_from(["openbaar", "concept", "ingetrokken"]))
    def set_status(self, name: str, status: str) -> None:
        gone = {"ingetrokken": {"op": "2024-01-01", "reden": "procedurefout"}} if status == "ingetrokken" else {}
        self.project.write(name, stuk("Tekst.", title="Van status", status=status, **gone))

    @rule(name=memos)
    def embargo(self, name: str) -> None:
        self.project.write(name, stuk(SENTENCE, title="Onder embargo", openbaar_op=LATER))

    @rule(title=TITLES, text=st.sampled_from(["Over.", "Over, anders."]))
    def rename_programme(self, title: str, text: str) -> None:
        self.project.write("programmas/veilig", page(text, title=title))

    @rule(title=TITLES, stance=st.sampled_from(["overgenomen", "staand beleid"]), anchor=st.booleans())
    def rewrite_letter(self, title: str, stance: str, anchor: bool) -> None:
        text = f"## {'Reactie' if anchor else 'Antwoord'}\n\n{SENTENCE}"
        reaction = {"aanbeveling": "r/1", "standpunt": stance, "reactie": "Doen we."}
        self.project.write(
            "kamerbrieven/2022/b",
            stuk(text, title=title, datum="2022-06-01", kamerstuk="28638-205", reactie_op=["r"], reacties=[reaction]),
        )

    @rule(days=st.integers(-3, 3))
    def wait(self, days: int) -> None:
        self.now = NOW + timedelta(days=days)

    @rule(name=st.sampled_from(["stuk.html", "main.html", "partials/bouwstenen.html", "assets/tokens.css"]))
    def edit_template(self, name: str) -> None:
        with (self.project.root / "overrides" / name).open("a", encoding="utf-8") as file:
            file.write("\n")

    @rule(name=st.sampled_from(["Openbaar", "Beslisnota's"]))
    def edit_settings(self, name: str) -> None:
        path = self.project.root / "mkdocs.yml"
        lines = path.read_text(encoding="utf-8").splitlines()
        lines[1] = f'site_name: "{name}"'
        path.write_text("\n".join(lines), encoding="utf-8")

    @precondition(lambda self: self.steps)
    @rule(seed=st.integers(0, 99), cut=st.booleans())
    def lose_a_file(self, seed: int, cut: bool) -> None:
        """A file of the site, or one that was kept, is lost or cut short."""
        everything = [*self.project.site.rglob("*.*"), *(self.project.root / ".cache/bouw").rglob("*.*")]
        files = sorted(path for path in everything if path.is_file())
        victim = files[seed * 7919 % len(files)]
        if cut:
            victim.write_bytes(victim.read_bytes()[:50])
        else:
            victim.unlink()

    @rule(jobs=st.integers(1, 3))
    def use_processes(self, jobs: int) -> None:
        self.jobs = jobs

    @invariant()
    def is_as_if_clean(self) -> None:
        before = content(self.project.site)
        try:
            rebuild(self.project, self.now, self.jobs)
        except ProblemsFound:
            assert content(self.project.site) == before
            return
        self.steps += 1
        self.former.append(content(self.project.root / "docs"))
        assert differs_from_clean(self.project, self.now) == []

    def as_plain_mkdocs(self) -> None:
        moment = self.now.isoformat()
        done = self.project.run("build", "--strict", "--site-dir", "zo", module="mkdocs", now=moment)
        if done.returncode == 0:
            rebuild(self.project, self.now, self.jobs)
            assert differences(self.project.site, self.project.root / "zo") == []


NEW = "beslisnotas/2023/nieuw"


def _write(project: Project, **keys: Any) -> None:
    own = {"title": "Nieuwe nota", "kamerbrief": "c", "programmas": ["veilig"]}
    project.write(NEW, stuk(SENTENCE, **own | keys))


def _rename(project: Project, one: str, other: str) -> None:
    (project.root / f"docs/{one}.md").rename(project.root / f"docs/{other}.md")


GONE = {"status": "ingetrokken", "ingetrokken": {"op": "2024-01-01", "reden": "procedurefout"}}
OTHER = "beslisnotas/2023/ander"

STEPS: Mapping[str, Callable[[Project], object]] = {
    "a memo added": _write,
    "moved to another date": lambda project: _write(project, datum="2023-02-03"),
    "the date undone": _write,
    "withdrawn": lambda project: _write(project, **GONE),
    "the withdrawal undone": _write,
    "renamed": lambda project: _rename(project, NEW, OTHER),
    "the name undone": lambda project: _rename(project, OTHER, NEW),
    "removed": lambda project: (project.root / f"docs/{NEW}.md").unlink(),
    "the removal undone": _write,
    "under embargo": lambda project: _write(project, openbaar_op=LATER),
}
"""What an editor does every week, and takes back: each after the one before it."""


def test_what_editors_do_every_week_and_undo(tmp_path: Path) -> None:
    project = project_of_many(tmp_path)
    rebuild(project)
    start, with_memo = content(project.site), dict[str, bytes]()
    for name, step in STEPS.items():
        step(project)
        rebuild(project)
        assert differs_from_clean(project) == [], name
        with_memo = with_memo or content(project.site)
        if "undone" in name:
            assert content(project.site) == with_memo, name
        if name in ("removed", "under embargo"):
            assert content(project.site) == start, name
    opens = datetime.fromisoformat(f"{LATER}+01:00")
    for now in (opens - timedelta(seconds=1), opens, NOW, opens):
        rebuild(project, now)
        assert differs_from_clean(project, now) == [], now
        assert (project.site / NEW / "index.html").is_file() == (now >= opens)
    done = project.run("build", "--strict", "--site-dir", "zo", module="mkdocs", now=opens.isoformat())
    assert done.returncode == 0, done.stderr
    assert differences(project.site, project.root / "zo") == []


TestAnySeriesOfEdits: type[unittest.TestCase] = Editing.TestCase
pytest.mark.slow(TestAnySeriesOfEdits)
Editing.TestCase.settings = settings(
    max_examples=6, stateful_step_count=8, suppress_health_check=list(HealthCheck), print_blob=True
)
