"""A bundle -> the pages of each document in it. A document begins where the numbers of pages begin again, or where
there is a letterhead once more; and only on a page that has the beginning of a text, for some files say "Pagina 1 van
1" on each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from openbaar.importer.layout import layout, section_level
from openbaar.importer.lines import stretches
from openbaar.importer.opening import is_salutation
from openbaar.pdf import Page

FIRST_OF = re.compile(r"[Pp] ?agina ?1 ?van ?\d{1,3}")
FIRST_SECTIONS = ("aanleiding", "inleiding")


def parts(pages: Sequence[Page]) -> list[list[Page]]:
    """The pages of each document."""
    found: list[list[Page]] = []
    for page in pages:
        if not found or _begins(page):
            found.append([])
        found[-1].append(page)
    return found


def _begins(page: Page) -> bool:
    lines = stretches(page, [word for word in page.words if word.upright])
    texts = [line.text.strip() for line in lines]
    if not any(map(_opens, texts)):
        return False
    is_first = any(FIRST_OF.search(line.text) for line in lines if line.base > 0.9 * page.height)
    return is_first or any(text.lower().strip(" .:") in (*layout().asked, "nota", "beslisnota") for text in texts)


def _opens(text: str) -> bool:
    """Whether a line is the first section of a memo, or the salutation of a letter."""
    return is_salutation(text) or (section_level(text) == 1 and any(name in text.lower() for name in FIRST_SECTIONS))
