"""An invented collection, ready to be indexed: its catalogue, and the text of each page as it would be published."""

from __future__ import annotations

from collections.abc import Mapping

import markdown
import mkdocs.config

from openbaar.catalogue import Catalogue, Sources, catalogue, collect
from openbaar.search import searchable
from support.project import REPOSITORY
from support.sources import NOW
from synthetic import collection


def catalogue_of(pages: Mapping[str, bytes]) -> Catalogue:
    """The catalogue of these pages (path in docs/ -> bytes)."""
    collected = collect(Sources({f"docs/{path}": data for path, data in pages.items()}, {}))
    assert not collected.problems, "\n".join(map(str, collected.problems[:9]))
    return catalogue(collected, NOW)


def invented(documents: int) -> Catalogue:
    """The catalogue of an invented collection of so many documents."""
    return catalogue_of(collection(documents))


def texts_of(catalogue: Catalogue) -> dict[str, str]:
    """The text of each page that may be found, by address: rendered as MkDocs does, without the theme around it."""
    settings = mkdocs.config.load_config(str(REPOSITORY / "mkdocs.yml"))
    renderer = markdown.Markdown(extensions=settings.markdown_extensions, extension_configs=settings.mdx_configs or {})
    texts = {}
    for entry in searchable(catalogue):
        renderer.reset()
        texts[entry.address] = renderer.convert(entry.document.body)
    return texts
