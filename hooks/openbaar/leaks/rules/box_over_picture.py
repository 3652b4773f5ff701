"""A box drawn over a scan or a photograph: who takes the box away sees what is under it.

There are no words to judge, and a box may be no more than lay-out: somebody should look.

Sample: a scan of a letter, and a black rectangle over the name on it.
"""

from __future__ import annotations

from collections.abc import Iterator

from openbaar.leaks.finding import Match, Rule, Severity
from openbaar.leaks.reading.model import Cover, Page, Pdf

LARGE = 0.25
"""So much of a page a picture takes that may be a scan."""
SMALLEST = 6.0
"""Points: the least height and width of a box that hides a word."""


def _lies_on(box: Cover, picture: Cover) -> bool:
    left, top, right, bottom = box.box
    of_picture = picture.box
    inside = of_picture[0] <= left and of_picture[1] <= top and right <= of_picture[2] and bottom <= of_picture[3]
    return inside and box.order > picture.order and right - left >= SMALLEST and bottom - top >= SMALLEST


def _is_large(picture: Cover, page: Page) -> bool:
    left, top, right, bottom = picture.box
    return (right - left) * (bottom - top) >= LARGE * page.size[0] * page.size[1]


def find(pdf: Pdf) -> Iterator[Match]:
    """One for each page with such a box."""
    for page in pdf.pages:
        pictures = [each for each in page.covers if each.is_picture and _is_large(each, page)]
        boxes = [each for each in page.covers if not each.is_picture]
        if any(_lies_on(box, picture) for picture in pictures for box in boxes):
            yield Match(page.number, 0, "")


RULE = Rule(
    "LK504",
    "vlak-over-plaatje",
    Severity.WARNS,
    "vlak over een scan of foto, dat iemand weg kan halen",
    "Staat er iets onder? Lak het weg op de scan zelf, en maak de PDF opnieuw.",
    find,
    (Pdf,),
    is_open=True,
)
