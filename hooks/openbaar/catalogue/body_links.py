"""Links in the text that lead to other pages of this site: each must lead to a page that readers can open too."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import unquote

from openbaar.documents import Document
from openbaar.documents.markup import without_code
from openbaar.problems import Problem, did_you_mean

LINK = re.compile(r"\]\(\s*<?([^)\s<>]+)|^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?([^\s<>]+)", re.MULTILINE)
ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")


def body_link_problems(
    documents: Mapping[str, Document], files: Collection[str], public: Collection[str]
) -> Iterator[Problem]:
    """RF007 for a link to nothing, RF008 for one from a public page to a page or file that is not public.

    ``documents`` by path; ``files`` all attachments that documents name; ``public`` the paths that are published.
    """
    for path, document in documents.items():
        text = without_code(document.body)
        for match in LINK.finditer(text):
            target = _target(path, match[1] or match[2])
            if target is None:
                continue
            line = document.body_line + text.count("\n", 0, match.start())
            if target not in documents and target not in files:
                remedy = did_you_mean(target, documents, "Schrijf het pad naar het .md-bestand, vanaf deze pagina.")
                yield Problem(path, line, "RF007", f"link leidt nergens heen: {target}", remedy)
            elif path in public and target not in public:
                remedy = "Haal de link weg tot dat stuk openbaar is."
                yield Problem(path, line, "RF008", f"link naar iets wat niet openbaar is: {target}", remedy)


def _target(path: str, link: str) -> str | None:
    """The path in docs/ that a relative link leads to, or None when it leads out of the site or within the page."""
    if ELSEWHERE.match(link):
        return None
    page = unquote(link.partition("#")[0].partition("?")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), page))
