"""After any edit: an answer is another only where the edit touched one of its keys, and then its pages are stale."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from openbaar.catalogue import Catalogue
from openbaar.catalogue.asking import QUESTIONS, Asked
from openbaar.documents import Ref
from openbaar.documents.dates import AMSTERDAM
from openbaar.publish.refreshing import ProblemsFound
from support.any_edit import EDITS, Files
from support.asked_site import AskedSite, put
from synthetic import collection
from synthetic.chance import Chance

NOW = datetime(2026, 11, 24, 12, tzinfo=AMSTERDAM)


class Series:
    """Edits one after the other, each with all that pages ask looked at before and after it."""

    def __init__(self, root: Path, seed: int, preview: bool = False) -> None:
        self.root, self.chance, self.now = root, Chance(seed), NOW
        self.files: Files = dict(collection(90, seed, concept=3, embargoed=5))
        self.former: list[Files] = [self.files]
        self.taken = Counter[str]()
        self.site = AskedSite(root, preview)
        put(root, self.files)
        self.site.make(self.site.refresh(self.now))

    def edit(self, name: str) -> None:
        """One edit: it may be one that no build accepts, and then all stays as it was."""
        files = dict(self.files)
        EDITS[name](files, self.chance)
        self._take(name, files, self.now)

    def undo(self) -> None:
        """Back to what was there some edits ago."""
        self._take("undone", self.chance.pick(self.former), self.now)

    def wait(self) -> None:
        """Another moment, before or after disclosures."""
        self._take("the clock", self.files, NOW + timedelta(days=self.chance.between(-400, 400)))

    def _take(self, name: str, files: Files, now: datetime) -> None:
        put(self.root, files)
        try:
            catalogue = self.site.refresh(now)
        except ProblemsFound:
            put(self.root, self.files)
            return
        assert self.site.untouched(catalogue) == {}, name
        assert self.site.make(catalogue) == set(), name
        self.taken[name] += files != self.files or now != self.now
        self.former.append(files)
        self.files, self.now = files, now

    def is_as_if_read_anew(self) -> None:
        """All that is remembered is what somebody finds who never saw an edit."""
        other = AskedSite(self.root, self.site.preview)
        other.make(other.refresh(self.now))
        assert self.site.values == other.values
        assert self.site.answers == other.answers
        assert self.site.remembered() == other.remembered()


def edit_all(series: Series) -> None:
    for name in EDITS:
        series.edit(name)


def test_each_edit_touches_the_keys_of_every_answer_that_it_changes(tmp_path: Path) -> None:
    series = Series(tmp_path, seed=7)
    edit_all(series)
    series.wait()
    series.undo()
    assert len(series.taken) > len(EDITS) * 0.8
    series.is_as_if_read_anew()


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "preview"), [(1, False), (2, False), (3, False), (4, True)])
def test_any_edits_touch_the_keys_of_every_answer_that_they_change(tmp_path: Path, seed: int, preview: bool) -> None:
    series = Series(tmp_path, seed, preview)
    for _ in range(50):
        draw = series.chance.random()
        if draw < 0.12:
            series.wait()
        elif draw < 0.25:
            series.undo()
        else:
            series.edit(series.chance.pick(list(EDITS)))
    assert sum(series.taken.values()) > 25
    series.is_as_if_read_anew()


def test_what_a_page_asks_is_written_down_once_with_the_keys_of_all_that_it_rests_on(tmp_path: Path) -> None:
    series = Series(tmp_path, seed=5)
    catalogue = Catalogue(series.site.db)
    memo = Ref("beslisnota", "nergens")
    with catalogue.traced() as asked:
        assert catalogue.entries.get(memo) is None
        assert catalogue.entries.get(memo) is None
        assert catalogue.beside(memo) == (None, None)
    assert [each.text for each in asked] == [
        'document [["beslisnota", "nergens"]]', 'beside [["beslisnota", "nergens"]]'
    ]  # fmt: skip
    assert catalogue.keys(next(iter(asked))) == ("document beslisnota/nergens",)
    assert Asked.of_text('document [["beslisnota", "nergens"]]') == next(iter(asked))


def test_a_question_with_a_key_that_nothing_touches_would_be_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(QUESTIONS["named_by"].__dict__, "keys", ("nothing touches this",))
    series = Series(tmp_path, seed=7)
    with pytest.raises(AssertionError, match="named_by"):
        edit_all(series)
