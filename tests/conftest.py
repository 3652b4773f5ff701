"""What holds for every test: a state folder of its own, no deadlines, and the longest begin first."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from support.compiled_templates import compile_once

settings.register_profile("openbaar", deadline=None)  # how long an example takes depends on what else the machine does
settings.load_profile("openbaar")


@pytest.fixture(scope="session", autouse=True)
def _state_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Tests leave the user's own state folder alone: the key of the cache has one of its own."""
    folder = tmp_path_factory.mktemp("state")
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "XDG_STATE_HOME", str(folder))
        patch.delenv("OPENBAAR_CACHE_KEY", raising=False)
        yield folder


@pytest.fixture(scope="session", autouse=True)
def _compiled_templates() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        compile_once(patch)
        yield


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest tests begin first: the other process can do the rest beside them."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_collection_finish() -> None:
    """The thousands of tests are never garbage: Python need not look at them again and again."""
    gc.collect()
    gc.freeze()
