"""Feeds page back (RFC 5005): what no longer is among the newest stands in archives that keep what they have."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from openbaar.catalogue.questions.feeds import FEWEST, NEWEST
from openbaar.outputs import output_at, output_paths
from support.feed_files import SITE, WITHDRAWN, atom, files, ids, invented, json_items
from support.sources import catalogued, page, stuk


def days(amount: int, **keys: object) -> dict[str, bytes]:
    """So many memos, one a day."""
    start = date(2023, 1, 1)
    return {
        f"beslisnotas/2023/n{place:03d}": stuk("Artikel 273g Sr.", datum="2023-01-01", openbaar_op=f"{start + timedelta(place)}", **keys)
        for place in range(amount)
    }  # fmt: skip


def links(made: Mapping[str, bytes], path: str) -> dict[str, str]:
    """The other files of a feed, by what they are to this one."""
    found = {each["rel"]: each["href"].removeprefix(SITE) for each in atom(made, path).feed.links}
    return {rel: found[rel] for rel in ("current", "prev-archive", "next-archive") if rel in found}


def test_a_feed_of_fifty_has_no_archive_and_one_more_makes_the_first() -> None:
    assert not [path for path in files(days(NEWEST)) if "archief" in path]
    made = files(days(NEWEST + 1))
    assert links(made, "feeds/nieuw") == {"prev-archive": "feeds/nieuw/archief/1.atom"}
    assert links(made, "feeds/nieuw/archief/1") == {"current": "feeds/nieuw.atom"}
    assert ids(made, "feeds/nieuw/archief/1") == [f"n{place:03d}" for place in reversed(range(NEWEST))]


def test_archives_and_the_newest_together_are_the_whole_feed_in_both_forms() -> None:
    made = files(days(230))
    for ending, follow in ((".atom", "prev-archive"), (".json", "next_url")):
        found, path = list[str](), "feeds/nieuw"
        while path:
            found += [each for each in ids(made, path) if each not in found]
            following = (
                links(made, path).get(follow) if ending == ".atom" else json.loads(made[f"{path}.json"]).get(follow)
            )
            path = (following or "").removeprefix(SITE).removesuffix(ending)
        assert found == [f"n{place:03d}" for place in reversed(range(230))]
    assert links(made, "feeds/nieuw/archief/2") == {
        "current": "feeds/nieuw.atom",
        "prev-archive": "feeds/nieuw/archief/1.atom",
        "next-archive": "feeds/nieuw/archief/3.atom",
    }


def test_an_archive_says_that_it_is_one_and_has_the_id_of_its_feed() -> None:
    made = files(days(NEWEST + 1))
    assert b"<fh:archive" in made["feeds/nieuw/archief/1.atom"]
    assert b"http://purl.org/syndication/history/1.0" in made["feeds/nieuw/archief/1.atom"]
    assert b"archive" not in re.sub(rb"prev-archive", b"", made["feeds/nieuw.atom"])
    assert atom(made, "feeds/nieuw/archief/1").feed.id == atom(made, "feeds/nieuw").feed.id


@pytest.mark.parametrize("amount", [51, 99, 100, 149, 230])
def test_a_document_more_changes_no_archive_but_the_last_which_leads_to_a_new_one(amount: int) -> None:
    before, after = files(days(amount)), files(days(amount + 1))
    archives = sorted(each for each in before if each.startswith("feeds/nieuw/archief/") and each.endswith(".atom"))
    changed = [each for each in archives if before[each] != after[each]]
    is_full = amount % NEWEST == 0
    assert changed == ([f"feeds/nieuw/archief/{amount // NEWEST - 1}.atom"] if is_full and amount > NEWEST else [])
    assert all(ids(before, each.removesuffix(".atom")) == ids(after, each.removesuffix(".atom")) for each in archives)


def test_ministries_keywords_and_laws_have_feeds_of_their_own_documents() -> None:
    made = files(days(FEWEST, ministerie="JenV", trefwoorden=["Water"]))
    newest = [f"n{place:03d}" for place in reversed(range(FEWEST))]
    for path in ("feeds/organisaties/jenv", "feeds/trefwoorden/water", "feeds/wetten/sr"):
        assert ids(made, path) == newest, path
    few = files(days(FEWEST - 1, ministerie="JenV", trefwoorden=["Water"]))
    assert ids(few, "feeds/organisaties/jenv") == newest[1:]
    assert not {"feeds/trefwoorden/water.atom", "feeds/wetten/sr.atom"} & few.keys()


def test_a_ministry_has_what_its_directorates_wrote_and_they_have_no_feed() -> None:
    made = files({"beslisnotas/2023/x": stuk(ministerie="JenV", organisatie=["Directie Wetgeving"])})
    assert ids(made, "feeds/organisaties/jenv") == ["x"]
    assert "feeds/organisaties/jenv-directie-wetgeving.atom" not in made


def test_a_withdrawn_document_is_not_named_with_the_ministry_the_keywords_or_the_laws_that_it_had() -> None:
    keys = {"ministerie": "JenV", "trefwoorden": ["water"]}
    made = files(days(FEWEST, **keys) | {"beslisnotas/2023/w": stuk("Artikel 273g Sr.", **keys, **WITHDRAWN)})
    assert "w" in ids(made, "feeds/nieuw")
    for path in ("feeds/organisaties/jenv", "feeds/trefwoorden/water", "feeds/wetten/sr"):
        assert "w" not in ids(made, path)


def test_every_file_of_a_feed_of_an_invented_collection_is_read_and_can_be_asked_for_by_its_path() -> None:
    pages = invented(300)
    of, made = catalogued(pages), files(pages)
    assert sorted(path for path in output_paths(of) if path.startswith("feeds/")) == sorted(made)
    archives = [each for each in made if "/archief/" in each]
    assert len(archives) > 10
    for path in archives:
        assert output_at(path, of, SITE, "Openbaar") == made[path]
        assert len(json_items(made, path.rpartition(".")[0])) == NEWEST
        if path.endswith(".atom"):
            atom(made, path.removesuffix(".atom"))


@pytest.mark.parametrize("path", ["feeds/nieuw/archief/0", "feeds/nieuw/archief/01", "feeds/nieuw/archief/2", "feeds/nieuw/archief/x", "feeds/nieuw/archief/1/archief/1"])  # fmt: skip
def test_there_is_no_archive_at_other_addresses(path: str) -> None:
    assert output_at(f"{path}.atom", catalogued(days(NEWEST + 1)), SITE, "Openbaar") is None


def test_an_empty_programme_has_a_feed_without_archives() -> None:
    made = files({"programmas/p": page(title="P")})
    assert ids(made, "feeds/programmas/p") == []
