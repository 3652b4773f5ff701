"""Reference data that is no part of the project: it stands beside the checkout, in ``../shared``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

import pytest

SHARED = Path(__file__).resolve().parents[3] / "shared"


def must_run() -> bool:
    """Whether a test that cannot run is a failure: in CI a check that is passed over is no check."""
    return os.environ.get("CI", "").lower() not in ("", "0", "false", "no")


def cannot_run(reason: str) -> NoReturn:
    """Skip the test that runs, or fail it in CI."""
    (pytest.fail if must_run() else pytest.skip)(reason)
    raise AssertionError("unreachable")


def beside(*names: str) -> list[Path]:
    """The files of these names (patterns) in ``../shared``. Where one is not there, the test cannot run."""
    found = {name: sorted(SHARED.glob(name)) for name in names}
    missing = [name for name, paths in found.items() if not paths]
    if missing:
        cannot_run(f"not beside this checkout: {', '.join(f'../shared/{name}' for name in missing)}")
    return [path for paths in found.values() for path in paths]
