"""Whatever signs a text holds: written as a draft it is that text again, passes the checks, and is no markup."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given, settings
from hypothesis import strategies as st

from openbaar.documents import Beslisnota
from openbaar.frontmatter import read
from openbaar.frontmatter.body import body_problems
from openbaar.importer.blocks import Block, Heading, Item, Paragraph, Run, Table, text_of
from openbaar.importer.front_matter import written
from openbaar.importer.markdown import markdown
from openbaar.markdown import read_text

SIGNS = "aB3é€ .,;:!?-–*_`#>+=|~[](){}<>&\\/'\"“”’%@1)ox•"
TEXT = st.text(SIGNS, min_size=1, max_size=40).map(lambda text: " ".join(text.split())).filter(lambda text: bool(text))
WORDY = TEXT.filter(lambda text: any(map(str.isalnum, text)))
RUNS = st.lists(st.builds(Run, TEXT, st.booleans(), st.booleans()), min_size=1, max_size=4).map(tuple)
CELLS = st.tuples(*[RUNS.filter(lambda runs: not runs[-1].text.endswith("\\"))] * 4)
SIGN = st.sampled_from(["-", "1.", "2)", "a.", "iv.", "(1)"])
BLOCKS = st.lists(
    st.one_of(
        st.builds(Paragraph, RUNS),
        st.builds(lambda text: Heading((Run(text),), 2), WORDY),
        st.builds(lambda runs, sign: Item((Run("Punt "), *runs), sign), RUNS, SIGN),
        st.builds(lambda cells: Table(((cells[0], cells[1]), (cells[2], cells[3]))), CELLS),
    ),
    min_size=1,
    max_size=5,
)


def shown(html: str) -> str:
    """What a reader sees of HTML, without blanks."""
    html = re.sub(r'<a class="headerlink"[^>]*>#</a>', "", html)
    return re.sub(r"\s", "", unescape(re.sub(r"<[^>]*>", " ", html)))


def tight(block: Block) -> str:
    sign = block.sign if isinstance(block, Item) and block.sign != "-" else ""
    return re.sub(r"\s", "", sign + text_of(block))


@settings(deadline=None, max_examples=300)
@given(BLOCKS)
def test_any_blocks_are_shown_as_they_are(blocks: list[Block]) -> None:
    text = markdown(blocks, ())
    assert [str(each) for each in body_problems(text, "docs/x.md", 1)] == []
    assert shown(read_text(text).html) == "".join(map(tight, blocks))


@settings(deadline=None, max_examples=300)
@given(TEXT, st.lists(TEXT, min_size=1, max_size=3))
def test_any_value_is_read_back_from_the_front_matter(title: str, names: list[str]) -> None:
    keys = [*written("title", title), *written("aan", tuple(names))]
    source = "\n".join(["---", *keys, "status: concept", "datum: onbekend", "---", "", "Tekst."])
    document, problems = read("docs/beslisnotas/2024/x.md", source.encode())
    assert problems == ()
    assert document is not None
    assert document.record.title == title
    assert isinstance(document.record, Beslisnota)
    assert document.record.aan == tuple(names)
