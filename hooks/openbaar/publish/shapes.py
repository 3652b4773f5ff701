"""Whether a value that was read has the shape of what we keep. A wrong one is refused as a whole, by ``ValueError``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from openbaar.publish.names import are_safe

SUM = re.compile(r"[0-9a-f]{64}")


def need(holds: bool) -> None:
    """ValueError unless it holds."""
    if not holds:
        raise ValueError("not what a build keeps")


def text(value: Any) -> str:
    need(type(value) is str)
    found: str = value
    return found


def number(value: Any) -> int:
    need(type(value) is int)
    found: int = value
    return found


def texts(value: Any) -> list[str]:
    need(isinstance(value, list | tuple) and set(map(type, value)) <= {str})
    return list(value)


def mapping(value: Any, kind: type) -> dict[str, Any]:
    """A mapping from texts to values of this kind."""
    need(isinstance(value, Mapping) and set(map(type, value)) <= {str} and set(map(type, value.values())) <= {kind})
    return dict(value)


def by_path(value: Any, kind: type) -> dict[str, Any]:
    """The same by paths, each of which stays below its folder."""
    found = mapping(value, kind)
    need(are_safe(found))
    return found


def sums(value: Any) -> dict[str, str]:
    """SHA-256 by path."""
    found = by_path(value, str)
    need(all(map(SUM.fullmatch, found.values())))
    return found
