"""What is right in form and hardly meant is advised on, and only that."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from openbaar.catalogue import key_advice, text_advice
from openbaar.documents import Document
from openbaar.frontmatter import read
from openbaar.problems import Problem

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def document(body: str = "Tekst.", title: str = "Nota", openbaar_op: str = "2023-11-01") -> Document:
    keys = f"title: {title}\nstatus: openbaar\ndatum: 2023-10-06\nopenbaar_op: {openbaar_op}"
    found, problems = read("docs/beslisnotas/2023/x.md", f"---\n{keys}\n---\n{body}\n".encode())
    assert found, problems
    return found


def advice(body: str) -> list[Problem]:
    return [*text_advice(document(body))]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("# Nog een titel", "AD004"),
        ("## Een\n\n#### Drie", "AD005"),
        ("Tekst.\n\nPagina 1 van 2\n\nMeer.", "AD006"),
        ("- \uf0b7 punt", "AD007"),
        ("Ministerie van Financiën\n\nA\n\nMinisterie van Financiën\n\nB\n\nMinisterie van Financiën", "AD008"),
        ("Een zin van de nota. " * 400, "AD009"),
    ],
)
def test_a_text_gets_this_advice_once(body: str, code: str) -> None:
    assert [each.code for each in advice(body)] == [code]
    assert all(each.is_advice for each in advice(body))


@pytest.mark.parametrize(
    "body", ["## Een\n\n### Twee\n\n## Drie", "Zie pagina 1 van 2 van de nota.", "Nr. 0612345678901."]
)
def test_a_right_text_gets_none(body: str) -> None:
    assert advice(body) == []


@pytest.mark.parametrize("mark", ["", "# ", "#### "], ids=["line that is repeated", "second title", "skipped level"])
def test_what_tells_of_a_person_is_masked_in_every_message(mark: str) -> None:
    told = "".join(map(str, advice(f"{mark}Mail j.jansen@minjus.nl of bel 06 12345678\n\n" * 3)))
    assert "jansen" not in told
    assert "1234" not in told


@pytest.mark.parametrize(
    ("found", "codes"),
    [
        (document(openbaar_op="2062-11-01"), ["AD001"]),
        (document(openbaar_op="2022-11-01"), ["AD002"]),
        (document(title="Naamloos stuk (beslisnota)"), ["AD003"]),
        (document(title="onbekend"), ["AD003"]),
        (document(title="Onbekende stoffen"), []),
        (document(), []),
        (document(openbaar_op="onbekend"), []),
    ],
)
def test_keys_get_this_advice(found: Document, codes: list[str]) -> None:
    assert [each.code for each in key_advice(found, NOW)] == codes
