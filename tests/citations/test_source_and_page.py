"""The page links what the source cites: both are recognised from the same plain text."""

import re
from collections import Counter
from pathlib import Path

import pytest

from citations.goldens import Golden, read_goldens
from openbaar.citations import Citation, cite, link
from openbaar.frontmatter import read
from openbaar.markdown import read_text, without_comments
from synthetic import collection

GOLDENS = read_goldens(Path(__file__).parent / "goldens")
LINKED = re.compile(r'<a class="citaat citaat--extern" href="([^"]*)"')


def _named(citation: Citation) -> tuple[str, ...]:
    """The addresses that have a place in the text: of a range the first and the last."""
    has_range = re.search(r"t/m|tot en met|\d ?[-\u2013] ?\d|[A-Z] ?[-\u2013] ?[A-Z]", citation.text)
    return citation.urls[:1] + citation.urls[1:][-1:] if has_range and len(citation.urls) > 2 else citation.urls


def _is_linked_already(body: str, citation: Citation) -> bool:
    """In the text or the address of a link the author made."""
    return "://" in citation.text or body.startswith("](", citation.end)


def _differences(body: str) -> tuple[Counter[str], Counter[str]]:
    citations = [one for one in cite(body) if not _is_linked_already(body, one)]
    page = Counter(url.replace("&amp;", "&") for url in LINKED.findall(link(read_text(without_comments(body)).html)))
    named = Counter(url for one in citations for url in _named(one))
    return named - page, page - Counter(url for one in citations for url in one.urls)


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.name)
def test_a_golden(golden: Golden) -> None:
    assert _differences(golden.text) == (Counter(), Counter())


def test_a_collection() -> None:
    cited = 0
    for path, data in collection(60, 3).items():
        document, _ = read(f"docs/{path}", data)
        if document:
            cited += len(cite(document.body))
            assert _differences(document.body) == (Counter(), Counter()), path
    assert cited > 300
