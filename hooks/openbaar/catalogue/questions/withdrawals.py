"""Where links lead that were made to what was withdrawn: to its tombstone, or nowhere where it was never public.

Withdrawing a document never asks for an edit in another one first, so such links stand until their editor changes them.
"""

from __future__ import annotations

from openbaar.catalogue.asking import Asking, question
from openbaar.catalogue.withdrawn import longest_names


@question("path {0}")
def stone_of(asking: Asking, path: str) -> str | None:
    """Of the source of a withdrawn document its path when it leaves a tombstone, "" when it was never public and is not
    to be seen; None for any other source."""
    query = (
        "SELECT d.nooit, EXISTS (SELECT 1 FROM shown WHERE shown.bron = d.bron AND visibility = 'INGETROKKEN'),"
        " EXISTS (SELECT 1 FROM shown WHERE shown.bron = d.bron)"
        " FROM document d JOIN source USING (bron) WHERE path = ? AND status = 'ingetrokken'"
    )
    for nooit, is_stone, is_shown in asking.rows(query, path):
        if is_stone:
            return path
        if nooit and not is_shown:
            return ""
    return None


@question("file {0}")
def withdrawn_with(asking: Asking, path: str) -> str | None:
    """The withdrawn page that names a file, the last by path, when no document with a text names it; "" for a file that
    is there or is named, None for one of which nobody knows."""
    if asking.rows("SELECT 1 FROM attachment JOIN standing USING (bron) WHERE attachment.path = ?", path):
        return ""
    query = (
        "SELECT s.path FROM attachment a JOIN document d USING (bron) JOIN source s USING (bron)"
        " WHERE a.path = ? AND d.status = 'ingetrokken' ORDER BY s.path DESC LIMIT 1"
    )
    for (page,) in asking.rows(query, path):
        return str(page)
    return "" if asking.rows("SELECT 1 FROM file WHERE path = ?", path) else None


@question()
def tombstone_for(asking: Asking, path: str) -> str | None:
    """The path of the withdrawn page to which a link to this path (``docs/…``) leads; "" where there is no tombstone
    and the link becomes words; None where nothing was withdrawn.

    Files are those that a withdrawn page still names. Of those that it no longer names only their names tell: a file
    that is not there and is called after a withdrawn page in the same folder went with it."""
    if path.endswith(".md"):
        return stone_of(asking, path)
    page = withdrawn_with(asking, path)
    if page is not None:
        return stone_of(asking, page) if page else None
    stones = (stone_of(asking, name) for name in longest_names(path))
    return next((found for found in stones if found is not None), None)


@question("path {0}")
def linked_from(asking: Asking, path: str) -> tuple[str, ...]:
    """The paths that the text of a source links to, sorted, each once."""
    query = "SELECT DISTINCT target FROM link JOIN source USING (bron) WHERE path = ? ORDER BY target"
    return tuple(target for (target,) in asking.rows(query, path))


@question("path {0}")
def checksum_of(asking: Asking, path: str) -> str:
    """The SHA-256 of a source; empty where there is none."""
    return next((str(sha256) for (sha256,) in asking.rows("SELECT sha256 FROM source WHERE path = ?", path)), "")


@question()
def text_of(asking: Asking, path: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    """All that the text of a page is rendered from beside the code: the source itself, and what it links to that was
    withdrawn."""
    gone = ((target, tombstone_for(asking, target)) for target in linked_from(asking, path))
    return checksum_of(asking, path), tuple((target, page) for target, page in gone if page is not None)
