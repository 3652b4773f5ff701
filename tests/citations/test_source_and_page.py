"""The page links what the source cites: found once, in the source, and mapped onto the page."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citations.goldens import Golden, read_goldens
from openbaar.citations import Citation, cite, link, recognition
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
    linked = link(read_text(without_comments(body)).html, recognition(body).links)
    page = Counter(url.replace("&amp;", "&") for url in LINKED.findall(linked))
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


CITING = st.sampled_from(
    [
        "Zie Kamerstuk 28638, nr. 205.",
        "Zie *Kamerstukken II* 2021/22, 28&nbsp;638,\n nrs. 205 en 206[^a], en **artikel 273g Sr**.",
        "Ibid., p. 3.",
        "Stb. 2021, 305 \\[sic\\] & artikel 5.1 Woo  \nHandelin-\ngen II 2021/22, nr. 10, item 5",
        "> Kamerstuk\n> 29 515, nr. 3[^b]\n> <!-- wenk -->",
        "- Stb. 2021, 305\n    - artikel 120 Gw[^a]\n\n        Kamerstuk 28638, nr. 7\n- 3 dingen",
        "1. Kamerstuk 28638, nr. 205\n2. Kamerstuk 28638, nr. 205",
        "| Stuk | Wet |\n|---|---|\n| Kamerstuk 28638, nr. 205 | artikel 120 Gw |\n| Ibid. | Kamerstuk 28638, nr. 205 |",
        "## 4.5 Kamerstuk 28638, nr. 205 {#kop}",
        "[weggelaten: 5.1.2e] en Kamerstuk 28638, nr. [weggelaten], en nr. 205",
        "Niets dan [een link](https://example.org/), `artikel 120 Gw` en H<sub>2</sub>O, artikel 120 Gw.",
    ]
)


@settings(deadline=None)
@given(st.lists(CITING, min_size=1, max_size=6), st.permutations(["a", "b"]))
def test_any_text(blocks: list[str], labels: list[str]) -> None:
    """Notes stand on the page in the order of their marks, and in the source in any order."""
    notes = {"a": "Kamerstuk 28638, nr. 8, en Stb. 2021, 305.", "b": "Ibid.\n\n    Artikel 22 Sr."}
    body = "\n\n".join([*blocks, *(f"[^{label}]: {notes[label]}" for label in labels if f"[^{label}]" in str(blocks))])
    assert _differences(body) == (Counter(), Counter())
