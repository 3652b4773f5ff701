"""``openbaar import`` beside tools that turn a file into Markdown, on the same real documents (``../shared/memos``), scored
by the same program. Peers live in a folder of their own, an environment of Python that is made once, and are no part of
this project::

    python -m venv /tmp/peers && /tmp/peers/bin/pip install 'markitdown[pdf]' 'pymupdf4llm<2'
    PYTHONPATH=tests .venv/bin/python -m bench.importing /tmp/peers --write

(``pymupdf4llm`` 2.0 as it is registered holds no files.)
"""

from __future__ import annotations

import importlib.util
import json
import subprocess
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from bench.tables import OURS, markdown, put
from openbaar.importer.draft import draft
from openbaar.importer.files import documents_of
from support.project import REPOSITORY

MEMOS = REPOSITORY.parent / "shared" / "memos"
PROGRAMS = {
    "markitdown": "from markitdown import MarkItDown as M; text = M().convert(source).text_content",
    "pymupdf4llm": "import pymupdf4llm as p; text = p.to_markdown(source)",
}
"""For each peer, what makes ``text`` of the file ``source``."""
AROUND = "import sys; source, target = sys.argv[1:]; {}; open(target, 'w', encoding='utf-8').write(text)"
FIELDS = ("right", "wrong", "missing")
MARK = "import"
"""Where the table stands in BENCHMARKS.md."""

Score = Mapping[str, int]


def ours(source: Path, target: Path) -> None:
    """What our own import makes of a file."""
    made = [draft(each, source.stem, 2026).source for each in documents_of(source)]
    target.write_text("\n".join(made), encoding="utf-8")


def theirs(python: Path, name: str, source: Path, target: Path) -> None:
    """What a peer makes of a file."""
    code = AROUND.format(PROGRAMS[name])
    subprocess.run([str(python), "-c", code, str(source), str(target)], check=True, capture_output=True)


def scored(results: Path) -> Counter[str]:
    """The score of a folder of results: the sum over all documents."""
    spec = importlib.util.spec_from_file_location("score", MEMOS / "score.py")
    assert spec
    assert spec.loader
    score = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(score)
    total: Counter[str] = Counter()
    for path in sorted(results.glob("*.md")):
        truth: Any = json.loads((MEMOS / "truth" / f"{path.stem}.json").read_text(encoding="utf-8"))
        total.update(score.score(truth, path)[0])
    return total


def measured(peers: Path | None) -> Iterator[tuple[str, float, Score]]:
    """For each tool: its name, the seconds that it took for all PDF files, and its score."""
    for name in (OURS, *(PROGRAMS if peers else ())):
        with TemporaryDirectory() as folder:
            began = time.perf_counter()
            for source in sorted((MEMOS / "files").glob("*.pdf")):
                target = Path(folder) / f"{source.stem}.md"
                if name == OURS:
                    ours(source, target)
                elif peers:
                    theirs(peers / "bin" / "python", name, source, target)
            seconds = time.perf_counter() - began
            yield name, seconds, scored(Path(folder))


def table(found: Sequence[tuple[str, float, Score]]) -> Iterator[Sequence[str]]:
    """The rows of the table, its head first."""
    yield "tool", "sentences", "headings F1", "notes", "cells", "furniture left", "fields", "invented", "seconds"
    for name, seconds, score in found:
        headings = score["head_want"] + score["head_got"]
        yield (
            name,
            _share(score["probes"], score["probes_of"]),
            f"{2 * score['head_ok'] / headings:.2f}" if headings else "",
            _share(score["notes"], score["notes_of"]),
            _share(score["cells"], score["cells_of"]),
            _share(score["furniture"], score["furniture_of"]),
            _share(score["right"], sum(score[each] for each in FIELDS)),
            str(score["invented"]),
            f"{seconds:.1f}",
        )


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else ""


@click.command()
@click.argument("peers", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--write", is_flag=True, help="Put the table in BENCHMARKS.md.")
def main(peers: Path | None, write: bool) -> None:
    """Score ours, and the peers in the folder of their environment."""
    told = markdown(table(list(measured(peers))))
    click.echo(told)
    if write:
        put(MARK, told)


if __name__ == "__main__":
    main()
