"""How well citations are recognised, with gains and losses against the committed figures; and what it costs."""

from __future__ import annotations

import time
import tomllib
from collections import Counter
from collections.abc import Callable
from functools import partial

import markdown

from citations.goldens import Golden, read_goldens
from citations.score import read_cases, report, score
from openbaar.citations import cite, link, recognition
from openbaar.frontmatter import read
from support.project import REPOSITORY

CASES = REPOSITORY.parent / "shared" / "cases" / "citations.jsonl"
TESTS = REPOSITORY / "tests" / "citations"
MEMO = REPOSITORY / "docs/beslisnotas/2023/ckm-onzichtbare-slachtoffers-2022.md"
ROUNDS = 15


def figures() -> str:
    """The annotated cases, where they are at hand, and the project's own goldens."""
    return "\n\n".join((_annotated(), _goldens()))


def _annotated() -> str:
    if not CASES.exists():
        return "annotated cases: not here (../shared/cases/citations.jsonl)"
    before = tomllib.loads((TESTS / "figures.toml").read_text(encoding="utf-8"))
    return "annotated cases\n" + report(score(read_cases(CASES.read_text(encoding="utf-8").splitlines())), before)


def _goldens() -> str:
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong = []
    for golden in read_goldens(TESTS / "goldens"):
        kind = golden.name.partition(".")[0]
        total[kind] += 1
        right[kind] += _is_right(golden)
        wrong += [] if _is_right(golden) else [f"wrong {golden.name}"]
    rows = [f"{kind:16} {right[kind]:4} of {total[kind]:4}" for kind in sorted(total)]
    return "\n".join(["goldens", *rows, *wrong])


def _is_right(golden: Golden) -> bool:
    found = tuple((each.text, each.state, each.ids) for each in cite(golden.text))
    return found == golden.expected


def speed() -> str:
    """The cost of recognising and linking as a share of what Python-Markdown takes for the same text, in one run."""
    renderer = markdown.Markdown(extensions=["footnotes", "tables", "attr_list", "toc", "sane_lists"])
    rows = ["cost as a share of rendering the same text (least of several rounds)"]
    for name, text in _texts().items():
        html = _render(renderer, text)
        render = _least(partial(_render, renderer, text))
        found, linked = _least(partial(cite, text)), _least(partial(link, html, recognition(text).links))
        rows.append(f"{name:24} cite {found / render:.2f}  link {linked / render:.2f}  ({len(text) // 1000} kB)")
    return "\n".join(rows)


def _render(renderer: markdown.Markdown, text: str) -> str:
    renderer.reset()
    return renderer.convert(text)


def _texts() -> dict[str, str]:
    document, _ = read("docs/beslisnotas/2023/x.md", MEMO.read_bytes())
    assert document
    paragraph = document.body.split("\n\n")[3]
    notes = [f"{paragraph}[^{n}]\n\n[^{n}]: Kamerstukken II 2021/22, 28638, nr. {n}, p. {n}." for n in range(1, 200)]
    return {"the memo, eight times": document.body * 8, "a note a paragraph": "\n\n".join(notes)}


def _least(work: Callable[[], object]) -> float:
    """The least wall time of several rounds, in seconds: noise only ever adds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)
