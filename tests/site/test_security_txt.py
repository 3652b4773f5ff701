"""A site says where a leak in its security is reported, and never longer than somebody looked at it."""

import re
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from openbaar.cli import main
from support.project import Project, new_project

NAME = ".well-known/security.txt"
CONTACT = "    beveiliging: lek@voorbeeld.example\n    beveiliging_tot: 2027-06-01\n"
ENDS = "2027-05-31T22:00:00Z"


def secured(root: Path, table: str = CONTACT, site_url: str = "https://voorbeeld.example/") -> Project:
    project = new_project(root)
    (root / "mkdocs.yml").unlink()
    own(project, table, site_url)
    return project


def own(project: Project, table: str, site_url: str = "https://voorbeeld.example/") -> None:
    text = (Path(__file__).parents[2] / "mkdocs.yml").read_text(encoding="utf-8")
    text = text.replace("  uitgever:\n", f"  uitgever:\n{table}").replace("https://openbaar.example/", site_url)
    (project.root / "mkdocs.yml").write_text(text, encoding="utf-8")


def checked(project: Project, monkeypatch: pytest.MonkeyPatch, now: str) -> tuple[int, list[str]]:
    monkeypatch.chdir(project.root)
    monkeypatch.setenv("OPENBAAR_NOW", now)
    done = CliRunner().invoke(main, ["check", "mkdocs.yml"])
    return done.exit_code, re.findall(r"^mkdocs\.yml:\d+: ((?:ST|AD02)\d+) ", done.output, re.MULTILINE)


def fields(data: bytes) -> dict[str, str]:
    lines = data.decode().splitlines()
    found = dict(line.split(": ", 1) for line in lines)
    assert len(found) == len(lines), "each field stands there once"
    return found


def test_both_builders_make_the_same_file_and_take_it_away_again(tmp_path: Path) -> None:
    project = secured(tmp_path, CONTACT + "    beveiligingsbeleid: https://voorbeeld.example/beleid\n")
    told = fields((project.build() / NAME).read_bytes())
    assert told == {
        "Contact": "mailto:lek@voorbeeld.example",
        "Expires": ENDS,
        "Preferred-Languages": "nl",
        "Canonical": f"https://voorbeeld.example/{NAME}",
        "Policy": "https://voorbeeld.example/beleid",
    }
    assert datetime.fromisoformat(told["Expires"]).tzinfo
    mkdocs = ("build", "--strict", "--site-dir", "met-mkdocs")
    assert project.run(*mkdocs, module="mkdocs").returncode == 0
    assert (tmp_path / "met-mkdocs" / NAME).read_bytes() == (project.site / NAME).read_bytes()
    assert NAME in (project.site / "data/SHA256SUMS").read_text(encoding="utf-8")
    own(project, "")
    project.build()
    done = project.run(*mkdocs, module="mkdocs")
    assert done.returncode == 0, done.stderr
    assert not (project.site / ".well-known").exists()
    assert not (tmp_path / "met-mkdocs/.well-known").exists()


def test_a_build_of_which_nothing_changed_stops_once_the_day_has_come(tmp_path: Path) -> None:
    project = secured(tmp_path)
    project.build(now="2026-11-24T12:00:00+01:00")
    assert project.run("build", now="2027-05-31T23:59:00+02:00").returncode == 0
    done = project.run("build", now="2027-06-01T00:00:00+02:00")
    assert done.returncode == 1
    assert "ST004 dag waarop security.txt verloopt is voorbij: 2027-06-01" in done.stdout + done.stderr
    assert project.run("build", now="2026-05-01T00:00:00+02:00").returncode == 1, "the clock may go back, too"
    assert project.run("build", "--strict", now="2027-06-01T00:00:00+02:00", module="mkdocs").returncode == 1


@pytest.mark.parametrize(
    ("now", "code", "told"),
    [
        ("2026-05-30T12:00:00+02:00", 1, ["ST004"]),
        ("2026-06-01T00:00:00+02:00", 0, []),
        ("2027-05-01T00:00:00+02:00", 0, []),
        ("2027-05-03T00:00:00+02:00", 0, ["AD020"]),
        ("2027-06-01T00:00:00+02:00", 1, ["ST004"]),
    ],
)
def test_check_says_when_somebody_must_look_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, now: str, code: int, told: list[str]
) -> None:
    assert checked(secured(tmp_path), monkeypatch, now) == (code, told)


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (
            "    beveiliging: http://voorbeeld.example/lek\n    beveiliging_tot: 2027-06-01\n",
            "beveiliging is geen adres",
        ),
        ("    beveiliging: lek@voorbeeld.example\n", "beveiliging staat er zonder beveiliging_tot"),
        ("    beveiliging_tot: 2027-06-01\n", "beveiliging_tot staat er zonder beveiliging"),
        ("    beveiliging: lek@voorbeeld.example\n    beveiliging_tot: 2027-02-30\n", "is geen dag: 2027-02-30"),
        ("    beveiliging: lek@voorbeeld.example\n    beveiliging_tot: 2027-06-01T12:00:00Z\n", "is geen dag: 2027"),
        ("    beveiliging: lek@voorbeeld.example\n    beveiliging_tot: binnenkort\n", "is geen dag: binnenkort"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str, said: str
) -> None:
    project = secured(tmp_path, table)
    monkeypatch.chdir(project.root)
    done = CliRunner().invoke(main, ["check", "mkdocs.yml"])
    assert done.exit_code == 1
    assert any(said in line and re.match(r"mkdocs\.yml:1\d: ST001 ", line) for line in done.output.splitlines())


def test_an_address_without_https_is_advised_on_and_not_named_in_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = secured(tmp_path, site_url="http://voorbeeld.example/")
    assert checked(project, monkeypatch, "2026-11-24T12:00:00+01:00") == (0, ["AD021"])
    assert "Canonical" not in fields((project.build() / NAME).read_bytes())
