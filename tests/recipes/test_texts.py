"""Recipes of CONTRIBUTING.md for what is read of texts: a kind of citation, a sign of markup."""

from __future__ import annotations

from support.recipes import Workshop
from support.sources import stuk

RFC = '''"""Standards of the internet: ``RFC 9110``. Source of the form and the address: https://www.rfc-editor.org/."""

import re
from collections.abc import Iterator

from .model import Found

_RFC = re.compile(r"(?<!\\w)RFC (\\d{1,5})(?!\\d)")


def find_standards(text: str) -> Iterator[Found]:
    """All of them."""
    for match in _RFC.finditer(text):
        yield Found(match.start(), match.end(), "rfc", (f"rfc{match[1]}",))
'''

ADDRESS = """\
    if id.startswith("rfc"):
        return f"https://www.rfc-editor.org/rfc/{id}"
    return ""


def site("""


def test_add_a_citation_kind_which_is_linked_on_the_page_and_named_in_the_list(workshop: Workshop) -> None:
    workshop.add("citations/standards.py", RFC)
    workshop.insert(
        "citations/recognise.py", "from .rechtspraak import find_rechtspraak", "from .standards import find_standards"
    )
    workshop.insert(
        "citations/recognise.py", "RULES: tuple[Rule, ...] = (", '    Rule(_holds("RFC"), _plain(find_standards)),'
    )
    workshop.replace("citations/cues.py", '"ecli", "ibid",', '"ecli", "rfc", "ibid",')
    workshop.replace("citations/address.py", '    return ""\n\n\ndef site(', ADDRESS)
    workshop.insert("citations/address.py", "SITES = {", '    "www.rfc-editor.org": "rfc-editor.org",')
    workshop.replace(
        "citations/describe.py",
        "    return _publication(id, id.partition",
        '    if id.startswith("rfc"):\n'
        '        return _publication(id, "rfc", f"RFC {id[3:]}")\n'
        "    return _publication(id, id.partition",
    )
    workshop.write("beslisnotas/2023/x", stuk("Zie RFC 9110 over HTTP, en niet RFC."))
    workshop.write("beslisnotas/2023/y", stuk("Zie RFC 9110."))
    workshop.build()

    html = workshop.text("beslisnotas/2023/x/index.html")
    assert html.count('href="https://www.rfc-editor.org/rfc/rfc9110"') == 2  # in the text, and under Aangehaald
    assert ">RFC 9110</a>" in html
    assert 'href="../../../bekendmakingen/overig/rfc9110/"' in html


STRUCK = '''

def _struck(reading: Reading, place: int) -> int:
    """Two tildes before and after words that were crossed out; other tildes are text."""
    end = reading.text.find("~~", place + 2)
    if not reading.text.startswith("~~", place) or end < place + 3:
        reading.add("~")
        return place + 1
    inside = Piece(TEXT, reading.text[place + 2 : end])
    reading.read.pieces += [Piece(OPEN, name="del"), inside, Piece(CLOSE, name="del")]
    return end + 2


RULES: Mapping['''


def test_change_what_is_markup_within_a_line(workshop: Workshop) -> None:
    workshop.replace("markdown/inline_signs.py", r"[\\`*_\]<&\n]", r"[\\`*_\]<&\n~]")
    workshop.replace("markdown/inline.py", "\n\nRULES: Mapping[", STRUCK)
    workshop.insert("markdown/inline.py", '    "&": _ampersand,', '    "~": _struck,')
    workshop.write("beslisnotas/2023/x", stuk("Kost ~~drie~~ vier miljoen, ~5 procent meer."))
    assert "TX010" in workshop.run("check").stdout  # the signs would be lost

    workshop.insert("fidelity/page_text.py", "PLAIN = (", '    ("<del>", "~~"),\n    ("</del>", "~~"),')
    workshop.replace("fidelity/source_text.py", 'SIGNS = {"em"', 'SIGNS = {"del": "~~", "em"')
    workshop.build()
    assert "Kost <del>drie</del> vier miljoen, ~5 procent meer." in workshop.text("beslisnotas/2023/x/index.html")
