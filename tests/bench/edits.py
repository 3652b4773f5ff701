"""What happens to a collection between two builds: the sources that an editor writes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from openbaar.citations import Citation, cite
from support.sources import page

Edit = Callable[[Path], Mapping[Path, bytes]]
"""From docs/ to the sources that are to be written."""

LOOKED_AT = 300
"""So many documents tell which laws and Kamerstukken the whole collection cites most."""
CITED = 3
"""So many of each are cited by a memo that is added."""


def nothing(_: Path) -> Mapping[Path, bytes]:
    """No edit at all."""
    return {}


def text_changed(docs: Path) -> Mapping[Path, bytes]:
    """A paragraph more in a memo."""
    memo = _open(docs, "beslisnotas")
    return {memo.relative_to(docs): memo.read_bytes().rstrip() + b"\n\nNog een alinea.\n"}


def title_changed(docs: Path) -> Mapping[Path, bytes]:
    """Another title of a memo."""
    memo = _open(docs, "beslisnotas")
    return {memo.relative_to(docs): _with(memo, "title", "Een heel andere naam")}


def programme_renamed(docs: Path) -> Mapping[Path, bytes]:
    """Another title of the largest programme."""
    largest = _largest_programme(docs)
    return {largest.relative_to(docs): _with(largest, "title", "Een heel ander programma")}


def memo_added(docs: Path) -> Mapping[Path, bytes]:
    """A new memo with the newest letter, of the largest programme, that cites what thousands cite."""
    letter = _newest(docs, "kamerbrieven")
    day = _day(letter)
    keys = {
        "title": "Een nota die er nog niet was",
        "status": "openbaar",
        "datum": day,
        "openbaar_op": day,
        "kamerbrief": letter.stem,
        "programmas": [_largest_programme(docs).stem],
    }
    sentences = (f"Dit volgt uit {words}." for words in cited_most(docs))
    text = "\n\n".join(["Hierbij gaat een nota die er nog niet was.", *sentences])
    return {Path("beslisnotas") / day[:4] / "nota-die-er-nog-niet-was.md": page(text, **keys)}


def memo_withdrawn(docs: Path) -> Mapping[Path, bytes]:
    """A memo that was public and is no more."""
    memo = _open(docs, "beslisnotas", 0.3)
    block = "ingetrokken\ningetrokken: {op: 2026-01-02, reden: privacygegevens}"
    return {memo.relative_to(docs): _with(memo, "status", block)}


def letter_moved(docs: Path) -> Mapping[Path, bytes]:
    """A letter whose date turns out to be a month earlier, in the same year."""
    letters = (each for each in _all_open(docs, "kamerbrieven", 0.5) if date.fromisoformat(_day(each)).month > 1)
    letter = next(letters)
    earlier = date.fromisoformat(_day(letter)) - timedelta(days=28)
    return {letter.relative_to(docs): _with(letter, "datum", earlier.isoformat())}


EDITS: Mapping[str, Edit] = {
    "clean build": nothing,
    "nothing changed": nothing,
    "a text changed": text_changed,
    "a title changed": title_changed,
    "a memo added": memo_added,
    "a memo withdrawn": memo_withdrawn,
    "a letter's date moved": letter_moved,
    "a programme renamed": programme_renamed,
}


def cited_most(docs: Path) -> list[str]:
    """The words with which the laws and the Kamerstukken that the collection cites most are cited."""
    found: dict[str, Counter[str]] = {"bwb": Counter(), "kst": Counter()}
    words: dict[str, str] = {}
    for source in islice(_all_open(docs, "beslisnotas", 0.5), LOOKED_AT):
        for each in cite(source.read_text(encoding="utf-8").partition("\n---\n")[2]):
            for id in each.ids:
                kind = id.partition("-")[0].lower()[:3]
                if kind in found and len(each.ids) == 1:
                    found[kind][id] += 1
                    words[id] = words.get(id) or (each.text if _says_it_all(each) else "")
    known = ([words[id] for id, _ in counted.most_common() if words[id]] for counted in found.values())
    return [each for said in known for each in said[:CITED]]


def _says_it_all(citation: Citation) -> bool:
    """Whether its words mean the same where nothing stands before them."""
    return [each.ids for each in cite(citation.text)] == [citation.ids]


def _open(docs: Path, folder: str, begin: float = 0.5) -> Path:
    return next(_all_open(docs, folder, begin))


def _all_open(docs: Path, folder: str, begin: float = 0) -> Iterator[Path]:
    """The public documents in a folder of which the day is known, without this part of all at the head."""
    sources = sorted((docs / folder).rglob("*.md"))
    for path in sources[int(len(sources) * begin) :]:
        data = path.read_bytes()
        if re.search(rb"^status: openbaar$", data, re.MULTILINE) and re.search(rb"^datum: \d{4}", data, re.MULTILINE):
            yield path


def _newest(docs: Path, folder: str) -> Path:
    return max(_all_open(docs, folder), key=_day)


def _largest_programme(docs: Path) -> Path:
    return max(sorted((docs / "programmas").glob("*.md")), key=lambda each: each.stat().st_size)


def _day(source: Path) -> str:
    found = re.search(r"^datum: (\S+)$", source.read_text(encoding="utf-8"), re.MULTILINE)
    assert found
    return found[1]


def _with(source: Path, key: str, value: str) -> bytes:
    text, times = re.subn(
        rf"^{key}:.*$", lambda _: f"{key}: {value}", source.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE
    )
    assert times == 1
    return text.encode()
