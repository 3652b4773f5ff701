"""A withdrawal always goes through: whatever stands in the text that goes, and whoever links to it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from openbaar.catalogue import collect, withdrawn_advice
from openbaar.publish.read_sources import read_sources
from support.files import pdf, png
from support.project import Project, every_byte, new_project
from support.rebuilding import content, differences, differs_from_clean, rebuild
from support.sources import NOW, collected, page, stuk
from synthetic import collection

WITHDRAWAL = "status: ingetrokken\ningetrokken: {op: 2026-01-02, reden: privacygegevens}"
CANARY = "kanariewoord"


def withdraw(path: Path) -> None:
    """What an editor does: another status, and the block that says when and why."""
    text = path.read_text(encoding="utf-8")
    changed = re.sub(r'^status: "?openbaar"?$', WITHDRAWAL, text, count=1, flags=re.MULTILINE)
    assert changed != text
    path.write_text(changed, encoding="utf-8")


def attachment(name: str) -> dict[str, str]:
    return {"bestand": name, "titel": "Bijlage", "soort": "bijlage"}


def linked_case(project: Project) -> Path:
    """A report with all that others can rely on: a page, an anchor, a file, a picture, a recommendation."""
    report = project.write(
        "rapporten/2023/r",
        stuk(
            f"## Kern\n\n{CANARY} en [de brief](../../kamerbrieven/2023/b.md#antwoord).",
            title=f"Titel {CANARY}",
            aanbevelingen=[{"nummer": 1, "tekst": CANARY}],
            bestanden=[attachment("r.pdf"), attachment("r.png")],
        ),
    )
    project.write("rapporten/2023/r.pdf", pdf(CANARY))
    project.write("rapporten/2023/r.png", png(CANARY))
    project.write(
        "kamerbrieven/2023/b",
        stuk(
            "## Antwoord\n\n[stuk](../../rapporten/2023/r.md), [kop](../../rapporten/2023/r.md#kern),"
            " [bestand](../../rapporten/2023/r.pdf) en ![het plaatje](../../rapporten/2023/r.png)",
            title="Brief",
            reactie_op=["r"],
            reacties=[{"aanbeveling": "r/1", "reactie": "Doen wij.", "anker": "antwoord"}],
        ),
    )
    return report


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return new_project(tmp_path)


def test_links_of_others_lead_to_the_tombstone_and_ask_for_no_edit(project: Project) -> None:
    report = linked_case(project)
    rebuild(project)
    assert [name for name, data in every_byte(project.site).items() if CANARY.encode() in data]
    withdraw(report)
    rebuild(project)
    letter = project.text("kamerbrieven/2023/b")
    assert 'href="../../../rapporten/2023/r/"' in letter
    assert "rapporten/2023/r/#" not in letter
    assert "r.pdf" not in letter
    assert "het plaatje" in letter
    assert "<img" not in letter
    assert not [name for name, data in every_byte(project.site).items() if CANARY.encode() in data]
    assert not [name for name in every_byte(project.site) if name.startswith("rapporten/2023/r.")]


def test_the_data_of_another_year_follow_a_link_that_now_leads_to_a_tombstone(project: Project) -> None:
    report = linked_case(project)
    link = "[kop](../../rapporten/2023/r.md#kern) en ![het plaatje](../../rapporten/2023/r.png)"
    project.write("beslisnotas/2021/n", stuk(f"Zie {link}.", datum="2021-01-05"))
    site_url = "https://openbaar.example/"

    def text() -> str:
        """The text of the memo as data: in the file of its year, and beside its page."""
        (line,) = (project.site / "data/documenten-2021.jsonl").read_bytes().splitlines()
        found = json.loads(line)
        assert found == json.loads((project.site / "beslisnotas/2021/n/index.json").read_bytes())
        assert found["sha256"] in (project.site / "data/documenten-2021.csv").read_text(encoding="utf-8-sig")
        return str(found["tekst"])

    rebuild(project)
    address = f"{site_url}rapporten/2023/r"
    assert text() == f"Zie [kop]({address}/#kern) en ![het plaatje]({address}.png)."
    before = content(project.site)
    withdraw(report)
    rebuild(project)
    assert text() == f"Zie [kop]({address}/) en het plaatje."
    assert differs_from_clean(project) == []
    project.write("rapporten/2023/r", report.read_bytes().replace(WITHDRAWAL.encode(), b'status: "openbaar"'))
    rebuild(project)
    assert {name for name, data in content(project.site).items() if before.get(name) != data} == set()


def test_a_withdrawal_gives_the_same_site_with_plain_mkdocs_and_from_nothing(project: Project) -> None:
    report = linked_case(project)
    rebuild(project)
    withdraw(report)
    rebuild(project)
    assert differs_from_clean(project) == []
    done = project.run("build", "--strict", "--site-dir", "plain", module="mkdocs")
    assert done.returncode == 0, done.stderr
    assert differences(project.site, project.root / "plain") == []


def test_a_withdrawal_goes_through_when_the_files_were_removed(project: Project) -> None:
    report = linked_case(project)
    for name in ("r.pdf", "r.png"):
        (project.root / "docs/rapporten/2023" / name).unlink()
    withdraw(report)
    rebuild(project)
    report.write_bytes(stuk(status="ingetrokken", ingetrokken={"op": "2026-01-02", "reden": "procedurefout"}))
    rebuild(project)
    assert 'href="../../../rapporten/2023/r/"' in project.text("kamerbrieven/2023/b")


def test_check_names_the_links_to_what_was_withdrawn_as_advice(project: Project) -> None:
    withdraw(linked_case(project))
    found = collect(read_sources(project.root))
    assert found.problems == ()
    told = list(withdrawn_advice(found.extracts, found.withdrawn))
    assert [(each.path, each.line, each.code) for each in told] == [("docs/kamerbrieven/2023/b.md", 11, "CT003")] * 4
    assert all(each.is_advice for each in told)
    assert project.run("check").returncode == 0


NEVER = {"status": "ingetrokken", "ingetrokken": {"op": "2026-11-23", "reden": "procedurefout"}}


@pytest.mark.parametrize("linking", ["2023-10-18", "2026-11-25"])
def test_links_to_what_was_never_public_are_words_now_and_at_any_later_moment(project: Project, linking: str) -> None:
    project.write("rapporten/2023/r", stuk(bestanden=[attachment("r.png")], openbaar_op="2026-11-25", **NEVER))
    project.write("rapporten/2023/w", stuk(status="ingetrokken", ingetrokken=NEVER["ingetrokken"]))
    text = "[dit *stuk*](../../rapporten/2023/r.md), [deze kop](../../rapporten/2023/r.md#kop), ![plaat](../../rapporten/2023/r.png)"
    project.write("kamerbrieven/2023/b", stuk(f"{text} en [dat](../../rapporten/2023/w.md).", openbaar_op=linking))
    assert project.run("check").returncode == 0
    for days in (0, 2, 20_000):
        rebuild(project, NOW + timedelta(days=days))
        assert not (project.site / "rapporten/2023/r").exists()
    letter = project.text("kamerbrieven/2023/b")
    assert 'dit <em>stuk</em>, deze kop, plaat en <a href="../../../rapporten/2023/w/">dat</a>.' in letter
    assert not [name for name, data in every_byte(project.site).items() if b"nooit-openbaar" in data]
    rebuild(project, NOW + timedelta(days=20_000), clean=True, into="anew")
    assert differences(project.site, project.root / "anew") == []


def test_a_page_that_replaces_a_withdrawn_one_names_the_same_file(project: Project) -> None:
    file = {"bestanden": [attachment("a.pdf")]}
    project.write("beslisnotas/2023/a", stuk(**file, status="ingetrokken", ingetrokken=NEVER["ingetrokken"]))
    project.write("beslisnotas/2023/a.pdf", pdf("a"))
    project.write("kamerbrieven/2023/b", stuk("[het bestand](../../beslisnotas/2023/a.pdf)"))
    rebuild(project)
    assert 'href="../../../beslisnotas/2023/a/"' in project.text("kamerbrieven/2023/b")
    for name in ("0", "b"):  # before and after it in order
        replacement = project.write(f"beslisnotas/2023/{name}", stuk("Nieuw.", **file))
        assert project.problems_of_sources() == []
        rebuild(project)
        assert (project.site / "beslisnotas/2023/a.pdf").is_file()
        assert 'href="../../../beslisnotas/2023/a.pdf"' in project.text("kamerbrieven/2023/b")
        replacement.unlink()
        rebuild(project)
        assert not (project.site / "beslisnotas/2023/a.pdf").exists()


BAD_TEXTS = {
    "a link to nothing": b"[x](niets.md) ![y](weg.png)",
    "an anchor that is not there": b"[x](#nergens)",
    "a link to a draft": b"[x](concept.md)",
    "an open comment": b"<!-- kanariewoord",
    "a script": b"<script>kanariewoord</script>",
    "a note without a text": b"Zin.[^1]",
    "a control character": b"a\x01b",
    "bytes that are no UTF-8": b"\xff\xfe kanariewoord",
}


@pytest.mark.parametrize("text", BAD_TEXTS.values(), ids=BAD_TEXTS.keys())
def test_no_mistake_in_the_text_that_goes_keeps_it_there(project: Project, text: bytes) -> None:
    project.write("beslisnotas/2023/concept", stuk(status="concept"))
    memo = project.write("beslisnotas/2023/x", stuk(bestanden=[attachment("x.pdf")], geciteerd_als=[]))
    front = memo.read_bytes().replace(b'"openbaar"', b'"ingetrokken"').rsplit(b"---", 1)[0]
    memo.write_bytes(
        front + b"ingetrokken: {op: 2026-01-02, reden: procedurefout}\n---\n" + text + b"\n\n" + CANARY.encode()
    )
    rebuild(project)
    assert "2 januari 2026" in project.text("beslisnotas/2023/x")
    assert not [name for name, data in every_byte(project.site).items() if CANARY.encode() in data]


def test_the_front_matter_that_stays_must_be_right() -> None:
    wrong = stuk(status="ingetrokken", ingetrokken={"op": "2026-13-02", "reden": "procedurefout"})
    assert [each.code for each in collected({"beslisnotas/2023/x": wrong}).problems] == ["FM012"]


def test_a_letter_that_replaces_a_withdrawn_one_has_the_same_number() -> None:
    gone = {"status": "ingetrokken", "ingetrokken": {"op": "2026-01-02", "reden": "procedurefout"}}
    pages = {
        "kamerbrieven/2023/oud": stuk(kamerstuk="28638-1", **gone),
        "kamerbrieven/2023/new": stuk(kamerstuk="28638-1"),
    }
    assert collected(pages).problems == ()


def test_a_draft_is_not_refused_for_its_links(project: Project) -> None:
    project.write("beslisnotas/2023/x", stuk("[a](niets.md) ![b](weg.png) [c](#d)", status="concept"))
    project.write("over/p", page("Tekst.", title="P"))
    rebuild(project)
    assert project.run("check").returncode == 0


def one_of_each_kind() -> Iterator[tuple[int, str]]:
    """For some small collections: a public document of each kind."""
    for seed in (3, 4):
        pages = collection(24, seed=seed)
        for kind in ("beslisnotas", "kamerbrieven", "rapporten"):
            yield (
                seed,
                next(path for path, data in pages.items() if path.startswith(kind) and b"status: openbaar" in data),
            )


@pytest.mark.parametrize(("seed", "name"), [*one_of_each_kind()])
def test_any_document_of_an_invented_collection_can_be_withdrawn(project: Project, seed: int, name: str) -> None:
    for path, data in collection(24, seed=seed).items():
        project.write(path.removesuffix(".md"), data)
    target = project.root / "docs" / name
    target.write_text(target.read_text(encoding="utf-8") + f"\n\n{CANARY}\n", encoding="utf-8")
    rebuild(project)
    assert CANARY in project.text(name.removesuffix(".md"))
    withdraw(target)
    rebuild(project)
    assert not [path for path, data in every_byte(project.site).items() if CANARY.encode() in data]
