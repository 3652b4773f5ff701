"""Recipes of CONTRIBUTING.md for what pages are made of: a question, an overview, an output."""

from __future__ import annotations

import json

from support.recipes import Workshop
from support.sources import stuk

QUESTION = '''"""What is known of keywords."""

from openbaar.catalogue.asking import Asking, question


@question("list woord/{0}")
def count_of_keyword(asking: Asking, word: str) -> int:
    """How many documents have a keyword."""
    return int(asking.rows("SELECT COUNT(*) FROM shown_listing WHERE lijst = ?", f"woord/{word}")[0][0])
'''

LISTED = "    for id in dict.fromkeys(record.programmas):\n        yield Membership(of_programme(id, document.ref.soort), day)"
BY_KEYWORD = '    for word in dict.fromkeys(record.trefwoorden):\n        yield Membership(f"woord/{word}", day)'

STUK_VIEW = "        facts=facts(entry, catalogue),"
ASKED = """\
        facts=(*facts(entry, catalogue), *(
            Fact("Zelfde trefwoord", (Link(str(count_of_keyword(catalogue, each)), ""),)) for each in record.trefwoorden
        )),"""


def with_question(workshop: Workshop) -> None:
    """The copy with a list by keyword, and a question about it."""
    workshop.insert("catalogue/listing.py", LISTED, BY_KEYWORD)
    workshop.add("catalogue/questions/words.py", QUESTION)


def test_add_a_question_and_a_page_that_asked_it_goes_stale_with_the_answer(workshop: Workshop) -> None:
    with_question(workshop)
    workshop.replace("catalogue/views/stuk.py", STUK_VIEW, ASKED)
    workshop.insert(
        "catalogue/views/stuk.py",
        "from openbaar.catalogue.entries import Entry",
        "from openbaar.catalogue.questions.words import count_of_keyword",
    )
    workshop.write("beslisnotas/2023/x", stuk("Tekst.", trefwoorden=["grens"]))
    workshop.write("beslisnotas/2022/z", stuk("Tekst.", datum="2022-01-01", openbaar_op="2022-02-01"))
    workshop.build()
    assert "Zelfde trefwoord" in workshop.text("beslisnotas/2023/x/index.html")
    own, other = (workshop.root / "site" / f"beslisnotas/{each}/index.html" for each in ("2023/x", "2022/z"))
    before = own.read_bytes(), other.stat().st_mtime_ns

    workshop.write("rapporten/2021/y", stuk("T.", datum="2021-05-01", openbaar_op="2021-06-01", trefwoorden=["grens"]))
    workshop.build()
    assert own.read_bytes() != before[0]
    assert other.stat().st_mtime_ns == before[1]  # it asked nothing of keywords


WITH_A_KEY_OF_ITS_OWN = '''"""References of ministries."""

from openbaar.catalogue.asking import Asking, question


@question("kenmerk {0}")
def count_of_kenmerk(asking: Asking, kenmerk: str) -> int:
    """How many documents have a reference."""
    return int(asking.rows("SELECT COUNT(*) FROM shown WHERE kenmerk = ?", kenmerk)[0][0])
'''


def test_add_a_question_with_a_column_and_a_key_of_its_own(workshop: Workshop) -> None:
    workshop.add_column_for_kenmerk()
    workshop.insert(
        "catalogue/touching.py",
        "UNION SELECT 'kind ' || soort FROM d",
        "UNION SELECT 'kenmerk ' || kenmerk FROM d WHERE kenmerk <> ''",
    )
    workshop.add("catalogue/questions/kenmerken.py", WITH_A_KEY_OF_ITS_OWN)
    workshop.add("pages/kenmerken.py", KENMERK_PAGE)
    workshop.replace(
        "pages/generate.py", "    kinds,\n    organisaties,", "    kenmerken,\n    kinds,\n    organisaties,"
    )
    workshop.insert("pages/generate.py", "SECTIONS = (", "    kenmerken,")
    workshop.write("beslisnotas/2023/x", stuk("Tekst.", kenmerk="een"))
    workshop.build()
    assert "123 heeft 0 stukken" in workshop.text("kenmerk-123/index.html")

    workshop.write("beslisnotas/2023/x", stuk("Tekst.", kenmerk="123"))
    workshop.build()
    assert "123 heeft 1 stukken" in workshop.text("kenmerk-123/index.html")

    workshop.write("beslisnotas/2023/x", stuk("Tekst.", kenmerk="een"))
    workshop.build()
    assert "123 heeft 0 stukken" in workshop.text("kenmerk-123/index.html")


