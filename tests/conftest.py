"""What holds for every test: a state folder of its own, no deadlines, and what a file shares is set up in one process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest tests begin first. Tests that share what their file sets up stay together in one process."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)
    for item in items:
        shared = _shared(item)
        if shared:
            item.add_marker(pytest.mark.xdist_group(shared))


def _shared(item: pytest.Item) -> str:
    """What names all tests for which one fixture of their file is set up once; empty where there is none."""
    fixtures = getattr(item, "_fixtureinfo", None)
    known = fixtures.name2fixturedefs if fixtures else {}
    wide = ("module", "package", "class")
    names = sorted(name for name, found in known.items() if found[-1].scope in wide and not name.startswith("_"))
    given = item.callspec.params if isinstance(item, pytest.Function) and hasattr(item, "callspec") else {}
    values = [f"{name}={given[name]}" for name in names if name in given]
    return ":".join([item.path.as_posix(), *values]) if names else ""
