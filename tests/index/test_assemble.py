"""A shard put together from what each record adds has the bytes that Pagefind makes of all of them in one run."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openbaar.index import word_files
from openbaar.index.assemble import assemble, fragment_names
from openbaar.index.contribution import Engine, IndexRecord, contributions, read_contribution
from openbaar.search.records import SearchRecord
from openbaar.search.rendering import html_of
from support.pagefinds_own import pagefinds_own, read

TEXT = [
    "de",
    "het",
    "een",
    "minister",
    "brief",
    "nota",
    "coördinatie",
    "coordinatie",
    "Coördinatie",
    "één",
    "één't",
    "èlan",
    "élan",
    "élän",
    "elan",
    "jeugdhulp",
    "n28638x205q",
    "28638",
    "2.038",
    "straf-",
    "rechtketen",
    "hoofd_stuk",
    "ﬁnanciën",
    "œuvre",
    "",
    "ïJs",
    "IJS",
    "🙂",
    "naïef",
    "naïeve",
    "A.B.",
]
WORDS = st.lists(st.sampled_from(TEXT) | st.text(min_size=1, max_size=8), max_size=30).map(" ".join)
PARAGRAPHS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "<p>{}</p>",
                '<h2 id="kop">{}</h2>',
                "<ul><li>{}</li></ul>",
                "<p><b>{}</b></p>",
                "<h1>{}</h1>",
                '<p><img src="x.png" alt="beeld {}"></p>',
                '<p><img src="y.png">{}</p>',
            ]
        ),
        WORDS,
    ),
    max_size=4,
)
VALUES = st.lists(st.sampled_from(["a", "b", "é"]), unique=True, max_size=2).map(tuple)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


@st.composite
def search_records(draw: st.DrawFn) -> SearchRecord:
    html = "".join(form.format(escaped(text)) for form, text in draw(PARAGRAPHS))
    return SearchRecord(
        name="",
        soort=draw(st.sampled_from(["beslisnota", "reactie"])),
        title=draw(WORDS),
        datum=draw(st.sampled_from(["2023-01-01", "2023-00-00", "2021-12-31", "0000-00-00"])),
        maanden=draw(st.sampled_from([{}, {"datum": "2023-01", "openbaar": ""}, {"datum": "2023"}])),
        hoort_bij=draw(st.sampled_from(["", "Rapport: ‘élan’", "Brief"])),
        adres=draw(st.sampled_from(["", "rapporten/2023/r/#deel-1"])),
        html=html,
        programmas=draw(VALUES),
        ministeries=draw(st.sampled_from([(), ("mnre1058",), ("mnre1058", "mnre1034")])),
        uitgevers=draw(VALUES),
        standpunten=draw(VALUES),
        nummers=draw(st.sampled_from([(), ("n28638x205q",)])),
        andere_nummers=(),
        zoek=draw(WORDS),
        words=frozenset(),
    )


def records_of(found: Sequence[SearchRecord]) -> list[IndexRecord]:
    return [IndexRecord(f"stuk-{place}/", html_of(each), each.datum) for place, each in enumerate(found)]


def assembled(records: Sequence[IndexRecord], runs: int = 1) -> dict[str, bytes]:
    """The files of these records, of which Pagefind sees each in one of so many runs."""
    engine: Engine | None = None
    made: dict[str, bytes] = {}
    for run in range(runs):
        engine, those = contributions(records[run::runs])
        made |= those
    assert engine
    found = [read_contribution(made[each.name]) for each in records if each.name in made]
    return dict(assemble(found, engine, {}, {}).contents)


def pages(records: Sequence[IndexRecord]) -> dict[str, str]:
    return {each.name: each.page for each in records}


@settings(max_examples=20)
@given(st.lists(search_records(), min_size=1, max_size=12), st.integers(1, 3))
def test_any_records_have_the_bytes_that_pagefind_makes_of_them_in_one_run(
    found: list[SearchRecord], runs: int
) -> None:
    records = records_of(found)
    assert assembled(records, runs) == pagefinds_own(pages(records))


@pytest.fixture
def many() -> list[IndexRecord]:
    """Enough for several of Pagefind's own files of words, one word in all of them, and more than 256 pages."""
    texts = (" ".join(f"de woord{place * 7 % 900} w{place}-{each} de" for each in range(60)) for place in range(300))
    return [
        IndexRecord(
            f"stuk-{place}/",
            '<!doctype html><html lang="nl"><body data-pagefind-body><i data-pagefind-meta="title[title]" title="Élan"></i>'
            f'<i data-pagefind-sort="datum[title]" title="2023-01-{place % 28:02}"></i><p>{text}</p></body></html>',
            f"2023-01-{place % 28:02}",
        )
        for place, text in enumerate(texts)
    ]


def test_many_records_have_the_files_of_words_that_pagefind_makes_cut_into_smaller_ones(
    many: list[IndexRecord],
) -> None:
    own, made = pagefinds_own(pages(many)), assembled(many, 4)
    assert own == made
    assert len([name for name in made if name.startswith("index/")]) > 9


def test_no_word_is_lost_and_each_is_in_the_file_that_the_metadata_names_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = ("de brief over jeugdhulp", "een nota over coördinatie", "het advies van de raad")
    records = [
        IndexRecord(f"stuk-{place}/", f'<html lang="nl"><body data-pagefind-body><p>{text}</p></body></html>', "2023")
        for place, text in enumerate(texts)
    ]
    monkeypatch.setattr(word_files, "PIECE", 40)
    made = assembled(records)
    chunks = next(read(data) for name, data in made.items() if name.endswith(".pf_meta"))[2]
    assert len(chunks) > 3
    held = {name: [word for word, *_ in read(made[f"index/{name}.pf_index"])[0]] for *_, name in chunks}
    words = [word for *_, name in chunks for word in held[name]]
    assert words == sorted(words)
    assert len(words) == len(set(words)) > 9
    for begin, end, name in chunks:
        assert begin <= held[name][0]
        assert held[name][-1].startswith(end)


def test_a_record_without_any_word_adds_nothing() -> None:
    empty = IndexRecord("leeg/", '<html lang="nl"><body data-pagefind-body></body></html>', "2023")
    _, made = contributions([empty])
    assert made == {}


def test_a_shard_of_nothing_has_no_index() -> None:
    engine, _ = contributions([])
    assert assemble([], engine, {"woorden/0.txt": b"\n"}, {}).contents == {"woorden/0.txt": b"\n"}


def test_a_file_that_is_present_is_not_made_again(many: list[IndexRecord]) -> None:
    engine, made = contributions(many[:20])
    found = [read_contribution(made[each.name]) for each in many[:20]]
    whole = assemble(found, engine, {}, {})
    again = assemble(found, engine, {}, whole.facts)
    assert again.facts == whole.facts
    assert again.contents == {}
    less = {name: facts for name, facts in whole.facts.items() if not name.startswith("index/")}
    assert all(name.startswith("index/") for name in assemble(found, engine, {}, less).contents)


def test_fragments_of_which_the_hashes_begin_alike_have_longer_names() -> None:
    hashes = ["1234567aa", "1234567ab", "7654321", "1234567abc"]
    assert fragment_names(hashes) == ["nl_1234567", "nl_1234567a", "nl_7654321", "nl_1234567ab"]


def test_a_field_that_is_not_listed_is_refused() -> None:
    page = (
        '<html lang="nl"><body data-pagefind-body><i data-pagefind-meta="vreemd[title]" title="x"></i>x</body></html>'
    )
    with pytest.raises(ValueError, match="vreemd"):
        contributions([IndexRecord("x/", page, "2023")])
