"""The same pages give the same index, byte for byte, whatever order Pagefind happened to write it in."""

from __future__ import annotations

from pathlib import Path

from openbaar.build.indexing import shard

PAGE = (
    '<!doctype html><html lang="nl"><head><meta charset="utf-8"></head><body data-pagefind-body>'
    '<i data-pagefind-filter="soort[title]" title="soort{0}"></i><i data-pagefind-filter="jaar[title]" title="{0}"></i>'
    "<p>Woord{0} tekst.</p></body></html>"
)


def test_an_index_is_the_same_each_time_it_is_made(tmp_path: Path) -> None:
    pages = {f"pagina{number}/": PAGE.format(number) for number in range(8)}
    made = []
    for attempt in range(4):
        folder = shard(pages, tmp_path / str(attempt)).folder
        made.append({path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*")})
    assert len(made[0]) > 12
    assert all(each == made[0] for each in made[1:])
    names = [name for name in made[0] if name.endswith(".pf_filter")]
    assert len(names) == 2, "both facets are there, each once"
