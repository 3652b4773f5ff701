"""Markdown -> a document. What stands below its first heading is markup of this site already, and stays as it is."""

from __future__ import annotations

import re
from dataclasses import replace

from openbaar.importer.blocks import Text, Verbatim
from openbaar.importer.from_text import document as text_document
from openbaar.importer.imported import Imported

FRONT = re.compile(r"---\n.*?\n---\n", re.DOTALL)
HEADING = re.compile(r"(?m)^#{1,6}\s+\S")


def document(text: str) -> Imported:
    """The document in a Markdown text; front matter that it has already is left out, for its keys may mean something
    else."""
    text = FRONT.sub("", text.replace("\r\n", "\n"), count=1)
    read = text_document(text)
    start = HEADING.search(text)
    body = text[start.start() :] if start else text
    if start and start[0].startswith("# "):
        body = re.sub(r"(?m)^(#{1,5})(?=\s)", r"#\1", body)
    return replace(read, text=Text((Verbatim(body.strip()),), (), read.text.remarks, read.text.left_out))
