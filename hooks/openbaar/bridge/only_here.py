"""A Markdown extension that refuses every text where our hooks did not run: they decide what may be published.

A program that reads ``mkdocs.yml`` and passes over ``hooks:`` in silence, as Zensical does, would publish drafts,
embargoed and withdrawn documents. It is stopped twice. When it reads the settings: they ask for ``runs_hooks``, which
only a program gets that is known to run hooks; so it copies no attachment either. And at the first text, when the hooks
did not run. This needs nothing but Markdown: where it refuses there may be no MkDocs.
"""

from __future__ import annotations

import sys
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

BEFORE_ALL = 1000

MESSAGE = """\
Stop: dit programma voert de hooks van Openbaar niet uit. Het zou concepten en stukken onder embargo publiceren.
Bouw met "openbaar build", "mkdocs build" of "properdocs build". Verwijder wat dit programma heeft geschreven.
Stop: this program does not run Openbaar's hooks. It would publish drafts and embargoed documents.
Build with "openbaar build", "mkdocs build" or "properdocs build". Remove what this program has written."""


class OutsideBridge(RuntimeError):  # noqa: N818 - it says where we are
    """A text is rendered, and nobody has chosen what may be published."""

    def __init__(self) -> None:
        super().__init__(f"\n{MESSAGE}")


def __getattr__(name: str) -> Any:
    """``runs_hooks``, which the settings ask for while they are read; OutsideBridge for a program that runs none."""
    if name != "runs_hooks":
        raise AttributeError(name)
    if PASSES_OVER in sys.modules or KNOWN.isdisjoint(sys.modules):
        raise OutsideBridge
    return True


KNOWN = frozenset({"mkdocs", "properdocs"})
"""The programs that run hooks; and one that does not, which may have some of those beside it."""
PASSES_OVER = "zensical"

_CHOSEN: list[bool] = []
"""Not empty when our hooks have run in this process, or in the one that this one is a copy of."""


def hooks_have_run() -> None:
    """From now on this process renders what was chosen."""
    _CHOSEN[:] = [True]


class OnlyHere(Preprocessor):
    """Before anything else of Markdown sees a text."""

    def run(self, lines: list[str]) -> list[str]:
        """The text as it is; OutsideBridge where our hooks did not run."""
        if not _CHOSEN:
            raise OutsideBridge
        return lines


class OnlyHereExtension(Extension):
    """Refuses when a text comes, and not when it is registered: MkDocs tries extensions before it runs hooks."""

    def __init__(self, **settings: Any) -> None:
        self.config = {"runs_hooks": [False, "Whether the program that read the settings is known to run hooks"]}
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Register the processor."""
        md.preprocessors.register(OnlyHere(md), "only_here", BEFORE_ALL)


def makeExtension(**settings: Any) -> OnlyHereExtension:  # noqa: N802 - the name that Markdown calls
    """The extension, for ``mkdocs.yml``."""
    return OnlyHereExtension(**settings)
