"""What the tests of recipes share."""

from __future__ import annotations

from pathlib import Path

import pytest

from support.recipes import Workshop, new_workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """A copy of the code to change, with a small project."""
    return new_workshop(tmp_path)
