"""Where the browser of the browser tests comes from: a Chromium of this machine, or Debian's package of it.

``python -m browser.chromium`` sees to one: it installs the package where it may, and otherwise says how to get one. Nothing is ever
downloaded from anywhere but the machine's own package sources.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from support.beside import must_run

VARIABLE = "OPENBAAR_CHROMIUM"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PACKAGES = ("chromium", "fonts-liberation")

HOW_TO_GET_ONE = f"""\
The browser tests need Chromium, and there is none here. Any of these gives them one:
  - Debian: sudo apt-get install {" ".join(PACKAGES)}
  - elsewhere: Chromium or Google Chrome as your system offers it, on PATH
  - a Chromium or Chrome in another place: set {VARIABLE} to the path of its program"""


def find() -> Path | None:
    """The program: what OPENBAAR_CHROMIUM names, or else the first known name on PATH; None without one."""
    wanted = os.environ.get(VARIABLE)
    found = (shutil.which(name) for name in ((wanted,) if wanted else NAMES))
    return next((Path(program) for program in found if program), None)


def what_is_missing() -> str:
    """Why ``find`` gave nothing, and what to do about it."""
    wanted = os.environ.get(VARIABLE)
    return f"{VARIABLE} is set to {wanted}, and there is no such program." if wanted else HOW_TO_GET_ONE


def install() -> None:
    """Debian's package, when this machine has apt-get and this user may use it. It tells what it does."""
    prefix = _as_root()
    if os.environ.get(VARIABLE) or not shutil.which("apt-get") or prefix is None:
        return
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *PACKAGES]):
        command = [*apt, *arguments]
        print("No Chromium found. Running:", " ".join(command), flush=True)
        if subprocess.run(command, check=False).returncode != 0:
            print("That failed; see above.", flush=True)


def _as_root() -> list[str] | None:
    """What to put before a command so that root runs it; None when this user cannot become root unasked."""
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n"]
    return None


def main() -> int:
    """Exit 0 with a browser, or without one where the tests may be skipped; 1 where they may not."""
    if not find():
        install()
    program = find()
    if program:
        print(f"Browser tests use {program}")
        return 0
    print(what_is_missing())
    print("CI is set, so this fails." if must_run() else "The browser tests are skipped.")
    return 1 if must_run() else 0


if __name__ == "__main__":
    sys.exit(main())
