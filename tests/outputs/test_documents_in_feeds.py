"""Which documents are in which feed: its own, as text, withdrawn ones as withdrawn, and nothing that is not public."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from openbaar.catalogue import Catalogue
from openbaar.catalogue.feeds import Feed, feed_at, feed_paths
from openbaar.pages import generate
from support.feed_files import CASE, SITE, WITHDRAWN, atom, files, ids, invented, json_items
from support.sources import catalogued, page, stuk


def _feed(path: str, catalogue: Catalogue) -> Feed:
    found = feed_at(path, catalogue)
    assert found
    return found


def test_each_kind_programme_and_dossier_has_a_feed_of_its_own_documents() -> None:
    made = files(CASE)
    assert {
        path.removesuffix(".json"): ids(made, path.removesuffix(".json")) for path in made if path.endswith(".json")
    } == {
        "feeds/nieuw": ["brief", "anders", "haalt-aan", "nota"],
        "feeds/beslisnotas": ["nota"],
        "feeds/kamerbrieven": ["brief"],
        "feeds/rapporten": ["anders", "haalt-aan"],
        "feeds/programmas/p": ["brief", "anders"],
        "feeds/dossiers/28638": ["brief", "haalt-aan", "nota"],
        "feeds/dossiers/30001": [],
    }


def test_every_feed_is_announced_by_the_page_that_shows_the_same_and_that_page_is_there() -> None:
    catalogue = catalogued(CASE)
    announced = {each.url: made.address for made in generate(catalogue) for each in made.data.feeds}
    assert announced == {path: _feed(path, catalogue).page for path in feed_paths(catalogue)}


def test_an_item_says_what_the_document_is_and_belongs_to() -> None:
    said = {each["title"]: each["content_text"] for each in json_items(files(CASE))}
    assert said["Kamerbrief: Brief"] == (
        "Kort. Datum: 6 oktober 2023. Openbaar sinds: 4 december 2023, 15.30 uur. Hoort bij: Programma P."
    )
    assert said["Beslisnota: Nota"].endswith("Hoort bij: Brief.")


# ---- Withdrawn and not public ----


def test_a_withdrawn_document_appears_as_withdrawn_without_its_title_and_words() -> None:
    hidden = stuk(
        "kanarie", title="kanarie", description="kanarie", kenmerk="kanarie", trefwoorden=["kanarie"], **WITHDRAWN
    )
    made = files(CASE | {"beslisnotas/2023/w": hidden})
    assert not [path for path, data in made.items() if b"kanarie" in data]
    for path in ("feeds/nieuw", "feeds/beslisnotas"):
        first = json_items(made, path)[0]
        assert first["id"] == f"{SITE}beslisnotas/2023/w/"
        assert first["title"] == "Ingetrokken beslisnota"
        assert first["tags"] == ["Beslisnota", "Ingetrokken"]
        assert first["date_modified"] == "2024-01-02T00:00:00+01:00"
        assert first["content_text"].startswith("Dit stuk is ingetrokken op 2 januari 2024.")


def test_a_withdrawal_changes_the_item_and_keeps_its_id() -> None:
    name = "beslisnotas/2023/x"
    (before,), (after,) = (json_items(files({name: made})) for made in (stuk(), stuk(**WITHDRAWN)))
    assert before["id"] == after["id"]
    assert before["date_modified"] < after["date_modified"]


@pytest.mark.parametrize(
    "keys",
    [
        {"status": "concept"},
        {"openbaar_op": "2026-11-24T12:01"},
        {**WITHDRAWN, "openbaar_op": "2026-11-24T12:01"},
    ],
    ids=["draft", "embargoed", "withdrawn before it was public"],
)
def test_nothing_that_is_not_public_is_in_any_byte_of_any_feed(keys: dict[str, object]) -> None:
    hidden = {"programmas": ["p"], "kamerbrief": "brief", "title": "kanarie", "description": "kanarie"} | keys
    made = files(CASE | {"beslisnotas/2023/kanarie": stuk("Zie Kamerstuk 29999, nr. 1. kanarie", **hidden)})
    assert made == files(CASE)


# ---- Text and bytes ----


def test_markup_in_titles_and_summaries_is_text() -> None:
    words = 'A <b>vet</b> & "aan" <script>x</script>'
    made = files({"beslisnotas/2023/x": stuk(title=words, description=words), "programmas/p": page(title=words)})
    assert json_items(made)[0]["title"] == f"Beslisnota: {words}"
    assert json_items(made)[0]["content_text"].startswith(words)
    (entry,) = atom(made).entries
    assert entry.title_detail.type == "text/plain"
    assert entry.title == f"Beslisnota: {words}"
    assert entry.summary.startswith("A &lt;b&gt;vet&lt;/b&gt; &amp; ")
    assert b"<script" not in made["feeds/nieuw.atom"]
    assert atom(made, "feeds/programmas/p").feed.title.endswith(words)


def test_two_clocks_between_which_nothing_became_public_give_the_same_bytes() -> None:
    pages = invented(60, embargoed=5)
    later = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
    assert files(pages) == files(pages, later)
    embargo = CASE | {"beslisnotas/2026/straks": stuk(datum="2026-11-20", openbaar_op="2026-11-24T12:01")}
    assert files(embargo) == files(CASE)
    assert files(embargo, later)["feeds/nieuw.atom"] != files(CASE, later)["feeds/nieuw.atom"]


def test_a_withdrawn_document_is_in_the_feed_of_its_programme_and_dossier() -> None:
    weg = {"status": "ingetrokken", "ingetrokken": {"op": "2024-01-02", "reden": "procedurefout"}}
    c = catalogued(
        {
            "programmas/p": page(title="P"),
            "dossiers/28638": page(title="M"),
            "beslisnotas/2023/w": stuk(programmas=["p"], **weg),
            "kamerbrieven/2023/b": stuk(kamerstuk="28638-1", **weg),
        }
    )
    paths = ("feeds/programmas/p", "feeds/dossiers/28638")
    assert [[ref.id for ref in _feed(path, c).refs] for path in paths] == [["w"], ["b"]]
