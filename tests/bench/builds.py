"""What a build costs, beside what others need for the same Markdown in the same run: ``make bench``.

``python -m bench.builds --documents 10000`` measures one size; the tables go into BENCHMARKS.md with ``--write``.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import click

from bench.invented import sources, write
from bench.measured import Cost, measure
from bench.peers import Hugo, Lean, Stock, install
from support.project import NOW, REPOSITORY

PEERS = REPOSITORY / ".cache" / "bench" / "peers"
TABLES = REPOSITORY / "BENCHMARKS.md"
SIZES = (1_000, 10_000)
FEW = 1_000
"""Beyond so many documents stock MkDocs is left out: with twice as many it takes four times as long."""


class Openbaar:
    """This project's own build."""

    name = "Openbaar"

    def __init__(self, docs: Path, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(docs, folder / "docs")
        for name in ("mkdocs.yml", "hooks", "overrides"):
            (folder / name).symlink_to(REPOSITORY / name)

    def place(self, path: Path, data: bytes) -> None:
        """Write a source; ``path`` is that in docs/."""
        (self.folder / "docs" / path).write_bytes(data)

    def build(self) -> Cost:
        variables = {"OPENBAAR_NOW": NOW, "PYTHONPATH": str(REPOSITORY / "hooks")}
        command = [sys.executable, "-m", "openbaar", "build"]
        return measure(command, self.folder, self.folder / "site", variables)


Edit = Callable[[Path], Mapping[Path, bytes]]
"""From docs/ to the sources that are to be written."""


def _text(docs: Path) -> Mapping[Path, bytes]:
    memo = _memo(docs)
    return {memo.relative_to(docs): memo.read_bytes().rstrip() + b"\n\nNog een alinea.\n"}


def _title(docs: Path) -> Mapping[Path, bytes]:
    memo = _memo(docs)
    return {memo.relative_to(docs): _renamed(memo, b"Een heel andere naam")}


def _programme(docs: Path) -> Mapping[Path, bytes]:
    largest = max(sorted((docs / "programmas").glob("*.md")), key=lambda each: each.stat().st_size)
    return {largest.relative_to(docs): _renamed(largest, b"Een heel ander programma")}


def _memo(docs: Path) -> Path:
    memos = sorted((docs / "beslisnotas").rglob("*.md"))
    return next(each for each in memos[len(memos) // 2 :] if b"\nstatus: openbaar" in each.read_bytes())


def _renamed(page: Path, title: bytes) -> bytes:
    return re.sub(rb"^title:.*$", b"title: " + title, page.read_bytes(), count=1, flags=re.MULTILINE)


EDITS: Mapping[str, Edit] = {
    "clean build": lambda _: {},
    "nothing changed": lambda _: {},
    "a text changed": _text,
    "a title changed": _title,
    "a programme renamed": _programme,
}


def table(documents: int, seed: int = 1) -> str:
    """The costs of each edit for all, as a Markdown table; ratios are ours to each of the others, by the clock."""
    with tempfile.TemporaryDirectory(prefix="bench-", dir=_work()) as work:
        docs = write(sources(documents, seed), Path(work) / "docs")
        programs = install(PEERS)
        ours, hugo, lean, stock = (Path(work) / name for name in ("openbaar", "hugo", "lean", "stock"))
        for folder in (ours, hugo, lean, stock):
            folder.mkdir()
        same: list[Stock] = [Lean(docs, lean, programs), *([Stock(docs, stock, programs)] if documents <= FEW else [])]
        return "\n".join(_rows(docs, Openbaar(docs, ours), Hugo(docs, hugo, programs), same))


def _rows(docs: Path, ours: Openbaar, hugo: Hugo, same: list[Stock]) -> Iterator[str]:
    """``same`` do the same whatever changed, and are measured once."""
    yield "| what | who | seconds | processor | MB memory | MB written | ours to this |"
    yield "|---|---|---|---|---|---|---|"
    builders: tuple[Openbaar | Hugo | Stock, ...] = (ours, hugo, *same)
    measured: dict[str, Cost] = {}
    for what, edit in EDITS.items():
        for path, data in edit(docs).items():
            for builder in builders:
                builder.place(path, data)
        own = ours.build()
        measured[hugo.name] = hugo.build()
        measured |= {each.name: each.build() for each in same if each.name not in measured}
        yield _row(what, ours.name, own, None)
        for name, cost in measured.items():
            yield _row("", name, cost, own.wall / cost.wall)


def _row(what: str, who: str, cost: Cost, ratio: float | None) -> str:
    shown = f"{ratio:.2f}" if ratio is not None else ""
    return f"| {what} | {who} | {cost.wall:.1f} | {cost.cpu:.1f} | {cost.memory:.0f} | {cost.written:.1f} | {shown} |"


def _work() -> Path:
    work = REPOSITORY / ".cache" / "bench"
    work.mkdir(parents=True, exist_ok=True)
    return work


@click.command()
@click.option("--documents", type=click.IntRange(min=1), multiple=True, default=SIZES, help="How many documents.")
@click.option("--write", is_flag=True, help="Put the tables in BENCHMARKS.md.")
def main(documents: tuple[int, ...], write: bool) -> None:
    """Measure builds and print the tables."""
    for size in documents:
        made = table(size)
        click.echo(f"\n{size} documents\n\n{made}")
        if write:
            text = TABLES.read_text(encoding="utf-8")
            head, begin, rest = text.partition(f"<!-- {size} -->\n")
            _, end, tail = rest.partition("<!-- end -->")
            TABLES.write_text(f"{head}{begin}{made}\n{end}{tail}", encoding="utf-8")


if __name__ == "__main__":
    main()
