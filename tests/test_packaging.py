"""The installed package holds all that the source has: tables and schemas too."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_a_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as opened:
        packed = {name for name in opened.namelist() if name.startswith("openbaar/")}
    source = {path.relative_to(ROOT / "hooks").as_posix() for path in (ROOT / "hooks" / "openbaar").rglob("*.*")}
    assert packed == {name for name in source if "__pycache__" not in name}
    assert len([name for name in packed if name.endswith(".sql")]) == 5
