"""What a build costs, beside what others need for the same Markdown in the same run: ``make bench``.

``python -m bench.builds --documents 10000`` measures one size; the tables go into BENCHMARKS.md with ``--write``. With
``--alone`` (``make bench-large``) there are no others: a larger collection is held against the first.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import click

from bench.edits import EDITS
from bench.invented import sources, write
from bench.measured import Cost, measure
from bench.peers import PEERS, Hugo, Lean, Stock, install, place
from bench.tables import OURS, Measured, put, tables
from support.project import NOW, REPOSITORY

SIZES = (1_000, 10_000)
FEW = 1_000
"""Beyond so many documents stock MkDocs is left out: with twice as many it takes four times as long."""


class Openbaar:
    """This project's own build."""

    name = OURS

    def __init__(self, docs: Path, folder: Path) -> None:
        self.folder, self.stages = folder, folder / "stages.json"
        shutil.copytree(docs, folder / "docs")
        for name in ("mkdocs.yml", "hooks", "overrides"):
            (folder / name).symlink_to(REPOSITORY / name)

    def place(self, path: Path, data: bytes) -> None:
        """Write a source; ``path`` is that in docs/."""
        place(self.folder / "docs" / path, data)

    def build(self) -> Cost:
        variables = {"OPENBAAR_NOW": NOW, "PYTHONPATH": f"{REPOSITORY / 'hooks'}:{REPOSITORY / 'tests'}"}
        command = [sys.executable, "-m", "bench.stages", str(self.stages), "build"]
        return measure(command, self.folder, self.folder / "site", variables)

    def seconds(self) -> Mapping[str, float]:
        """The stages of the last build."""
        found: dict[str, float] = json.loads(self.stages.read_text(encoding="utf-8"))
        return found


Builder = Openbaar | Hugo | Stock


def measured(documents: int, alone: bool, seed: int = 1) -> Measured:
    """The costs of every edit, each on top of the one before."""
    with tempfile.TemporaryDirectory(prefix="bench-", dir=_work()) as work:
        click.echo(f"{documents} documents: making them", err=True)
        docs = write(sources(documents, seed), Path(work) / "docs")
        ours, others = _builders(docs, Path(work), documents, alone)
        found, once = Measured(), dict[str, Cost]()
        for number, (what, edit) in enumerate(EDITS.items(), start=1):
            for path, data in edit(docs).items():
                for each in (ours, *others):
                    each.place(path, data)
                place(docs / path, data)
            costs = found.costs.setdefault(what, {})
            for each in (ours, *others):
                click.echo(f"{documents} documents, {number} of {len(EDITS)}, {what}: {each.name}", err=True)
                costs[each.name] = once.get(each.name) or each.build()
                if isinstance(each, Stock):  # it does the same whatever changed
                    once[each.name] = costs[each.name]
            found.stages[what] = ours.seconds()
        return found


def _builders(docs: Path, work: Path, documents: int, alone: bool) -> tuple[Openbaar, list[Builder]]:
    def folder(name: str) -> Path:
        (work / name).mkdir()
        return work / name

    ours = Openbaar(docs, folder("openbaar"))
    if alone:
        return ours, []
    programs = install(PEERS)
    others: list[Builder] = [Hugo(docs, folder("hugo"), programs), Lean(docs, folder("lean"), programs)]
    return ours, [*others, *([Stock(docs, folder("stock"), programs)] if documents <= FEW else [])]


def _work() -> Path:
    work = REPOSITORY / ".cache" / "bench"
    work.mkdir(parents=True, exist_ok=True)
    return work


@click.command()
@click.option("--documents", type=click.IntRange(min=1), multiple=True, default=SIZES, help="How many documents.")
@click.option("--alone", is_flag=True, help="Without others; each size is held against the first.")
@click.option("--write", is_flag=True, help="Put the tables in BENCHMARKS.md.")
def main(documents: tuple[int, ...], alone: bool, write: bool) -> None:
    """Measure builds and print the tables."""
    first: Measured | None = None
    for size in documents:
        found = measured(size, alone)
        told = tables(found, first)
        click.echo(f"\n{size} documents\n\n{told}")
        first = first or (found if alone else None)
        if write:
            put(str(size), told)


if __name__ == "__main__":
    main()
