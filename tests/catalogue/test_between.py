"""Whether anything may be wrong between sources is asked of the database, and passes over nothing that a check tells."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from functools import cache
from hashlib import sha256

import pytest

from openbaar.catalogue import Collection, Extract, FileFacts, exposures, extract, visible
from openbaar.catalogue.between import may_be_wrong
from openbaar.catalogue.collect import together
from openbaar.catalogue.filling import replace_files, replace_sources
from openbaar.catalogue.moment import set_moment
from openbaar.catalogue.restoring import collection_of
from openbaar.catalogue.rows import SourceRows, rows_of
from openbaar.database import new_database
from openbaar.file_types import content_of
from openbaar.oddities import LINK
from openbaar.problems import Problem
from support.any_edit import EDITS, STUKKEN, Edit, Files, one_of
from support.sources import NOW
from synthetic import collection
from synthetic.chance import Chance


@cache
def _extract(path: str, data: bytes) -> Extract:
    return extract(path, data)


def put_together(files: Mapping[str, bytes]) -> Collection:
    """These files (path in docs/ -> bytes) as one collection; a file without a byte is a link."""
    pages = {f"docs/{path}": _extract(f"docs/{path}", data) for path, data in files.items() if path.endswith(".md")}
    others = {
        f"docs/{path}": FileFacts(len(data), sha256(data).hexdigest(), content_of(data))
        if data
        else FileFacts(0, "", LINK)
        for path, data in files.items()
        if not path.endswith(".md")
    }
    return together(pages, others)


_ROWS: dict[int, tuple[Extract, SourceRows]] = {}
"""An extract by its number in this process, and its rows: most sources of a collection are those of the one before it."""


def _rows(of: Extract) -> SourceRows:
    if id(of) not in _ROWS:
        _ROWS[id(of)] = of, rows_of("", of)
    return _ROWS[id(of)][1]


def database(held: Collection, days: int, preview: bool) -> sqlite3.Connection:
    """The catalogue of a collection, whatever is wrong with it."""
    db = new_database()
    replace_sources(db, {path: _rows(each) for path, each in held.extracts.items()}, touching=False)
    replace_files(db, held.files)
    set_moment(db, NOW + timedelta(days=days), preview)
    return db


def problems(held: Collection, days: int, preview: bool) -> tuple[Problem, ...]:
    """All that is wrong, or would be if the collection were published."""
    return held.problems or exposures(held, visible(held, NOW + timedelta(days=days), preview))


def _front(line: str, *folders: str) -> Edit:
    """A line more in the front matter of a page."""

    def edit(files: Files, chance: Chance) -> None:
        path = one_of(files, chance, *folders or STUKKEN)
        if path:
            files[path] = files[path].replace(b"---\n", f"---\n{line}\n".encode(), 1)

    return edit


def _text(text: str, *folders: str) -> Edit:
    def edit(files: Files, chance: Chance) -> None:
        path, target = one_of(files, chance, *folders or STUKKEN), one_of(files, chance, *STUKKEN)
        if path and target:
            files[path] += ("\n\n" + text.replace("%", f"../../{target}") + "\n").encode()

    return edit


def _twice(files: Files, chance: Chance) -> None:
    path = one_of(files, chance, *STUKKEN)
    if path:
        folder, _, name = path.split("/")
        files[f"{folder}/{chance.pick(('1999', '2031'))}/{name}"] = files[path]


def _with_capitals(files: Files, chance: Chance) -> None:
    path = one_of(files, chance, *STUKKEN)
    if path:
        name = path.replace(".md", ".pdf")
        for each in (name, name.replace(name.rpartition("/")[2], name.rpartition("/")[2].upper())):
            files[each] = b"%PDF-1.4 een"


def _below_a_page(files: Files, chance: Chance) -> None:
    one, other = one_of(files, chance, *STUKKEN), one_of(files, chance, *STUKKEN)
    if one and other:
        address = one.removesuffix(".md")
        line = f"oude_adressen: [/{chance.pick((address, f'{address}/index.html/x', f'{address}.html', 'oud'))}/]"
        files[other] = files[other].replace(b"---\n", f"---\n{line}\n".encode(), 1)


def _file(name: str, data: bytes) -> Edit:
    def edit(files: Files, chance: Chance) -> None:
        path = one_of(files, chance, *STUKKEN)
        if path:
            files[path.replace(".md", name)] = data

    return edit


def _no_recommendation(files: Files, chance: Chance) -> None:
    EDITS["an answer"](files, chance)
    EDITS["a recommendation less"](files, chance)
    for path, data in list(files.items()):
        if path.startswith("rapporten/2"):
            files[path] = data.replace(b"  - nummer: 1\n", b"  - nummer: 91\n")


def _broken(files: Files, chance: Chance) -> None:
    path = one_of(files, chance)
    if path:
        files[path] = files[path][: chance.below(len(files[path]))]


def _of_two(files: Files, chance: Chance) -> None:
    EDITS["an attachment"](files, chance)
    path = one_of(files, chance, *STUKKEN, having="^bestanden:")
    if path:
        line = re.search(rb"(?m)^bestanden:.*\n", files[path])
        other = one_of(files, chance, path.rpartition("/")[0], having=r"\A(?![\s\S]*^bestanden:)")
        if line and other:
            files[other] = files[other].replace(b"---\n", b"---\n" + line[0], 1)


def _of_another_type(files: Files, chance: Chance) -> None:
    EDITS["an attachment"](files, chance)
    for path in files:
        if path.endswith(".pdf"):
            files[path] = b"PK\x03\x04"


def _removed(files: Files, chance: Chance) -> None:
    path = one_of(files, chance)
    if path:
        del files[path]


def _same_kamerstuk(files: Files, chance: Chance) -> None:
    for _ in range(2):
        path = one_of(files, chance, "kamerbrieven/", having="^kamerstuk: (?!28638-1$)")
        if path:
            files[path] = re.sub(rb"(?m)^kamerstuk: .*$", b"kamerstuk: 28638-1", files[path])


WRONG = "geciteerd_als: [{tekst: 28638-1, bedoeld: 28638-2}]"
REACTION = "reacties: [{aanbeveling: %, reactie: Ja., anker: nergens}]"

BREAKS: Mapping[str, Edit] = {
    "a page less": _removed,
    "a page cut off": _broken,
    "an id that is taken": _twice,
    "a letter that is not there": _front("kamerbrief: nergens", "beslisnotas/"),
    "a programme that is not there": _front("programmas: [nergens]"),
    "a report that is not there": _front("reactie_op: [nergens]", "kamerbrieven/"),
    "an anchor that is not there": _front(REACTION.replace("%", "nergens/1"), "kamerbrieven/"),
    "a Kamerstuk of two": _same_kamerstuk,
    "a former address in the way": _below_a_page,
    "a former address that cannot be": _front("oude_adressen: [/archief/]"),
    "names that differ in capitals": _with_capitals,
    "a link to nothing": _text("Zie [dit](../../niets.md)."),
    "a link to a file that is not there": _text("Zie [dit](niets.pdf)."),
    "a link to a place that is not there": _text("Zie [dit](%#nergens)."),
    "a link to any page": _text("Zie [dit](%)."),
    "a correction of nothing": _front(WRONG),
    "a file that belongs to nobody": _file("-los.pdf", b"%PDF-1.4 los"),
    "a file of another type": _of_another_type,
    "two pages at one address": lambda files, _: files.update(
        dict.fromkeys(("over/x.md", "over/x/index.md", "over/X.md"), b"---\ntitle: X\n---\n")
    ),
    "a link of the file system": _file("-link.txt", b""),
    "a file that is not there": _front("bestanden: [{bestand: weg.pdf, titel: X, soort: bijlage}]"),
    "a recommendation that is not there": _no_recommendation,
    "a file of two": _of_two,
    "an introduction of nothing": lambda files, _: files.update({"wetten/nergens.md": b"---\ntitle: X\n---\n"}),
    "an introduction of no organisation": lambda files, _: files.update({"organisaties/x.md": b"---\ntitle: X\n---\n"}),
}

SEEDS = range(5)
BETWEEN = {
    *("BS002", "BS003", "BS004", "BS007", "BS008", "BS009", "BS010", "BS012"),
    *("RF001", "RF002", "RF003", "RF004", "RF006", "RF007", "RF008", "RF009", "RF010"),
}
"""Every problem that is between sources."""


def _told(seed: int, told: Counter[str]) -> None:
    chance = Chance(seed)
    start = dict(collection(30, seed + 1, concept=3, embargoed=3))
    for name in (*BREAKS, *BREAKS, *BREAKS, *EDITS):
        files = dict(start)
        for each in chance.some(list(EDITS), chance.below(4)):
            EDITS[each](files, chance)
        {**BREAKS, **EDITS}[name](files, chance)
        days, preview = chance.pick((-3000, 0, 0, 0, 400)), chance.happens(0.3)
        held = put_together(files)
        found, db = problems(held, days, preview), database(held, days, preview)
        told.update({each.code for each in found} or {""})
        assert may_be_wrong(db) >= bool(found), (name, *map(str, found[:3]))
        if not found:
            assert not may_be_wrong(db), name
        assert collection_of(db) == held, name


def test_no_problem_is_passed_over_and_what_is_right_is_not_looked_at_twice() -> None:
    told = Counter[str]()
    for seed in SEEDS:
        _told(seed, told)
    assert told[""] > 50
    assert told.keys() >= BETWEEN, BETWEEN - told.keys()


@pytest.mark.parametrize("preview", [False, True])
def test_nothing_may_be_wrong_with_a_collection_that_is_right(preview: bool) -> None:
    for seed in range(3):
        held = put_together(collection(120, seed + 1, concept=4, embargoed=4))
        assert problems(held, 0, preview) == ()
        assert not may_be_wrong(database(held, 0, preview))
