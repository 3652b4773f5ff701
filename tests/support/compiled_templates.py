"""Templates compiled once a process: most sites of the tests are made with the same ones, and to compile them is the
greater part of what a small site costs."""

from __future__ import annotations

from types import CodeType
from typing import Any

import jinja2
import pytest
from jinja2.bccache import Bucket


class CompiledTemplates(jinja2.BytecodeCache):
    """Code by the name of a template and the checksum of its source: where the file stands makes no difference to it."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], CodeType] = {}

    def get_cache_key(self, name: str, _: str | None = None) -> str:
        return name

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._kept.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code:
            self._kept[bucket.key, bucket.checksum] = bucket.code


def compile_once(patch: pytest.MonkeyPatch) -> None:
    """Have every environment of Jinja with the usual settings, which are those of MkDocs, share what is compiled."""
    make, kept = jinja2.Environment.__init__, CompiledTemplates()

    def with_kept(environment: jinja2.Environment, *args: Any, **options: Any) -> None:
        usual = not args and options.keys() <= {"loader", "auto_reload"}
        make(environment, *args, **options | ({"bytecode_cache": kept} if usual else {}))

    patch.setattr(jinja2.Environment, "__init__", with_kept)
