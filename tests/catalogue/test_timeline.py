"""The course of a case: known dates in order, unknown ones in their place and visible as unknown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from openbaar.catalogue.views.timeline import TimelineStep, timeline
from openbaar.documents import Ref
from support.sources import catalogued, stuk

DATES = st.sampled_from(["onbekend", "2023-01-05", "2023-03-02", "2023-03-09", "2023-11-30"])


def course(nota: str, brief: str, rapport: str, verzoek: str = "2023-09-28") -> tuple[TimelineStep, ...]:
    """The timeline, as the memo's page shows it, of a case with these dates."""
    catalogue = catalogued(
        {
            "beslisnotas/2023/n": stuk(datum=nota, openbaar_op="onbekend", kamerbrief="b"),
            "kamerbrieven/2023/b": stuk(
                datum=brief, reactie_op=["r"], verzoek={"door": "de commissie", "datum": verzoek}
            ),
            "rapporten/2023/r": stuk(datum=rapport),
        }
    )
    return timeline(catalogue.entries[Ref("beslisnota", "n")], catalogue)


def test_an_unknown_date_stands_where_the_step_belongs() -> None:
    steps = course(nota="2023-10-06", brief="onbekend", rapport="2023-09-25")
    assert [(step.wat, step.datum) for step in steps] == [
        ("Rapport verschenen", "25 september 2023"),
        ("Verzoek van de commissie", "28 september 2023"),
        ("Beslisnota", "6 oktober 2023"),
        ("Kamerbrief", "onbekend"),
        ("Beslisnota openbaar gemaakt", "onbekend"),
    ]
    assert [step.hier for step in steps] == [False, False, True, False, False]


def test_a_debate_that_moved_shows_both_days() -> None:
    debate = {"naam": "commissiedebat", "datum": "2023-10-26", "gehouden_op": "2023-12-21"}
    catalogue = catalogued({"kamerbrieven/2023/b": stuk(debat=debate)})
    steps = timeline(catalogue.entries[Ref("kamerbrief", "b")], catalogue)
    assert [(step.wat, step.iso) for step in steps] == [
        ("Kamerbrief", "2023-10-06"),
        ("Gepland: commissiedebat", "2023-10-26"),
        ("Gehouden: commissiedebat", "2023-12-21"),
    ]


def test_one_step_is_no_course() -> None:
    catalogue = catalogued({"kamerbrieven/2023/b": stuk()})
    assert timeline(catalogue.entries[Ref("kamerbrief", "b")], catalogue) == ()


@given(DATES, DATES, DATES, DATES)
def test_known_dates_are_always_in_order_and_no_step_is_lost(nota: str, brief: str, rapport: str, verzoek: str) -> None:
    steps = course(nota, brief, rapport, verzoek)
    known = [step.iso for step in steps if step.iso]
    assert known == sorted(known)
    assert len(steps) == 5
