"""Texts below the front matter: blocks as people write them, odd ones, and blocks with a sign too many or too few."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from synthetic.chance import Chance

SENTENCES = (
    "Zie Kamerstuk 28638, nr. 205 en artikel 273g Sr, en Kamerstukken II 2021/22, 29911, nr. 300.",
    "Het gaat om *twee* **dingen** en `code`, zie ECLI:NL:HR:2016:2022 en Stb. 2021, 305.",
    "Artikel 5.1, tweede lid, onder e, van de Wet open overheid (hierna: Woo) en artikel 7:658 BW.",
    "Een bedrag van € 1.000,- < 2.000 & 5 > 4; R&D, A&B; 50% van 3*4*5, snake_case_naam en ~2 km.",
    "Zie https://www.voorbeeld.nl/a?b=c&d=e#f, <https://voorbeeld.nl/> en iemand@voorbeeld.nl.",
    "Regel een\nregel twee  \nregel drie\\\nregel vier.",
    "Een \\*escape\\*, een \\[haak\\], &amp; en &euro; en &#8364; en &onzin; en &#0; en &#x110000;.",
    "e\u0301e\u0301n\u00a0zin\u200b met 😀 en 日本語 en ﬁ en \u00ad.",
    "Verordening (EU) 2016/679 (AVG), artikel 6 AVG, richtlijn 2011/36/EU, CELEX 32016R0679 en Trb. 2005, 99.",
    "Aanhangsel Handelingen II 2020/21, nr. 1234; Handelingen II 2020/21, nr. 5, item 6; Kamerstukken I 2019/20, 35 000 VI, A.",
)

SANE = (
    "## Kop", "## Kop", "### Kop & <b>", "## Feiten", "## Deel feiten", "# Grote kop", "## Kop {#eigen-anker}", "## 1. Inleiding", "Kop\n===", "Kop\n---",
    "- een\n- twee\n    - drie\n- vier", "1. een\n2. twee\n\n   alinea\n\n3. drie", "* een\n\n* twee", "> citaat\n> > dieper\n\nna",
    "| a | b |\n|---|:-:|\n| 1 | 2 |\n| \\| | `x` |", "| a |\n|---|\n| |", "```\n<b>code</b> & {{ x }}\n```", "~~~ python\n# geen kop\n~~~", "    ingesprongen code",
    "Zin met een noot.[^1]\n\n[^1]: De noot, zie Kamerstuk 28638, nr. 248.", "Zin.[^a-b]\n\n[^a-b]: Noot\n    met vervolg\n\n    en een alinea.",
    "---", "***", "<div>\n\nTekst\n\n</div>", "Een <sup>2</sup> en <br> en <em>x</em>.", "<!-- opmerking -->", "Voor <!-- midden --> na.",
    "[start](../../index.md)", "[kop](#kop)", "[elders](https://www.voorbeeld.nl/ \"titel\")", "[ref][x]\n\n[x]: https://voorbeeld.nl/", "[mail](mailto:a@b.nl)",
    "term\n: uitleg", "*[Woo]: Wet open overheid", "- [ ] taak\n- [x] klaar", "Let op: iets", "title: iets", "+ plus\n+ plus", "1) een\n2) twee",
)  # fmt: skip

ODD = (
    "[nergens](niets.md)", "[buiten](../../../../etc/passwd)", "[anker](#nergens)", "![x](weg.png)", "![x](https://voorbeeld.nl/x.png)", "[x](javascript:alert(1))",
    "[x](<a b>)", "[x](a\tb)", "[x](//voorbeeld.nl/)", "[x](/over/)", "[x](.)", "[x]()", "[x](#)", "[x](?a)", "[x](%2e%2e/x)", "[x](index.md#%zz)", "[x](\x00)",
    "[x](data:text/html,x)", "[x](https://[)", "[x](nota.pdf)", "[x](../2023/)", "[x](mailto:)", "Zin.[^9]", "[^9]: losse noot", "[^1]: a\n\n[^1]: b", "Zin.[^]",
    "<script>alert(1)</script>", "<div", "<div>", "</div>", "<p><div></p></div>", "<a/onclick=x>", "<img src=x onerror=y>", "<details><summary>x</summary>y</details>",
    "<div hidden>x</div>", "<table><tr><td>x</td></tr></table>", "<b>open", "x</b>", "<!-- open", "--> dicht", "<!---->", "<!-->", "<![CDATA[x]]>", "<?x?>",
    "<div><<?x?>img src=x onerror=y></div>", "```\nopen", "~~~\nopen\n```", "````\n```\n````", "`open", "**open", "|a|b|\n|---|\n|1|2|3|", "|---|", "|a|\n|---|\n|1|2|",
    "    " * 30 + "diep", "> " * 60 + "diep", "- " * 60 + "diep", "[" * 200, "*" * 200, "#" * 50 + " x", "{:onclick=x}", "## Kop {#a b}", "## Kop {: #x onclick=y}",
    "## {#}", "##", "#", "## <script>", "## Kop {#kop}", "## Kop {#deel-feiten}", "\x0ctekst", "a\x0cb", "a\x01b", "a\x7fb", "a\ufffeb", "a\u202eb", "a\rb", "a\u2028b",
    "\ufeff", "\x00", "---\ntitle: x\n---", "...", "--8<-- \"x\"", "{{ x }}", "{% x %}", "$x$", "\\", "\\\\\\", "&", "&#", "&#x;", "&lt;script&gt;", "Setext\n=\n=", "=\n=",
    "1234567890. x", "0. x", "-1. x", "\t- x\n\t\t- y", " - a\n  - b\n   - c\n    - d", "[x]: javascript:alert(1)\n\n[x]", "[a]: <>\n\n[a]", "!!! note\n    x", "??? x",
    "<x-y>z</x-y>", "<svg><a href=x>", "<math>", "<iframe src=x>", "<style>*{}</style>", "<base href=x>", "<meta>", "<form>", "<input>", "<h1>x</h1>", "<a name=x>x</a>",
    "<a href=\"javascript:x\">x</a>", "<span id=x>x</span><span id=x>y</span>", "<p id=\"kop\">x</p>", "<a href='../../index.md'>x</a>", "Kamerstuk 99999999999, nr. 1",
    "artikel " + "9" * 500 + " Sr", "Kamerstukken II 0000/00, 00000, nr. 0", "Stb. 99999, 99999", "ECLI:NL:HR:" + "A" * 300, "(hierna: " + "x" * 300 + ")",
)  # fmt: skip

SIGNS = "\n\n  \t*_`~[](){}<>!#|-+=\\/&;:\"'^%$@0aé\u00a0\u200b\x0c\x01\u2028\ufffe😀"

Cut = Callable[[Chance, str], str]


def text(chance: Chance, wild: float, links: Sequence[str] = ()) -> str:
    """A text; ``wild`` is the share of its blocks that are odd, ``links`` are addresses that it may link to."""
    blocks = [_block(chance, wild, links) for _ in range(chance.between(0, 6))]
    found = chance.pick(("\n\n", "\n\n", "\n\n", "\n")).join(blocks) + chance.pick(("", "\n", "\n\n\n"))
    return scratched(chance, found) if chance.happens(wild / 3) else found


def _block(chance: Chance, wild: float, links: Sequence[str]) -> str:
    if chance.happens(wild):
        return chance.pick(ODD)
    if links and chance.happens(0.2):
        return f"Zie [dit]({chance.pick(links)})."
    return chance.pick(SENTENCES if chance.happens(0.5) else SANE)


def scratched(chance: Chance, text: str) -> str:
    """A text in which something went wrong in typing, pasting or saving, at a few places."""
    for _ in range(chance.between(1, 4)):
        text = chance.pick(CUTS)(chance, text)
    return text


def _put(chance: Chance, text: str) -> str:
    place = chance.between(0, len(text))
    return text[:place] + chance.pick(SIGNS) * chance.pick((1, 1, 1, 2, 3, 40)) + text[place:]


def _drop(chance: Chance, text: str) -> str:
    place = chance.between(0, len(text))
    return text[:place] + text[place + chance.pick((1, 1, 2, 10)) :]


def _swap(chance: Chance, text: str) -> str:
    lines = text.split("\n")
    return "\n".join(chance.some(lines, len(lines)))


def _double(chance: Chance, text: str) -> str:
    lines = text.split("\n")
    place = chance.below(len(lines))
    return "\n".join([*lines[: place + 1], *lines[place:]])


def _indent(chance: Chance, text: str) -> str:
    lines = text.split("\n")
    place = chance.below(len(lines))
    return "\n".join(
        [*lines[:place], chance.pick((" ", "  ", "    ", "\t", "> ", "- ")) + lines[place], *lines[place + 1 :]]
    )


def _cut_off(chance: Chance, text: str) -> str:
    return text[: chance.between(0, len(text))]


CUTS: tuple[Cut, ...] = (_put, _put, _put, _drop, _drop, _swap, _double, _indent, _cut_off)
