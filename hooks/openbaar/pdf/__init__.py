"""What stands on the pages of a PDF, and where: words, boxes, pictures. Read in a process of its own, with limits."""

from openbaar.pdf.model import Box, Page, Picture, Word
from openbaar.pdf.process import UnreadableError, read_excerpt, read_pdf, render_pages
from openbaar.pdf.recognition import can_recognise, recognise

__all__ = [
    "Box",
    "Page",
    "Picture",
    "UnreadableError",
    "Word",
    "can_recognise",
    "read_excerpt",
    "read_pdf",
    "recognise",
    "render_pages",
]
