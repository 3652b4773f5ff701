"""RIS and BibTeX as a strict reader sees them: whatever does not fit the format is an AssertionError."""

from __future__ import annotations

import re
from collections.abc import Mapping

TAGS = frozenset({"TY", "AU", "TI", "PY", "DA", "M1", "M3", "AB", "KW", "LA", "UR", "ER"})
_LINE = re.compile(r"([A-Z][A-Z0-9])  - (.*)", re.DOTALL)
_PLAIN = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{sign}": sign for sign in "&%$#_"},
}
_ESCAPED = re.compile("|".join(map(re.escape, _PLAIN)) + r"|[\\&%$#_~^]")


def read_ris(data: bytes) -> Mapping[str, list[str]]:
    """Tag -> its values, of the one record that there is."""
    text = data.decode()
    assert text.endswith("\r\n")
    lines = [_LINE.fullmatch(line) for line in text.removesuffix("\r\n").split("\r\n")]
    assert all(lines), text
    pairs = [(line[1], line[2]) for line in lines if line]
    assert pairs[0][0] == "TY"
    assert pairs[-1] == ("ER", "")
    assert not any("\n" in value or "\r" in value for _, value in pairs)
    assert {tag for tag, _ in pairs} <= TAGS
    found: dict[str, list[str]] = {}
    for tag, value in pairs:
        found.setdefault(tag, []).append(value)
    assert all(len(found[tag]) == 1 for tag in ("TY", "ER", "TI", "UR"))
    return found


def read_bibtex(data: bytes) -> tuple[str, str, Mapping[str, str]]:
    """Type, key and fields of the one entry that there is; braces around a whole value are taken off, and what was
    escaped is as it was."""
    text = data.decode()
    head = re.match(r"@(\w+)\{([A-Za-z0-9._-]+),\n", text)
    assert head, text
    fields: dict[str, str] = {}
    place = head.end()
    while not text.startswith("}", place):
        name = re.compile(r"  ([a-z]+) = \{").match(text, place)
        assert name, text[place:]
        end = _closing(text, name.end())
        assert name[1] not in fields
        fields[name[1]] = _ESCAPED.sub(_plain, text[name.end() : end]) if name[1] != "url" else text[name.end() : end]
        assert text.startswith(",\n", end + 1)
        place = end + 3
    assert text[place:] == "}\n"
    return head[1], head[2], fields


def _closing(text: str, place: int) -> int:
    """Where the brace that was opened before a place is closed. As BibTeX does, every brace counts."""
    depth = 1
    while depth:
        assert place < len(text), "a brace that is not closed"
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        place += 1
    return place - 1


def _plain(match: re.Match[str]) -> str:
    assert match[0] in _PLAIN, f"not escaped: {match[0]}"
    return _PLAIN[match[0]]
