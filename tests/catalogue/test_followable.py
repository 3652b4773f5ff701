"""Links in the text of a document, for who reads it elsewhere: each has an address of the site that can be opened."""

from __future__ import annotations

import pytest

from openbaar.catalogue.body_links import links
from openbaar.catalogue.followable import followable
from openbaar.frontmatter import read
from openbaar.markdown import read_text
from support.project import REPOSITORY
from support.sources import stuk

SITE = "https://openbaar.example/"
B = f"{SITE}kamerbrieven/2023/b/"

LINKS = {
    "[brief](../../kamerbrieven/2023/b.md)": f"[brief]({B})",
    "[brief](../../kamerbrieven/2023/b.md#slot)": f"[brief]({B}#slot)",
    '[brief](<../../kamerbrieven/2023/b.md> "De brief")': f'[brief](<{B}> "De brief")',
    "[de *hele* brief](\n  ../../kamerbrieven/2023/b.md\n)": f"[de *hele* brief](\n  {B}\n)",
    "[kop](#kop), [ook](n.md#kop)": f"[kop]({SITE}beslisnotas/2023/n/#kop), [ook]({SITE}beslisnotas/2023/n/#kop)",
    "[begin](../../index.md) en [over](../../over/index.md)": f"[begin]({SITE}) en [over]({SITE}over/)",
    "[bijlage](n-bijlage.pdf)": f"[bijlage]({SITE}beslisnotas/2023/n-bijlage.pdf)",
    "[bijlage](n%20%C3%A9&amp;n.pdf)": f"[bijlage]({SITE}beslisnotas/2023/n%20%C3%A9%26n.pdf)",
    "![plaat](n.png)": f"![plaat]({SITE}beslisnotas/2023/n.png)",
    "[![plaat](n.png)](../../kamerbrieven/2023/b.md)": f"[![plaat]({SITE}beslisnotas/2023/n.png)]({B})",
    "[brief][b], [b] en [B][]\n\n[b]: ../../kamerbrieven/2023/b.md 'Titel'": f"[brief][b], [b] en [B][]\n\n[b]: {B} 'Titel'",
    "- > een [brief](../../kamerbrieven/2023/b.md)\n  > [brief](../../kamerbrieven/2023/b.md)": f"- > een [brief]({B})\n  > [brief]({B})",
    "| a | b |\n|---|---|\n| x \\| y | [brief](../../kamerbrieven/2023/b.md) |": f"| a | b |\n|---|---|\n| x \\| y | [brief]({B}) |",
    "## Kop [brief](../../kamerbrieven/2023/b.md) ##": f"## Kop [brief]({B}) ##",
    "Een[^1].\n\n[^1]: Zie de [brief](../../kamerbrieven/2023/b.md).": f"Een[^1].\n\n[^1]: Zie de [brief]({B}).",
    'Een <a title="x" href="../../kamerbrieven/2023/b.md">brief</a>.': f'Een <a title="x" href="{B}">brief</a>.',
    "[elders](https://voorbeeld.example/n.md), <https://voorbeeld.example/> en a@voorbeeld.example": "[elders](https://voorbeeld.example/n.md), <https://voorbeeld.example/> en a@voorbeeld.example",
    "`[code](../../kamerbrieven/2023/b.md)`": "`[code](../../kamerbrieven/2023/b.md)`",
    "[geen link] (../../kamerbrieven/2023/b.md)": "[geen link] (../../kamerbrieven/2023/b.md)",
}  # fmt: skip


def rewritten(body: str, gone: dict[str, str] | None = None) -> str:
    document, problems = read("docs/beslisnotas/2023/n.md", stuk(body))
    assert document, problems
    return followable(document.body, links(document), gone or {}, SITE).strip("\n")


@pytest.mark.parametrize("source", LINKS)
def test_a_link_within_the_site_gets_the_address_that_readers_open_and_all_else_stays(source: str) -> None:
    assert rewritten(f"Vooraf.\n\n{source}") == f"Vooraf.\n\n{LINKS[source]}"


LETTER = {"docs/kamerbrieven/2023/b.md": "docs/kamerbrieven/2023/b.md"}
FILES = {"docs/beslisnotas/2023/r.pdf": "docs/beslisnotas/2023/r.md", "docs/beslisnotas/2023/r.png": "docs/beslisnotas/2023/r.md"}  # fmt: skip


def test_a_link_to_what_was_withdrawn_leads_to_its_tombstone_which_has_no_anchors() -> None:
    assert rewritten("[brief](../../kamerbrieven/2023/b.md#slot)", LETTER) == f"[brief]({B})"
    stone = f"{SITE}beslisnotas/2023/r/"
    assert rewritten("[file](r.pdf), ![het *plaatje*](r.png).", FILES) == f"[file]({stone}), het *plaatje*."


NEVER = {"docs/kamerbrieven/2023/b.md": ""}


@pytest.mark.parametrize(
    "source",
    [
        "Zie [de brief](../../kamerbrieven/2023/b.md 'Titel') dus.",
        "Zie [de brief][b] dus.\n\n[b]: ../../kamerbrieven/2023/b.md",
        "Zie [de brief] dus.\n\n[de brief]: ../../kamerbrieven/2023/b.md 'Titel'",
    ],
)
def test_of_a_link_to_what_was_never_public_only_the_words_are_left(source: str) -> None:
    assert rewritten(source, NEVER) == "Zie de brief dus."


def test_so_it_is_in_html_where_the_tag_stays_and_leads_nowhere() -> None:
    source = 'Zie <a href="../../kamerbrieven/2023/b.md" title="x">de brief</a> dus.'
    assert rewritten(source, NEVER) == 'Zie <a  title="x">de brief</a> dus.'


def test_every_link_of_our_own_pages_is_rewritten_where_it_stands_and_reads_the_same() -> None:
    seen = 0
    for folder in ("docs", "tests/browser/docs"):
        for path in sorted((REPOSITORY / folder).rglob("*.md")):
            name = f"docs/{path.relative_to(REPOSITORY / folder).as_posix()}"
            document, problems = read(name, path.read_bytes())
            assert document, problems
            found = tuple(links(document))
            after = read_text(followable(document.body, found, {}, SITE))
            before = read_text(document.body)
            assert (after.titles, after.anchors, len(after.links)) == (before.titles, before.anchors, len(before.links))
            assert all(each.address.partition(":")[0] in ("https", "http", "mailto", "tel") for each in after.links)
            seen += len(found)
    assert seen > 20
