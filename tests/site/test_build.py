"""`openbaar build`: all problems or the whole site, the same bytes from the same sources, and nothing half done."""

from __future__ import annotations

import re

import pytest

from openbaar.citations import cite
from support.html_pages import html_pages
from support.project import Project, every_byte, new_project
from support.rebuilding import built
from support.sources import page, stuk

BROKEN = {
    "a broken quote": '---\ntitle: "Nota\nstatus: concept\n---\n',
    "an impossible day": "---\ntitle: Nota\nstatus: openbaar\ndatum: 2023-02-30\nopenbaar_op: onbekend\n---\n",
    "a key twice": "---\ntitle: Nota\nstatus: concept\nstatus: openbaar\ndatum: 2023-10-06\n---\n",
    "a misspelt key": "---\ntitle: Nota\nstatus: concept\ndatum: 2023-10-06\nkenmrk: x\n---\n",
}


@pytest.mark.parametrize("mistake", sorted(BROKEN))
@pytest.mark.parametrize("command", ["openbaar", "mkdocs"])
def test_a_mistake_stops_every_way_of_building_before_anything_is_written(
    project: Project, mistake: str, command: str
) -> None:
    project.write("beslisnotas/2023/x", BROKEN[mistake].encode())
    done = project.run("build", module=command)
    assert done.returncode == 1
    assert re.search(r"docs/beslisnotas/2023/x\.md:\d+: FM\d{3} ", done.stdout + done.stderr)
    assert not project.site.exists()


def test_all_mistakes_are_told_at_once_and_the_site_stays_as_it_was(project: Project) -> None:
    project.write("beslisnotas/2023/goed", stuk("Tekst.", title="Goed"))
    before = every_byte(project.build())
    for number, source in enumerate(BROKEN.values()):
        project.write(f"beslisnotas/2023/fout{number}", source.encode())
    done = project.run("build")
    assert done.returncode == 1
    assert len({line.split(":")[0] for line in done.stdout.splitlines()}) == len(BROKEN)
    assert done.stdout.splitlines() == sorted(done.stdout.splitlines())
    assert every_byte(project.site) == before


def test_the_last_line_counts_pages(project: Project) -> None:
    project.write("beslisnotas/2023/x", stuk("Tekst.", title="Nota"))
    before = set(project.build().rglob("*.html"))
    project.write("rapporten/2023/r", stuk("Tekst.", title="Rapport"))
    (project.root / "docs/beslisnotas/2023/x.md").unlink()
    line = project.run("build").stdout.splitlines()[-1]
    match = re.fullmatch(r"pages: (\d+) written: (\d+) unchanged: (\d+) removed: (\d+) seconds: \d+\.\d", line)
    assert match
    pages, written, unchanged, removed = map(int, match.groups())
    assert pages == written + unchanged == len(list(project.site.rglob("*.html")))
    assert removed == len(before - set(project.site.rglob("*.html"))) > 0


def test_a_build_without_changes_writes_nothing(project: Project) -> None:
    site = project.build()
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*")}
    assert " written: 0 " in project.run("build").stdout
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*")} == before


