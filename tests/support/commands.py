"""The command ``openbaar`` in a process of its own that is a copy of this one: all that it needs is imported already, and
to import it is the greater part of what a call costs. Everything else is as when a shell starts it."""

from __future__ import annotations

import io
import logging
import multiprocessing
import os
import subprocess
import sys
import traceback
import warnings
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile
from typing import TextIO

from openbaar.cli import main

NAME = "python -m openbaar"


def called(words: tuple[str, ...], folder: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[bytes]:
    """What ``openbaar`` with these words does and prints in this folder."""
    with TemporaryFile() as out, TemporaryFile() as err:
        given = (words, folder, environment, out.fileno(), err.fileno())
        process = multiprocessing.get_context("fork").Process(target=_be_the_command, args=given)
        process.start()
        process.join()
        assert process.exitcode is not None
        out.seek(0)
        err.seek(0)
        return subprocess.CompletedProcess([NAME, *words], process.exitcode, out.read(), err.read())


def _be_the_command(words: tuple[str, ...], folder: Path, environment: Mapping[str, str], out: int, err: int) -> None:
    """In the copy: what Python does before it runs a module, and after it."""
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(out, 1)
    os.dup2(err, 2)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    encoding = environment.get("PYTHONIOENCODING", "utf-8")
    sys.stdout = _stream(1, encoding, "strict")
    sys.stderr = _stream(2, encoding, "backslashreplace")
    sys.argv = [NAME, *words]
    _forget_what_watches_tests()
    status = 1
    try:
        main(args=list(words), prog_name=NAME)
    except SystemExit as ended:
        status = _status(ended.code)
    except BaseException:
        traceback.print_exc()
    try:
        sys.stdout.flush()
    except OSError:
        status = 120
    finally:
        sys.stderr.flush()
        os._exit(status)


def _stream(number: int, encoding: str, errors: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(
        open(number, "wb", closefd=False),
        encoding=encoding,
        errors=errors,
        line_buffering=number == 2,
    )


def _forget_what_watches_tests() -> None:
    """Log and warnings as Python begins with them, and not as pytest catches them."""
    logging.root.handlers.clear()
    logging.root.setLevel(logging.WARNING)
    warnings.resetwarnings()
    for each in (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning):
        warnings.simplefilter("ignore", each)
    warnings.showwarning = _show


def _show(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    (file or sys.stderr).write(warnings.formatwarning(message, category, filename, lineno, line))


def _status(code: object) -> int:
    if code is None or isinstance(code, int):
        return int(code or 0)
    print(code, file=sys.stderr)
    return 1
