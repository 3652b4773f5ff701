"""The data tables as values. Each row has its source; the tests check the form of every row."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any


def read_table(name: str) -> Mapping[str, Any]:
    """The rows of ``tables/<name>.toml``."""
    return tomllib.loads((files(__package__) / "tables" / f"{name}.toml").read_text(encoding="utf-8"))


RUNNING_DOSSIERS: frozenset[int] = frozenset(row["nummer"] for row in read_table("dossiers")["dossier"])
