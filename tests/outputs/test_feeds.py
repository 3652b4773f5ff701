"""Feeds: read by a real reader without complaint, the same in both forms, and with nothing that is not public."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import feedparser
import pytest

from openbaar.catalogue.feeds import feeds
from openbaar.outputs import outputs
from openbaar.pages import generate
from support.sources import NOW, catalogued, page, stuk
from synthetic import collection

SITE = "https://openbaar.example/"
WITHDRAWN = {"status": "ingetrokken", "ingetrokken": {"op": "2024-01-02", "reden": "privacygegevens"}}
CASE = {
    "programmas/p": page(title="Programma P"),
    "dossiers/28638": page(title="Mensenhandel"),
    "dossiers/30001": page(title="Leeg"),
    "kamerbrieven/2023/brief": stuk(
        title="Brief", kamerstuk="28638-233", openbaar_op="2023-12-04T15:30", programmas=["p"], description="Kort."
    ),
    "beslisnotas/2023/nota": stuk(title="Nota", kamerbrief="brief", openbaar_op="2023-06-01"),
    "rapporten/2023/haalt-aan": stuk("Zie Kamerstuk 28638, nr. 233.", title="Rapport", openbaar_op="onbekend"),
    "rapporten/2023/anders": stuk(title="Anders", programmas=["p"], openbaar_op="2023-10-20"),
    "beslisnotas/2023/nooit": stuk(title="Zonder dagen", datum="onbekend", openbaar_op="onbekend"),
}


def files(pages: dict[str, bytes], now: datetime = NOW) -> Mapping[str, bytes]:
    return outputs(catalogued(pages, now), SITE, "Openbaar")


def invented(documents: int, embargoed: int = 0) -> dict[str, bytes]:
    """An invented collection as these tests write pages: paths without ``.md``."""
    return {path.removesuffix(".md"): data for path, data in collection(documents, embargoed=embargoed).items()}


def atom(made: Mapping[str, bytes], path: str = "feeds/nieuw") -> Any:
    found = feedparser.parse(made[f"{path}.atom"])
    assert not found.bozo, found.bozo_exception
    return found


def json_items(made: Mapping[str, bytes], path: str = "feeds/nieuw") -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = json.loads(made[f"{path}.json"])["items"]
    return items


def ids(made: Mapping[str, bytes], path: str) -> list[str]:
    return [each["id"].strip("/").rpartition("/")[2] for each in json_items(made, path)]


@pytest.fixture(scope="module")
def many() -> Mapping[str, bytes]:
    """The feeds of an invented collection of 300 documents."""
    return files(invented(300))


# ---- Valid ----


def test_every_feed_is_read_without_complaint_and_names_itself(many: Mapping[str, bytes]) -> None:
    for path in (each.removesuffix(".atom") for each in many if each.endswith(".atom")):
        found = atom(many, path)
        assert found.version == "atom10"
        assert found.feed.id == f"{SITE}{path}.atom"
        links = {each["rel"]: each["href"] for each in found.feed.links}
        assert links["self"] == f"{SITE}{path}.atom"
        assert links["alternate"].startswith(SITE)
        assert found.feed.language == "nl"
        for each in found.entries:
            assert each.id == each.link
            assert each.title
            assert each.updated_parsed


def test_every_json_feed_keeps_the_rules_of_json_feed(many: Mapping[str, bytes]) -> None:
    for path, data in many.items():
        if not path.endswith(".json"):
            continue
        made = json.loads(data)
        assert made["version"] == "https://jsonfeed.org/version/1.1"
        assert made["title"]
        assert made["feed_url"] == f"{SITE}{path}"
        assert made["home_page_url"].startswith(SITE)
        assert [each["name"] for each in made["authors"]] == ["Openbaar"]
        known = {"id", "url", "title", "content_text", "date_published", "date_modified", "tags"}
        for each in made["items"]:
            assert set(each) <= known
            assert isinstance(each["id"], str)
            assert each["content_text"]
            assert each["title"]
            for key in ("date_published", "date_modified"):
                assert key not in each or datetime.fromisoformat(each[key]).tzinfo
        named = [each["id"] for each in made["items"]]
        assert len(set(named)) == len(named)


def test_both_forms_have_the_same_items_titles_words_and_moments(many: Mapping[str, bytes]) -> None:
    assert {each.rpartition(".")[2] for each in many} == {"atom", "json"}
    for path in (each.removesuffix(".atom") for each in many if each.endswith(".atom")):
        left = [
            (each.id, each.title, each.updated, each.get("published"), tuple(tag["term"] for tag in each.tags))
            for each in atom(many, path).entries
        ]
        right = [
            (each["id"], each["title"], each["date_modified"], each.get("date_published"), tuple(each["tags"]))
            for each in json_items(many, path)
        ]
        assert left == right


def test_the_id_of_an_item_is_the_address_of_its_document_in_every_feed(many: Mapping[str, bytes]) -> None:
    shown = {f"{SITE}{entry.address}" for entry in catalogued(invented(300)).entries.values()}
    assert {each["id"] for path in many if path.endswith(".json") for each in json.loads(many[path])["items"]} <= shown
    before, after = files(CASE), files(CASE | {"rapporten/2023/nieuw": stuk(title="Nieuw", openbaar_op="2026-01-01")})
    assert {each["id"] for each in json_items(before)} < {each["id"] for each in json_items(after)}


# ---- Moments ----


def test_a_document_is_published_at_its_minute_in_amsterdam_in_winter_and_in_summer() -> None:
    said = {
        each["title"]: (each["date_published"], each["date_modified"])
        for each in json_items(files(CASE))
        if "date_published" in each
    }
    assert said["Kamerbrief: Brief"] == ("2023-12-04T15:30:00+01:00",) * 2
    assert said["Beslisnota: Nota"] == ("2023-06-01T00:00:00+02:00",) * 2


def test_an_unknown_disclosure_has_no_date_of_publication_and_goes_by_its_own_date() -> None:
    (item,) = (each for each in json_items(files(CASE)) if each["title"] == "Rapport: Rapport")
    assert "date_published" not in item
    assert item["date_modified"] == "2023-10-06T00:00:00+02:00"
    (entry,) = (each for each in atom(files(CASE)).entries if each.title == "Rapport: Rapport")
    assert "published" not in entry


def test_a_document_of_which_no_day_is_known_is_in_no_feed() -> None:
    assert not [path for path, data in files(CASE).items() if b"Zonder dagen" in data]


def test_a_feed_has_the_newest_fifty_newest_first(many: Mapping[str, bytes]) -> None:
    for path in (each for each in many if each.endswith(".json")):
        moments = [datetime.fromisoformat(each["date_modified"]) for each in json.loads(many[path])["items"]]
        assert moments == sorted(moments, reverse=True)
        assert len(moments) <= 50
        if moments:
            assert datetime.fromisoformat(atom(many, path.removesuffix(".json")).feed.updated) == moments[0]
    assert len(json_items(many)) == 50
    days = {
        f"rapporten/2023/r{day:02d}": stuk(openbaar_op=f"2024-{1 + day // 28:02d}-{1 + day % 28:02d}")
        for day in range(60)
    }
    assert ids(files(days), "feeds/nieuw") == [f"r{day:02d}" for day in range(59, 9, -1)]


def test_an_empty_feed_is_valid_and_invents_no_moment() -> None:
    assert atom(files({})).feed.updated_parsed[:3] == (1970, 1, 1)
    assert json_items(files({})) == []


# ---- What is in which feed ----


def test_each_kind_programme_and_dossier_has_a_feed_of_its_own_documents() -> None:
    made = files(CASE)
    assert {
        path.removesuffix(".json"): ids(made, path.removesuffix(".json")) for path in made if path.endswith(".json")
    } == {
        "feeds/nieuw": ["brief", "anders", "haalt-aan", "nota"],
        "feeds/beslisnotas": ["nota"],
        "feeds/kamerbrieven": ["brief"],
        "feeds/rapporten": ["anders", "haalt-aan"],
        "feeds/programmas/p": ["brief", "anders"],
        "feeds/dossiers/28638": ["brief", "haalt-aan", "nota"],
        "feeds/dossiers/30001": [],
    }


def test_every_feed_is_announced_by_the_page_that_shows_the_same_and_that_page_is_there() -> None:
    catalogue = catalogued(CASE)
    announced = {each.url: made.address for made in generate(catalogue) for each in made.described.feeds}
    assert announced == {each.path: each.page for each in feeds(catalogue)}


def test_an_item_says_what_the_document_is_and_belongs_to() -> None:
    said = {each["title"]: each["content_text"] for each in json_items(files(CASE))}
    assert said["Kamerbrief: Brief"] == (
        "Kort. Datum: 6 oktober 2023. Openbaar sinds: 4 december 2023, 15.30 uur. Hoort bij: Programma P."
    )
    assert said["Beslisnota: Nota"].endswith("Hoort bij: Brief.")


# ---- Withdrawn and not public ----


def test_a_withdrawn_document_appears_as_withdrawn_without_its_title_and_words() -> None:
    hidden = stuk(
        "kanarie", title="kanarie", description="kanarie", kenmerk="kanarie", trefwoorden=["kanarie"], **WITHDRAWN
    )
    made = files(CASE | {"beslisnotas/2023/w": hidden})
    assert not [path for path, data in made.items() if b"kanarie" in data]
    for path in ("feeds/nieuw", "feeds/beslisnotas"):
        first = json_items(made, path)[0]
        assert first["id"] == f"{SITE}beslisnotas/2023/w/"
        assert first["title"] == "Ingetrokken beslisnota"
        assert first["tags"] == ["Beslisnota", "Ingetrokken"]
        assert first["date_modified"] == "2024-01-02T00:00:00+01:00"
        assert first["content_text"].startswith("Dit stuk is ingetrokken op 2 januari 2024.")


def test_a_withdrawal_changes_the_item_and_keeps_its_id() -> None:
    name = "beslisnotas/2023/x"
    (before,), (after,) = (json_items(files({name: made})) for made in (stuk(), stuk(**WITHDRAWN)))
    assert before["id"] == after["id"]
    assert before["date_modified"] < after["date_modified"]


@pytest.mark.parametrize(
    "keys",
    [
        {"status": "concept"},
        {"openbaar_op": "2026-11-24T12:01"},
        {**WITHDRAWN, "openbaar_op": "2026-11-24T12:01"},
    ],
    ids=["draft", "embargoed", "withdrawn before it was public"],
)
def test_nothing_that_is_not_public_is_in_any_byte_of_any_feed(keys: dict[str, object]) -> None:
    hidden = {"programmas": ["p"], "kamerbrief": "brief", "title": "kanarie", "description": "kanarie"} | keys
    made = files(CASE | {"beslisnotas/2023/kanarie": stuk("Zie Kamerstuk 29999, nr. 1. kanarie", **hidden)})
    assert made == files(CASE)


# ---- Text and bytes ----


def test_markup_in_titles_and_summaries_is_text() -> None:
    words = 'A <b>vet</b> & "aan" <script>x</script>'
    made = files({"beslisnotas/2023/x": stuk(title=words, description=words), "programmas/p": page(title=words)})
    assert json_items(made)[0]["title"] == f"Beslisnota: {words}"
    assert json_items(made)[0]["content_text"].startswith(words)
    (entry,) = atom(made).entries
    assert entry.title_detail.type == "text/plain"
    assert entry.title == f"Beslisnota: {words}"
    assert entry.summary.startswith("A &lt;b&gt;vet&lt;/b&gt; &amp; ")
    assert b"<script" not in made["feeds/nieuw.atom"]
    assert atom(made, "feeds/programmas/p").feed.title.endswith(words)


def test_two_clocks_between_which_nothing_became_public_give_the_same_bytes() -> None:
    pages = invented(60, embargoed=5)
    later = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
    assert files(pages) == files(pages, later)
    embargo = CASE | {"beslisnotas/2026/straks": stuk(datum="2026-11-20", openbaar_op="2026-11-24T12:01")}
    assert files(embargo) == files(CASE)
    assert files(embargo, later)["feeds/nieuw.atom"] != files(CASE, later)["feeds/nieuw.atom"]
