"""Where this site collects what documents cite (contract §4): the page of a dossier or a law, with the anchor there, or
the page of a judgment, an EU act or an official publication by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from openbaar.citations import Reference, wet

WHOLE: Mapping[str, str] = {"uitspraak": "uitspraken", "eu": "eu-regels", "bekendmaking": "bekendmakingen"}
"""Group of a reference -> the first part of the addresses of its pages, for things that are cited whole: they stand by
their years, each with a page of its own."""


OWN = 2
"""So many documents cite what has a list of its own. Of the others an overview itself says which one does."""


def year_address(groep: str, jaar: str) -> str:
    """The page of what is cited of a year: ``uitspraken/2016/``."""
    return f"{WHOLE[groep]}/{jaar}/"


def overview_address(reference: Reference) -> str:
    """Where this site lists who cites a thing."""
    if reference.group == "dossier":
        return f"dossiers/{reference.group_key}/#{number_anchor(reference)}"
    if reference.group in WHOLE:
        return f"{year_address(reference.group, reference.group_key)}{whole_anchor(reference)}/"
    law = wet(reference.group_key)
    assert law, "a reference of this group is to a law in the table"
    return f"wetten/{law.slug}/" + (f"#artikel-{slug(reference.within)}" if reference.within else "")


def number_anchor(reference: Reference) -> str:
    """The anchor of a number on its dossier's page: ``nr-205``. Until 2010 each session of the Eerste Kamer began again
    at A, so there the session stands behind it: ``nr-E-20042005``. ``dossier`` is the whole of it."""
    session = re.match(r"kst-(\d{8})-", reference.id)
    return f"nr-{reference.within}" + (f"-{session[1]}" if session else "") if reference.within else "dossier"


def slug(article: str) -> str:
    """The number of an article as an anchor: ``3:2`` -> ``3-2``."""
    return article.replace(":", "-").replace(".", "-").replace(" ", "-")


def article_anchor(reference: Reference) -> str:
    """The anchor of an article on the page of its law: ``artikel-273g``; ``hele-wet`` is the whole of it."""
    return f"artikel-{slug(reference.within)}" if reference.within else "hele-wet"


def whole_anchor(reference: Reference) -> str:
    """The last part of the address of what is cited whole: ``ecli-nl-hr-2016-2022``."""
    return re.sub("[^a-z0-9]+", "-", reference.id.lower()).strip("-")


ANCHORS: Mapping[str, Callable[[Reference], str]] = {
    "dossier": number_anchor,
    "wet": article_anchor,
    **dict.fromkeys(WHOLE, whole_anchor),
}
"""Group of a reference -> how its anchor is made."""


def anchor_of(reference: Reference) -> str:
    """The anchor of what is cited on the page of its dossier or law, or the name of its own page."""
    return ANCHORS[reference.group](reference)
