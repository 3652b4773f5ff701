"""Our filter for addresses gives what the filter of MkDocs gives."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mkdocs.utils.templates import url_filter

from openbaar.bridge.addressing import relative_url

NAMES = st.sampled_from(["a", "b", "b.c", "a-b", "1", "é", ".", "..", "", "a b", "%20", "#a", "a#b", "?q=1", "a:b"])
PATHS = st.builds("{}{}".format, st.lists(NAMES, max_size=4).map("/".join), st.sampled_from(["", "/", "/#a", "/a.css"]))
ELSEWHERE = st.sampled_from(
    ["https://a.nl/b/", "//a.nl", "/a/", "#a", "mailto:a@b.nl", ".", "./", "", "a//b/", "../a/"]
)


def both(url: str, value: str) -> tuple[str, str]:
    context: Any = {"page": SimpleNamespace(url=url), "base_url": "."}
    return relative_url(context, value), url_filter(context, value)


@settings(max_examples=500)
@given(PATHS | st.just(""), PATHS | ELSEWHERE | st.text())
@example("a/b/", "a/b/")
@example("a/b/", "a/")
@example("a/b/", "a")
@example("a/b/", "a/#a")
@example("", "a/")
def test_any_address_on_any_page(url: str, value: str) -> None:
    ours, theirs = both(url, value)
    assert ours == theirs


@pytest.mark.parametrize("value", ["a/", "a/b.css", "https://a.nl/", "."])
def test_a_page_without_a_place_of_its_own_counts_from_the_root(value: str) -> None:
    context: Any = {"page": None, "base_url": "/onder/"}
    assert relative_url(context, value) == url_filter(context, value)
