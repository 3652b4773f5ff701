"""Who may see a document: closed by default, whatever the clock says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from openbaar.catalogue import Visibility
from openbaar.catalogue.visibility import visibility
from openbaar.documents import Ref
from support.sources import catalogued, collected, stuk

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(lambda each: each.replace(tzinfo=UTC))
WITHDRAWN = {"op": "2024-01-02", "reden": "procedurefout"}


def seen(now: datetime, **keys: object) -> Visibility:
    """How a document with these keys stands at a moment."""
    collection = collected({"beslisnotas/2023/x": stuk(**keys)})
    return visibility(collection.documents[Ref("beslisnota", "x")], now)


@given(MOMENTS)
def test_a_draft_is_never_seen(now: datetime) -> None:
    assert seen(now, status="concept") is Visibility.CONCEPT


@given(MOMENTS)
def test_an_embargo_holds_until_its_moment_and_no_longer(now: datetime) -> None:
    moment = datetime(2026, 11, 24, 11, tzinfo=UTC)
    expected = Visibility.OPENBAAR if now >= moment else Visibility.EMBARGO
    assert seen(now, openbaar_op="2026-11-24T12:00") is expected
    assert seen(now + timedelta(days=365 * 20), openbaar_op="2026-11-24T12:00") is Visibility.OPENBAAR


@given(MOMENTS)
def test_what_was_withdrawn_before_its_day_of_disclosure_never_gets_a_tombstone(now: datetime) -> None:
    keys = {"status": "ingetrokken", "ingetrokken": {"op": "2026-11-23", "reden": "procedurefout"}}
    for day in ("2026-11-24", "2026-11-24T00:00", "2100-12-31"):
        assert seen(now, openbaar_op=day, **keys) is Visibility.NOOIT


def test_what_was_withdrawn_on_the_day_itself_or_later_was_public() -> None:
    now = datetime(2027, 1, 1, tzinfo=UTC)
    keys = {"status": "ingetrokken", "ingetrokken": {"op": "2026-11-24", "reden": "procedurefout"}}
    for day in ("2026-11-24", "2026-11-24T12:00", "2026-11-23", "onbekend"):
        assert seen(now, openbaar_op=day, **keys) is Visibility.INGETROKKEN


def test_an_unknown_day_of_disclosure_is_no_embargo() -> None:
    assert seen(datetime(2023, 1, 1, tzinfo=UTC), openbaar_op="onbekend") is Visibility.OPENBAAR


def test_nothing_of_a_withdrawn_document_is_in_the_catalogue_but_when_and_why() -> None:
    keys = {"title": "kanarie", "description": "kanarie", "kenmerk": "kanarie", "trefwoorden": ["kanarie"]}
    shown = catalogued({"beslisnotas/2023/x": stuk("kanarie", status="ingetrokken", ingetrokken=WITHDRAWN, **keys)})
    assert "kanarie" not in repr(shown)
    assert shown.entries[Ref("beslisnota", "x")].visibility is Visibility.INGETROKKEN
