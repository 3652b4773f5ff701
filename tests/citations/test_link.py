"""Links in rendered pages: where they come, where they never come, and that the page stays whole."""

import html5lib
import pytest

from citations.linking import link_alone
from openbaar.citations import cite, link, recognition
from openbaar.markdown import read_text, without_comments

PAPER = "Kamerstukken II 2021/22, 28638, nr. 205"
A = '<a class="citaat citaat--extern"'


def render(source: str) -> str:
    return read_text(without_comments(source)).html


def is_well_formed(page: str) -> bool:
    parser = html5lib.HTMLParser(strict=False)
    parser.parseFragment(page)
    return not [error for error in parser.errors if "end-tag" in error[1] or "adoption" in error[1]]


@pytest.mark.parametrize(
    "page",
    [
        f"<code>{PAPER}</code>",
        f"<pre>{PAPER}</pre>",
        f'<a href="/x">{PAPER}</a>',
        f'<a href="/x">zie <em>{PAPER}</em></a>',
        f"<script>{PAPER}</script><style>{PAPER}</style><svg><text>{PAPER}</text></svg>",
        f'<img alt="{PAPER}" src="x.png" />',
        f"<!-- {PAPER} -->",
        '<h2 id="kst-28638-205">Kop<a class="headerlink" href="#kst-28638-205">¶</a></h2>',
        "<p>https://zoek.officielebekendmakingen.nl/kst-28638-205.html</p>",
        "<p>detail?id=2024Z09679&amp;did=2024D22834</p>",
    ],
)
def test_nothing_is_linked_here(page: str) -> None:
    assert link_alone(page) == page


@pytest.mark.parametrize(
    "page",
    [
        "<p><em>Kamerstukken II</em> 2021/22, 28638, nr. 205</p>",
        "<p>Zie <em>ook Kamerstukken II</em> 2021/22, 28638, nr. 205</p>",
        "<p>Kamerstukken II 2021/22, <strong>28638, nr. 205 en verder</strong></p>",
        "<p>Kamerstuk<br />\n28&nbsp;638, nr.&thinsp;205</p>",
        "<p>15Kamerstukken II 2021/22, 28638, nr. 205</p>",
        '<p>Kamerstuk 28638, nr. 205<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup></p>',
        "<h3>Reactie op Kamerstuk 28638, nr. 205</h3>",
        "<table><tbody><tr><td>Kamerstuk 28638, nr. 205</td></tr></tbody></table>",
    ],
)
def test_one_link_that_leaves_the_page_well_nested(page: str) -> None:
    linked = link_alone(page)
    assert linked.count(A) == 1
    assert "kst-28638-205.html" in linked
    assert is_well_formed(linked)
    assert link_alone(linked) == linked


def test_a_spelling_that_only_looks_alike_is_linked_and_stays_as_it_is() -> None:
    words = "Kamer\ufb06ukken \u2161 2021/22, \uff12\uff18\uff16\uff13\uff18, nr.\u202f205"
    linked = link_alone(f"<p>co\u0308rdinatie, {words}\xb2; ook art.\u20097:658 BW.</p>")
    assert f">{words}</a>\xb2; ook <a " in linked
    assert ">art.\u20097:658 BW</a>.</p>" in linked
    assert linked.startswith("<p>co\u0308rdinatie, <a ")


def test_each_number_of_a_list_is_its_own_link() -> None:
    linked = link_alone("<p>Kamerstukken II 2016/17, 29 515, nrs. 404, 408 en 412.</p>")
    assert linked.count(A) == 3
    assert ">404</a>, " in linked
    assert ">408</a> en " in linked


def test_a_title_says_where_the_link_goes() -> None:
    assert 'title="Naar artikel 7:658 Burgerlijk Wetboek op wetten.overheid.nl (andere site)"' in link_alone(
        "<p>art. 7:658 BW</p>"
    )


def test_footnotes_of_the_renderer_survive() -> None:
    source = "Tekst[^1] en meer.[^2]\n\n[^1]: Kamerstuk 28638, nr. 205.\n[^2]: Ibid., p. 3.\n"
    linked = link(render(source), recognition(source).links)
    assert linked.count(A) == 2
    assert is_well_formed(linked)
    assert linked.count('class="footnote-backref"') == 2


@pytest.mark.parametrize(
    "source",
    [
        f"*Kamerstukken II* 2021/22, 28638, nr. 205 en `{PAPER}` en **artikel 273g Sr**.",
        f"- {PAPER}\n- artikelen 22 en 27 Sr\n\n1. Stb. 2021, 305\n",
        f"| Stuk | Wet |\n|---|---|\n| {PAPER} | artikel 120 Gw |\n",
        "De Wet milieubeheer (hierna: Wm).\n\nVolgens artikel 1.1 Wm.[^a]\n\n[^a]: Kamerstuk 28638, nr. 205.\n",
        f"> {PAPER},\n> en Kamerstuk\n> 29 515, nr. 3\n\n## Kop met Kamerstuk 28638-206 {{#id}}\n",
        "Kamerstuk 28638,\nnr. 205. Handelin-\ngen II 2021/22, nr. 10, item 5",
        "Kamer\ufb06uk 28638, nr. 205\xb2 en Richtl\u0133n 2014/24/EU, ar\u200btikel 8 Wet justitie\u0308le en strafvorderlijke\xa0gegevens",
        "Kamer\ufb06uk 28638, nr. 205\xb2 en Richtl\u0133n 2014/24/EU, ar\u200btikel 8 van de Wet justitie\u0308le en"
        " strafvorderlijke\xa0gegevens. Staats\xad\nblad 2021, 305",
        f"<!-- {PAPER} -->\n\n```\n{PAPER}\n```\n\n    {PAPER}\n\n{PAPER}",
    ],
)
def test_the_source_and_the_page_give_the_same_addresses(source: str) -> None:
    from_source = sorted({url for one in cite(source) for url in one.urls})
    linked = link(render(source), recognition(source).links).replace("&amp;", "&")
    assert [url for url in from_source if f'href="{url}"' in linked] == from_source
    assert linked.count(A) == sum(len(one.urls) for one in cite(source))
