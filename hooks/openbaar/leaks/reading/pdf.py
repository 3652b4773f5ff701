"""A PDF as a value: what its pages show and hide (PDFium), and what else is in the file (qpdf, by pikepdf)."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pypdfium2 as pdfium

from openbaar.leaks.reading.model import Pdf, Unreadable
from openbaar.leaks.reading.pdf_annotations import annotations_of, targets_of
from openbaar.leaks.reading.pdf_metadata import properties_of
from openbaar.leaks.reading.pdf_pages import read_page
from openbaar.leaks.reading.pdf_revisions import revisions_of
from openbaar.leaks.reading.pdf_structure import attachments_of, fields_of, layers_off_of, scripts_of, unseen_texts_of

MOST_PAGES = 2000
"""Of a file; the longest memo there is, a bundle of many, has 441."""

Progress = Callable[[], None]
"""Is called after each page: a sign of life."""


def read_pdf(data: bytes, progress: Progress = lambda: None) -> Pdf | Unreadable:
    """The PDF in ``data``; Unreadable for one that needs a password, is broken, or has too many pages."""
    try:
        with pikepdf.open(io.BytesIO(data)) as file:
            if len(file.pages) > MOST_PAGES:
                return Unreadable(f"meer dan {MOST_PAGES} pagina's")
            return _read(file, data, progress)
    except pikepdf.PasswordError:
        return Unreadable("er is een wachtwoord nodig")
    except (pikepdf.PdfError, pdfium.PdfiumError):
        return Unreadable("de PDF is beschadigd")


def _read(file: pikepdf.Pdf, data: bytes, progress: Progress) -> Pdf:
    document = pdfium.PdfDocument(data)
    pages = []
    for number, page in enumerate(file.pages, start=1):
        shown = document[number - 1]
        pages.append(read_page(number, shown, annotations_of(page, shown), "/Thumb" in page.obj))
        shown.close()
        progress()
    document.close()
    return Pdf(
        tuple(pages),
        tuple(properties_of(file)),
        tuple(attachments_of(file)),
        tuple(layers_off_of(file)),
        tuple(fields_of(file)),
        tuple(scripts_of(file)),
        tuple(targets_of(file)),
        tuple(unseen_texts_of(file)),
        revisions_of(data),
        file.is_encrypted,
    )
