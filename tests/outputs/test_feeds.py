"""Feeds: read by a real reader without complaint, the same in both forms, with the right moments in the right order."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

import pytest

from openbaar.catalogue import Entry, catalogue
from openbaar.catalogue.asking import Asking
from openbaar.catalogue.catalogue import Entries
from openbaar.documents import AMSTERDAM, Ref
from openbaar.outputs import output_at, output_paths, outputs
from support.feed_files import CASE, SITE, atom, files, ids, invented, json_items
from support.sources import NOW, catalogued, collected, stuk


@pytest.fixture(scope="module")
def many() -> Mapping[str, bytes]:
    """The feeds of an invented collection of 300 documents."""
    return files(invented(300))


# ---- By path ----


def test_each_file_can_be_asked_for_by_its_path_and_is_then_what_it_is_among_all_others() -> None:
    paths = sorted(path for path in output_paths(catalogued(CASE)) if path.startswith("feeds/"))
    assert paths == sorted(files(CASE))
    for path in paths:
        assert output_at(path, catalogued(CASE), SITE, "Openbaar") == files(CASE)[path]


@pytest.mark.parametrize(
    "path",
    [
        *("feeds/nieuw", "feeds/nieuw.xml", "nieuw.atom", ".atom", "feeds/.atom", "feeds/archief.atom"),
        *("feeds/programmas/geen.atom", "feeds/dossiers/99999.json", "feeds/beslisnotas/2023.atom"),
    ],
)
def test_at_other_paths_there_is_none(path: str) -> None:
    assert output_at(path, catalogued(CASE), SITE, "Openbaar") is None


# ---- Valid ----


def test_every_feed_is_read_without_complaint_and_names_itself(many: Mapping[str, bytes]) -> None:
    for path in (each.removesuffix(".atom") for each in many if each.endswith(".atom")):
        found = atom(many, path)
        assert found.version == "atom10"
        assert found.feed.id == f"{SITE}{path.partition('/archief/')[0]}.atom"
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
    held = collected(invented(300))
    of = catalogue(held, NOW)
    shown = {f"{SITE}{entry.address}" for ref in held.documents if (entry := of.entries.get(ref))}
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


RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")


@pytest.mark.parametrize(
    "day",
    ["1814-01-01", "1914-08-04T12:30", "1937-06-30", "1937-07-01", "1940-05-16", "2026-07-01", "2099-12-31T23:59"],
)
def test_moments_are_written_as_feeds_can_hold_them_also_where_amsterdam_counted_in_seconds(day: str) -> None:
    later = datetime.fromisoformat("2101-01-01T12:00:00+01:00")
    made = files({f"rapporten/{day[:4]}/oud": stuk(title="Oud", datum=day[:10], openbaar_op=day)}, later)
    (item,), (entry,) = json_items(made), atom(made).entries
    (moment,) = {item["date_published"], item["date_modified"], entry.published, entry.updated, atom(made).feed.updated}
    assert RFC_3339.fullmatch(moment)
    assert (
        datetime.fromisoformat(moment).timestamp() == datetime.fromisoformat(day).replace(tzinfo=AMSTERDAM).timestamp()
    )
    assert entry.published_parsed


# ---- Signs that no feed can hold ----

UNSAYABLE = ["\x00", "\x08", "\x0b", "\x1f", "\x7f", "\x85", "\ufffe", "\uffff", "\ud800", "\udfff", "\U0001fffe", "😀"]


class Saying(Entries):
    """Documents that all have the same words for a title and a summary."""

    def __init__(self, asking: Asking, said: str) -> None:
        super().__init__(asking)
        self._said = said

    def get(self, key: Ref) -> Entry | None:
        entry = super().get(key)
        if entry is None:
            return None
        said = {"title": self._said, "description": self._said}
        record = entry.document.record.model_copy(update=said)
        return replace(entry, document=replace(entry.document, record=record))


@pytest.mark.parametrize("sign", UNSAYABLE)
def test_a_sign_that_xml_cannot_hold_makes_no_feed_ill_formed(sign: str) -> None:
    """Made by hand: sources with such signs are refused before there is a catalogue."""
    said = f"Voor{sign}na & <b>"
    shown = catalogued(CASE)
    shown.entries = Saying(shown, said)
    made = outputs(shown, SITE, said)
    for path in (each.removesuffix(".atom") for each in made if each.endswith(".atom")):
        titles = [each.title for each in atom(made, path).entries]
        assert titles == [each["title"] for each in json_items(made, path)]
        assert all("Voor" in each and "na & <b>" in each for each in titles)
