"""Which pages of documents are stale: those of which the source, or an answer of the catalogue, is another."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace

from openbaar.bridge.preparing import Prepared
from openbaar.bridge.rendering import Rendered, is_of_document, own_parts
from openbaar.publish.before import Before
from openbaar.publish.traces import Traces, renewed


def untouched(prepared: Prepared, before: Before, fresh: Mapping[str, str]) -> set[str]:
    """The pages (by path within the site) that are as they were, and need not be looked at."""
    if not before.is_of_same_code() or not fresh:
        return set()
    return before.state.traces.unchanged(_own(prepared, fresh), prepared.answers)


def traced(prepared: Prepared, before: Before, rendered: Rendered, after: Container[str]) -> Traces:
    """What the pages were made of, for the next build. Where only texts changed, they asked what they asked before."""
    asked = {name: each for name, each in rendered.asked.items() if name in after}
    own, known = _own(prepared, asked), before.state.traces
    if prepared.build.known is not None:
        return replace(known, own={**known.own, **own})
    kept = [name for name in known.asked if name in rendered.prints and name not in asked and name in after]
    return renewed(known, kept, own, asked, prepared.answers)


def _own(prepared: Prepared, names: Container[str]) -> dict[str, str]:
    return {
        file.dest_uri: own_parts(file, prepared)
        for file in prepared.pages
        if file.dest_uri in names and is_of_document(file, prepared)
    }
