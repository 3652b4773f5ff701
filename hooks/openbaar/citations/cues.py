"""The cheap look: can this stretch of source hold a citation at all?

Most paragraphs cannot, and those are not read any further; that keeps recognising a fraction of the cost of rendering.
Every recogniser's label must have its stem here, without its first letter where that can be a capital.
"""

from __future__ import annotations

import re

# Only alternatives that begin with a letter as such: the regular expression engine then skips to those letters.
_STEM = re.compile(
    r"amerst|AMERST|Kst\.|TK|EK|amer(?:,| der| [12])|ergaderjaar|andeling|ANDELING|anhangsel|ANHANGSEL|etsvoorstel|ossier"
    r"|taatsblad|taatscourant|ractatenblad|Stb|STB|stb|Stc|STC|stc|Trb|TRB|trb"
    r"|rtikel|RTIKEL|art(?:t?\.|t?\s)|Art(?:t?\.|t?\s)"
    r"|erordening|ERORDENING|ichtlijn|ICHTLIJN|esluit(?:en)?\s(?:[\d(n]|van)|eschikking(?:en)?\s(?:[\d(n]|van)|CELEX|Celex|COM"
    r"|ECL|ecl|Ecl|ELCI|ECIL|EVLI|LJN|kst-|ah-|h-tk|h-ek|h-vv|blg-|kv-|nds-"
    r"|otie|mendement|nr\.? ?\d|nrs|bid|BID|hierna|verder|voortaan|noot|http|www\."
    r"|2\d\d\d[DZA]\d|3(?:19|20)\d\d[RLDF]"
)
# What can stand inside a word or between two, so that the stem above is not whole: a hyphen at the end of a line, a
# character that does not show, a blank written as an entity.
_BROKEN = re.compile(r"-[ \t\r]*\n|&(?:nbsp|shy|[a-z]{2,4}sp|zw|#)|[\xad\u200b\u200c\u200d\u2060\ufeff]")


def may_cite(source: str, start: int, end: int) -> bool:
    """Whether ``source[start:end]`` has to be read."""
    return bool(_STEM.search(source, start, end) or _BROKEN.search(source, start, end))
