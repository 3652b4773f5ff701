"""What a build remembers for the next: of what each file of the site was made, and what it was like when it was placed.

The file is a message to ourselves: sealed JSON, one for each folder that a site is built into. Without it, or with one
that is damaged, of another version or of another form, everything is made again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import datetime
from pathlib import Path
from typing import Any

from openbaar.publish.kept import UNREADABLE, keep, kept
from openbaar.publish.names import are_safe
from openbaar.publish.seen import Seen
from openbaar.publish.shapes import by_path, need, text, texts
from openbaar.publish.traces import Traces

VERSION = 4

NUMBERS = 4
"""So many values of what a file is like are numbers; the others are texts."""

Moments = tuple[str | None, str | None]
"""Between which moments (ISO) the clock changes nothing; None where there is no such moment."""


@dataclass(frozen=True, slots=True)
class State:
    """``environment`` is the hash of code, templates and settings. ``sources`` tells what each file in docs/ was like,
    ``site`` what each file of the site was like when it was placed, ``prints`` the fingerprint of what it was made of;
    both by path within the site. ``shown`` is the fingerprint of all that pages can show of one another, ``pages`` and
    ``outputs`` what was generated of that; ``catalogue`` is the checksum of the file with the catalogue itself, and
    ``traces`` what the pages of documents were made of."""

    environment: str = ""
    horizon: Moments = (None, None)
    sources: Mapping[str, Seen] = field(default_factory=dict)
    site: Mapping[str, Seen] = field(default_factory=dict)
    prints: Mapping[str, str] = field(default_factory=dict)
    shown: str = ""
    pages: Sequence[str] = ()
    outputs: Sequence[str] = ()
    catalogue: str = ""
    traces: Traces = field(default_factory=Traces)

    def holds(self, now: datetime) -> bool:
        """Whether the same may be seen at ``now`` as when the site was built."""
        since, until = (datetime.fromisoformat(moment) if moment else None for moment in self.horizon)
        return (since is None or since <= now) and (until is None or now < until)


def state_file(cache: Path, target: Path) -> Path:
    """Where the state of the site in ``target`` is kept, under the folder ``cache``."""
    return cache / f"state-{hashlib.sha256(str(target).encode()).hexdigest()[:12]}.json"


def save(path: Path, state: State) -> None:
    """Keep the state in a file."""
    values = {each.name: getattr(state, each.name) for each in fields(state)}
    traces = [getattr(state.traces, each.name) for each in fields(state.traces)]
    parts = {name: _columns(values[name]) for name in ("sources", "site")} | {"traces": traces}
    content = [VERSION, *(values | parts).values()]
    keep(path, json.dumps(content, separators=(",", ":")).encode())


def restore(path: Path) -> State:
    """The state in a file; an empty one when there is none that can be read."""
    data = kept(path)
    if data is None:
        return State()
    try:
        return _checked(*json.loads(data))
    except UNREADABLE:
        return State()


def _checked(version: Any, environment: Any, moments: Any, sources: Any, site: Any, *others: Any) -> State:
    """ValueError, or another that tells of a wrong form, for what is no state."""
    prints, shown, pages, outputs, catalogue, traces = others
    since, until = moments
    need(version == VERSION and all(each is None or datetime.fromisoformat(each).tzinfo for each in (since, until)))
    need(are_safe(each.removesuffix("/") for each in texts(pages) if each) and are_safe(texts(outputs)))
    return State(
        text(environment),
        (since, until),
        _seen(*sources),
        _seen(*site),
        by_path(prints, str),
        text(shown),
        pages,
        outputs,
        text(catalogue),
        _traces(*traces),
    )


def _traces(own: Any, asked: Any, questions: Any, answers: Any) -> Traces:
    need(len(texts(questions)) == len(texts(answers)) and are_safe(own) and are_safe(asked))
    places = by_path(asked, list)
    need(all(type(each) is int and 0 <= each < len(questions) for found in places.values() for each in found))
    return Traces(by_path(own, str), places, tuple(questions), tuple(answers))


def _columns(seen: Mapping[str, Seen]) -> list[Sequence[object]]:
    """Names, sizes and so on, each by themselves: ten long lists are read sooner than thousands of short ones."""
    return [list(seen), *zip(*seen.values(), strict=True)]


def _seen(names: Sequence[str], *columns: Sequence[Any]) -> dict[str, Seen]:
    if not names and not columns:
        return {}
    need(len(columns) == len(Seen._fields) and are_safe(names))
    need(all(set(map(type, each)) <= {int} for each in columns[:NUMBERS]))
    need(all(set(map(type, each)) <= {str} for each in columns[NUMBERS:]))
    return dict(zip(names, map(Seen._make, zip(*columns, strict=True)), strict=True))
