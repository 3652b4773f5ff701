"""From what was read to the identifiers of Kamerstukken, and whether they are sure.

Tweede Kamer: kst-28638-205, never with a session. Eerste Kamer until 2008/09: kst-20042005-28221-E, from 2010/11:
kst-35925-E; in 2009/10 both occur. Source: the identifiers of officielebekendmakingen.nl (citations.md, 1.1).
"""

from __future__ import annotations

from .dossiers import RunningDossier
from .heads import BOTH, EERSTE, TWEEDE
from .model import BEKEND, ONZEKER, ZEKER
from .sessions import FIRST_ONLINE, Session
from .tables import RUNNING_DOSSIERS

# The first dossier of session 2010/11 is about 32 450: from here on an Eerste Kamer letter needs no session.
FIRST_WITHOUT_SESSION = 32500
# Below this, papers are online only when they are of 1994/95 or later, which a dossier number alone does not tell.
FIRST_SURELY_ONLINE = 24000
# Until about here two or three documents often appeared as one: 'nrs. 1-2' has the identifier of the first.
LAST_JOINT_SESSION, LAST_JOINT_DOSSIER = 2005, 29500

TOO_OLD = "van vóór 1994/95: staat niet op officielebekendmakingen.nl"
NEEDS_SESSION = "stuk van de Eerste Kamer van vóór 2010/11: het vergaderjaar is nodig om het adres te bepalen"
SINGLE_YEAR = "één jaar kan twee vergaderjaren zijn: schrijf het vergaderjaar, bijvoorbeeld 2004/05"
MIXED_SESSION = "stukken van de Eerste Kamer uit 2009/10 hebben twee soorten adressen: kies zelf het juiste"
OLD_DOSSIER = "dossier van vóór 1994/95 zonder vergaderjaar: niet zeker of het stuk online staat"
LETTER_OR_FUND = "onduidelijk of de letter een stuk of een deel van het dossier aanduidt"
REPRINT = "herdruk: het adres kan een achtervoegsel hebben"
NUMBER_WITH_LETTER = "stukken van de Tweede Kamer hebben een nummer zonder letter: controleer de Kamer"
NO_LETTER = "stukken van de Eerste Kamer hebben sinds 2010/11 een letter, geen cijfer"

Verdict = tuple[str, str]
SURE: Verdict = (ZEKER, "")


def dossier_verdict(dossier: RunningDossier, session: Session | None) -> Verdict:
    """Whether the page of a whole dossier is there."""
    if session and session.first < FIRST_ONLINE:
        return BEKEND, TOO_OLD
    if not session and dossier.number < FIRST_SURELY_ONLINE and dossier.number not in RUNNING_DOSSIERS:
        return BEKEND, OLD_DOSSIER
    return SURE


def tweede_kamer(
    dossier: RunningDossier, values: tuple[str, ...], session: Session | None
) -> tuple[tuple[str, ...], Verdict]:
    """Identifiers of papers of the Tweede Kamer; a slip in the session does not matter."""
    ids = tuple([f"kst-{dossier.key}-{value}" for value in values])
    if session and session.first < FIRST_ONLINE:
        return ids, (BEKEND, TOO_OLD)
    if any(value[-1].islower() for value in values):
        return (), (ONZEKER, NUMBER_WITH_LETTER)
    if session and session.is_single and session.first == FIRST_ONLINE:
        return ids, (ONZEKER, SINGLE_YEAR)
    if not session and dossier.number < FIRST_SURELY_ONLINE and dossier.number not in RUNNING_DOSSIERS:
        return ids, (ONZEKER, OLD_DOSSIER)
    return ids, SURE


def eerste_kamer(
    dossier: RunningDossier, values: tuple[str, ...], session: Session | None
) -> tuple[tuple[str, ...], Verdict]:
    """Identifiers of papers of the Eerste Kamer; none when the session leaves two possibilities."""
    without = tuple(f"kst-{dossier.key}-{value}" for value in values)
    if dossier.number >= FIRST_WITHOUT_SESSION or (session and session.earliest_start >= 2010):
        return _lettered(values, without)
    if session is None:
        return (), (ONZEKER, NEEDS_SESSION)
    if session.first < FIRST_ONLINE and session.is_valid:
        return tuple(f"kst-{session.key}-{dossier.key}-{value}" for value in values), (BEKEND, TOO_OLD)
    if session.first < FIRST_ONLINE:
        return (), (BEKEND, TOO_OLD)
    if not session.is_valid:
        return (), (ONZEKER, SINGLE_YEAR)
    if session.first == 2009:
        return (), (ONZEKER, MIXED_SESSION)
    return tuple(f"kst-{session.key}-{dossier.key}-{value}" for value in values), SURE


def _lettered(values: tuple[str, ...], ids: tuple[str, ...]) -> tuple[tuple[str, ...], Verdict]:
    return (ids, SURE) if all(map(str.isupper, values)) else ((), (ONZEKER, NO_LETTER))


def paper_ids(
    dossier: RunningDossier, values: tuple[str, ...], session: Session | None, chamber: str
) -> tuple[tuple[str, ...], Verdict]:
    """Identifiers and verdict for numbers within a dossier."""
    if chamber == BOTH:
        return (), (
            BEKEND if session and session.first < FIRST_ONLINE else ONZEKER,
            "beide Kamers in één verwijzing",
        )
    if chamber == EERSTE or (chamber != TWEEDE and any(value[-1].isalpha() for value in values)):
        return eerste_kamer(dossier, values, session)
    if any(map(str.isupper, values)) and not _is_old(dossier, session):
        return (), (ONZEKER, LETTER_OR_FUND)
    return tweede_kamer(dossier, values, session)


def is_joint(dossier: RunningDossier, session: Session | None) -> bool:
    """Whether 'nrs. 1-2' is likely one document here."""
    return session.first <= LAST_JOINT_SESSION if session else dossier.number < LAST_JOINT_DOSSIER


def _is_old(dossier: RunningDossier, session: Session | None) -> bool:
    # Letters of the Tweede Kamer (advice of the Raad van State) stop about 2004.
    return session.first <= 2004 if session else dossier.number < 30000
