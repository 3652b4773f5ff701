"""Letters with their memos, where only the days matter."""

from __future__ import annotations

from support.sources import stuk


def duration(pairs: list[tuple[str, str]]) -> dict[str, bytes]:
    """For each pair a letter of that day with a memo disclosed on that day."""
    pages = {}
    for place, (sent, opened) in enumerate(pairs):
        pages[f"kamerbrieven/2023/b{place}"] = stuk(datum=sent)
        pages[f"beslisnotas/2023/n{place}"] = stuk(datum="onbekend", openbaar_op=opened, kamerbrief=f"b{place}")
    return pages
