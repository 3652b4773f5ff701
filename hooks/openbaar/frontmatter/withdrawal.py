"""A source as it stands after its document was withdrawn: the keys that say so, all else that an editor wrote among the
keys, and no text.

The front matter is edited as text, so that comments, order and spelling stay.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import NamedTuple

import yaml

from openbaar.documents.parts import Intrekking
from openbaar.frontmatter.split import FENCE


class OtherForm(Exception):  # noqa: N818 - it says what the source is
    """The keys stand in a form in which none can be added."""


class Edit(NamedTuple):
    """These characters (line and column from 0) give way to a text."""

    start: tuple[int, int]
    end: tuple[int, int]
    text: str


def withdrawn_source(source: str, why: Intrekking, former: Sequence[str]) -> str:
    """The source without its text, with status ``ingetrokken`` and the reason. ``former`` are addresses (with their
    first slash) that are to lead to the tombstone from now on. OtherForm where the keys are written as one value."""
    end = "\r\n" if "\r\n" in source.partition("\n---")[0] else "\n"
    lines = source.replace("\r\n", "\n").split("\n")
    last = next(number for number, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE)
    head = lines[1:last]
    root = yaml.compose("\n".join(head), yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        raise OtherForm
    keys = {str(key.value): value for key, value in root.value}
    edits = _of_status(keys["status"], why, "" if "oude_adressen" in keys or not former else _flow(former))
    if "oude_adressen" in keys and former:
        edits.append(_more(keys["oude_adressen"], former))
    return end.join([lines[0], *_edited(head, edits), FENCE, ""])


def _of_status(status: yaml.Node, why: Intrekking, former: str) -> list[Edit]:
    block = [
        "ingetrokken:",
        f"  op: {why.op.isoformat()}",
        f"  reden: {why.reden.value}",
        *([f"  toelichting: {json.dumps(why.toelichting, ensure_ascii=False)}"] if why.toelichting else []),
        *([f"  vervangen_door: {why.vervangen_door}"] if why.vervangen_door else []),
        *([f"oude_adressen: {former}"] if former else []),
    ]
    below = (status.end_mark.line + 1, 0)
    return [
        Edit(_start(status), _end(status), "ingetrokken"),
        Edit(below, below, "".join(f"{line}\n" for line in block)),
    ]


def _more(node: yaml.Node, former: Sequence[str]) -> Edit:
    """More items in a list that is there, in the form that it has."""
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        raise OtherForm
    last = node.value[-1]
    if node.flow_style:
        return Edit(_end(last), _end(last), "".join(f", {each}" for each in former))
    below = (last.end_mark.line + 1, 0)
    dash = " " * node.start_mark.column + "- "
    return Edit(below, below, "".join(f"{dash}{each}\n" for each in former))


def _flow(items: Sequence[str]) -> str:
    return f"[{', '.join(items)}]"


def _start(node: yaml.Node) -> tuple[int, int]:
    return node.start_mark.line, node.start_mark.column


def _end(node: yaml.Node) -> tuple[int, int]:
    return node.end_mark.line, node.end_mark.column


def _edited(lines: Sequence[str], edits: Sequence[Edit]) -> list[str]:
    """Lines with edits made, the last first, so that places stay what they are."""
    text = "".join(f"{line}\n" for line in lines)
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    for edit in sorted(edits, reverse=True):
        start, end = (starts[line] + column for line, column in (edit.start, edit.end))
        text = text[:start] + edit.text + text[end:]
    return text.removesuffix("\n").split("\n")