def test_the_same_sources_give_the_same_bytes_in_another_folder(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = new_project(tmp_path_factory.mktemp("elders"))
    for each in (project, other):
        each.write("beslisnotas/2023/x", stuk("Kamerstuk 28638, nr. 205.", title="Nota"))
    assert every_byte(project.build()) == every_byte(other.build(now="2027-03-01T08:00:00+00:00"))


def test_what_is_removed_from_the_sources_is_removed_from_the_site(project: Project) -> None:
    source = project.write("beslisnotas/2023/x", stuk("Tekst.", title="Nota"))
    project.build()
    source.unlink()
    assert not (project.build() / "beslisnotas" / "2023").exists()


def test_a_folder_with_other_files_is_never_taken_for_a_site(project: Project) -> None:
    precious = project.root / "foto's"
    precious.mkdir()
    (precious / "vakantie.jpg").write_bytes(b"x")
    for target in (str(precious), ".", "docs", "hooks"):
        done = project.run("build", "--site-dir", target)
        assert done.returncode == 2
        assert "Fout" in done.stderr
    assert (precious / "vakantie.jpg").exists()


def test_a_clock_that_is_no_clock_is_a_wrong_call(project: Project) -> None:
    for now in ("morgen", "2026-11-24T12:00"):
        done = project.run("build", now=now)
        assert done.returncode == 2
        assert "OPENBAAR_NOW" in done.stderr


def test_a_former_address_leads_to_the_page(project: Project) -> None:
    project.write("beslisnotas/2023/x", stuk("Tekst.", title="Nota & meer", oude_adressen=["/nota/oud.html", "/oud/"]))
    site = built(project)
    for old, new in (("nota/oud.html", "../beslisnotas/2023/x/"), ("oud/index.html", "../beslisnotas/2023/x/")):
        html = (site / old).read_text(encoding="utf-8")
        assert f'content="0; url={new}"' in html
        assert "Nota &amp; meer" in html
    assert "oud" not in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_a_title_is_shown_as_text_and_never_as_markup(project: Project) -> None:
    project.write(
        "beslisnotas/2023/x", stuk("x", title='<b>Vet</b> & "aan"', description="<i>s</i>", kenmerk="<u>1</u>")
    )
    html = built(project).joinpath("beslisnotas/2023/x/index.html").read_text(encoding="utf-8")
    assert not re.search("<b>|<i>|<u>", html)
    assert "<h1>&lt;b&gt;Vet&lt;/b&gt; &amp; &#34;aan&#34;</h1>" in html


def test_a_first_line_with_a_colon_is_text_and_not_metadata(project: Project) -> None:
    project.write("beslisnotas/2023/x", stuk("Let op: dit is de eerste regel.\n", title="Nota"))
    built(project)
    assert "Let op: dit is de eerste regel." in project.text("beslisnotas/2023/x")


def test_ten_thousand_characters_and_an_empty_body_both_make_a_page(project: Project) -> None:
    project.write("beslisnotas/2023/leeg", stuk("", title="Leeg"))
    project.write("beslisnotas/2023/lang", stuk("Lang. " * 2000, title="Lang"))
    built(project)
    assert "<h1>Leeg</h1>" in project.text("beslisnotas/2023/leeg")
    assert project.text("beslisnotas/2023/lang").count("Lang. ") > 1990


def test_generated_pages_say_who_cites_and_are_linked_both_ways(project: Project) -> None:
    project.write("beslisnotas/2023/x", stuk("Zie Kamerstuk 36410, nr. 9 en artikel 273f Sr.", title="Nota"))
    built(project)
    assert '"../../../dossiers/36410/#nr-9"' in project.text("beslisnotas/2023/x")
    assert 'id="nr-9"' in project.text("dossiers/36410")
    assert '"../../beslisnotas/2023/x/"' in project.text("dossiers/36410")
    assert '"../../../wetten/sr/#artikel-273f"' in project.text("beslisnotas/2023/x")
    assert '"../../beslisnotas/2023/x/"' in project.text("wetten/sr")


def test_programmes_and_dossiers_have_no_status_and_are_public(project: Project) -> None:
    project.write("programmas/p", page("Tekst.", title="Programma P"))
    built(project)
    assert "Programma P" in project.text("programmas/p")


def test_a_corrected_citation_keeps_its_words_and_leads_to_what_is_meant(project: Project) -> None:
    keys = {"geciteerd_als": [{"tekst": "28638-248", "bedoeld": "28638-249"}]}
    project.write("beslisnotas/2024/x", stuk("Zie Kamerstuk 28638, nr. 248.", datum="2024-06-17", **keys))
    built(project)
    html = project.text("beslisnotas/2024/x")
    assert re.search(r'<a [^>]*href="https://[^"]+/kst-28638-249\.html"[^>]*>Kamerstuk 28638, nr\. 248</a>', html)
    assert "kst-28638-248" not in html


def test_what_is_cited_in_the_catalogue_is_what_is_linked_in_the_page(project: Project) -> None:
    body = (
        "## Kern\n\nZie *Kamerstukken II* 2021/22, 28 638, nrs. 203-205, artikel 273f Sr en `Kamerstuk 1, nr. 2`.[^1]\n\n"
        "| Bron |\n|---|\n| ECLI:NL:HR:2013:29 |\n\n[^1]: Verordening (EU) 2016/679; Stb. 2021, 305. Ibid.\n"
    )
    project.write("beslisnotas/2024/x", stuk(body, datum="2024-06-17"))
    built(project)
    html = project.text("beslisnotas/2024/x")
    linked = set(re.findall(r'class="citaat citaat--extern" href="([^"]+)"', html))
    urls = {url.replace("&", "&amp;") for each in cite(body) for url in each.urls}
    assert urls - linked == {"https://zoek.officielebekendmakingen.nl/kst-28638-204.html"}
    assert linked < urls


def test_a_written_page_at_the_address_of_a_made_one_is_its_title_and_introduction(project: Project) -> None:
    project.write("beslisnotas/2023/x", stuk("Zie artikel 273f Sr.", title="Nota", ministerie="mnre1058"))
    written = {"wetten/sr": "wet", "organisaties/jenv": "ministerie", "gronden/5-2": "grond", "reacties": "register"}
    for address, word in written.items():
        project.write(address, page(f"Inleiding over een {word}.", title=f"Eigen titel van een {word}"))
    built(project)
    for address, word in written.items():
        html = project.text(address)
        assert f"<h1>Eigen titel van een {word}" in html
        assert f"Inleiding over een {word}." in html
    assert 'id="artikel-273f"' in project.text("wetten/sr")
    assert "Nota</a>" in project.text("organisaties/jenv")


def test_an_id_is_given_once_on_a_letter_that_reacts_to_two_reports_and_on_a_page_with_a_heading_inhoud(
    project: Project,
) -> None:
    aan = [{"nummer": 1, "tekst": "Doe."}]
    for id in "rs":
        project.write(f"rapporten/2023/{id}", stuk("## Inhoud\n\nTekst.", aanbevelingen=aan))
    project.write(
        "kamerbrieven/2023/b",
        stuk(reactie_op=["r", "s"], reacties=[{"aanbeveling": f"{id}/1", "reactie": f"Over {id}."} for id in "rs"]),
    )
    built(project)
    twice = {name: [id for id, n in page.ids.items() if n > 1] for name, page in html_pages(project.site).items()}
    assert {name: ids for name, ids in twice.items() if ids} == {}


def test_a_report_that_is_not_public_has_no_link_on_the_page_of_a_programme(project: Project) -> None:
    reactions = [{"aanbeveling": "r/1", "reactie": "Dat doen wij."}]
    project.write("rapporten/2023/r", stuk(status="concept", aanbevelingen=[{"nummer": 1, "tekst": "Doe."}]))
    project.write("programmas/p", page("Tekst.", title="P"))
    project.write("kamerbrieven/2023/b", stuk(reactie_op=["r"], reacties=reactions, programmas=["p"]))
    built(project)
    assert "<h3>Een rapport dat niet op deze site staat</h3>" in project.text("programmas/p")
