"""What plainer tools look at, to hold the rules against: boxes drawn over words, and the names that exiftool shows."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from openbaar.leaks.reading.pdf_objects import bounds_of, objects_of

NAMES = ("Author", "LastModifiedBy")


def boxes_over_words(data: bytes) -> bool:
    """Whether a filled path of one page lies over a word, in whatever order they were drawn: as x-ray looks at it,
    without its check on the pixels."""
    with pdfium.PdfDocument(data) as document:
        return any(_boxes_on(document[place]) for place in range(len(document)))


def _boxes_on(page: pdfium.PdfPage) -> bool:
    paths = [bounds_of(each) for each in objects_of(page.raw) if each.kind == pdfium_c.FPDF_PAGEOBJ_PATH]
    texts = page.get_textpage()
    middles = [
        ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        for box in (texts.get_charbox(place) for place in range(texts.count_chars()))
        if box[2] > box[0]
    ]
    return any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in paths for x, y in middles)


def exiftool_names(data: bytes) -> bool:
    """Whether exiftool shows a value for one of the keys in which a name is expected."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.pdf")
        path.write_bytes(data)
        done = subprocess.run(["exiftool", "-json", str(path)], capture_output=True, check=False)
        told = json.loads(done.stdout or b"[{}]")[0]
    return any(str(told.get(key, "")).strip() not in ("", "(unspecified)") for key in NAMES)
