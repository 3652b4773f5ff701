"""An invented collection holds what it promises, and never a mistake that a build would stop on."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from openbaar.catalogue import Collection, Sources, collect, publication_problems
from openbaar.catalogue.visibility import Visibility, visibility
from openbaar.citations import cite
from openbaar.documents import ONBEKEND, Beslisnota, Kamerbrief, OpenbaarOp, Rapport, Status, Stuk
from openbaar.documents.kamerstuk import Kamerstuknummer
from openbaar.documents.reference_tables import GRONDEN
from openbaar.documents.values import Standpunt
from openbaar.frontmatter.signs import NO_TEXT
from support.sources import NOW
from synthetic import citations, collection, demo
from synthetic.__main__ import main as write
from synthetic.chance import Chance, Weighted, zipf
from synthetic.dossiers import Paper
from synthetic.front_matter import page, scalar
from synthetic.tables import ONDERWERPEN, WETTEN


def read(documents: int, seed: int = 1, concept: int = 0, embargoed: int = 0) -> Collection:
    pages = collection(documents, seed, concept=concept, embargoed=embargoed)
    return collect(Sources({f"docs/{path}": data for path, data in pages.items()}, {}))


@cache
def two_thousand() -> Collection:
    return read(2000)


def of(kind: type[Stuk]) -> list[Stuk]:
    return [each.record for each in two_thousand().documents.values() if isinstance(each.record, kind)]


# ---- The same, everywhere ----


def test_the_same_seed_gives_the_same_bytes_and_another_seed_other_bytes() -> None:
    assert collection(60, 5) == collection(60, 5)
    assert collection(60, 5) != collection(60, 6)


def test_chance_draws_the_same_on_every_machine() -> None:
    chance = Chance(7)
    assert [chance.below(1000) for _ in range(5)] == [323, 150, 650, 72, 535]
    assert chance.some("abcdef", 6) == ["c", "b", "e", "d", "a", "f"]


# ---- No mistakes ----


@settings(max_examples=25)
@given(st.sampled_from((1, 2, 7, 60)), st.integers(min_value=0, max_value=2**63))
def test_a_small_collection_has_no_problems_whatever_its_seed(documents: int, seed: int) -> None:
    small = read(documents, seed)
    assert small.problems == ()
    assert publication_problems(small, NOW) == ()
    assert sum(isinstance(each.record, Stuk) for each in small.documents.values()) == documents


@pytest.mark.parametrize("documents", [400, 2000])
def test_a_larger_collection_has_no_problems(documents: int) -> None:
    larger = two_thousand() if documents == 2000 else read(documents, 3)
    assert larger.problems == ()
    assert publication_problems(larger, NOW) == ()


@settings(max_examples=10)
@given(st.integers(min_value=0, max_value=2**63))
def test_drafts_and_embargoed_documents_come_on_top_and_no_page_links_to_them(seed: int) -> None:
    mixed = read(40, seed, concept=9, embargoed=6)
    assert mixed.problems == ()
    assert publication_problems(mixed, NOW) == ()
    seen = Counter(visibility(each, NOW) for each in mixed.documents.values() if isinstance(each.record, Stuk))
    assert seen == {Visibility.OPENBAAR: 40, Visibility.CONCEPT: 9, Visibility.EMBARGO: 6}


def test_years_that_are_not_over_and_empty_collections_are_refused() -> None:
    with pytest.raises(ValueError, match="over on the latest day"):
        collection(10, years=(2025, 2026))
    with pytest.raises(ValueError, match="at least one document"):
        collection(0)


# ---- What it promises ----


def test_half_are_memos_and_one_in_eight_is_a_report() -> None:
    assert [len(of(kind)) for kind in (Beslisnota, Kamerbrief, Rapport)] == [1000, 760, 240]


def test_every_kind_stance_ground_and_ministry_occurs() -> None:
    every = two_thousand().documents.values()
    assert {each.ref.soort for each in every} == {
        *("beslisnota", "kamerbrief", "rapport", "programma", "dossier", "pagina")
    }
    letters = [record for record in of(Kamerbrief) if isinstance(record, Kamerbrief)]
    memos = [record for record in of(Beslisnota) if isinstance(record, Beslisnota)]
    stances = {reactie.standpunt for letter in letters for reactie in letter.reacties}
    assert stances == {*Standpunt, None}
    assert {reactie.anker is None for letter in letters for reactie in letter.reacties} == {True, False}
    assert {each.grond for memo in memos for each in memo.niet_openbaar} == {*GRONDEN, None} - {"10.2f"}
    assert {code for record in of(Stuk) for code in record.ministerie} == {row.ministerie for row in ONDERWERPEN}
    assert any(not record.ministerie for record in of(Stuk))


def test_some_days_are_unknown_and_some_documents_are_withdrawn() -> None:
    records = of(Stuk)
    assert 8 <= sum(record.datum is ONBEKEND for record in records) <= 40
    assert 20 <= sum(record.openbaar_op is ONBEKEND for record in records) <= 70
    assert sum(record.status is Status.INGETROKKEN for record in records) == 6
    timed = [each.openbaar_op for each in records if isinstance(each.openbaar_op, OpenbaarOp)]
    assert any(each.tijd for each in timed)
    lags = [
        (each.openbaar_op.dag - each.datum).days
        for each in records
        if isinstance(each.openbaar_op, OpenbaarOp) and isinstance(each.datum, date)
    ]
    assert min(lags) == 0
    assert 0.9 < sum(lag <= 60 for lag in lags) / len(lags) < 0.99
    assert 300 < max(lags) <= 400


def test_letters_join_memos_and_reports() -> None:
    of_each = [record.kamerbrief for record in of(Beslisnota) if isinstance(record, Beslisnota)]
    memos = Counter(chain.from_iterable(of_each))
    letters = [record for record in of(Kamerbrief) if isinstance(record, Kamerbrief)]
    alone = of_each.count(())
    assert 80 <= alone <= 200
    assert max(memos.values()) >= 3
    assert 0.15 < 1 - len(memos) / len(letters) < 0.35
    reports = Counter(chain.from_iterable(letter.reactie_op for letter in letters))
    assert 0.6 < len(reports) / 240 < 0.9
    assert max(reports.values()) == 1
    assert {len(letter.reactie_op) for letter in letters} == {0, 1, 2}
    numbered = [letter.kamerstuk for letter in letters if isinstance(letter.kamerstuk, Kamerstuknummer)]
    assert 0.85 < len(numbered) / len(letters) < 0.97


def test_few_dossiers_publishers_and_days_have_much_and_most_have_little() -> None:
    reports = [record for record in of(Rapport) if isinstance(record, Rapport)]
    publishers = Counter(record.uitgever for record in reports)
    assert publishers.most_common(1)[0][1] > 5 * sorted(publishers.values())[len(publishers) // 2]
    assert any(name.endswith(")") for name in publishers if name)
    years = Counter(record.datum.year for record in of(Stuk) if isinstance(record.datum, date))
    assert sorted(years) == list(range(2016, 2026))
    assert years[2025] > 3 * years[2016]
    days = Counter(record.datum for record in of(Stuk) if isinstance(record.datum, date))
    assert days.most_common(1)[0][1] > 8 * sum(days.values()) / len(days)


def test_a_memo_is_mostly_of_two_pages() -> None:
    lengths = sorted(
        len(each.body.split()) for each in two_thousand().documents.values() if isinstance(each.record, Beslisnota)
    )
    assert 500 < lengths[500] < 900
    assert lengths[50] < 350
    assert lengths[-10] > 1500


# ---- Spellings ----


PAPERS = [Paper("28638", 205, 2021), Paper("36410-VI", 8, 2023), Paper("21501-07", 1850, 2021)]


@pytest.mark.parametrize("paper", PAPERS, ids=[paper.dossier for paper in PAPERS])
def test_every_spelling_of_a_paper_is_recognised(paper: Paper) -> None:
    chance, kst = Chance(1), f"kst-{paper.dossier}-{paper.nummer}"
    texts = {f"Zie Kamerstuk {citations.paper_in_text(chance, paper)}." for _ in range(200)}
    texts |= {f"Zie {citations.paper_in_note(chance, paper)}." for _ in range(200)}
    texts.add(f"Zie Kamerstukken II 2021/22, 31015, nr. 3; {citations.paper_after_another(paper)}.")
    for text in sorted(texts):
        assert kst in set(chain.from_iterable(each.ids for each in cite(text))), text


@pytest.mark.parametrize("afkorting", sorted(WETTEN))
def test_every_spelling_of_an_article_is_recognised(afkorting: str) -> None:
    chance = Chance(1)
    for text in sorted({f"Dat volgt uit {citations.article(chance, WETTEN[afkorting])}." for _ in range(60)}):
        assert [each.state for each in cite(text)] == ["zeker"], text


def test_every_eu_act_judgment_and_gazette_is_recognised() -> None:
    chance = Chance(1)
    judgments = citations.draw_judgments(chance, 50, (2008, 2024))
    texts = {*citations.EU_ACTS, *(judgments.draw(chance) for _ in range(50))}
    texts |= {citations.gazette(chance, 2019) for _ in range(50)}
    for text in sorted(texts):
        assert [each.state for each in cite(f"Dat volgt uit {text}.")] == ["zeker"], text


# ---- The parts ----


def is_text(text: str) -> bool:
    """Whether a source may hold it at all."""
    return not NO_TEXT.search(text)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1).filter(is_text))
def test_a_value_reads_back_as_it_was(text: str) -> None:
    title = text if text.strip() else "x"
    data = page({"title": title}, "")
    (found,) = collect(Sources({"docs/over/x.md": data}, {})).documents.values()
    assert found.record.title == title, scalar(title)


def test_weights_are_kept() -> None:
    chance, drawn = Chance(1), Weighted("abc", (8, 1, 1))
    counts = Counter(drawn.draw(chance) for _ in range(2000))
    assert 1500 < counts["a"] < 1700
    assert zipf(3) == [1, 1 / 2, 1 / 3]


def test_the_command_writes_a_docs_folder_and_refuses_one_that_holds_anything(tmp_path: Path) -> None:
    arguments = ["--documents", "7", "--seed", "4", "--into", str(tmp_path)]
    first = CliRunner().invoke(write, arguments)
    assert first.exit_code == 0, first.output
    written = {path.relative_to(tmp_path / "docs").as_posix(): path.read_bytes() for path in tmp_path.rglob("*.md")}
    assert written == collection(7, 4)
    again = CliRunner().invoke(write, arguments)
    assert again.exit_code == 1
    assert "is not empty" in again.output


def test_the_demonstration_says_on_every_page_that_it_is_invented(tmp_path: Path) -> None:
    demo.prepare(tmp_path / "demo", documents=20)
    pages = list(demo.build(tmp_path / "demo").rglob("index.html"))
    assert len(pages) > 40
    assert all(demo.TOLD in each.read_text(encoding="utf-8") for each in pages)
