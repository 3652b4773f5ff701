"""Nothing that is not public is in any byte of the site: not its words, not its title, not its id, not its files."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from support.files import pdf
from support.project import Project, every_byte, new_project
from support.rebuilding import built
from support.sources import page, stuk

CANARY = b"kanarie"


def hidden(word: str, **keys: object) -> bytes:
    """A page that holds ``kanarie<word>`` in its title, summary, front matter and text."""
    canary = f"kanarie{word}"
    return stuk(f"Tekst {canary}.", title=f"Titel {canary}", description=canary, trefwoorden=[canary], **keys)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A site whose sources hold planted words in every place that must stay unseen."""
    project = new_project(tmp_path_factory.mktemp("kanaries"))
    project.write("beslisnotas/2023/kanarieconcept", hidden("concept", status="concept", kamerbrief="brief"))
    embargo = {
        "openbaar_op": "2026-11-24T12:01",
        "bestanden": [{"bestand": "e.pdf", "titel": "E", "soort": "origineel"}],
    }
    project.write("beslisnotas/2023/kanarieembargo", hidden("embargo", kamerbrief="brief", **embargo))
    project.write("beslisnotas/2023/e.pdf", pdf("kanariebijlage"))
    withdrawn = {"op": "2024-01-02", "reden": "privacygegevens", "toelichting": "Er stond een naam in."}
    attached = [{"bestand": "w.pdf", "titel": "kanariebestand", "soort": "bijlage"}]
    project.write(
        "beslisnotas/2023/weg",
        hidden("weg", status="ingetrokken", ingetrokken=withdrawn, bestanden=attached, kamerbrief="brief"),
    )
    project.write("beslisnotas/2023/w.pdf", pdf("kanariebijlage"))
    reactions = [{"aanbeveling": "kanarierapport/1", "reactie": "Dat doen wij."}]
    project.write(
        "rapporten/2023/kanarierapport",
        hidden("rapport", status="concept", aanbevelingen=[{"nummer": 1, "tekst": "kanarietekst"}]),
    )
    project.write(
        "kamerbrieven/2023/brief",
        stuk(
            "## Kop <!-- kanariekop -->\n\nVoor <!-- kanarieopmerking\nover regels --> na.\n\n<!-- kanarieblok -->\n\n"
            "- punt\n    <!-- kanariepunt -->\n\n[^1]: Noot <!-- kanarienoot -->.\n\nZin.[^1]\n\n<!-- nog een kanarie -->\n",
            reactie_op=["kanarierapport"],
            reacties=reactions,
        ),
    )
    for leftover in (
        "brief.md~",
        ".brief.md.swp",
        "brief.md.bak",
        "#brief.md#",
        "~$brief.docx",
        ".DS_Store",
        "brief.orig",
    ):
        (project.root / "docs/kamerbrieven/2023" / leftover).write_bytes(b"kanariereserve")
    return every_byte(built(project))


def test_no_planted_word_is_in_any_byte_of_the_site(site: dict[str, bytes]) -> None:
    assert {name for name, data in site.items() if CANARY in data.lower()} == set()


def test_no_planted_name_is_an_address_of_the_site(site: dict[str, bytes]) -> None:
    assert [name for name in site if "kanarie" in name or name.endswith(".pdf")] == []


def test_no_page_holds_an_html_comment(site: dict[str, bytes]) -> None:
    assert [name for name, data in site.items() if name.endswith(".html") and b"<!--" in data] == []


def test_what_is_public_around_them_is_there(site: dict[str, bytes]) -> None:
    letter = site["kamerbrieven/2023/brief/index.html"].decode()
    assert "Dat doen wij." in letter
    assert "Voor" in letter
    assert "na." in letter


def test_a_withdrawn_memo_leaves_a_tombstone_with_date_and_reason(site: dict[str, bytes]) -> None:
    tombstone = site["beslisnotas/2023/weg/index.html"].decode()
    assert "2 januari 2024" in tombstone
    assert "gegevens over personen" in tombstone
    assert "Er stond een naam in." in tombstone
    assert "Ingetrokken beslisnota" in site["kamerbrieven/2023/brief/index.html"].decode()


def test_the_theme_leaves_no_source_maps_or_search_workers(site: dict[str, bytes]) -> None:
    assert [name for name in site if name.endswith(".map") or "lunr" in name or "workers" in name] == []


def test_an_embargo_ends_at_its_minute_in_amsterdam(project: Project) -> None:
    project.write("beslisnotas/2026/straks", stuk("Kanarie.", datum="2026-11-20", openbaar_op="2026-11-24T12:00"))
    address = Path("beslisnotas/2026/straks/index.html")
    assert not (built(project, datetime.fromisoformat("2026-11-24T11:59:59+01:00")) / address).exists()
    assert (built(project, datetime.fromisoformat("2026-11-24T11:00:00+00:00")) / address).is_file()
    assert not (built(project, datetime.fromisoformat("2026-11-24T10:59:59+00:00")) / address).exists()


def test_what_was_withdrawn_before_its_disclosure_leaves_no_tombstone(project: Project) -> None:
    withdrawn = {"op": "2026-11-01", "reden": "procedurefout"}
    project.write(
        "beslisnotas/2026/nooit",
        stuk("x", datum="2026-10-01", openbaar_op="2027-01-01", status="ingetrokken", ingetrokken=withdrawn),
    )
    assert not (built(project) / "beslisnotas/2026/nooit").exists()


def test_plain_mkdocs_publishes_no_more_than_our_own_command(project: Project) -> None:
    project.write("beslisnotas/2023/geheim", hidden("concept", status="concept"))
    project.write("kamerbrieven/2023/brief", stuk("Tekst <!-- kanarie -->."))
    ours = every_byte(project.build())
    done = project.run("build", "--strict", "--site-dir", "plain", module="mkdocs")
    assert done.returncode == 0, done.stderr
    assert every_byte(project.root / "plain") == ours


def test_a_draft_stays_out_when_a_public_page_links_to_it(project: Project) -> None:
    project.write("beslisnotas/2023/geheim", hidden("concept", status="concept"))
    project.write("over/link", page("[kijk](../beslisnotas/2023/geheim.md)", title="Link"))
    done = project.run("build")
    assert done.returncode == 1
    assert "docs/over/link.md:4: RF008 link naar iets wat niet openbaar is" in done.stdout
    assert not project.site.exists()
