"""What the data files hold: the documents of a year in one go, and the register of reactions.

A document says here what it names itself, and not who names it: one document more changes the files of its own year.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from openbaar.catalogue.asking import Asking, question
from openbaar.catalogue.body_links import SiteLink
from openbaar.catalogue.datasets import DatasetRow, Relation, dataset_row
from openbaar.catalogue.followable import followable
from openbaar.catalogue.packed import PACKING
from openbaar.catalogue.questions.counts import years_of_kind
from openbaar.catalogue.questions.documents import IS_STUK
from openbaar.catalogue.questions.withdrawals import text_of, tombstone_for
from openbaar.catalogue.withdrawn import longest_names
from openbaar.documents import Ref
from openbaar.documents.kinds import STUKKEN


@question()
def dataset_years(asking: Asking) -> tuple[str, ...]:
    """The years (of folders) in which there are documents, oldest first."""
    return tuple(sorted({jaar for soort in STUKKEN for jaar, _ in years_of_kind(asking, soort)}))


OWN = f"SELECT * FROM shown_document WHERE {IS_STUK} AND jaar = ?1 AND visibility <> 'INGETROKKEN'"

ROWS = f"SELECT bron, soort, id, adres, record, body FROM ({OWN}) ORDER BY datum, adres"

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
            sha256_of(body),
        )
        for bron, soort, id, adres, record, body in asking.rows(ROWS, jaar)
    )


def _each(asking: Asking, query: str, jaar: str) -> Mapping[int, list[str]]:
    found: dict[int, list[str]] = {}
    for bron, value in asking.rows(query, jaar):
        found.setdefault(bron, []).append(value)
    return found


def sha256_of(text: str) -> str:
    """The SHA-256 of a text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


WITHDRAWN = "SELECT s.path FROM document JOIN source s USING (bron) WHERE status = 'ingetrokken'"
WENT_ALONG = "SELECT a.path FROM document JOIN attachment a USING (bron) WHERE status = 'ingetrokken'"
LINKED = f"SELECT DISTINCT target FROM ({OWN}) own CROSS JOIN link USING (bron) ORDER BY target"


@question("data {0}", "withdrawn")
def gone_from_year(asking: Asking, jaar: str) -> tuple[tuple[str, str], ...]:
    """What the texts of a year link to and was withdrawn (paths in docs/), each with the page of its tombstone, "" for
    none. Only what may have been withdrawn is looked at: else each of their links would be a question."""
    pages = {path for (path,) in asking.rows(WITHDRAWN)}
    if not pages:
        return ()
    went = pages | {path for (path,) in asking.rows(WENT_ALONG)}
    targets = (target for (target,) in asking.rows(LINKED, jaar))
    near = (each for each in targets if each in went or not pages.isdisjoint(longest_names(each)))
    return tuple((each, page) for each in near if (page := tombstone_for(asking, each)) is not None)


def texts_of_year(asking: Asking, jaar: str, site_url: str) -> Iterator[str]:
    """The texts of these documents, in the same order, with addresses of the site in their links. The answers above
    change with them, so it is no question."""
    gone = dict(gone_from_year(asking, jaar))
    found: dict[int, list[SiteLink]] = {}
    for bron, *link in asking.rows(f"SELECT link.* FROM ({OWN}) own CROSS JOIN link USING (bron)", jaar):
        found.setdefault(bron, []).append(_link(*link))
    for bron, *_, body in asking.rows(ROWS, jaar):
        yield followable(body, found.get(bron, ()), gone, site_url).strip("\n")


def text_of_document(asking: Asking, path: str, site_url: str) -> str:
    """The text at a path (``docs/…``) likewise. What is asked for it (``text_of``) is another when it is."""
    _, gone = text_of(asking, path)
    links = asking.rows("SELECT link.* FROM link JOIN source USING (bron) WHERE path = ?", path)
    bodies = asking.rows("SELECT body FROM standing WHERE path = ?", path)
    found = [_link(*each) for _, *each in links]
    return "".join(followable(body, found, dict(gone), site_url).strip("\n") for (body,) in bodies)


def _link(line: int, target: str, anchor: str, place: bytes) -> SiteLink:
    return SiteLink(line, target, anchor, PACKING.unpack(place))


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
