"""A site says whose it is, in its publisher's own colours, and where readers report an error."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from openbaar.cli import main
from support.project import Project, new_project
from support.schema_org import faults
from support.sources import stuk

OWN = """
    naam: Ministerie van Voorbeelden
    overheid: true
    contact: https://voorbeeld.example/contact
    meldadres: fout@voorbeeld.example
    licentie: https://voorbeeld.example/licentie
    mededeling: "Dit is een proef: <b>niets</b> telt."
    logo: openbaar.svg
    accent: "#7a1d5a"
    accent_donker: "#e6a8d0"
"""
TABLE = re.compile(r"(?<=  uitgever:\n)(?:    .*\n)+")


def owned(root: Path, table: str) -> Project:
    project = new_project(root)
    settings = root / "mkdocs.yml"
    text = TABLE.sub(lambda _: table.lstrip("\n"), settings.read_text(encoding="utf-8"))
    settings.unlink()
    settings.write_text(text, encoding="utf-8")
    project.write("beslisnotas/2023/x", stuk("Tekst.", title="Nota & meer"))
    project.write("rapporten/2023/r", stuk("Tekst.", title="Rapport", uitgever="Een instituut"))
    return project


def test_an_owner_is_on_every_page_and_both_builders_agree(tmp_path: Path) -> None:
    project = owned(tmp_path, OWN)
    site = project.build()
    page = project.text("beslisnotas/2023/x")
    assert "Deze site is van Ministerie van Voorbeelden." in page
    assert "niet van de overheid" not in page
    assert 'href="https://voorbeeld.example/contact"' in page
    assert re.search(
        r'href="mailto:fout@voorbeeld\.example\?subject=[^"]*Nota%20%26%20meer&amp;body=[^"]*2023%2Fx', page
    )
    assert "assets/openbaar.svg" in page
    for each in site.rglob("index.html"):
        html = each.read_text(encoding="utf-8")
        assert "Dit is een proef: &lt;b&gt;niets&lt;/b&gt; telt." in html or "Deze pagina is verhuisd" in html
    assert "assets/huisstijl.css" in page
    sheet = (site / "assets/huisstijl.css").read_text(encoding="utf-8")
    assert "--ob-accent: light-dark(#7a1d5a, #e6a8d0);" in sheet
    assert "Ministerie van Voorbeelden" in (site / "404.html").read_text(encoding="utf-8")
    done = project.run("build", "--strict", "--site-dir", "met-mkdocs", module="mkdocs")
    assert done.returncode == 0, done.stderr
    for name in ("assets/huisstijl.css", "beslisnotas/2023/x/index.html", "404.html"):
        assert (tmp_path / "met-mkdocs" / name).read_bytes() == (site / name).read_bytes()


def machine_data(page: str) -> Mapping[str, Any]:
    """What a page says of what it shows, in JSON-LD; empty for a page that only has its trail."""
    found = (json.loads(each) for each in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page))
    return next((each for each in found if each["@type"] != "BreadcrumbList"), {})


def test_the_licence_is_told_of_memos_and_of_the_data_and_not_of_reports_which_are_of_others(tmp_path: Path) -> None:
    project = owned(tmp_path, OWN)
    project.build()
    licence = "https://voorbeeld.example/licentie"
    memo, report, data = (project.text(each) for each in ("beslisnotas/2023/x", "rapporten/2023/r", "data"))
    assert f'<link rel="license" href="{licence}">' in memo
    assert machine_data(memo)["license"] == machine_data(data)["license"] == licence
    assert 'rel="license"' not in report
    assert "license" not in machine_data(report)
    assert [fault for each in (memo, report, data) for fault in faults(machine_data(each))] == []
    dcat = json.loads((project.site / "data/dcat.jsonld").read_bytes())["dcat:dataset"]
    assert machine_data(data)["@id"] == dcat["@id"]
    assert {each["dct:license"]["@id"] for each in dcat["dcat:distribution"]} == {licence}
    told = {each["contentUrl"] for each in machine_data(data)["distribution"]}
    assert told == {each["dcat:downloadURL"]["@id"] for each in dcat["dcat:distribution"]}


def test_a_site_of_nobody_has_no_style_of_its_own_and_says_where_its_page_about_errors_is(tmp_path: Path) -> None:
    project = owned(tmp_path, "    naam: Openbaar\n")
    site = project.build()
    assert not (site / "assets/huisstijl.css").exists()
    page = project.text("beslisnotas/2023/x")
    assert "Deze site is niet van de overheid." in page
    assert 'href="../../../over/#een-fout-gezien-of-mist-u-een-stuk"' in page


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ('    accent: "#ffee00"\n    accent_donker: "#ffffff"\n', "ST001 accent heeft te weinig contrast"),
        ("    logo: weg.svg\n", "ST002 logo is er niet"),
        ("    naam: [x\n", "ST003 instellingen zijn geen geldige YAML"),
    ],
)
def test_check_and_build_refuse_the_same_settings_with_their_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str, told: str
) -> None:
    project = owned(tmp_path, table)
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["check", "mkdocs.yml"])
    assert done.exit_code == 1
    line = next(each for each in done.output.splitlines() if told in each)
    assert re.match(r"mkdocs\.yml:\d\d: ", line), line
    built = project.run("build")
    assert built.returncode == 1
    assert told.partition(" ")[0] == "ST003" or told in built.stdout + built.stderr
    assert not project.site.exists()


def test_check_names_what_nobody_filled_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    owned(tmp_path, '    naam: Openbaar\n    contact: ""\n')
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["check", "mkdocs.yml"])
    assert done.exit_code == 0, done.output
    assert sorted(re.findall(r"AD012 (\w+)", done.output)) == ["contact", "meldadres", "naam"]
