"""Where this site collects what documents cite: the page of a dossier or a law, and the anchor there (contract §4)."""

from __future__ import annotations

import re

from openbaar.citations import Reference, wet


def overview_address(reference: Reference) -> str:
    """Where this site lists who cites a thing (contract §4): a dossier or a law; empty for what has no such page."""
    if reference.group == "dossier":
        return f"dossiers/{reference.group_key}/#{number_anchor(reference)}"
    law = wet(reference.group_key) if reference.group == "wet" else None
    if law:
        return f"wetten/{law.slug}/" + (f"#artikel-{slug(reference.within)}" if reference.within else "")
    return ""


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


ANCHORS = {"dossier": number_anchor, "wet": article_anchor}
"""Group of a reference -> how its anchor is made; other groups have no page."""


def anchor_of(reference: Reference) -> str:
    """The anchor of what is cited on the page of its dossier or law; empty where there is no such page."""
    return ANCHORS[reference.group](reference) if reference.group in ANCHORS else ""
