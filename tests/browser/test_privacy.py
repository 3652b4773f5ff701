"""A page keeps to itself: nothing is asked of another host, nothing is kept on the reader's device."""

from __future__ import annotations

import pytest

from .addresses import KINDS
from .conftest import Open
from .watching import Watch

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_asks_nothing_of_another_host_and_keeps_nothing(opened: Open, watches: list[Watch], kind: str) -> None:
    page = opened(KINDS[kind])
    page.keyboard.press("End")
    page.wait_for_load_state("networkidle")
    (watch,) = watches
    assert page.url in watch.requests
    assert any(address.endswith(".css") for address in watch.requests)
    assert watch.faults == []
    assert page.context.cookies() == []
    assert page.evaluate("[document.cookie, localStorage.length, sessionStorage.length]") == ["", 0, 0]
