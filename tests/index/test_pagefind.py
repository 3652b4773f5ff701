"""Pagefind, as the index runs it: the same records give the same bytes, and a failure is told."""

from __future__ import annotations

import pytest

from openbaar.index.contribution import IndexRecord, contributions
from openbaar.index.pagefind import IndexingError

RECORDS = [
    IndexRecord(
        f"stuk-{number}/",
        '<!doctype html><html lang="nl"><body data-pagefind-body><p>Tekst over mensenhandel.</p>'
        f'<i data-pagefind-filter="soort[title]" title="soort-{number % 7}"></i>'
        f'<i data-pagefind-filter="programma[title]" title="programma-{number % 5}"></i></body></html>',
        "2023",
    )
    for number in range(20)
]


def test_what_a_record_adds_depends_on_no_other_record() -> None:
    _, together = contributions(RECORDS)
    apart = [contributions([each])[1] for each in RECORDS[:3]]
    assert [together[each.name] for each in RECORDS[:3]] == [
        made[each.name] for each, made in zip(RECORDS, apart, strict=False)
    ]


def test_settings_from_the_environment_have_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    made = contributions(RECORDS)
    monkeypatch.setenv("PAGEFIND_FORCE_LANGUAGE", "fr")
    monkeypatch.setenv("PAGEFIND_EXCLUDE_SELECTORS", "p")
    assert contributions(RECORDS) == made


def test_a_program_that_fails_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: "/bin/false")
    with pytest.raises(IndexingError, match="Pagefind failed"):
        contributions(RECORDS)
