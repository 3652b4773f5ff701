"""What stands before the dossier number: label, chamber, session, in any order.

    Kamerstukken II 2021/22, · kamerstukken van de 1e Kamer 2004-2005, · TK 98/99 · EK 2006/2007, Kamerstuk
    HTK 2020/21, · Hand. II 2020/21, · Kamervragen (Aanhangsel) 2023-2024, · KST 22343-330
    Tweede Kamer, vergaderjaar 2023-2024, · Vergaderjaar 2012-2013 Kamerstuk · Kamerstukken 11, 1997/1998, (OCR)

Source: Aanwijzingen voor de regelgeving 3.43; Leidraad voor juridische auteurs 3.4; papers as printed.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .sessions import Session, read_session

TWEEDE, EERSTE, BOTH = "tk", "ek", "both"

_KAMERSTUK = r"(?:(?i:kamerst(?:uk(?:ken|nummers?|nrs?\.?)?|\.))(?![a-z])|[Kk]st\. |K(?:ST|st) (?=\d)|kst (?=\d))"
_KAMER = r"(?:(?i:tweede|2e|2de) Kamer|(?i:eerste|1e|1ste) Kamer)(?: der Staten-Generaal)?"
# No word boundary in front: a footnote figure can be glued to the label ('15Kamerstukken').
START = re.compile(
    rf"(?<![A-Za-z])(?:(?P<kamerstuk>{_KAMERSTUK})|(?P<short>[TE]K)(?![A-Za-z])|(?P<kamer>{_KAMER})(?=,? )"
    r"|(?P<jaar>[Vv]ergaderjaar)(?= )|(?P<handelingen>(?i:bijlagen(?: (?:der|bij de"
    r"|van de))? )?(?i:handelingen)(?![a-z]))|(?P<hand>H[TE]K(?![A-Za-z])|Hand\.(?= ))"
    r"|(?P<vragen>(?:[Kk]amervragen(?: met antwoord)? )?\((?i:aanhangsel(?: (?:van de |der )?handelingen)?)\))"
    r"|(?P<aanhangsel>(?i:aanhangsel(?:nummer)?)(?![a-z]))|(?P<wetsvoorstel>(?i:(?:initiatief)?(?:rijks)?wetsvoorstel(?:len)?"
    r"|(?:kamer(?:stuk)?)?dossier(?:s|nummers?)?)(?= \(?(?:nrs?\.? ?|nummers? )?\d{2}[ .]?\d{3}(?!\d)) \(?)"
    r")"
)
# What START can begin with.
LABELS = (
    *("Kamerst", "kamerst", "KAMERST", "Kamerdos", "kamerdos", "Kst", "kst", "KST", "TK", "EK", "HTK", "HEK", "Hand. "),
    *("Tweede Kamer", "tweede Kamer", "2e Kamer", "2de Kamer"),
    *("Eerste Kamer", "eerste Kamer", "1e Kamer", "1ste Kamer"),
    *("Vergaderjaar", "vergaderjaar", "Bijlagen ", "bijlagen ", "Handeling", "handeling", "HANDELING"),
    *("Kamervragen ", "kamervragen ", "(Aanhang", "(aanhang", "Aanhang", "aanhang", "AANHANG"),
    *("Wetsvoorstel", "wetsvoorstel", "WETSVOORSTEL"),
    *("Initiatief", "initiatief", "Rijkswets", "rijkswets", "Dossier", "dossier"),
)
# Every label holds one of these.
LABEL_STEMS = (
    *("amerst", "AMERST", "e Kamer", "Kst", "kst", "KST", "TK", "EK", "Hand. ", "ergaderjaar", "ijlagen ", "andeling"),
    *("HANDELING", "anhang", "AANHANG", "etsvoorstel", "WETSVOORSTEL", "nitiatief", "ijkswets", "ossier"),
)
# 'Kamerstukken II (2021/22), 28 638'
_BRACKETED = re.compile(r"\((?:19|20)\d\d[/-]\d\d(?:\d\d)?\)")
_SEPARATOR = re.compile(r"[ ,:-]*")
_PART = re.compile(
    rf"(?P<kamerstuk>{_KAMERSTUK})|(?P<short>[TE]K)(?![A-Za-z])|(?:(?:van|der|de|in|bij"
    rf"|uit) ){{0,2}}(?P<kamer>{_KAMER})"
    r"|(?P<woord>(?:der|van de) Kamer)(?=[ ,])|(?P<roman>I/II|I en II|II|I)(?![A-Za-z/-])"
    r"|(?P<ocr>(?:[1lI]{1,2}/)?[1lI]{1,2})(?=(?:, ?| )(?:vergaderjaar )?(?:19|20)\d{2}[/-])"
    r"|(?P<jaar>(?i:vergaderjaar|zitting(?:sjaar)?|verg\.? ?jaar|jaargang))(?= )"
    r"|(?P<aanhangsel>(?i:aanhangsel(?:nummer)?)(?![a-z]))|(?:(?:van|der"
    r"|bij) (?:de )?)?(?P<handelingen>(?i:handelingen)(?![a-z]))"
)


_CHAMBERS = {"TK": TWEEDE, "EK": EERSTE, "II": TWEEDE, "I": EERSTE, "HTK": TWEEDE, "HEK": EERSTE, "Hand.": ""}
_SAME_LABEL = {"hand": "handelingen", "vragen": "aanhangsel"}


class CitationHead(NamedTuple):
    """``end`` is where the head ends, separators not counted; ``labels`` the kinds of words met."""

    start: int
    end: int
    chamber: str
    session: Session | None
    labels: frozenset[str]


def read_head(text: str, start: re.Match[str]) -> CitationHead:
    """The head that begins with a match of START."""
    labels, chamber = {_SAME_LABEL.get(str(start.lastgroup), str(start.lastgroup))}, _chamber(start)
    session: Session | None = None
    end = start.end()
    while True:
        position = _SEPARATOR.match(text, end).end()  # type: ignore[union-attr]  # can match nothing, so matches
        read = read_session(text, position)
        if bracketed := _BRACKETED.match(text, position):
            read = read_session(text, position + 1)
        if read and bracketed:
            session, end = read[0], bracketed.end()
        elif read and not (session and read[0].is_single):  # a single year after a session is a number
            session, end = read
        elif part := _PART.match(text, position):
            labels.add(str(part.lastgroup))
            chamber, end = chamber or _chamber(part), part.end()
        else:
            return CitationHead(start.start(), end, chamber, session, frozenset(labels))


def _chamber(match: re.Match[str]) -> str:
    kind, text = match.lastgroup, match[0]
    if kind in ("short", "roman", "hand"):
        return _CHAMBERS.get(text, BOTH)
    if kind == "kamer":
        return EERSTE if match["kamer"][0] in "1Ee" else TWEEDE
    if kind == "ocr":  # scanned text: 11, ll and l1 for II; 1 and l for I
        return BOTH if "/" in text else TWEEDE if len(text) == 2 else EERSTE
    return ""


def after_separators(text: str, position: int) -> int:
    """The position after blanks, commas, colons and hyphens."""
    return _SEPARATOR.match(text, position).end()  # type: ignore[union-attr]
