"""What a memo or a letter says of how it was made and decided: the keys that some have and others have not.

The draws are of the document's own path, so that they change nothing else of a collection."""

from __future__ import annotations

import zlib
from datetime import timedelta

from synthetic.cases import Nota, Stuk
from synthetic.chance import Chance
from synthetic.front_matter import Value
from synthetic.tables import MINISTERIES, Ministerie

ASKED = ("ter beslissing", "ter ondertekening", "ter informatie")
DECIDED = ("akkoord", "akkoord", "akkoord", "niet akkoord", "anders", "onbekend")
REMARKS = ("Graag met spoed.", "Eerst bespreken in de staf.", "Akkoord, met een kortere brief.")
ENCLOSED = ("Aanbiedingsbrief aan de Tweede Kamer", "Programmaplan", "Werkprogramma")
ANNEXES = ("Brief van een burger", "Advies van de landsadvocaat", "Concept van het programma")
MARKED = "De gegevens van de inzender zijn hier niet te lezen: [weggelaten: 5.1.2e]."


def chance_of(stuk: Stuk) -> Chance:
    """Chance that is this document's own."""
    return Chance(zlib.crc32(stuk.path.encode()))


def round_of(stuk: Stuk, ministerie: Ministerie, directorate: tuple[str, str]) -> dict[str, Value]:
    """Who wrote it, with whom it was agreed, and who had a copy."""
    chance = chance_of(stuk)
    others = [directie for _, directie in ministerie.organisaties if directie != directorate[1]]
    return {
        "opgesteld_door": [directorate[1]] if chance.happens(0.3) else (),
        "afgestemd_met": chance.some(others, 2) if chance.happens(0.25) else (),
        "kopie_aan": ["secretaris-generaal"] if chance.happens(0.15) else (),
        "bijlagen": [chance.pick(ENCLOSED)] if chance.happens(0.2) else (),
        "bijlagen_niet_openbaar": [chance.pick(ANNEXES)] if chance.happens(0.1) else (),
    }


def decision_of(nota: Nota) -> dict[str, Value]:
    """What a memo asks and what came of it; a memo without a letter stands at a Kamerstuk or at Kamervragen."""
    chance, day = chance_of(nota.stuk), nota.stuk.dag
    keys: dict[str, Value] = {"gevraagd": chance.pick(ASKED) if chance.happens(0.7) else ""}
    if chance.happens(0.2):
        keys["beslistermijn"] = (day + timedelta(chance.between(3, 21))).isoformat()
    if chance.happens(0.2):
        keys["besluit"] = {"uitkomst": chance.pick(DECIDED), "datum": (day + timedelta(2)).isoformat()}
        if chance.happens(0.4):
            keys["besluit"] = {**keys["besluit"], "opmerking": chance.pick(REMARKS)}  # type: ignore[dict-item]
    if nota.brief is None and chance.happens(0.3):
        keys["kamerstuk"] = [f"{nota.stuk.dossier.nummer}-{chance.between(1, 9)}"]
    elif nota.brief is None and chance.happens(0.3):
        keys["kamervragen"] = [f"{day.year}Z{chance.between(1, 25_000):05}"]
    return keys


def with_others(stuk: Stuk, code: str) -> Value:
    """The ministry, and for one document in twenty another one that joined it."""
    chance = chance_of(stuk)
    other = chance.pick(tuple(MINISTERIES))
    return [code, other] if chance.happens(0.05) and other != code else code


def marked(stuk: Stuk) -> list[str]:
    """A sentence of which something was withheld, in one document of ten."""
    return [MARKED] if chance_of(stuk).happens(0.1) else []
