"""The relevance set is what it says: large and spread enough, every right answer exists, and it is judged as it should."""

from __future__ import annotations

import tomllib

import pytest

from openbaar.catalogue import Catalogue
from openbaar.search import searchable
from search.readers.collection import rows, sources
from search.readers.queries import NO_ANSWER, SETS, Query, on_whole_pages, queries, rank
from search.readers.scores import ALL, Answer, floors, gain_or_loss, kinds, raised, score
from support.pages import generated
from support.project import BASE
from support.sources import catalogued

HIT = Query("one", "words", "wolf", ("kamerbrieven/2024/wolf/", "rapporten/2024/dier/#deel-aanbeveling-2"))
NOTHING = Query("one", NO_ANSWER, "walvis", ())


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return catalogued(BASE | sources())


def test_the_collection_is_spread_over_ministries_and_years() -> None:
    assert 150 <= len(rows()) <= 250
    assert len({row["ministerie"] for row in rows()}) >= 8
    assert len({row["datum"][:4] for row in rows()}) == 12


def test_no_two_documents_say_the_same() -> None:
    assert (
        len({row["tekst"] for row in rows()}) == len({row["pad"].rpartition("/")[2] for row in rows()}) == len(rows())
    )


def test_each_set_has_every_class_and_no_query_twice() -> None:
    for name in SETS:
        asked = [query for query in queries() if query.set == name]
        assert len(asked) >= 100
        assert {query.kind for query in asked} == set(kinds())
    assert len({query.text for query in queries()}) == len(queries())
    assert sum(query.kind == NO_ANSWER for query in queries()) >= 30


def test_every_class_of_both_sets_has_a_floor() -> None:
    assert {kind: tuple(each) for kind, each in floors().items()} == dict.fromkeys((ALL, *kinds()), SETS)


def test_only_queries_without_an_answer_have_none() -> None:
    assert [query.text for query in queries() if (query.kind == NO_ANSWER) == bool(query.right)] == []


def test_every_right_answer_is_a_page_of_the_site(catalogue: Catalogue) -> None:
    pages = {page.address for page in searchable(catalogue)} | generated(catalogue).keys()
    right = {address for query in queries() for address in on_whole_pages(query).right}
    assert right - pages == set()


@pytest.mark.parametrize(
    ("found", "place"),
    [
        (["kamerbrieven/2024/wolf/", "x/"], 1),
        (["x/", "kamerbrieven/2024/wolf/#kern"], 2),
        (["rapporten/2024/dier/#deel-aanbeveling-2"], 1),
        (["rapporten/2024/dier/", "rapporten/2024/dier/#deel-aanbeveling-1"], 0),
        ([], 0),
    ],
)
def test_a_part_of_a_right_page_is_right_and_a_part_that_is_asked_is_the_only_one(found: list[str], place: int) -> None:
    assert rank(HIT, found) == place


def test_nothing_is_right_where_there_is_no_answer() -> None:
    assert (rank(NOTHING, []), rank(NOTHING, ["x/"])) == (1, 0)


def test_an_engine_that_finds_pages_alone_is_judged_by_pages() -> None:
    assert rank(on_whole_pages(HIT), ["rapporten/2024/dier/"]) == 1


def test_a_score_counts_first_places_and_weighs_later_ones() -> None:
    assert score([Answer(HIT, 1), Answer(HIT, 2), Answer(HIT, 0), Answer(HIT, 1)]) == (4, 0.5, 0.625)


@pytest.mark.parametrize(("was", "now", "told"), [(0, 1, "gained"), (1, 2, "lost"), (2, 0, "lost"), (3, 2, "gained")])
def test_a_better_place_is_a_gain_and_a_worse_one_a_loss(was: int, now: int, told: str) -> None:
    assert gain_or_loss(was, now) == told


def test_floors_are_raised_to_what_was_reached_and_never_lowered() -> None:
    assert tomllib.loads(raised([Answer(query, 0) for query in queries()])) == floors()
    best = tomllib.loads(raised([Answer(query, 1) for query in queries()]))
    assert best == dict.fromkeys(floors(), dict.fromkeys(SETS, 1))
