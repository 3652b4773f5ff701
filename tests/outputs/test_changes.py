"""What changed after publication shows wherever the document does, and a change that nobody told of shows nowhere."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest

from openbaar.bridge.history import history_address
from openbaar.catalogue import Catalogue, key_advice
from openbaar.catalogue.questions.changed import changed_addresses
from openbaar.catalogue.questions.counts import newest_disclosed
from openbaar.catalogue.questions.site import changed_days, written_addresses
from openbaar.catalogue.views import row, structured, stuk_view
from openbaar.documents import AMSTERDAM, Ref
from openbaar.outputs import output_at, sitemap
from openbaar.pages import generated_addresses
from support.feed_files import SITE, atom, files, ids, json_items
from support.project import new_project
from support.rebuilding import own_project, rebuild
from support.sources import NOW, catalogued, collected, stuk

NOTA, BRIEF = "beslisnotas/2023/nota", "kamerbrieven/2023/brief"
CHANGES = [
    {"op": "2023-11-20", "wat": "Noot 2 is toegevoegd."},
    {"op": "2023-11-07", "wat": "Bladzijde 2 is leesbaar gemaakt."},
]
BEFORE = {
    NOTA: stuk("Tekst.", title="Nota", openbaar_op="2023-10-18", ministerie="VWS", kamerbrief="brief"),
    BRIEF: stuk("Tekst.", title="Brief", openbaar_op="2023-11-01", ministerie="VWS"),
}
AFTER = BEFORE | {
    NOTA: stuk(
        "Tekst.", title="Nota", openbaar_op="2023-10-18", ministerie="VWS", kamerbrief="brief", wijzigingen=CHANGES
    )
}


@pytest.fixture(scope="module")
def changed() -> Catalogue:
    return catalogued(AFTER)


def test_the_page_shows_each_change_with_its_day_the_oldest_first(changed: Catalogue) -> None:
    view = stuk_view(changed.entries[Ref("beslisnota", "nota")], changed, SITE)
    assert [(each.datum, each.wat) for each in view.wijzigingen] == [
        ("7 november 2023", "Bladzijde 2 is leesbaar gemaakt."),
        ("20 november 2023", "Noot 2 is toegevoegd."),
    ]


def test_a_list_marks_it_and_marks_nothing_else(changed: Catalogue) -> None:
    marks = {ref: row(changed.entries[ref]).merk for ref in (Ref("beslisnota", "nota"), Ref("kamerbrief", "brief"))}
    assert [*marks.values()] == ["gewijzigd", ""]


def test_a_feed_brings_it_anew_under_its_own_id_with_what_changed() -> None:
    assert ids(files(BEFORE), "feeds/nieuw") == ["brief", "nota"]
    made = files(AFTER)
    assert ids(made, "feeds/nieuw") == ["nota", "brief"]
    entry, item = atom(made).entries[0], json_items(made)[0]
    assert entry.id == item["id"] == f"{SITE}{NOTA}/"
    assert entry.updated == item["date_modified"] == "2023-11-20T00:00:00+01:00"
    assert entry.published == item["date_published"] == "2023-10-18T00:00:00+02:00"
    assert item["content_text"].endswith("Gewijzigd op 20 november 2023: Noot 2 is toegevoegd.")
    assert item["tags"] == ["Beslisnota", "Gewijzigd"]


def test_a_change_makes_nothing_newly_disclosed(changed: Catalogue) -> None:
    assert [ref.id for ref in newest_disclosed(changed, 5)] == ["brief", "nota"]


def test_json_ld_has_the_day_of_the_last_change(changed: Catalogue) -> None:
    assert structured(changed.entries[Ref("beslisnota", "nota")], changed, SITE)["dateModified"] == "2023-11-20"
    assert "dateModified" not in structured(changed.entries[Ref("kamerbrief", "brief")], changed, SITE)


def test_the_national_portal_fetches_it_again_and_no_other() -> None:
    def lastmod(pages: dict[str, bytes]) -> dict[str, str]:
        data = output_at("sitemaps/diwoo-infocat006-2023.xml", catalogued(pages), SITE, "Openbaar") or b""
        return dict(re.findall(rf"<loc>{SITE}(.*?)</loc>\s*<lastmod>(.*?)</lastmod>", data.decode()))

    before, after = lastmod(BEFORE), lastmod(AFTER)
    assert after == before | {f"{NOTA}/": "2023-11-20T00:00:00+01:00"}
    assert len(before) == 2


def test_the_sitemap_has_the_day_of_disclosure_or_of_the_last_change(changed: Catalogue) -> None:
    days = changed_days(changed)
    assert {address: day.isoformat() for address, day in days.items()} == {
        f"{NOTA}/": "2023-11-20",
        f"{BRIEF}/": "2023-11-01",
    }
    data = sitemap([f"{NOTA}/", "over/"], days, SITE)["sitemap.xml"].decode()
    assert f"<loc>{SITE}{NOTA}/</loc><lastmod>2023-11-20</lastmod></url>" in data
    assert f"<loc>{SITE}over/</loc></url>" in data


def test_of_an_unknown_day_of_disclosure_no_day_is_made_up() -> None:
    assert changed_days(catalogued({NOTA: stuk("Tekst.", openbaar_op="onbekend")})) == {}


def lists(pages: dict[str, bytes]) -> dict[str, str]:
    """The days of the pages that are no documents."""
    catalogue = catalogued(pages)
    days = changed_addresses(catalogue)
    assert days.items() >= changed_days(catalogue).items(), "what documents have, they keep"
    return {each: day.isoformat() for each, day in days.items() if each not in changed_days(catalogue)}


def test_a_list_changed_when_a_document_in_it_came_or_changed() -> None:
    assert lists(AFTER) == {
        "archief/": "2023-11-20",
        "archief/2023/": "2023-11-20",
        "archief/2023/10/": "2023-11-20",
        "beslisnotas/": "2023-11-20",
        "beslisnotas/2023/": "2023-11-20",
        "kamerbrieven/": "2023-11-01",
        "kamerbrieven/2023/": "2023-11-01",
        "openbaar/": "2023-11-20",
        "openbaar/2023/": "2023-11-20",
        "openbaar/2023/10/": "2023-11-20",
        "openbaar/2023/11/": "2023-11-01",
        "stukken/": "2023-11-20",
    }


def test_a_list_changed_when_a_document_in_it_was_withdrawn() -> None:
    gone = {"op": "2024-02-01", "reden": "procedurefout", "toelichting": "Te vroeg."}
    days = lists(BEFORE | {"beslisnotas/2023/weg": stuk(status="ingetrokken", ingetrokken=gone)})
    assert (days["beslisnotas/2023/"], days["kamerbrieven/2023/"]) == ("2024-02-01", "2023-11-01")


def test_a_list_with_a_document_that_came_nobody_knows_when_has_no_day() -> None:
    days = lists(BEFORE | {"beslisnotas/2022/x": stuk("Tekst.", datum="2022-10-06", openbaar_op="onbekend")})
    assert not {"archief/", "archief/2022/", "archief/2022/10/", "beslisnotas/", "openbaar/", "stukken/"} & days.keys()
    assert days["beslisnotas/2023/"] == days["openbaar/2023/10/"] == "2023-10-18"


def test_what_is_not_public_yet_moves_no_list() -> None:
    later = {"beslisnotas/2023/x": stuk("Tekst.", openbaar_op="2027-01-01")}
    assert lists(BEFORE | later) == lists(BEFORE)


def test_every_list_that_the_sitemap_has_a_day_of_is_a_page() -> None:
    catalogue = catalogued(AFTER)
    pages = {*written_addresses(catalogue), *generated_addresses(catalogue)}
    assert changed_addresses(catalogue).keys() <= pages


@pytest.mark.parametrize(("day", "what"), [("2026-11-25", "ligt in de toekomst"), ("2023-10-17", "is van voor")])
def test_a_day_that_cannot_be_is_advised_on(day: str, what: str) -> None:
    pages = {NOTA: stuk(wijzigingen=[{"op": "2023-10-18", "wat": "Goed."}, {"op": day, "wat": "Fout."}])}
    (document,) = collected(pages).documents.values()
    (advice,) = key_advice(document, NOW)
    assert (advice.code, what in advice.message) == ("AD016", True)
    assert [*key_advice(document, datetime(2026, 11, 26, tzinfo=AMSTERDAM))] == ([] if "toekomst" in what else [advice])


def test_a_withdrawn_document_tells_of_no_change() -> None:
    gone = {"status": "ingetrokken", "ingetrokken": {"op": "2024-01-02", "reden": "privacygegevens"}}
    made = files({NOTA: stuk(wijzigingen=[{"op": "2024-03-01", "wat": "De naam Kanarie is weg."}], **gone)})
    assert b"2024-01-02" in made["feeds/nieuw.atom"]
    assert not any(b"Kanarie" in data for data in made.values())


@pytest.mark.parametrize(
    ("repository", "address"),
    [
        ("https://github.com/o/r", "https://github.com/o/r/commits/HEAD/docs/x.md"),
        ("https://gitlab.example/o/r/", "https://gitlab.example/o/r/-/commits/HEAD/docs/x.md"),
        ("https://git.example/o/r", "https://git.example/o/r"),
        (None, ""),
    ],
)
def test_the_history_is_where_the_host_of_the_repository_has_it(repository: str | None, address: str) -> None:
    assert history_address(repository, "docs/x.md") == address


def test_the_page_leads_to_its_history_only_when_the_settings_say_where_that_is(tmp_path: Path) -> None:
    (tmp_path / "een").mkdir()
    plain = new_project(tmp_path / "een")
    plain.write(NOTA, AFTER[NOTA].replace(b'kamerbrief: "brief"\n', b""))
    rebuild(plain)
    page = plain.text(NOTA)
    assert "Noot 2 is toegevoegd." in page
    assert "Eerdere teksten" not in page
    (tmp_path / "twee").mkdir()
    told = own_project(tmp_path / "twee")
    settings = told.root / "mkdocs.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "repo_url: https://github.com/o/r\n", encoding="utf-8")
    told.write(NOTA, BEFORE[NOTA].replace(b'kamerbrief: "brief"\n', b""))
    rebuild(told)
    assert f'href="https://github.com/o/r/commits/HEAD/docs/{NOTA}.md">Eerdere teksten' in told.text(NOTA)
    told.write(NOTA, stuk(status="ingetrokken", ingetrokken={"op": "2024-01-02", "reden": "privacygegevens"}))
    rebuild(told)
    assert "github.com/o/r/commits" not in told.text(NOTA)
