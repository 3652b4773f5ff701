"""What of a source is not on its page is found, whatever it is; and nothing else is."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from openbaar.fidelity import differences
from openbaar.frontmatter import read
from openbaar.frontmatter.body import body_problems
from openbaar.markdown import read_text, without_comments
from support.beside import SHARED, beside
from support.sources import stuk

ROOT = Path(__file__).resolve().parents[2]

BODY = """\
## 1. Aanleiding {concept}

Op 25 september jl. heeft *Fier* het rapport[^1] gepubliceerd, met 3*4 = 12 plaatsen & 5 % (ruim).
De Kamer vroeg **op 6 oktober 2023** om een reactie; zie Kamerstuk 28 638, nr. 233.[^2]

1. Het eerste punt: 2,5 miljoen.
3. Het derde punt – met een streep.
13. Het dertiende punt.

- een `code` en een [link](../x.md)
- twee {ex btw}
  - drie > vier

> Een citaat van de minister.

> 100.000 inwoners

| Jaar | Bedrag |
|---|---:|
| 2023 | € 1,5 |
| 2024 | € 2,5 |

H<sub>2</sub>O en 's middags
- 5 miljoen

[^1]: Kamerstukken II 2021/22, 28638, nr. 205.
[^2]: Zie ook *Stcrt.* 2023, 1234.
"""

Loss = Callable[[str, random.Random], str]


def drop(pattern: str, keep: str = "") -> Loss:
    """Take one of the places at which a pattern matches out of the HTML."""

    def lose(html: str, chance: random.Random) -> str:
        match = chance.choice(list(re.finditer(pattern, html)))
        return html[: match.start()] + match.expand(keep) + html[match.end() :]

    return lose


LOSSES: dict[str, Loss] = {
    "a word": drop(r"(?<= )[a-z]{3,}(?= [^<>]*<)(?![^<]*>)"),
    "a letter": drop(r"(?<= [a-z])[a-z](?=[a-z]{2,} [^<>]*<)(?![^<]*>)"),
    "a digit": drop(r"\d(?=[^<>]*<)(?![^<]*>)"),
    "a comma or point": drop(r"(?<=\w)[.,:](?=[ <])"),
    "a star": drop(r"\*"),
    "a sign": drop(r"[%=()€–'](?=[^<>]*<)(?![^<]*>)"),
    "an ampersand": drop(r"&amp;"),
    "a sign for more": drop(r"&gt;"),
    "a brace": drop(r"[{}]"),
    "words in braces": drop(r" \{[^}]*\}"),
    "the number of an item": drop(r'<span class="nummer">[^<]*</span> '),
    "an item": drop(r"<li[^>]*>[^<]*</li>"),
    "a cell": drop(r"<td[^>]*>[^<]+</td>", "<td></td>"),
    "a row": drop(r"<tr><td.*?</tr>"),
    "a paragraph": drop(r"<p>[^\n]*</p>"),
    "a heading": drop(r"<h2.*?</h2>"),
    "emphasis that took its words": drop(r"<(em|strong)>.*?</\1>"),
    "a mark of a note": drop(r"<sup id=.*?</sup>"),
    "a note": drop(r'<li id="fn:.*?</li>'),
    "code": drop(r"<code>.*?</code>"),
    "the text of a link": drop(r'<a href="\.\./x\.md">link</a>'),
    "a quote": drop(r"<blockquote>.*?</blockquote>"),
    "the end of the page": lambda html, chance: html[: html.rindex("<p>", 0, len(html) - chance.randrange(1, 300))],
    "two sentences in another order": drop(r"(<li value=\"3\">.*?</li>)(<li value=\"13\">.*?</li>)", r"\2\1"),
}


@pytest.mark.parametrize("kind", LOSSES)
def test_every_planted_loss_is_found(kind: str) -> None:
    html = read_text(BODY).html
    assert differences(BODY, html) == ()
    for seed in range(20):
        changed = LOSSES[kind](html, random.Random(seed))
        assert changed != html
        assert any(each.is_lost for each in differences(BODY, changed)), (kind, seed)


def test_what_is_lost_is_told_with_its_line_and_its_words() -> None:
    html = read_text(BODY).html.replace("2,5 miljoen", "2 miljoen")
    found = [each for each in differences(BODY, html) if each.is_lost]
    assert [(each.line, each.words) for each in found] == [(5, ", 5")]


def test_a_mark_at_another_place_is_a_loss() -> None:
    mark = re.search(r'<sup id="fnref:1">.*?</sup>', read_text(BODY).html)
    assert mark
    html = read_text(BODY).html.replace(mark[0], "").replace("gepubliceerd", f"gepubliceerd{mark[0]}")
    assert any(each.is_lost for each in differences(BODY, html))


def bodies() -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / "docs").rglob("*.md")):
        document, _ = read(path.relative_to(ROOT).as_posix(), path.read_bytes())
        assert document
        yield path.name, document.body
    for path in sorted([*SHARED.glob("memos/files/*.txt"), *SHARED.glob("input/*.txt")]):
        yield path.name, without_comments(path.read_text(encoding="utf-8").replace("\f", "\n"))


@pytest.mark.parametrize(("name", "body"), list(bodies()))
def test_a_real_text_loses_nothing(name: str, body: str) -> None:
    assert list(body_problems(body, name, 1)) == []
    assert differences(body, read_text(body).html) == ()


def test_real_texts_are_there_where_tests_run_for_others() -> None:
    assert beside("memos/files/*.txt", "input/*.txt")


def test_a_text_that_would_lose_something_is_a_problem_of_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    import openbaar.frontmatter.body as module

    def careless(body: str) -> object:
        text = read_text(body)
        return text._replace(html=text.html.replace("3*4", "34"))

    monkeypatch.setattr(module, "read_text", careless)
    _, problems = read("docs/beslisnotas/2023/x.md", stuk("Een regel.\n\nHet tarief is 3*4 euro."))
    assert [(each.code, each.message) for each in problems] == [("TX010", "dit zou niet op de pagina komen: 3 * 4")]