KENMERK_PAGE = '''"""A page about one reference."""

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.kenmerken import count_of_kenmerk
from openbaar.pages.page_data import PageData
from openbaar.pages.lists import Listed, overview_page
from openbaar.pages.route import one


def _page(catalogue: Catalogue) -> PageData | None:
    summary = f"123 heeft {count_of_kenmerk(catalogue, '123')} stukken."
    return overview_page(Listed("kenmerk-123/", "Kenmerk", summary, ()))


ROUTES = (one("kenmerk", "kenmerk-123/", _page),)
'''


OVERVIEW = '''"""Keywords: how many documents have each."""

from openbaar.catalogue import Catalogue
from openbaar.catalogue.questions.words import count_of_keyword
from openbaar.pages.page_data import PageData
from openbaar.pages.lists import Counted, Listed, overview_page
from openbaar.pages.paging import group
from openbaar.pages.route import one

WORDS = ("grens", "water")


def _overview(catalogue: Catalogue) -> PageData | None:
    """``/woorden/``."""
    rows = [Counted(word, f"zoeken/?q={word}", str(count_of_keyword(catalogue, word))) for word in WORDS]
    return overview_page(Listed("woorden/", "Woorden", "Alle woorden.", (group("Woorden", "woorden", rows),)))


ROUTES = (one("woorden", "woorden/", _overview),)
'''


def test_add_an_overview_which_is_made_again_when_what_it_counts_changes(workshop: Workshop) -> None:
    with_question(workshop)
    workshop.add("pages/woorden.py", OVERVIEW)
    workshop.replace(
        "pages/generate.py", "    volledigheid,\n    wetten,\n)", "    volledigheid,\n    wetten,\n    woorden,\n)"
    )
    workshop.insert("pages/generate.py", "SECTIONS = (", "    woorden,")
    workshop.insert("catalogue/former_addresses.py", '    "wetten",', '    "woorden",')
    workshop.build()
    empty = workshop.text("woorden/index.html")
    assert "<h1>Woorden</h1>" in empty
    assert "/woorden/" in workshop.text("sitemap.xml")

    workshop.write("beslisnotas/2023/x", stuk("Tekst.", trefwoorden=["water"]))
    workshop.build()
    assert workshop.text("woorden/index.html") != empty


OUTPUT = '''"""How many documents have a keyword, as JSON."""

import json


def keyword_counts(counts: dict[str, int]) -> bytes:
    """The counts, by keyword."""
    return (json.dumps(counts, sort_keys=True) + "\\n").encode()
'''

MADE = """\
    if path == "feeds/woorden.json":
        return keyword_counts({"water": count_of_keyword(catalogue, "water")})
    name, dot, ending = path.rpartition(".")"""


def test_add_an_output_which_is_made_again_when_what_it_asked_changes(workshop: Workshop) -> None:
    with_question(workshop)
    workshop.add("outputs/keywords.py", OUTPUT)
    workshop.replace("outputs/outputs.py", '    name, dot, ending = path.rpartition(".")', MADE)
    workshop.insert(
        "outputs/outputs.py",
        '    """The paths of all of them, relative to the root of the site."""',
        '    yield "feeds/woorden.json"',
    )
    workshop.insert(
        "outputs/outputs.py",
        "from openbaar.outputs.json_feed import json_feed",
        "from openbaar.catalogue.questions.words import count_of_keyword\n"
        "from openbaar.outputs.keywords import keyword_counts",
    )
    workshop.build()
    assert json.loads(workshop.text("feeds/woorden.json")) == {"water": 0}

    workshop.write("beslisnotas/2023/x", stuk("Tekst.", trefwoorden=["water"]))
    workshop.build()
    assert json.loads(workshop.text("feeds/woorden.json")) == {"water": 1}
