"""How good the leak gate is, and what it costs: planted leaks, clean memos, and what plainer tools say of the same.

``python -m bench.leaks``; OPENBAAR_BENCH_MEMOS makes the clean collection smaller than 1,000.
"""

from __future__ import annotations

import os
import shutil
import time
from collections import Counter
from random import Random

from leaks import planted_other, planted_pdf, planted_text
from leaks.clean_memos import clean_memos
from leaks.plain_tools import boxes_over_words, exiftool_names
from openbaar.leaks.finding import Finding, Severity
from openbaar.leaks.inspecting import findings_in, inspect
from openbaar.leaks.page_text import text_of_page
from openbaar.leaks.reading.read import read
from openbaar.leaks.rules import BY_NAME

PLANTS = {**planted_pdf.PLANTS, **planted_text.PLANTS, **planted_other.PLANTS}
VARIANTS = 20
MEMOS = int(os.environ.get("OPENBAAR_BENCH_MEMOS", "1000"))
HIDING = ("verborgen-woorden", "woorden-onder-een-vlak", "woorden-buiten-de-pagina", "te-kleine-woorden")


def planted() -> None:
    """Recall by severity, and of the plain tools on what is hidden or in metadata."""
    found: Counter[str] = Counter()
    total: Counter[str] = Counter()
    plain: Counter[str] = Counter()
    for name, plant in PLANTS.items():
        kind = BY_NAME[name].severity.value
        for seed in range(VARIANTS):
            data = plant(Random(seed))
            total[kind] += 1
            hit = any(each.rule == name for each in findings_in(read(data), b""))
            found[kind] += hit
            if not hit:
                print(f"missed: {name} {seed}")
            if name in HIDING:
                plain["hidden"] += 1
                plain["boxes"] += boxes_over_words(data)
            if name == "eigenschappen" and shutil.which("exiftool"):
                plain["metadata"] += 1
                plain["exiftool"] += exiftool_names(data)
    for kind, count in total.items():
        print(f"planted, {kind}: {found[kind]} of {count}")
    print(f"a rule on boxes alone: {plain['boxes']} of {plain['hidden']} hidden")
    print(f"a name at Author, as exiftool shows it: {plain['exiftool']} of {plain['metadata']} names in metadata")


def clean() -> None:
    """Clean memos that are blocked, with what for; and what the plain rule on boxes says of them."""
    blocked: Counter[str] = Counter()
    memos = warned = boxed = 0
    seconds = 0.0
    for path, source, pdf in clean_memos(MEMOS, seed=7):
        memos += 1
        start = time.process_time()
        found = [*findings_in(read(pdf), b"")]
        seconds += time.process_time() - start
        boxed += boxes_over_words(pdf)
        found += _of_source(path, source)
        rules = {each.rule for each in found if BY_NAME[each.rule].severity is not Severity.WARNS}
        warned += any(BY_NAME[each.rule].severity is Severity.WARNS for each in found)
        blocked.update(rules)
        if rules:
            print(f"blocked: {path} {sorted(rules)} {[each for each in found if each.rule in rules][:2]}")
    print(f"clean memos: {memos}, blocked: {sum(blocked.values())} {dict(blocked)}, warned of: {warned}")
    print(f"a rule on boxes alone blocks {boxed} of them; {1000 * seconds / memos:.0f} ms of one core a memo")


def _of_source(path: str, source: bytes) -> list[Finding]:
    from openbaar.frontmatter import read as read_page
    from openbaar.leaks.inspecting import inspect_text

    document, _ = read_page(f"docs/{path}", source)
    assert document is not None
    return [*inspect_text(text_of_page(document, source.decode()), b"")]


def whole() -> None:
    """Seconds for one memo of three pages, the process for it included."""
    from leaks.making import memo

    data = memo(Random(1), pages=3)
    inspect(data)
    start = time.perf_counter()
    for _ in range(5):
        inspect(data)
    print(f"a memo of three pages: {(time.perf_counter() - start) / 5:.2f} s")


if __name__ == "__main__":
    whole()
    planted()
    clean()
