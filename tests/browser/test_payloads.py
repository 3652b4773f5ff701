"""No text acts on a page, whatever it holds: no script, no request, no way elsewhere, nothing hidden or covered.

That holds where no Content-Security-Policy is sent; the policy of README is one more lock on the same door.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from openbaar.markdown import read_text, without_comments

from .attacking import payloads, shown, visited
from .building import build, copy_project, problems, served

pytestmark = pytest.mark.browser

PAYLOADS = payloads()
TEXTS = {each.name: read_text(without_comments(each.text)) for each in PAYLOADS}

MEMO = """\
---
title: Proefnota
status: openbaar
datum: 2026-11-03
openbaar_op: 2026-11-03
---

De tekst van de nota.

"""


def test_a_browser_that_is_given_them_as_they_are_acts(browser: Browser) -> None:
    """So the other tests would see it."""
    seen = shown(browser, {each.name: each.text for each in PAYLOADS[::3]})
    assert len(set(seen.acts)) > 70
    assert len(seen.requests) > 5
    for what in ("it left its place", "invisible", "led away", "address", "attribute", "element"):
        assert any(what in fault for fault in seen.faults), what


def test_no_text_acts_when_it_is_rendered_whether_or_not_it_has_faults(browser: Browser) -> None:
    assert len(PAYLOADS) >= 330
    without_faults = frozenset(name for name, text in TEXTS.items() if not text.faults)
    assert len(without_faults) > 100
    seen = shown(browser, {name: text.html for name, text in TEXTS.items()}, without_faults)
    assert seen.nothing, seen


def test_no_text_that_check_lets_pass_acts_on_its_page_in_the_site(browser: Browser, tmp_path: Path) -> None:
    copy_project(tmp_path)
    folder = "beslisnotas/2026"
    for number, payload in enumerate(PAYLOADS):
        source = tmp_path / "docs" / folder / f"payload-{number}.md"
        source.write_text(f"{MEMO}{payload.text}\n", encoding="utf-8", newline="")
    for path in problems(tmp_path):
        (tmp_path / path).unlink()
    assert problems(tmp_path) == frozenset()
    with served(build(tmp_path), policy=False) as site:
        left = [path.stem for path in (tmp_path / "docs" / folder).glob("payload-*.md")]
        assert len(left) > 80
        seen = visited(browser, site, {name: f"{site}{folder}/{name}/" for name in left})
    assert seen.nothing, seen
