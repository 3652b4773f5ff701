"""What the data files hold: the documents of a year in one go, and the register of reactions.

A document says here what it names itself, and not who names it: one document more changes the files of its own year.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from openbaar.catalogue.asking import Asking, question
from openbaar.catalogue.datasets import DatasetRow, Relation, dataset_row
from openbaar.catalogue.packed import PACKING
from openbaar.catalogue.questions.counts import years_of_kind
from openbaar.catalogue.questions.documents import IS_STUK
from openbaar.documents import Ref
from openbaar.documents.kinds import STUKKEN


@question()
def dataset_years(asking: Asking) -> tuple[str, ...]:
    """The years (of folders) in which there are documents, oldest first."""
    return tuple(sorted({jaar for soort in STUKKEN for jaar, _ in years_of_kind(asking, soort)}))


OWN = f"SELECT * FROM shown_document WHERE {IS_STUK} AND jaar = ?1 AND visibility <> 'INGETROKKEN'"

TEXT = "TRIM(body, CHAR(10))"
ROWS = f"SELECT bron, soort, id, adres, record, {TEXT} FROM ({OWN}) ORDER BY datum, adres"

NAMED = f"""
SELECT own.bron, r.sleutel, naar.soort, naar.id, naar.adres, 0 AS rang, r.plaats, naar.bron AS naar, naar.visibility
    FROM ({OWN}) own CROSS JOIN relation r USING (bron)
    CROSS JOIN shown_document naar ON naar.soort = r.soort AND naar.id = r.id
UNION ALL SELECT own.bron, 'kamerbrief', naar.soort, naar.id, naar.adres, 1, n.plaats, naar.bron, naar.visibility
    FROM ({OWN}) own CROSS JOIN number n USING (bron) CROSS JOIN number m ON m.nummer = n.nummer
    CROSS JOIN shown_document naar ON naar.bron = m.bron
    WHERE m.eigen AND NOT n.eigen AND naar.visibility <> 'INGETROKKEN'
"""
"""Also the letter with a number at which a memo stands, as ``relations.py`` has it."""

IN_ORDER = f"SELECT bron, sleutel, soort, id, adres FROM ({NAMED}) ORDER BY bron, rang, plaats, id"

DOSSIERS = f"""
SELECT own.bron, n.dossier FROM ({OWN}) own CROSS JOIN number n USING (bron) WHERE n.dossier <> ''
UNION SELECT named.bron, n.dossier FROM ({NAMED}) named CROSS JOIN number n ON n.bron = named.naar
    WHERE named.sleutel = 'kamerbrief' AND named.visibility <> 'INGETROKKEN' AND n.dossier <> ''
"""

CITED = f"SELECT own.bron, c.cited FROM ({OWN}) own CROSS JOIN citation c USING (bron)"


@question("data {0}")
def documents_of_year(asking: Asking, jaar: str) -> tuple[DatasetRow, ...]:
    """The documents in the folder of a year, oldest first."""
    named: dict[int, dict[Relation, None]] = {}
    for bron, sleutel, soort, id, adres in asking.rows(IN_ORDER, jaar):
        named.setdefault(bron, {})[Relation(sleutel, Ref(soort, id), adres)] = None
    dossiers, cited = _each(asking, DOSSIERS, jaar), _each(asking, CITED, jaar)
    return tuple(
        dataset_row(
            Ref(soort, id),
            adres,
            PACKING.unpack(record),
            named.get(bron, ()),
            dossiers.get(bron, ()),
            cited.get(bron, ()),
            sha256_of(text),
        )
        for bron, soort, id, adres, record, text in asking.rows(ROWS, jaar)
    )


def _each(asking: Asking, query: str, jaar: str) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = {}
    for bron, value in asking.rows(query, jaar):
        found.setdefault(bron, []).append(value)
    return found


def sha256_of(text: str) -> str:
    """The SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def texts_of_year(asking: Asking, jaar: str) -> Iterator[str]:
    """The texts of these documents, in the same order. The answer above has their hashes, so it is no question."""
    for *_, text in asking.rows(ROWS, jaar):
        yield text


def text_of_document(asking: Asking, ref: Ref) -> str:
    """The text of a document that is not withdrawn. Who asks for its source (``text_of``) is stale when it changes."""
    query = f"SELECT {TEXT} FROM standing WHERE soort = ? AND id = ?"
    return "".join(text for (text,) in asking.rows(query, *ref))


class RegisterLine(NamedTuple):
    """A recommendation with an answer to it, or with none. What is not public, or not there, is empty (a number 0)."""

    rapport: str
    """The id of the report."""
    rapport_titel: str
    rapport_adres: str
    uitgever: str
    aanbeveling: int
    """Its number."""
    tekst: str
    """The words of the recommendation."""
    standpunt: str
    reactie: str
    kamerbrief: str
    """The id of the letter."""
    kamerbrief_adres: str
    datum: int
    """The day of the letter, an ordinal."""


REGISTER = """
SELECT l.nummer, l.plaats, COALESCE(l.standpunt, ''),
    COALESCE(rapport.id, ''), COALESCE(rapport.adres, ''), rapport.record,
    l.brief_id, COALESCE(brief.adres, ''), brief.record, COALESCE(l.brief_dag, 0)
FROM register_line l JOIN shown_document eerst ON eerst.bron = l.groep
LEFT JOIN document rapport ON rapport.bron = l.rapport LEFT JOIN document brief ON brief.bron = l.brief
ORDER BY eerst.datum, eerst.adres, l.nummer, l.brief_dag, l.brief_id, l.plaats
"""


@question("register")
def register_lines(asking: Asking) -> tuple[RegisterLine, ...]:
    """The whole register: by the day of the report, oldest first, then by number."""
    return tuple(_line(*row) for row in asking.rows(REGISTER))


def _line(
    nummer: int,
    plaats: int,
    standpunt: str,
    rapport: str,
    rapport_adres: str,
    of_report: bytes | None,
    brief: str,
    brief_adres: str,
    of_letter: bytes | None,
    dag: int,
) -> RegisterLine:
    report = PACKING.unpack(of_report) if of_report else None
    letter = PACKING.unpack(of_letter) if of_letter else None
    texts = {each.nummer: each.tekst for each in report.aanbevelingen} if report else {}
    return RegisterLine(
        rapport,
        report.title if report else "",
        rapport_adres,
        (report.uitgever or "") if report else "",
        nummer,
        texts.get(nummer, ""),
        standpunt,
        letter.reacties[plaats].reactie if letter else "",
        brief,
        brief_adres,
        dag,
    )
