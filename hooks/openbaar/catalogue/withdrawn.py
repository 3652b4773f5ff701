"""Where links lead that were made to a withdrawn document, or to a file that went with it: to its tombstone.

Withdrawing a document never asks for an edit in another one first, so such links stand until their editor changes them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from openbaar.catalogue.attachments import named_files
from openbaar.catalogue.body_links import SiteLink
from openbaar.documents import Document, Status


def withdrawn_targets(
    documents: Iterable[Document], linked: Iterable[SiteLink], present: Collection[str]
) -> dict[str, str]:
    """Path in docs/ of each withdrawn page, and of each file that went with one -> path of the withdrawn page.

    Files are those that the page still names in ``bestanden``. Of those that it no longer names only links tell: a link
    to a file that is not ``present`` and is called after a withdrawn page in the same folder is such a link.
    """
    pages = {document.path: document for document in documents if document.status is Status.INGETROKKEN}
    found = {path: path for path in pages}
    for page in pages.values():
        found |= {path: page.path for _, path in named_files(page) if not path.endswith(".md")}
    for link in linked if pages else ():
        page_of_file = _called_after(link.target, pages)
        if page_of_file and link.target not in present:
            found.setdefault(link.target, page_of_file)
    return found


def _called_after(path: str, pages: Collection[str]) -> str | None:
    """The page that a file is called after: ``nota-1-bijlage.pdf`` after ``nota-1.md`` and not after ``nota.md``."""
    if path.endswith(".md"):
        return None
    return next((page for page in longest_names(path) if page in pages), None)


def longest_names(path: str) -> Iterator[str]:
    """The sources that a file may be called after, the longest name first."""
    folder_ends = path.rfind("/")
    for end in range(len(path) - 1, folder_ends + 1, -1):
        if not path[end].isalnum():
            yield f"{path[:end]}.md"


def belongs_to_withdrawn(path: str, withdrawn: Mapping[str, str]) -> bool:
    """Whether a file in docs/ is named by, or called after, a withdrawn page."""
    return path in withdrawn or _called_after(path, withdrawn) is not None
