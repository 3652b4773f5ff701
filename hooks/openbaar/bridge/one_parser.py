"""One Markdown parser for all pages that a process renders. MkDocs makes one for each page, which costs a third of what
the text itself does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

from markdown import Markdown

from openbaar.bridge.mkdocs_internals import with_markdown


@contextmanager
def one_parser() -> Iterator[None]:
    """Within this, MkDocs gets for each page the parser that the first one got, without what it knew of earlier texts.

    All pages have the same settings. The processors that MkDocs adds for a page replace those of the page before.
    """
    made: list[Markdown] = []

    def parser(**settings: Any) -> Markdown:
        if not made:
            made.append(Markdown(**settings))
        return made[0].reset()

    with with_markdown(SimpleNamespace(Markdown=parser)):
        yield
